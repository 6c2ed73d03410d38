"""Every page and every step passes axe with WCAG 2.1 A and AA, in German and in English."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from sessions.verbs.sharing import share_results
from sessions.words import Language
from tests.browser.conftest import Screens
from tests.browser.pages import CONNECTED, Board, Console, Face, Phone
from tests.browser.watch import NOT_FOUND
from tests.scenes import Person, Scene
from tests.server import Server
from workshop_app.demo.acts import Memory
from workshop_app.demo.people import write_script
from workshop_app.demo.play import TEMPLATE, TOWNS, play_at_once
from workshop_app.identity import LANGUAGE_COOKIE

LAW = {
    'runOnly': ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    'resultTypes': ['violations'],
    # axe fetching the stylesheets once more would show Quasar's loading bar
    'preload': False,
}
axe = Axe()


def violations(page: Page, place: str) -> list[str]:
    """What axe objects to: the place, the rule, the first things it means."""
    found = axe.run(page, options=LAW).response['violations']
    return [f'{place}: {each["id"]}: {[node["html"][:200] for node in each["nodes"][:3]]}' for each in found]


@pytest.mark.parametrize('language', ['de', 'en'])
def test_all_steps(
    language: str,
    server: Server,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    town = TOWNS[Language(language)]
    workshop = server.store.found(title=town.title, template=TEMPLATE, language=Language(language))
    scene, memory = Scene(server.store, workshop.id, workshop.code), Memory()
    wall, desk, stranger = (open_face(scene, language=language) for open_face in (board, console, phone))
    found = [*violations(wall.page, 'board before'), *violations(desk.page, 'console before')]
    found += violations(stranger.page, 'joining')
    faces: dict[str, Face] = {'board': wall, 'console': desk}
    for chapter in write_script(town):
        play_at_once(server.store, workshop.id, chapter, memory)
        if 'phone' not in faces:
            ids = list(memory.secrets)
            late = Person(scene, str(ids[-1]), memory.secrets[ids[-1]])
            faces['phone'] = phone(scene, late, language=language)
        expect(wall.step).to_contain_text(scene.picture.current_step.title)  # type: ignore[union-attr]
        expect(desk.step).to_have_text(scene.picture.current_step.title)  # type: ignore[union-attr]
        for name, face in faces.items():
            found += violations(face.page, f'{chapter.name} {name}')
    assert found == []


@pytest.mark.parametrize('language', ['de', 'en'])
def test_pages_around_a_workshop(language: str, server: Server, screens: Screens) -> None:
    scene = server.found()
    scene.lead(share_results)
    code, share_key = scene.code, scene.workshop.share_key
    # nobody has made a workshop XXXXXX
    screens.watch.expected = NOT_FOUND
    hand, laptop = screens.context('phone', language=language), screens.context('console', language=language)
    for context in (hand, laptop):
        screens.give_cookie(context, LANGUAGE_COOKIE, language)
    screens.sign_in(laptop)
    pages = {
        hand.new_page(): [
            '/',
            '/?code=XXXXXX',
            '/privacy',
            '/facilitate',
            '/j/XXXXXX',
            f'/results/{share_key}',
            '/results/X',
        ],
        laptop.new_page(): ['/facilitate', f'/facilitate/{code}/prepare', f'/facilitate/{code}/poster'],
    }
    found = []
    for page, paths in pages.items():
        for path in paths:
            page.goto(f'{server.address}{path}')
            page.wait_for_function(CONNECTED)
            assert page.locator('html').get_attribute('lang') in ((language,) if language == 'de' else ('en', 'en-US'))
            expect(page.get_by_role('heading', level=1)).to_have_count(1)
            found += violations(page, path)
    assert found == []
