"""A year later: a workshop starts from the last one, the room looks through what came along, and somebody decides."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from sessions.reading import find_workshop
from sessions.verbs.workshops import close_workshop
from tests.browser.pages import Board, Console, Phone
from tests.browser.test_accessibility import violations
from tests.scenes import Scene
from tests.server import Server


def test_a_workshop_starts_from_the_last_one(
    server: Server,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    earlier = server.found(title='Our first year')
    [vera] = earlier.join_all('Vera')
    earlier.open('Challenges')
    for text in ('Fax', 'Wifi'):
        vera.write(text)
    earlier.lead(close_workshop)

    desk = console(earlier)
    desk.page.goto(f'{server.address}/facilitate')
    desk.connected()
    desk.page.get_by_label('Title').fill('The second year')
    desk.page.get_by_role('radio', name='English').check()
    desk.press('Start from an earlier workshop …')
    desk.dialog.get_by_label('Earlier workshop').select_option(value=earlier.workshop_id)
    education = desk.dialog.get_by_role('checkbox', name='Education')
    expect(education).to_be_checked()
    education.click()
    expect(education).not_to_be_checked()
    assert violations(desk.page, 'dialog') == []
    desk.dialog.get_by_role('button', name='Take along').click()
    expect(desk.said('From “Our first year”: 3 fields of action, 2 cards')).to_be_visible()
    desk.press('Make the workshop')
    desk.page.wait_for_url(re.compile(r'/facilitate/\w{6}$'))
    desk.connected()
    with server.store.read() as db:
        workshop = find_workshop(db, desk.page.url[-6:])
    scene = Scene(server.store, workshop.id, workshop.code)

    scene.open('Quick pass')
    [anna] = scene.join_all('Anna')
    wall, hand = board(scene), phone(scene, anna)
    expect(hand.heading).to_have_text('Fax')
    hand.press('Drop')
    expect(hand.heading).to_have_text('Wifi')
    hand.press('Skip')
    expect(hand.heading).to_have_text('You have skipped some.')
    hand.page.get_by_role('button', name='Wifi').click()
    assert violations(hand.page, 'phone') == []
    hand.press('Reword')
    hand.delivered()
    expect(wall.said('1 of 1 has answered').last).to_be_visible()

    desk.press('Reveal what the room says')
    expect(wall.card('Fax').get_by_text('Drop: 1')).to_be_attached()
    desk.press('Decide the rest as the room says')
    row = desk.page.get_by_role('group', name='Decision: Wifi')
    row.get_by_role('button', name='Reword').click()
    desk.page.get_by_role('textbox', name='New wording').fill('Wifi everywhere')
    desk.press('Save')
    expect(wall.card('Wifi everywhere')).to_be_visible()
    expect(wall.card('Fax')).to_have_count(0)
    expect(hand.heading).to_have_text('Thank you, you have looked through everything.')
    assert [*violations(desk.page, 'console'), *violations(wall.page, 'board')] == []

    desk.press('Show everything that was done')
    past = desk.dialog
    past.get_by_label('Search …').fill('room says: 1')
    expect(past.get_by_role('listitem')).to_have_count(1)
    past.get_by_role('button', name='Undo: Decided as the room says: 1').click()
    expect(past.get_by_text(re.compile('^undone at .*, by: facilitator$'))).to_be_visible()
    expect(wall.card('Fax')).to_be_visible()
    past.get_by_label('Search …').fill('carried over')
    past.get_by_role('button', name=re.compile('^Undo: Carried over')).click()
    expect(past.get_by_role('alert')).to_contain_text('Something later builds on this: Step “Quick pass”')
    assert violations(desk.page, 'history') == []
