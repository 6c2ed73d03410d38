"""The browsers that the screenshots are taken with: projector, laptop, two phones."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.sync_api import Browser, BrowserContext, Error, Page

from sessions.reading import find_workshop
from sessions.words import Language
from tests.server import FACILITATOR_KEY, Server
from workshop_app.identity import LANGUAGE_COOKIE

PATIENCE = 10_000
"""Milliseconds that a page may take until it is connected."""
STILLNESS = 700
"""Milliseconds that a page has to draw and to fade in what it draws."""
LOCALES = {Language.GERMAN: 'de-DE', Language.ENGLISH: 'en-GB'}


class Faces:
    """Four screens that look at one workshop."""

    def __init__(self, browser: Browser, server: Server, language: Language, folder: Path) -> None:
        self._browser = browser
        self._server = server
        self._language = language
        self._folder = folder
        self.code = ''
        self.board = self._open(1920, 1080)
        self.console = self._open(1440, 900)
        self.phone = self._open(390, 844, is_phone=True)
        self.late_phone = self._open(390, 844, is_phone=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for page in (self.board, self.console, self.phone, self.late_phone):
            page.context.close()

    def visit(self, code: str) -> None:
        """Which workshop they look at; the laptop signs in as the facilitator."""
        self.code = code
        self.console.goto(f'{self._server.address}/facilitate?key={FACILITATOR_KEY}')

    def let_in(self, secrets: list[str]) -> None:
        """The phones belong to the first and the last of those who joined."""
        for page, secret in ((self.phone, secrets[0]), (self.late_phone, secrets[-1])):
            self._give_cookie(page.context, f'participant_{self.code}', secret)

    def await_news(self) -> None:
        """Until the server has seen what was written beside it, which takes it two seconds at most."""
        with self._server.store.read() as db:
            seq = find_workshop(db, self.code).seq
        while self._server_seq() < seq:
            self.board.wait_for_timeout(100)

    def look_around(self) -> Iterator[Path | Error]:
        """What stands around a workshop."""
        yield self._picture(self.late_phone, '/', '00_door_phone')
        yield self._picture(self.late_phone, '/privacy', '00_privacy_phone')
        yield self._picture(self.board, f'/facilitate/{self.code}', '00_sign_in')
        yield self._picture(self.console, '/facilitate', '00_workshops')
        yield self._picture(self.console, f'/facilitate/{self.code}/prepare', '00_prepare')
        yield self._picture(self.console, f'/facilitate/{self.code}/poster', '00_poster')

    def look_at_door(self) -> Iterator[Path | Error]:
        yield self._picture(self.late_phone, f'/j/{self.code}', '01_welcome_phone_joining')

    def look(self, name: str) -> Iterator[Path | Error]:
        """The step as it stands, on every screen."""
        yield self._picture(self.board, f'/board/{self.code}', f'{name}_board')
        yield self._picture(self.console, f'/facilitate/{self.code}', f'{name}_console')
        yield self._picture(self.phone, f'/j/{self.code}', f'{name}_phone')
        yield self._picture(self.late_phone, f'/j/{self.code}', f'{name}_phone_late')

    def _server_seq(self) -> int:
        answer = self.board.context.request.get(f'{self._server.address}/api/v1/workshops/{self.code}')
        return int(answer.json()['view']['seq'])

    def _picture(self, page: Page, path: str, name: str) -> Path | Error:
        file = self._folder / f'{self._language}_{name}.png'
        try:
            page.goto(f'{self._server.address}{path}')
            page.wait_for_function('window.did_handshake === true')
            page.wait_for_timeout(STILLNESS)
            page.screenshot(path=file)
        except Error as failure:
            failure.add_note(f'{file.name}: {path}')
            return failure
        return file

    def _open(self, width: int, height: int, *, is_phone: bool = False) -> Page:
        context = self._browser.new_context(
            viewport={'width': width, 'height': height},
            locale=LOCALES[self._language],
            reduced_motion='reduce',
            has_touch=is_phone,
            is_mobile=is_phone,
            device_scale_factor=2 if is_phone else 1,
        )
        context.set_default_timeout(PATIENCE)
        self._give_cookie(context, LANGUAGE_COOKIE, self._language.value)
        return context.new_page()

    def _give_cookie(self, context: BrowserContext, name: str, value: str) -> None:
        context.add_cookies([{'name': name, 'value': value, 'url': self._server.address}])
