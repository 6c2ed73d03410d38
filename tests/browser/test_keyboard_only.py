"""Somebody without a mouse, and without a finger on the glass: Tab, Enter, Space, arrows."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.pages import Board, Console, Phone
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
PORTAL = 'One portal for every form'


def test_dora_takes_part_by_keyboard(
    server: Server,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene = server.found()
    wall, desk, dora = board(scene), console(scene), phone(scene)
    go_on = desk.page.keyboard

    go_on.press('PageDown')
    expect(wall.step).to_have_text('Step 1 · Arrive')
    join(dora)
    go_on.press('PageDown')
    expect(desk.step).to_have_text('Core goals')
    go_on.press('PageDown')
    expect(wall.step).to_have_text('Step 3 · Challenges')
    write(dora)
    expect(wall.card(QUEUES)).to_be_visible()
    go_on.press('PageDown')
    vote(dora)
    group_and_adopt(desk, wall)
    go_on.press('PageDown')
    propose(dora)
    expect(wall.card(PORTAL)).to_be_visible()
    go_on.press('PageDown')
    rate(dora)
    expect(wall.card(PORTAL)).to_contain_text(re.compile(r'Impact\s*4\.0'))


def join(dora: Phone) -> None:
    dora.tab_to(dora.page.get_by_label('Name'))
    dora.page.keyboard.type('Dora')
    dora.tab_to(dora.page.get_by_role('button', name='Join', exact=True))
    dora.page.keyboard.press('Enter')
    expect(dora.heading).to_have_text('You are in.')


def write(dora: Phone) -> None:
    expect(dora.heading).to_be_focused()
    dora.tab_to(dora.page.get_by_role('radio', name='Administration'))
    dora.page.keyboard.press('Space')
    dora.tab_to(dora.box)
    dora.page.keyboard.type(QUEUES)
    dora.tab_to(dora.page.get_by_role('button', name='Send'))
    dora.page.keyboard.press('Enter')
    expect(dora.own_card(QUEUES)).to_contain_text('on the wall')


def vote(dora: Phone) -> None:
    expect(dora.heading).to_have_text('What matters most?')
    expect(dora.heading).to_be_focused()
    dora.tab_to(dora.item(QUEUES).get_by_role('button', name='One point more'))
    dora.page.keyboard.press('Space')
    dora.page.keyboard.press('Enter')
    expect(dora.points(QUEUES)).to_have_text('2 of at most 2 points')
    dora.delivered()
    dora.tab_to(dora.page.get_by_role('button', name='Done'))
    dora.page.keyboard.press('Enter')
    expect(dora.heading).to_have_text('Thank you, your points are in.')


def propose(dora: Phone) -> None:
    expect(dora.heading).to_have_text('Which project brings us closer to this goal?')
    dora.tab_to(dora.page.get_by_role('button', name='Everything online by 2028'))
    dora.page.keyboard.press('Enter')
    expect(dora.box).to_be_focused()
    dora.page.keyboard.type(PORTAL)
    dora.page.keyboard.press('Control+Enter')


def rate(dora: Phone) -> None:
    expect(dora.heading).to_have_text(PORTAL)
    for question in ('How much does it achieve?', 'How much effort is it?'):
        scale = dora.page.get_by_role('group', name=question)
        dora.tab_to(scale.get_by_role('radio', name='1'))
        dora.page.keyboard.press('Space')
        for _ in range(3):
            dora.page.keyboard.press('ArrowRight')
        expect(scale.get_by_role('radio', name='4')).to_be_checked()
    dora.tab_to(dora.page.get_by_role('button', name='Next'))
    dora.page.keyboard.press('Enter')
    expect(dora.heading).to_have_text('Thank you, you have placed all projects.')


def group_and_adopt(desk: Console, wall: Board) -> None:
    """The facilitator: next step, a cluster, next step, a goal."""
    keys = desk.page.keyboard
    keys.press('PageDown')
    expect(desk.step).to_have_text('Group')
    desk.tab_to(desk.free_card(QUEUES).get_by_role('checkbox'))
    keys.press('Space')
    keys.press('g')
    expect(desk.naming).to_be_focused()
    keys.type('Counter')
    keys.press('Enter')
    expect(wall.group('Counter')).to_contain_text('1 card')

    keys.press('PageDown')
    expect(desk.step).to_have_text('Goals')
    desk.tab_to(desk.page.get_by_role('checkbox', name='Counter'))
    keys.press('Space')
    desk.tab_to(desk.page.get_by_role('button', name='Administration: Adopt as goal'))
    keys.press('Enter')
    expect(desk.dialog.get_by_role('textbox')).to_be_focused()
    keys.type('Everything online by 2028')
    desk.tab_to(desk.dialog.get_by_role('button', name='Adopt', exact=True))
    keys.press('Enter')
    expect(desk.goal('A1')).to_be_visible()
