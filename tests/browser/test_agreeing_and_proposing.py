"""A phone agrees to what is there already instead of sending it twice, and proposes what belongs together."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.browser.pages import Board, Console, Phone
from tests.browser.test_accessibility import violations
from tests.server import Server

LATE = 'The last bus leaves at six'
SUNDAY = 'No bus on Sundays <b>at all</b>'
HOSTILE = '<img src=x onerror=alert(1)> {name}'


def test_agreeing_instead_of_sending_twice_and_proposing_a_group(
    server: Server, board: Callable[..., Board], console: Callable[..., Console], phone: Callable[..., Phone]
) -> None:
    scene = server.found()
    scene.open('Challenges')
    anna, bert = scene.join_all('Anna Weber', 'Bert Adler')
    bert.write_all([LATE, SUNDAY], field='Mobility')
    wall, hand = board(scene), phone(scene, anna)

    hint = hand.page.get_by_role('region', name='There already:')
    send = hand.page.get_by_role('button', name='Send', exact=True)
    before = send.bounding_box()
    hand.write('last bus leaves at 6', field='Mobility')
    expect(hint).to_contain_text(LATE, timeout=30_000)
    assert send.bounding_box() == before
    assert violations(hand.page, 'similar cards') == []
    agree_to(hint, LATE)
    expect(hand.box).to_have_value('')
    expect(wall.card(LATE)).to_contain_text('1 agrees')
    assert scene.picture.supports == {scene.card(LATE).id: 1}

    # taken back, the text that was not sent is there again
    hand.page.get_by_role('button', name='Take back', exact=True).click()
    expect(hand.box).to_have_value('last bus leaves at 6')
    expect(wall.card(LATE)).not_to_contain_text('agrees')
    agree_to(hint, LATE)
    expect(hand.page.get_by_role('region', name='You agree to this')).to_contain_text('1 agrees')

    step = scene.open('Group')
    desk = console(scene)
    desk.page.get_by_role('checkbox', name='Participants may propose groups on their phones').check()
    for text in (LATE, SUNDAY):
        hand.page.get_by_role('checkbox', name=text).check()
    hand.press('Name the group (2)')
    hand.page.get_by_role('textbox', name='Name of the group').fill(HOSTILE)
    hand.open()
    expect(hand.page.get_by_role('textbox', name='Name of the group')).to_have_value(HOSTILE)
    expect(hand.page.get_by_role('listitem')).to_have_text([LATE, SUNDAY])
    hand.press('Propose group')
    expect(hand.page.get_by_role('listitem').filter(has_text=HOSTILE)).to_contain_text('waits for the facilitator')
    assert violations(hand.page, 'proposing groups') == []

    desk.page.get_by_role('button', name='1 group proposed on phones waits').click()
    group = desk.page.get_by_role('region', name='Proposed on phones').get_by_role('group', name=HOSTILE)
    expect(group).to_contain_text('1 person proposes this')
    assert violations(desk.page, 'proposed groups') == []
    group.get_by_role('button', name='Accept').click()
    expect(wall.group(HOSTILE)).to_contain_text('2 cards')
    expect(hand.page.get_by_role('listitem').filter(has_text=HOSTILE)).to_contain_text('taken over')
    assert scene.members_of(HOSTILE) == [LATE, SUNDAY]
    assert scene.workshop.current_step_id == step.id


def agree_to(hint: Locator, text: str) -> None:
    card = hint.get_by_role('listitem').filter(has_text=text)
    card.get_by_role('button', name='Agree instead of sending twice').click()
