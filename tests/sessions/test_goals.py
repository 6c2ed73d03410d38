"""Core goals, goals adopted from clusters, and how much the ones serve the others."""

import pytest

from sessions.refusals import (
    CardsOfOtherField,
    CoreGoalInUse,
    FieldMissing,
    GoalInUse,
    NotAllowed,
    NotFound,
    ServiceOutOfRange,
    TextEmpty,
    TextTooLong,
)
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.core_goals import add_core_goal, move_core_goal, remove_core_goal, reword_core_goal
from sessions.verbs.goals import adopt_goal, edit_goal, remove_goal, set_goal_service
from sessions.verbs.moderation import move_project
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    return scene.join('Anna Weber')


def cluster(scene: Scene, name: str, *, field: str = 'Administration') -> str:
    return str(scene.lead(create_cluster, field_id=scene.field(field).id, name=name).cluster_id)


def signs(scene: Scene) -> dict[str, str]:
    picture = scene.picture
    return {picture.sign_of(goal): goal.wording for goal in picture.goals}


def test_goals_bear_the_sign_of_their_field_and_count_up(scene: Scene) -> None:
    counter, paper = cluster(scene, 'Counter'), cluster(scene, 'Paper')
    wifi = cluster(scene, 'Wifi', field='Education')
    adopted = [
        scene.lead(adopt_goal, wording='Everything online by 2028', cluster_ids=[counter, paper, counter]),
        scene.lead(adopt_goal, wording='No paper within the town hall', cluster_ids=[paper]),
        scene.lead(adopt_goal, wording='Fast wifi in every school', cluster_ids=[wifi]),
        scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id),
    ]

    assert [each.sign for each in adopted] == ['A1', 'A2', 'E1', 'H1']
    assert signs(scene) == {
        'A1': 'Everything online by 2028',
        'A2': 'No paper within the town hall',
        'E1': 'Fast wifi in every school',
        'H1': 'A doctor within reach',
    }
    rests = scene.picture.goal_clusters
    assert [rests[each.goal_id] for each in adopted] == [[counter, paper], [paper], [wifi], []]


def test_a_goal_needs_a_field_and_words(scene: Scene) -> None:
    counter, wifi = cluster(scene, 'Counter'), cluster(scene, 'Wifi', field='Education')
    with pytest.raises(FieldMissing):
        scene.lead(adopt_goal, wording='Homeless')
    with pytest.raises(CardsOfOtherField):
        scene.lead(adopt_goal, wording='Torn', cluster_ids=[counter, wifi])
    with pytest.raises(TextEmpty):
        scene.lead(adopt_goal, wording=' ', cluster_ids=[counter])
    with pytest.raises(TextTooLong):
        scene.lead(adopt_goal, wording='x' * 501, cluster_ids=[counter])
    with pytest.raises(NotFound):
        scene.lead(adopt_goal, wording='Nowhere', cluster_ids=['NOSUCHGROUP0'])
    assert signs(scene) == {}


def test_a_goal_is_reworded_and_rests_on_other_clusters(scene: Scene) -> None:
    counter, paper, wifi = cluster(scene, 'Counter'), cluster(scene, 'Paper'), cluster(scene, 'W', field='Education')
    goal = scene.lead(adopt_goal, wording='Everything online', cluster_ids=[counter]).goal_id

    scene.lead(edit_goal, goal_id=goal, wording='Everything online by 2028')
    assert (signs(scene), scene.picture.goal_clusters) == ({'A1': 'Everything online by 2028'}, {goal: [counter]})
    scene.lead(edit_goal, goal_id=goal, cluster_ids=[paper, counter])
    assert scene.picture.goal_clusters == {goal: [counter, paper]}
    scene.lead(edit_goal, goal_id=goal, cluster_ids=[paper])
    assert scene.picture.goal_clusters == {goal: [paper]}
    with pytest.raises(CardsOfOtherField):
        scene.lead(edit_goal, goal_id=goal, cluster_ids=[wifi])
    scene.lead(edit_goal, goal_id=goal, cluster_ids=[])
    assert scene.picture.goal_clusters == {goal: []}


