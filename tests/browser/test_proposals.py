"""The machine proposes what belongs together; the facilitator accepts or dismisses, and the board follows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Board, Console
from tests.browser.test_accessibility import violations
from tests.scenes import Scene
from tests.server import Server

BUSES = (
    'The last bus leaves at six',
    'A bus on Sundays would be a beginning',
    'Nobody tells when the bus is late',
    'The bus to the station is cancelled all the time',
    'On the bus I cannot pay by card',
)
FORMS = (
    'Every form has to be printed and signed',
    'Nobody knows which form is the right one',
    'The form for a building permit is on paper only',
    'A form in plain language would help many',
    'For each form one has to come in person',
)
DOCTORS = (
    'The doctor takes no new patients',
    'No doctor comes to the house any more',
    'One waits for months to see a doctor',
    'A doctor on the screen needs a better network',
    'The village finds no successor for its doctor',
)


@pytest.fixture
def scene(server: Server) -> Scene:
    """Fifteen challenges of one field lie on the table."""
    scene = server.found()
    scene.open('Challenges')
    scene.join('Anna').write_all([*BUSES, *FORMS, *DOCTORS])
    scene.open('Group')
    return scene


def test_proposals_are_accepted_and_dismissed_one_by_one(
    scene: Scene, board: Callable[..., Board], console: Callable[..., Console]
) -> None:
    desk, wall = console(scene), board(scene)
    proposals = desk.page.get_by_role('region', name='Proposed clusters')
    desk.press('Propose clusters')
    expect(proposals.get_by_role('group')).to_have_count(3, timeout=30_000)
    assert violations(desk.page, 'proposals') == []
    # nothing happens before somebody decides
    assert scene.picture.clusters == []
    # what is asked for below the proposals is brought up
    desk.press('Similar cards')
    expect(desk.page.get_by_role('heading', name='Cards that may say the same')).to_be_focused()
    expect(desk.page.get_by_role('heading', name='Cards that may say the same')).to_be_in_viewport()
    desk.press('Close similar cards')
    by_forms = proposals.get_by_role('group').filter(has_text='form')
    expect(by_forms).to_contain_text('In common: Form 5×')
    assert by_forms.locator('mark').all_inner_texts() == ['form'] * 4
    # coarser by one joins two of them, and what was joined is split again
    size = proposals.get_by_role('slider', name='Number of proposed clusters')
    size.press('ArrowLeft')
    expect(proposals.get_by_role('group')).to_have_count(2)
    expect(by_forms).to_have_count(1)
    [joined] = [group for group in proposals.get_by_role('group').all() if '10 cards' in group.inner_text()]
    joined.get_by_role('button', name='Split').click()
    expect(proposals.get_by_role('group')).to_have_count(3)

    of_forms = proposals.get_by_role('group').filter(has_text='form')
    of_forms.get_by_role('button', name='Accept').click()
    expect(proposals.get_by_role('group')).to_have_count(2)
    [cluster] = scene.picture.clusters
    assert sorted(scene.members_of(cluster.name)) == sorted(FORMS)
    expect(wall.group(cluster.name)).to_contain_text('5 cards')

    # a ticked card is offered the clusters it fits best, each with one click
    desk.member(cluster.name, FORMS[0]).get_by_role('button').click()
    desk.tick(FORMS[0])
    desk.page.get_by_role('region', name='Still free').get_by_role('button', name=cluster.name).click()
    expect(desk.member(cluster.name, FORMS[0])).to_be_visible()
    expect(wall.group(cluster.name)).to_contain_text('5 cards')

    of_buses = proposals.get_by_role('group').filter(has_text='bus')
    of_buses.get_by_role('button', name='Dismiss').click()
    expect(proposals.get_by_role('group')).to_have_count(1)
    expect(desk.free_card(BUSES[0])).to_be_visible()

    # a card that was gathered by hand meanwhile is proposed no more
    [of_doctors] = proposals.get_by_role('group').all()
    expect(of_doctors).to_contain_text('5 cards')
    desk.tick(DOCTORS[0])
    desk.press('New cluster (G)')
    expect(of_doctors).to_contain_text('4 cards')

    desk.press('Close proposals')
    expect(proposals.get_by_role('group')).to_have_count(0)


def test_few_cards_are_sorted_by_hand(server: Server, console: Callable[..., Console]) -> None:
    scene = server.found()
    scene.open('Challenges')
    scene.join('Anna').write_all(BUSES)
    scene.open('Group')
    desk = console(scene)

    expect(desk.free_card(BUSES[0])).to_be_visible()
    expect(desk.page.get_by_role('button', name='Propose clusters')).to_have_count(0)
