"""One Chromium for all scenes, and the screens of a workshop in it: each in a context of its own, as in a room."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.pages import Board, Console, Phone
from tests.browser.watch import Watch
from tests.scenes import Person, Scene
from tests.server import FACILITATOR_KEY, Server
from tools.find_browser import find_browser
from workshop_app.identity import LANGUAGE_COOKIE

PATIENCE = 10_000
"""Milliseconds until a condition has failed. What another process wrote is noticed within two seconds."""
SIZES = {'board': (1920, 1080), 'console': (1440, 900), 'phone': (390, 844)}


# a driver that still runs leaves no room for other tests' loops, so it ends with this folder
@pytest.fixture(scope='package')
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=['--no-sandbox', '--disable-gpu', '--disable-background-networking']
        )
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


class Screens:
    """Opens contexts and watches over all of them."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self._browser = browser
        self.server = server
        self.watch = Watch(server.address)
        self._contexts: list[BrowserContext] = []

    def context(self, face: str, *, language: str = 'en') -> BrowserContext:
        width, height = SIZES[face]
        is_phone = face == 'phone'
        context = self._browser.new_context(
            viewport={'width': width, 'height': height},
            locale={'en': 'en-GB', 'de': 'de-DE'}[language],
            reduced_motion='reduce',
            has_touch=is_phone,
            is_mobile=is_phone,
        )
        context.set_default_timeout(PATIENCE)
        self.watch.over(context)
        self._contexts.append(context)
        return context

    def give_cookie(self, context: BrowserContext, name: str, value: str) -> None:
        context.add_cookies([{'name': name, 'value': value, 'url': self.server.address}])

    def sign_in(self, context: BrowserContext) -> None:
        """Opens the link that the server shows when it starts."""
        assert context.request.get(f'{self.server.address}/facilitate?key={FACILITATOR_KEY}').ok

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def screens(chromium: Browser, server: Server) -> Iterator[Screens]:
    """Every screen of a test; at its end none of them, nor the server, may have had a fault."""
    screens = Screens(chromium, server)
    yield screens
    screens.close()
    assert screens.watch.faults == []
    assert server.errors() == ''


@pytest.fixture
def board(screens: Screens) -> Callable[..., Board]:
    """The projector, 1920×1080."""

    def open_board(scene: Scene, *, language: str = 'en') -> Board:
        page = screens.context('board', language=language).new_page()
        return Board(page, f'{screens.server.address}/board/{scene.code}').open()

    return open_board


@pytest.fixture
def console(screens: Screens) -> Callable[..., Console]:
    """The facilitator's laptop, 1440×900, signed in by the link with the key."""

    def open_console(scene: Scene, *, language: str = 'en') -> Console:
        context = screens.context('console', language=language)
        screens.give_cookie(context, LANGUAGE_COOKIE, language)
        screens.sign_in(context)
        return Console(context.new_page(), f'{screens.server.address}/facilitate/{scene.code}').open()

    return open_console


@pytest.fixture
def phone(screens: Screens) -> Callable[..., Phone]:
    """A phone, 390×844: of a stranger, or of a person who has joined already."""

    def open_phone(scene: Scene, person: Person | None = None, *, language: str = 'en') -> Phone:
        context = screens.context('phone', language=language)
        screens.give_cookie(context, LANGUAGE_COOKIE, language)
        if person is not None:
            screens.give_cookie(context, f'participant_{scene.code}', person.secret)
        return Phone(context.new_page(), f'{screens.server.address}/j/{scene.code}').open()

    return open_phone
