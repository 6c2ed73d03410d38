"""The facilitator gathers what belongs together: by mouse, by button, by keyboard; the board follows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Board, Console
from tests.scenes import Scene
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
FORMS = 'Every form has to be printed and signed'
FAX = 'The building office still wants a fax'
HOURS = 'The citizens’ office closes at noon'


@pytest.fixture
def scene(server: Server) -> Scene:
    """Four challenges lie on the table."""
    scene = server.found()
    scene.open('Challenges')
    scene.join('Anna').write_all([QUEUES, FORMS, FAX, HOURS])
    scene.open('Group')
    return scene


def test_cards_are_dragged_onto_clusters(
    scene: Scene, board: Callable[..., Board], console: Callable[..., Console]
) -> None:
    desk, wall = console(scene), board(scene)
    desk.drag(desk.free_card(FAX), desk.new_cluster)
    expect(desk.naming).to_be_focused()
    expect(desk.naming).to_have_value('The building office still wants …')
    desk.naming.fill('Paper')
    desk.naming.press('Enter')
    expect(desk.cluster('Paper')).to_contain_text('1 card')

    desk.drag(desk.free_card(FORMS), desk.cluster('Paper'))
    expect(desk.member('Paper', FORMS)).to_be_visible()
    expect(desk.free_card(FORMS)).to_have_count(0)
    expect(wall.group('Paper')).to_contain_text('2 cards')
    assert scene.members_of('Paper') == [FAX, FORMS]

    desk.drag(desk.member('Paper', FAX), desk.page.get_by_role('heading', name='Still free'))
    expect(desk.free_card(FAX)).to_be_visible()
    expect(wall.group('Paper')).to_contain_text('1 card')
    assert scene.members_of('Paper') == [FORMS]


def test_cards_are_ticked_and_gathered_and_it_is_undone(
    scene: Scene, board: Callable[..., Board], console: Callable[..., Console]
) -> None:
    desk, wall = console(scene), board(scene)
    desk.tick(QUEUES)
    desk.tick(HOURS)
    desk.press('New cluster (G)')
    desk.naming.fill('Counter')
    desk.naming.press('Enter')
    expect(wall.group('Counter')).to_contain_text('2 cards')
    desk.tick(FORMS)
    desk.press('Put into …')
    desk.page.get_by_role('menuitem', name='Counter').click()
    expect(wall.group('Counter')).to_contain_text('3 cards')

    desk.press('Rename: Counter')
    desk.naming.fill('The way to the counter')
    desk.naming.press('Enter')
    expect(wall.group('The way to the counter')).to_contain_text('3 cards')

    desk.press('Agenda and room')
    desk.undo('Cluster renamed to “The way to the counter”')
    expect(wall.group('Counter')).to_be_visible()
    desk.undo('Cards put into “Counter”: 1')
    expect(wall.group('Counter')).to_contain_text('2 cards')
    expect(desk.free_card(FORMS)).to_be_visible()
    assert sorted(scene.members_of('Counter')) == sorted([QUEUES, HOURS])


def test_cards_are_gathered_without_a_mouse(
    scene: Scene, board: Callable[..., Board], console: Callable[..., Console]
) -> None:
    desk, wall = console(scene), board(scene)
    keys = desk.page.keyboard
    free = desk.page.get_by_role('region', name='Still free').get_by_role('checkbox')
    chosen = free.evaluate_all("(ticks) => ticks.slice(0, 2).map((tick) => tick.closest('li').innerText.trim())")
    desk.tab_to(free.first)
    keys.press('Space')
    keys.press('ArrowDown')
    keys.press('Space')
    keys.press('g')
    expect(desk.naming).to_be_focused()
    keys.type('Counter')
    keys.press('Enter')
    expect(wall.group('Counter')).to_contain_text('2 cards')
    assert sorted(scene.members_of('Counter')) == sorted(chosen)
    expect(free.first).to_be_focused()
    keys.press('PageDown')
    expect(wall.step).to_have_text('Step 6 · Goals')
    keys.press('PageUp')
    expect(wall.step).to_have_text('Step 5 · Group')
