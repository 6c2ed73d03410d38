"""Placing projects by what they achieve and what they cost."""

import pytest

from sessions.refusals import InputPaused, NotAProject, NotJoined, RatingOutOfRange, StepClosed
from sessions.tallies import Placing
from sessions.verbs.agenda import pause_input
from sessions.verbs.goals import adopt_goal
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.ratings import rate_project
from sessions.views import count_active
from tests.scenes import Person, Scene


@pytest.fixture
def people(scene: Scene) -> list[Person]:
    return scene.join_all('Anna Weber', 'Bert Adler', 'Cem Yılmaz')


@pytest.fixture
def project(scene: Scene, people: list[Person]) -> str:
    goal = scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id
    scene.open('Project ideas')
    project = people[0].write('Rolling surgery', field=None, goal_id=goal)
    scene.open('Place')
    return project


def rate(person: Person, project: str, impact: object, effort: object) -> None:
    person.do(rate_project, contribution_id=project, impact=impact, effort=effort)


def test_the_room_places_a_project_by_the_mean_of_those_who_judge(
    scene: Scene, people: list[Person], project: str
) -> None:
    anna, bert, cem = people
    assert scene.picture.placings == {}
    rate(anna, project, 5, 2)
    rate(bert, project, 3, 2)
    rate(cem, project, None, None)

    assert scene.picture.placings == {
        project: Placing(ratings=2, impact=4.0, effort=2.0, impact_spread=1.0, effort_spread=0.0)
    }
    # who cannot judge has taken part all the same
    assert scene.picture.raters == 3
    assert scene.board['stage']['projects'][0]['impact'] == 4.0
    assert cem.view['ratings'] == {project: {'impact': None, 'effort': None}}


def test_rating_again_is_instead(scene: Scene, people: list[Person], project: str) -> None:
    rate(people[0], project, 5, 5)
    rate(people[0], project, 1, 2)

    assert people[0].view['ratings'] == {project: {'impact': 1, 'effort': 2}}
    assert (scene.picture.placings[project].ratings, scene.picture.placings[project].impact) == (1, 1.0)
    rate(people[0], project, None, None)
    assert scene.picture.placings == {project: Placing(ratings=0)}


@pytest.mark.parametrize('value', [0, 6, -1, 2.5, '3', True, None])
def test_both_numbers_are_on_the_scale_or_both_are_left_out(
    scene: Scene, people: list[Person], project: str, value: object
) -> None:
    for impact, effort in ((value, 3), (3, value)):
        with pytest.raises(RatingOutOfRange):
            rate(people[0], project, impact, effort)
    assert scene.picture.placings == {}


def test_only_projects_on_the_wall_are_rated_while_the_step_is_open(
    scene: Scene, people: list[Person], project: str
) -> None:
    anna = people[0]
    scene.open('Challenges')
    challenge = anna.write('A challenge')
    with pytest.raises(StepClosed):
        rate(anna, project, 3, 3)
    scene.open('Place')
    with pytest.raises(NotAProject):
        rate(anna, challenge, 3, 3)
    with pytest.raises(NotJoined):
        scene.lead(rate_project, contribution_id=project, impact=3, effort=3)
    scene.lead(hide_contribution, contribution_id=project)
    with pytest.raises(NotAProject):
        rate(anna, project, 3, 3)
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        rate(anna, project, 3, 3)


def test_nobody_learns_from_the_journal_who_rated(scene: Scene, people: list[Person], project: str) -> None:
    rate(people[0], project, 1, 5)
    entry = scene.journal[-1]
    assert (entry.kind, entry.payload, entry.actor_id) == ('ProjectRated', {'contribution_id': project}, None)


def test_who_rates_counts_as_active(scene: Scene, people: list[Person], project: str) -> None:
    rate(people[0], project, 4, 2)
    rate(people[1], project, None, None)

    with scene.store.read() as db:
        assert count_active(db, scene.step('Place')) == 2
        assert count_active(db, scene.step('Project ideas')) == 1
        assert count_active(db, scene.step('Challenges')) == 0
