"""What people type is words, on every face and in every step: it never runs, and it never widens a page."""

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page, expect

from sessions.verbs.moderation import feature_contribution
from tests.browser import hostile_town as town
from tests.browser.conftest import Screens
from tests.browser.hostile_town import HostileTown, found_hostile_town
from tests.browser.pages import CONNECTED, Board, Console, Face, Phone
from tests.scenes import Scene
from tests.server import Server

MISSING = """(texts) => {
  const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  // what can be chosen from a folded list has no place on the screen yet
  const isSeen = (element) => isShown(element.closest('select') ?? element);
  const seen = new Set();
  for (const element of document.body.querySelectorAll('*'))
    if (isSeen(element))
      for (const words of [element.textContent, element.value, ...[...element.childNodes].map((node) => node.data)])
        seen.add(words?.trim?.());
  return texts.filter((text) => !seen.has(text));
}"""
"""Of these texts, those that nothing on the page shows letter by letter."""
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  const edge = (element) => element.getBoundingClientRect().right;
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    if (width < 3 || height < 3 || element.closest('.sr-only, .unseen, svg')) return false;
    const part = element.parentElement.closest('section, article, aside');
    // a list may reach a little further than its part, so that shadows are not cut off
    return edge(element) > room + 1 || (part && edge(element) > edge(part) + 8);
  });
  const page = document.documentElement.scrollWidth > room ? ['the page can be scrolled sideways'] : [];
  return page.concat(wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 160)));
}"""
"""What sticks out of the page or of its part of it."""


@pytest.fixture(scope='module')
def mallorys(server: Server) -> HostileTown:
    return found_hostile_town(server.store)


def assert_harmless(page: Page, texts: Sequence[str]) -> None:
    """The texts stand there as typed, and nothing in them has run."""
    wanted = [text.strip() for text in texts]
    try:
        page.wait_for_function(f'(texts) => ({MISSING})(texts).length === 0', arg=wanted, timeout=6000)
    except Exception:
        assert page.evaluate(MISSING, wanted) == [], page.url
    assert page.evaluate('window.hacked') is None
    assert page.evaluate("document.querySelectorAll('[href^=javascript], [onerror], [onload], [onclick]').length") == 0


def assert_fits(page: Page) -> None:
    assert page.evaluate(TOO_WIDE) == [], page.url


STEPS = {
    'Arrive': ([town.PROMPT, town.DEPARTMENTS[0]], [], [town.DEPARTMENTS[0]]),
    'Core goals': ([*town.CORE_GOALS], [town.PROMPT], [town.PROMPT, *town.CORE_GOALS]),
    'Challenges': ([town.PROMPT, *town.FIELDS, town.NAME], [*town.FIELDS, *town.CARDS], [*town.FIELDS, *town.CARDS]),
    'Weigh': ([], town.CARDS, [*town.CARDS, *town.FIELDS[:2]]),
    'Group': ([*town.FIELDS, *town.CLUSTERS], [], [*town.CLUSTERS, town.CARDS[0]]),
    'Goals': ([*town.FIELDS, *town.CORE_GOALS], [], [town.GOAL, *town.CORE_GOALS, *town.FIELDS]),
    'Project ideas': ([town.PROJECT], [town.GOAL], [town.PROJECT]),
    'Place': ([town.PROJECT], [town.PROJECT], [town.PROJECT]),
    'Result': ([town.PROJECT, *town.CORE_GOALS], [town.PROJECT, town.GOAL, *town.CORE_GOALS], [town.GOAL]),
}
"""What must be read per step on board, phone and console, beside the title."""


def test_all_steps_show_it_as_typed(
    mallorys: HostileTown,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene = mallorys.scene
    wall, desk, hand = board(scene), console(scene), phone(scene, mallorys.mallory)
    for number, (step, (on_wall, in_hand, on_desk)) in enumerate(STEPS.items(), 1):
        if number > 1:
            desk.next()
        expect(wall.step).to_have_text(f'Step {number} · {step}')
        assert_harmless(wall.page, [town.TITLE, *on_wall])
        assert_harmless(hand.page, [town.TITLE, *in_hand])
        assert_harmless(desk.page, [town.TITLE, *on_desk])
        assert_fits(wall.page)
        assert_fits(hand.page)
        assert_fits(desk.page)


def test_a_card_shown_large_is_read_as_typed(mallorys: HostileTown, board: Callable[..., Board]) -> None:
    wall = board(mallorys.scene)
    for text in (town.IMAGE, town.ENDLESS, town.LINES):
        mallorys.scene.lead(feature_contribution, contribution_id=mallorys.scene.card(text).id)
        assert_harmless(wall.page, [text])
        assert_fits(wall.page)


def test_the_pages_around_show_it_as_typed(
    mallorys: HostileTown, screens: Screens, phone: Callable[..., Phone]
) -> None:
    scene = mallorys.scene
    stranger = phone(scene)
    assert_harmless(stranger.page, [town.TITLE, *town.DEPARTMENTS])
    assert_fits(stranger.page)
    laptop = screens.context('console')
    screens.sign_in(laptop)
    page = laptop.new_page()
    pages = {
        '/facilitate': [town.TITLE],
        f'/facilitate/{scene.code}/prepare': [town.TITLE, *town.FIELDS, *town.DEPARTMENTS, *town.CORE_GOALS],
        f'/facilitate/{scene.code}/poster': [town.TITLE],
    }
    for path, texts in pages.items():
        page.goto(f'{screens.server.address}{path}')
        page.wait_for_function(CONNECTED)
        assert_harmless(page, texts)
        assert_fits(page)


def test_typed_on_a_phone_it_reaches_the_wall_as_typed(
    server: Server, board: Callable[..., Board], phone: Callable[..., Phone]
) -> None:
    scene: Scene = server.found()
    scene.open('Challenges')
    wall, hand = board(scene), phone(scene).join(name=town.NAME, role=town.ROLE)
    faces: list[Face] = [wall, hand]
    for place, text in enumerate((town.IMAGE, town.TEMPLATE, town.HEBREW, town.LINES, town.ENDLESS)):
        hand.send(text, field=('Administration', 'Education', 'Health', 'Mobility')[place % 4])
        for face in faces:
            assert_harmless(face.page, [text])
            assert_fits(face.page)
    assert sorted(scene.wall) == sorted([town.IMAGE, town.TEMPLATE, town.HEBREW, town.LINES, town.ENDLESS])
