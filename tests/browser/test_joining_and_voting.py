"""Somebody scans the code on the wall, sends a card, and votes."""

from base64 import b64decode
from collections.abc import Callable
from urllib.parse import unquote

from playwright.sync_api import expect

from sessions.verbs.agenda import open_step
from tests.browser.conftest import Screens
from tests.browser.pages import Board, Console, Phone
from tests.server import Server
from workshop_app.address import join_address, qr_svg

AT_ONCE = 1000
"""Milliseconds in which a card is on the wall."""
QUEUES = 'Two hours at the counter for a passport'
FAX = 'The building office still wants a fax'


def test_anna_scans_the_code_and_her_card_is_on_the_wall(
    server: Server, screens: Screens, board: Callable[..., Board]
) -> None:
    scene = server.found()
    scene.open('Challenges')
    wall = board(scene)
    kind, _, picture = (wall.qr.get_attribute('src') or '').partition(';base64,')
    scanned = join_address(server.address, scene.code)
    assert (kind, b64decode(unquote(picture)).decode()) == ('data:image/svg+xml', qr_svg(scanned))

    anna = Phone(screens.context('phone').new_page(), scanned).open()
    expect(anna.heading).to_have_text('Good to have you here.')
    anna.press('Join')
    expect(wall.said('1 is in')).to_be_visible()
    anna.write(QUEUES, field='Administration')
    anna.press('Send')

    expect(wall.column('Administration').get_by_text(QUEUES, exact=True)).to_be_visible(timeout=AT_ONCE)
    expect(anna.own_card(QUEUES)).to_contain_text('Administration · on the wall')
    expect(anna.box).to_have_value('')
    assert scene.wall == [QUEUES]
    assert [(person, count) for person, count in scene.picture.people.items()] == [(None, 1)]


def test_a_secret_vote_is_shown_to_all_at_the_press_of_a_button(
    server: Server,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene = server.found()
    scene.open('Challenges')
    anna, bert = scene.join_all('Anna', 'Bert')
    anna.write_all([QUEUES, FAX])
    scene.lead(open_step, step_id=scene.step('Weigh').id)
    annas, berts, wall, desk = phone(scene, anna), phone(scene, bert), board(scene), console(scene)

    vote(annas, berts)
    expect(wall.said('2 of 2 have voted').first).to_be_visible()
    expect(desk.said('2 of 2 have voted').first).to_be_visible()

    annas.delivered()
    annas.open()
    expect(annas.points(QUEUES)).to_have_text('2 of at most 2 points')
    assert anna.ballot == {QUEUES: 2, FAX: 1}
    expect(wall.ranks).to_have_count(0)
    expect(desk.page.get_by_role('region', name='Ranking')).to_be_hidden()
    expect(berts.page.get_by_text('in total')).to_have_count(0)

    desk.press('Close and reveal')

    expect(wall.ranks).to_have_count(2)
    expect(wall.ranks.first).to_contain_text(QUEUES)
    expect(wall.ranks.first.locator('.rank-points')).to_have_text('3')
    rows = desk.page.get_by_role('region', name='Ranking').get_by_role('row')
    expect(rows.nth(1).get_by_role('cell')).to_have_text(['1', 'Administration', '3'])
    expect(annas.page.get_by_role('listitem').first).to_contain_text('3 points in total · 2 points from you')
    expect(berts.page.get_by_role('listitem').first).to_contain_text('3 points in total · 1 point from you')


def vote(annas: Phone, berts: Phone) -> None:
    """Anna changes her mind once, and wants more than is possible."""
    for _ in range(2):
        annas.give_point(QUEUES)
    annas.give_point(FAX)
    annas.take_point(FAX)
    annas.give_point(FAX)
    berts.give_point(QUEUES)
    expect(annas.points(QUEUES)).to_have_text('2 of at most 2 points')
    annas.give_point(QUEUES, blocked=True)
    expect(annas.said('At most 2 points are possible on one thing.').first).to_be_visible()