def test_a_goal_with_project_ideas_stays_until_they_hang_elsewhere(scene: Scene, anna: Person) -> None:
    health = scene.field('Health').id
    doctor = scene.lead(adopt_goal, wording='A doctor within reach', field_id=health).goal_id
    nurse = scene.lead(adopt_goal, wording='A nurse in every village', field_id=health).goal_id
    scene.open('Project ideas')
    project = anna.write('Rolling surgery', field=None, goal_id=doctor)

    with pytest.raises(GoalInUse):
        scene.lead(remove_goal, goal_id=doctor)
    scene.lead(move_project, contribution_id=project, goal_id=nurse)
    scene.lead(remove_goal, goal_id=doctor)

    assert signs(scene) == {'H2': 'A nurse in every village'}
    assert scene.lead(adopt_goal, wording='Video surgery', field_id=health).sign == 'H3'


def test_a_withdrawn_project_idea_does_not_hold_its_goal(scene: Scene, anna: Person) -> None:
    doctor = scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id
    scene.open('Project ideas')
    project = anna.write('Regretted', field=None, goal_id=doctor)
    anna.do(withdraw_contribution, contribution_id=project)

    scene.lead(remove_goal, goal_id=doctor)

    assert signs(scene) == {}
    assert (scene.card('Regretted').state, scene.card('Regretted').goal_id) == ('withdrawn', None)


def test_how_much_a_goal_serves_a_core_goal(scene: Scene) -> None:
    core = scene.lead(add_core_goal, wording='Close to the people').core_goal_id
    goal = scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id

    for level in (1, 3, 2):
        scene.lead(set_goal_service, goal_id=goal, core_goal_id=core, level=level)
    assert scene.picture.services == {(goal, core): 2}
    for level in (-1, 4, 1.5, True, None):
        with pytest.raises(ServiceOutOfRange):
            scene.lead(set_goal_service, goal_id=goal, core_goal_id=core, level=level)
    assert scene.picture.services == {(goal, core): 2}
    for _ in range(2):
        scene.lead(set_goal_service, goal_id=goal, core_goal_id=core, level=0)
    assert scene.picture.services == {}


def test_a_core_goal_that_is_served_stays(scene: Scene) -> None:
    core = scene.lead(add_core_goal, wording='Close to the people').core_goal_id
    goal = scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id
    scene.lead(set_goal_service, goal_id=goal, core_goal_id=core, level=1)

    with pytest.raises(CoreGoalInUse):
        scene.lead(remove_core_goal, core_goal_id=core)
    scene.lead(remove_goal, goal_id=goal)
    scene.lead(remove_core_goal, core_goal_id=core)
    assert (scene.picture.core_goals, scene.picture.services) == ([], {})


def test_core_goals_are_added_reworded_and_put_in_order(scene: Scene) -> None:
    people, paper, young = (
        scene.lead(add_core_goal, wording=wording).core_goal_id for wording in ('People', 'Paper', 'Young and old')
    )
    scene.lead(reword_core_goal, core_goal_id=paper, wording=' No paper ')
    scene.lead(move_core_goal, core_goal_id=young, position=0)
    assert [goal.wording for goal in scene.picture.core_goals] == ['Young and old', 'People', 'No paper']
    scene.lead(move_core_goal, core_goal_id=young, position=99)
    scene.lead(remove_core_goal, core_goal_id=people)
    assert [(goal.position, goal.wording) for goal in scene.picture.core_goals] == [
        (0, 'No paper'),
        (1, 'Young and old'),
    ]
    with pytest.raises(TextTooLong):
        scene.lead(add_core_goal, wording='x' * 201)


def test_goals_are_the_facilitators(scene: Scene, anna: Person) -> None:
    core = scene.lead(add_core_goal, wording='Close to the people').core_goal_id
    goal = scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id
    for verb, details in (
        (adopt_goal, {'wording': 'Mine', 'field_id': scene.field('Health').id}),
        (edit_goal, {'goal_id': goal, 'wording': 'Mine'}),
        (set_goal_service, {'goal_id': goal, 'core_goal_id': core, 'level': 3}),
        (remove_goal, {'goal_id': goal}),
        (add_core_goal, {'wording': 'Mine'}),
        (reword_core_goal, {'core_goal_id': core, 'wording': 'Mine'}),
        (move_core_goal, {'core_goal_id': core, 'position': 0}),
        (remove_core_goal, {'core_goal_id': core}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    assert signs(scene) == {'H1': 'A doctor within reach'}
