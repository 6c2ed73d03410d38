"""How much the goals serve the core goals: rated by the room, taken over by the facilitator, summed up."""

import pytest

from sessions.answers import Mean
from sessions.faces.console import goal_table_view
from sessions.refusals import (
    GoalGone,
    InputPaused,
    NotAllowed,
    NothingRated,
    NothingToRate,
    RatingStillOpen,
    ServiceOutOfRange,
    ServiceRatingClosed,
    StepClosed,
)
from sessions.verbs.agenda import pause_input
from sessions.verbs.consents import open_consent_round
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.goals_step import show_goals
from sessions.verbs.service_ratings import (
    adopt_service_ratings,
    close_service_rating,
    open_service_rating,
    rate_service,
)
from sessions.verbs.undo import undo_turn
from tests.pictures import read_off
from tests.scenes import Person, Scene


@pytest.fixture
def people(scene: Scene) -> list[Person]:
    return scene.join_all('Anna Weber', 'Bert Adler')


@pytest.fixture
def core(scene: Scene) -> str:
    return str(scene.lead(add_core_goal, wording='Close to the people').core_goal_id)


@pytest.fixture
def goal(scene: Scene, core: str) -> str:
    scene.open('Goals')
    return str(scene.lead(adopt_goal, wording='A doctor', field_id=scene.field('Health').id).goal_id)


def rate(person: Person, goal: str, core: str, level: object) -> None:
    tally = person.scene.picture.service_tally
    assert tally is not None
    person.do(rate_service, round_id=tally.round.id, goal_id=goal, core_goal_id=core, level=level)


def test_the_rounded_means_become_what_the_goals_serve(
    scene: Scene, people: list[Person], goal: str, core: str
) -> None:
    anna, bert = people
    paper = scene.lead(add_core_goal, wording='No paper').core_goal_id
    young = scene.lead(add_core_goal, wording='Young and old').core_goal_id
    scene.lead(set_goal_service, goal_id=goal, core_goal_id=young, level=3)
    scene.lead(show_goals, shown=goal)
    scene.lead(open_service_rating)
    for person, level in ((anna, 3), (bert, 2)):
        rate(person, goal, core, 1)
        rate(person, goal, core, level)
    rate(anna, goal, paper, 0)
    late = scene.join('Cem, who came late')
    rate(late, goal, paper, 0)

    # nobody sees more than how many have rated
    picture = scene.picture
    assert (scene.board['stage'], picture.service_tally.means) == (  # type: ignore[union-attr]
        {'kind': 'services', 'raters': 3, 'matrix': None},
        {},
    )
    shown = repr([read_off(picture), scene.board, scene.phone, goal_table_view(picture)])
    assert "'mean'" not in shown
    assert anna.view['services'] == {goal: {core: 3, paper: 0}}
    with pytest.raises(RatingStillOpen):
        scene.lead(adopt_service_ratings)

    scene.lead(close_service_rating)
    # what stood there before the rating is over, and does not come back
    assert scene.board['stage']['kind'] == 'goals'
    assert goal_table_view(scene.picture)['rating'] == {
        'state': 'closed',
        'raters': 3,
        'means': {goal: [{'ratings': 2, 'mean': 2.5, 'spread': 0.5}, {'ratings': 2, 'mean': 0.0, 'spread': 0.0}, None]},
    }
    adopted = scene.lead(adopt_service_ratings)

    assert adopted.count == 2
    assert scene.picture.services == {(goal, core): 3, (goal, young): 3}
    matrix = scene.board['stage']['matrix']
    assert [(row['sign'], row['levels'], row['sum']) for row in matrix['rows']] == [('H1', [3, 0, 3], 6)]
    assert [each['sum'] for each in matrix['core_goals']] == [3, 0, 3]
    scene.lead(undo_turn, seq=scene.seq)
    assert scene.picture.services == {(goal, young): 3}


def test_opened_again_it_goes_on(scene: Scene, people: list[Person], goal: str, core: str) -> None:
    scene.lead(open_service_rating)
    rate(people[0], goal, core, 3)
    scene.lead(close_service_rating)
    with pytest.raises(ServiceRatingClosed):
        rate(people[0], goal, core, 1)
    with pytest.raises(ServiceRatingClosed):
        scene.lead(close_service_rating)
    assert people[0].view['services'] == {}
    scene.lead(open_service_rating)
    assert people[0].view['services'] == {goal: {core: 3}}
    rate(people[1], goal, core, 0)
    scene.lead(close_service_rating)
    assert scene.picture.service_tally.means == {(goal, core): Mean(2, 1.5, 1.5)}  # type: ignore[union-attr]


def test_what_is_no_rating_is_refused(scene: Scene, people: list[Person], goal: str, core: str) -> None:
    anna = people[0]
    scene.lead(open_service_rating)
    for level in (-1, 4, 1.5, True, None, '2'):
        with pytest.raises(ServiceOutOfRange):
            rate(anna, goal, core, level)
    for goal_id, core_goal_id in ((core, goal), ('NOSUCHTHING0', core), (goal, 'x')):
        with pytest.raises(GoalGone):
            rate(anna, goal_id, core_goal_id, 1)
    for verb in (open_service_rating, close_service_rating, adopt_service_ratings):
        with pytest.raises(NotAllowed):
            anna.do(verb)
    with pytest.raises(RatingStillOpen):
        scene.lead(open_consent_round, goal_id=goal)
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        rate(anna, goal, core, 1)
    # the room goes on
    scene.open('Place')
    with pytest.raises(ServiceRatingClosed):
        rate(anna, goal, core, 1)
    with pytest.raises(StepClosed):
        scene.lead(open_service_rating)
    with pytest.raises(NothingRated):
        scene.lead(adopt_service_ratings)


def test_there_must_be_something_to_rate(scene: Scene) -> None:
    scene.open('Goals')
    scene.lead(add_core_goal, wording='Close to the people')
    with pytest.raises(NothingToRate):
        scene.lead(open_service_rating)
    with pytest.raises(NothingRated):
        scene.lead(adopt_service_ratings)
    scene.lead(show_goals, shown='matrix')
    assert scene.board['stage']['matrix']['rows'] == []


def test_a_goal_that_was_rated_is_not_undone(scene: Scene, people: list[Person], goal: str, core: str) -> None:
    adopted = scene.seq
    scene.lead(open_service_rating)
    rate(people[0], goal, core, 2)
    with pytest.raises(Exception, match='RoomWentOn'):
        scene.lead(undo_turn, seq=adopted)
    assert [entry.actor_id for entry in scene.journal if entry.kind == 'ServiceRated'] == [None]
