"""What is missing is found, and other steps are looked at, without turning the room."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from sessions.verbs.agenda import open_step
from tests.browser.pages import Board, Console
from tests.server import Server
from tests.town import found_town


def test_what_is_missing_is_looked_at_without_turning_the_room(
    server: Server, board: Callable[..., Board], console: Callable[..., Console]
) -> None:
    scene = found_town(server.store).scene
    desk, wall = console(scene), board(scene)
    look = desk.page.locator('.notice-look')
    expect(desk.page.get_by_role('button', name='2 core goals that no goal serves')).to_be_visible()
    expect(look).to_be_hidden()

    desk.press('Education: 1 challenge in no cluster')
    expect(look).to_contain_text('You are looking at “Group”.')
    expect(look).to_contain_text('The room is at “Project ideas”.')
    expect(desk.page.locator('.stage-place').get_by_role('button', name='Education · 1')).to_have_class(
        re.compile('is-pointed')
    )
    expect(desk.free_card('Wifi')).to_be_visible()
    expect(wall.step).to_have_text('Step 7 · Project ideas')

    # somebody else turns the room: whoever looks stays where the work is
    scene.lead(open_step, step_id=scene.step('Place').id)
    expect(look).to_contain_text('The room is at “Place”.')
    expect(desk.free_card('Wifi')).to_be_visible()

    # a vote that is not the room's can be looked at, and not opened again by mistake
    desk.page.get_by_role('region', name='Agenda').get_by_role('button', name='Weigh').click()
    desk.page.get_by_role('button', name='Look at it').locator('visible=true').click()
    expect(look).to_contain_text('You are looking at “Weigh”.')
    expect(desk.page.get_by_role('cell', name='Wifi').or_(desk.said('Wifi')).first).to_be_visible()
    expect(desk.page.get_by_role('button', name='Another round')).to_be_hidden()
    desk.press('Back to where the room is')
    expect(look).to_be_hidden()

    # whoever turns the room wants to see what the room sees
    desk.press('2 core goals that no goal serves')
    expect(desk.page.locator('.serve.is-pointed')).to_have_count(2)
    desk.next()
    expect(look).to_be_hidden()
    expect(desk.step).to_have_text('Result')
    expect(wall.step).to_have_text('Step 9 · Result')
