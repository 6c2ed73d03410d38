"""What happens next with a project: step, owner and day."""

import pytest

from sessions.refusals import ContributionGone, DayInvalid, NotAllowed, NotAProject, NotFound, TextTooLong
from sessions.store import Store
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.project_plans import plan_project
from sessions.verbs.workshops import close_workshop
from tests.town import Town, found_town


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def plan_of(town: Town) -> object:
    """As every face is told."""
    [project] = town.scene.board['stage']['fields'][0]['goals'][0]['projects']
    return project['plan']


def test_a_project_has_a_next_step_somebody_who_sees_to_it_and_a_day(town: Town) -> None:
    town.scene.open('Result')
    assert plan_of(town) is None
    planned = {'next_step': ' Ask three providers ', 'owner': 'Mrs Lang', 'due': '2026-05-31'}
    town.scene.lead(plan_project, contribution_id=town.project, **planned)
    assert plan_of(town) == {'next_step': 'Ask three providers', 'owner': 'Mrs Lang', 'due': '2026-05-31'}

    # most is agreed when all is over; what is empty is not known
    town.scene.lead(close_workshop)
    town.scene.lead(plan_project, contribution_id=town.project, next_step='', owner='Mr Adler')
    assert plan_of(town) == {'next_step': None, 'owner': 'Mr Adler', 'due': None}
    town.scene.lead(plan_project, contribution_id=town.project, owner='\u200b ')
    assert plan_of(town) is None


def test_a_day_is_a_day(town: Town) -> None:
    for typed in ('31.05.2026', '2026-02-30', '20260531', '2026-W22-7', 'soon', '٢٠٢٦-٠٥-٣١', '2026-05-31T00:00'):
        with pytest.raises(DayInvalid):
            town.scene.lead(plan_project, contribution_id=town.project, due=typed)
    assert town.scene.picture.plans == {}


def test_what_is_no_project_has_no_plan(town: Town) -> None:
    scene = town.scene
    with pytest.raises(NotAProject):
        scene.lead(plan_project, contribution_id=town.cards['Fax'], owner='Mrs Lang')
    with pytest.raises(NotFound):
        scene.lead(plan_project, contribution_id='nothing', owner='Mrs Lang')
    with pytest.raises(NotAllowed):
        town.bert.do(plan_project, contribution_id=town.project, owner='Mrs Lang')
    with pytest.raises(TextTooLong):
        scene.lead(plan_project, contribution_id=town.project, owner='x' * 81)
    with pytest.raises(TextTooLong):
        scene.lead(plan_project, contribution_id=town.project, next_step='x' * 301)
    town.bert.do(withdraw_contribution, contribution_id=town.project)
    with pytest.raises(ContributionGone):
        scene.lead(plan_project, contribution_id=town.project, owner='Mrs Lang')
    assert scene.picture.plans == {}
