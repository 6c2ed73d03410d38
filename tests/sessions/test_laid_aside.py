"""Goals of last time that are done or dropped: nobody is asked about them any more, and they fill no gap."""

import pytest

from sessions.completeness import Gap, what_is_missing
from sessions.refusals import GoalGone, NothingRated, NothingToRate
from sessions.store import Store
from sessions.verbs.agenda import add_step
from sessions.verbs.consents import open_consent_round
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.marks import decide_carried
from sessions.verbs.rounds import reveal_round
from sessions.verbs.service_ratings import (
    adopt_service_ratings,
    close_service_rating,
    open_service_rating,
    rate_service,
)
from tests.exports.conftest import rows_of
from tests.scenes import Scene
from tests.sessions.last_year import GOAL, hold_last_year, next_of


@pytest.fixture
def scene(store: Store) -> Scene:
    return next_of(hold_last_year(store))


def decide(scene: Scene, earlier: str, decision: str) -> None:
    [carried_id] = [each.id for each in scene.picture.carried if each.earlier_wording == earlier]
    scene.lead(decide_carried, carried_id=carried_id, decision=decision)


def test_nothing_more_is_asked_about_goals_that_were_laid_aside(scene: Scene) -> None:
    anna = scene.join('Anna')
    goal, core_goal = scene.picture.goals[0].id, scene.picture.core_goals[0].id
    decide(scene, GOAL, 'done')
    scene.open('Goals')
    with pytest.raises(GoalGone):
        scene.lead(open_consent_round, goal_id=goal)
    with pytest.raises(NothingToRate):
        scene.lead(open_service_rating)

    decide(scene, GOAL, 'valid')
    round_id = scene.lead(open_service_rating).round_id
    cell = {'round_id': round_id, 'goal_id': goal, 'core_goal_id': core_goal}
    anna.do(rate_service, **cell, level=3)
    decide(scene, GOAL, 'drop')
    with pytest.raises(GoalGone):
        anna.do(rate_service, **cell, level=2)
    scene.lead(close_service_rating)
    with pytest.raises(NothingRated):
        scene.lead(adopt_service_ratings)


def test_a_goal_that_was_laid_aside_fills_no_gap(scene: Scene) -> None:
    [goal], core_goal = scene.picture.goals, scene.picture.core_goals[0]
    scene.lead(set_goal_service, goal_id=goal.id, core_goal_id=core_goal.id, level=3)
    scene.lead(adopt_goal, wording='A doctor', field_id=scene.field('Health').id)
    assert (Gap.CLUSTERS_WITHOUT_GOAL, ['Paper']) not in told(scene)
    decide(scene, GOAL, 'done')
    assert (Gap.CLUSTERS_WITHOUT_GOAL, ['Paper']) in told(scene)
    scene.open('Project ideas')
    assert (Gap.CORE_GOALS_UNSERVED, ['People first', 'No paper', 'Young and old']) in told(scene)


def test_points_on_a_goal_that_was_laid_aside_are_told_with_its_wording(scene: Scene) -> None:
    rules = {'subject': 'goals', 'budget': 3, 'cap': 3}
    scene.lead(add_step, kind='vote', title='Weigh the goals', minutes=5, rules=rules)
    scene.open('Weigh the goals')
    [goal] = scene.picture.goals
    scene.join('Anna').give(goal.id, 2)
    decide(scene, GOAL, 'drop')
    scene.lead(reveal_round)
    assert rows_of(scene, 'Votes') == [('Goals', 1, goal.id, 'A1', 'Administration', GOAL, 2)]


def told(scene: Scene) -> list[tuple[Gap, list[str]]]:
    """What is missing of clusters and core goals, by their names."""
    picture = scene.picture
    names = {each.id: each.name for each in picture.clusters} | {each.id: each.wording for each in picture.core_goals}
    return [(each.gap, [names[id] for id in each.ids]) for each in what_is_missing(picture) if {*each.ids} <= {*names}]
