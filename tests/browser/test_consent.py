"""A goal is worded with the guide, the room is asked, one objects, and all read why once the round is closed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.goals import adopt_goal
from sessions.verbs.variants import add_variant
from tests.browser.pages import Board, Console, Phone
from tests.browser.test_accessibility import violations
from tests.scenes import Person, Scene
from tests.server import Server

SENTENCE = 'The town hall is paperless by 2028; we will know because nobody prints forms.'
REASON = 'Who scans forty years of files? <b>Nobody</b>'


@pytest.fixture
def scene(server: Server) -> Scene:
    scene = server.found()
    scene.open('Goals')
    scene.lead(add_core_goal, wording='Close to the people')
    scene.lead(adopt_goal, wording='No paper', field_id=scene.field('Administration').id)
    return scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    return scene.join('Anna Weber')


def test_a_goal_is_worded_and_the_room_is_asked(
    scene: Scene,
    anna: Person,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    desk, wall, hand = console(scene), board(scene), phone(scene, anna)
    goal = desk.goal('A1')
    goal.get_by_role('button', name='A1: Word it with the guide').click()
    expect(desk.dialog).to_contain_text('No paper')
    parts = ('The town hall', 'is paperless', '2028', 'nobody prints forms')
    for box, part in zip(desk.dialog.get_by_role('textbox').all(), parts, strict=True):
        box.fill(part)
    expect(desk.dialog.get_by_role('status')).to_have_text(SENTENCE)
    found = violations(desk.page, 'guide')
    desk.press('Save')
    expect(goal.get_by_role('textbox', name='Wording of goal A1')).to_have_value(SENTENCE)

    goal.get_by_role('button', name='A1: Ask for consent').click()
    expect(hand.heading).to_have_text('Do you agree with this goal?')
    expect(hand.page.get_by_text(SENTENCE)).to_be_visible()
    hand.press('Send')
    expect(hand.page.get_by_role('alert').first).to_have_text('Please choose: agree, concern or serious objection.')
    hand.page.get_by_role('radio', name='Serious objection').check()
    hand.box.fill(REASON)
    found += violations(hand.page, 'consent on the phone')
    hand.open()
    expect(hand.page.get_by_role('radio', name='Serious objection')).to_be_checked()
    expect(hand.box).to_have_value(REASON)
    hand.press('Send')
    expect(hand.heading).to_have_text('Thank you, your answer is in.')

    expect(wall.page.get_by_text('1 of 1 has answered')).to_be_visible()
    panel = desk.page.get_by_role('region', name='Consent', exact=True)
    expect(panel.get_by_role('status')).to_have_text('1 of 1 has answered')
    found += violations(wall.page, 'open round on the board')
    assert 'scans' not in wall.page.content() + desk.page.content()
    panel.get_by_role('button', name='Close round').click()

    expect(panel.get_by_role('list', name='Reasons')).to_have_text(f'serious objection: {REASON}')
    expect(wall.page.get_by_role('article').filter(has_text='Who scans')).to_contain_text(REASON)
    counts = wall.page.locator('.consent-counts').get_by_role('listitem')
    expect(counts).to_have_text(['0 agree', '0 concerns', '1 serious objection'])
    expect(hand.heading).to_have_text('Eyes to the front, please.')
    found += [*violations(wall.page, 'closed round on the board'), *violations(desk.page, 'closed round')]
    assert found == []


def test_the_room_rates_what_goals_serve(
    scene: Scene,
    anna: Person,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene.lead(add_variant, goal_id=scene.picture.goals[0].id, wording='Nobody needs paper')
    desk, wall, hand = console(scene), board(scene), phone(scene, anna)
    desk.goal('A1').get_by_role('button', name='A1: Show variants on the board').click()
    expect(wall.page.get_by_text('Which wording shall it be?')).to_be_visible()
    found = violations(wall.page, 'variants on the board')
    desk.press('Choose variant B of A1')
    expect(wall.page.get_by_text('This is our wording.')).to_be_visible()

    matrix = desk.page.get_by_role('region', name='Goals and core goals')
    matrix.get_by_role('button', name='Let the phones rate').click()
    expect(hand.heading).to_have_text('A1 Nobody needs paper')
    hand.answer('Close to the people', 3)
    found += violations(hand.page, 'rating what goals serve')
    hand.press('Next')
    expect(hand.heading).to_have_text('Thank you, you have rated all goals.')
    hand.delivered()
    matrix.get_by_role('button', name='Close rating').click()
    expect(matrix.get_by_role('cell').first).to_have_text('0⌀ 3.0 ± 0.0')
    matrix.get_by_role('button', name='Take over the rounded means').click()
    expect(matrix.get_by_role('cell').first).to_have_text('3⌀ 3.0 ± 0.0')
    expect(matrix.get_by_role('status')).to_contain_text('The rounded means are taken over.')
    expect(matrix.get_by_role('button', name='Take over the rounded means')).to_be_hidden()
    expect(wall.page.get_by_role('cell').first).to_have_text('3')
    found += [*violations(wall.page, 'heat map on the board'), *violations(desk.page, 'heat map on the console')]
    assert found == []
