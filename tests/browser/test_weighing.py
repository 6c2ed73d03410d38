"""What votes and ratings weigh, on the screens: a project opened and planned, the ranking, where groups differ."""

from collections.abc import Callable

from playwright.sync_api import expect

from sessions.verbs.goals import adopt_goal
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from tests.browser.pages import Board, Console, Phone
from tests.browser.test_accessibility import violations
from tests.council import Council
from tests.server import Server

PORTAL = 'One portal for every form'
STEP = 'Ask <b>three</b> providers'


def test_a_project_is_planned_and_the_result_can_be_questioned(
    server: Server, board: Callable[..., Board], console: Callable[..., Console], phone: Callable[..., Phone]
) -> None:
    council = Council(server.store)
    scene = council.scene
    goal = scene.lead(adopt_goal, wording='Online by 2028', field_id=scene.field('Education').id).goal_id
    scene.open('Project ideas')
    project = council.hans.write(PORTAL, field=None, goal_id=goal)
    scene.open('Weigh')
    council.vote()
    scene.lead(reveal_round)
    desk, wall = console(scene), board(scene)
    mine = phone(scene, council.hans)
    expect(wall.ranks).to_have_count(3)
    expect(wall.ranks.filter(has_text='opinions differ')).to_have_count(2)
    expect(mine.page.get_by_role('listitem').filter(has_text='Queues')).to_contain_text('opinions differ')

    scene.open('Place')
    for person, impact in [*((each, 5) for each in council.hall), *((each, 1) for each in council.schools)]:
        person.do(rate_project, contribution_id=project, impact=impact, effort=2)
    found = plan(desk)
    scene.open('Result')
    expect(mine.page.get_by_text(f'Next step: {STEP}')).to_be_visible()
    expect(mine.said('Mrs Lang · by May 31, 2026')).to_be_visible()
    assert [*found, *question(desk)] == []


def plan(desk: Console) -> list[str]:
    """By keyboard alone, from the matrix. What is typed last is kept though Escape follows at once."""
    keys = desk.page.keyboard
    circle = desk.page.get_by_role('button', name=f'1: {PORTAL}. Impact 3.3, effort 2.0')
    circle.focus()
    keys.press('Enter')
    expect(desk.dialog).to_contain_text('opinions differ')
    expect(desk.dialog.get_by_label('Next step')).to_be_focused()
    found = violations(desk.page, 'project')
    desk.dialog.get_by_label('Due').fill('2026-05-31')
    desk.dialog.get_by_label('Next step').fill(STEP)
    keys.press('Tab')
    keys.type('Mrs Lang')
    keys.press('Escape')
    expect(desk.dialog).to_have_count(0)
    expect(circle).to_be_focused()
    row = desk.page.get_by_role('row', name=PORTAL)
    expect(row).to_contain_text(f'{STEP} · Mrs Lang · May 31, 2026')

    # the row opens it, too; the latest change can be taken back
    row.get_by_text('3.3 ± 2.0').click()
    expect(desk.dialog.get_by_label('Owner')).to_have_value('Mrs Lang')
    desk.dialog.get_by_label('Owner').fill('Mr Adler')
    desk.dialog.get_by_role('button', name='Done').click()
    expect(row).to_contain_text('Mr Adler')
    undo = desk.page.get_by_role('button', name='Undo: Plan of card 4 changed')
    expect(undo).to_have_count(4)
    undo.first.click()
    expect(row).to_contain_text('Mrs Lang')
    return found


def question(desk: Console) -> list[str]:
    """The ranking names who carries a place; the groups that differ most stand first."""
    expect(desk.step).to_have_text('Result')
    desk.press('Projects and next steps')
    desk.press(f'Open project: {PORTAL}')
    expect(desk.dialog.get_by_label('Owner')).to_have_value('Mrs Lang')
    desk.dialog.get_by_label('Due').fill('')
    desk.dialog.get_by_role('button', name='Done').click()
    expect(desk.page.get_by_role('row', name=PORTAL)).to_contain_text(f'{STEP} · Mrs Lang')
    expect(desk.page.get_by_role('row', name=PORTAL)).not_to_contain_text('2026')
    desk.press('Ranking')
    desk.press('Project ideas')
    rank = desk.page.get_by_role('row', name=PORTAL)
    expect(rank).to_contain_text('opinions differ')
    found = violations(desk.page, 'ranking')
    desk.press('Challenges')
    queues = desk.page.get_by_role('row', name='Queues')
    expect(queues.get_by_role('cell')).to_have_text(['1', '8', '4', '0.50'])
    expect(queues).to_contain_text('drops out of the top five without: Hall')
    expect(desk.page.get_by_role('row', name='Forms')).to_contain_text('drops out of the top five without: others')

    desk.press('Where groups differ')
    first = desk.page.get_by_role('list', name='Where groups differ most').get_by_role('listitem').first
    expect(first).to_contain_text(PORTAL)
    desk.press('Challenges')
    expect(first).to_contain_text('Queues')
    expect(first).to_contain_text('Hall 4 people')
    expect(desk.page.get_by_text('Pool')).to_have_count(1)
    return [*found, *violations(desk.page, 'groups')]
