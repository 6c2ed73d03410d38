"""The clustering table by keyboard, while a colleague works at the same one; what says the same becomes one card."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sessions.verbs.rounds import reveal_round
from tests.browser.pages import Board, Console
from tests.browser.test_accessibility import violations
from tests.scenes import Scene
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
QUEUES_AGAIN = 'Two hours at the counter for one passport'
FORMS = 'Every form has to be printed and signed'
FAX = 'The building office still wants a fax'
WIFI = 'No wifi in the primary school'


@pytest.fixture
def scene(server: Server) -> Scene:
    """Challenges of two fields lie on the table, two of them say the same, and the room has weighed them."""
    scene = server.found()
    scene.open('Challenges')
    anna = scene.join('Anna')
    queues, again, *_ = anna.write_all([QUEUES, QUEUES_AGAIN, FORMS, FAX])
    anna.write(WIFI, field='Education')
    scene.open('Weigh')
    anna.give(queues, 2)
    anna.give(again, 1)
    scene.lead(reveal_round)
    scene.open('Group')
    return scene


def test_a_table_for_two(scene: Scene, board: Callable[..., Board], console: Callable[..., Console]) -> None:
    desk, colleague, wall = console(scene), console(scene), board(scene)
    keys = desk.page.keyboard

    # by points: the others are out of sight
    desk.page.get_by_role('combobox', name='Points').select_option(label='from 1 points')
    expect(desk.free_card(QUEUES)).to_be_visible()
    expect(desk.free_card(FORMS)).to_have_count(0)
    desk.page.get_by_role('combobox', name='Points').select_option(label='any points')

    keys.press('?')
    expect(desk.dialog).to_contain_text('renames the cluster you are in')
    assert violations(desk.page, 'keys') == []
    keys.press('Escape')
    expect(desk.dialog).to_have_count(0)

    # arrows lead from card to card, most points first; what the colleague does takes no tick and no focus away
    free = desk.page.get_by_role('region', name='Still free').get_by_role('checkbox')
    keys.press('ArrowDown')
    expect(free.first).to_be_focused()
    keys.press('ArrowDown')
    keys.press('ArrowDown')
    keys.press('Space')
    colleague.press('Education · 1')
    colleague.tick(WIFI)
    colleague.page.keyboard.press('g')
    colleague.naming.fill('Networks')
    colleague.naming.press('Enter')
    expect(wall.group('Networks')).to_contain_text('1 card')
    expect(free.nth(2)).to_be_focused()
    expect(free.nth(2)).to_be_checked()
    keys.press('g')
    expect(desk.naming).to_be_focused()
    keys.type('Paper')
    # half a name is kept, whatever comes
    colleague.naming_of('Networks').fill('Cables')
    colleague.naming.press('Enter')
    expect(wall.group('Cables')).to_be_visible()
    expect(desk.naming).to_have_value('Paper')
    keys.press('Enter')
    expect(wall.group('Paper')).to_contain_text('1 card')

    # from the free cards to the cluster and its name
    keys.press('ArrowRight')
    keys.press('F2')
    expect(desk.naming).to_be_focused()
    keys.type('On paper')
    keys.press('Enter')
    expect(wall.group('On paper')).to_be_visible()

    desk.tick(QUEUES)
    desk.tick(QUEUES_AGAIN)
    keys.press('m')
    expect(desk.dialog).to_contain_text('Merge into one card?')
    desk.dialog.get_by_role('combobox').select_option(index=1)
    assert violations(desk.page, 'merging') == []
    desk.dialog.get_by_role('button', name='Merge').click()
    expect(desk.free_card(QUEUES_AGAIN)).to_have_count(0)
    expect(colleague.page.get_by_role('button', name='Administration · 3')).to_be_visible()
    expect(desk.free_card(QUEUES)).to_contain_text('3')

    # each takes back what they did themselves, the last first
    keys.press('Control+z')
    expect(desk.free_card(QUEUES_AGAIN)).to_be_visible()
    keys.press('Control+z')
    expect(wall.group('Paper')).to_be_visible()
    expect(wall.group('Cables')).to_be_visible()


def test_cards_that_say_the_same_stand_side_by_side(scene: Scene, console: Callable[..., Console]) -> None:
    desk = console(scene, language='de')
    desk.press('Ähnliche Beiträge')
    pairs = desk.page.get_by_role('region', name='Beiträge, die vielleicht dasselbe sagen')
    expect(pairs.get_by_role('listitem')).to_have_count(1, timeout=30_000)
    expect(pairs).to_contain_text('2 Punkte')
    assert violations(desk.page, 'similar cards') == []

    pairs.get_by_role('button', name='Beitrag 1 behalten').click()
    assert len(scene.wall) == 5
    desk.dialog.get_by_role('button', name='Zusammenführen').click()
    expect(pairs.get_by_role('listitem')).to_have_count(0)
    expect(desk.page.get_by_role('region', name='Noch frei')).to_contain_text(QUEUES)
    assert len(scene.wall) == 4
