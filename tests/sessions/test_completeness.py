"""What a town is told that it lacks, from the first card to the result, and what it is not yet told."""

import pytest

from sessions.completeness import Gap, what_is_missing
from sessions.picture import Picture
from sessions.store import Store
from sessions.templates import START
from sessions.verbs.agenda import remove_step
from sessions.verbs.clusters import create_cluster
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.fields import add_field
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.moderation import hide_contribution, move_contributions
from tests.scenes import Person, Scene

Told = tuple[Gap, str | None, str | None, list[str]]
"""Gap, field, the step it leads to, and what it is about."""


def told(picture: Picture) -> list[Told]:
    words = {
        **{card.id: card.text for card in picture.contributions},
        **{cluster.id: cluster.name for cluster in picture.clusters},
        **{goal.id: goal.wording for goal in picture.goals},
        **{core_goal.id: core_goal.wording for core_goal in picture.core_goals},
    }
    titles = {step.id: step.title for step in picture.steps}
    return [
        (
            missing.gap,
            None if missing.field_id is None else picture.field_by_id[missing.field_id].name,
            titles.get(missing.step_id or ''),
            [words[id] for id in missing.ids],
        )
        for missing in what_is_missing(picture)
    ]


@pytest.fixture
def anna(scene: Scene) -> Person:
    """Four fields are filled well enough, and nothing has been grouped yet."""
    anna = scene.join('Anna')
    scene.open('Challenges')
    for field, texts in {
        'Administration': ['Queues', 'Forms', 'Fax'],
        'Education': ['Wifi', 'Tablets'],
        'Health': ['No doctor', 'No chemist'],
        'Mobility': ['Last bus', 'No bus on Sunday'],
    }.items():
        anna.write_all(texts, field=field)
    return anna


def gather(scene: Scene, name: str, *texts: str, field: str = 'Administration') -> str:
    cards = [scene.card(text).id for text in texts]
    made = scene.lead(create_cluster, field_id=scene.field(field).id, name=name, contribution_ids=cards)
    return str(made.cluster_id)


def test_a_young_workshop_is_left_in_peace(scene: Scene) -> None:
    assert told(scene.picture) == []
    anna = scene.join('Anna')
    scene.open('Challenges')
    anna.write_all(['Queues', 'Forms', 'Fax', 'Nobody answers', 'Closed at noon', 'Signatures', 'Stamps'])

    assert told(scene.picture) == []


def test_a_field_with_less_than_half_of_the_mean_is_thin(scene: Scene, anna: Person) -> None:
    assert told(scene.picture) == []
    anna.write_all(['Nobody answers', 'Closed at noon', 'Signatures', 'Stamps', 'Copies'])
    scene.lead(hide_contribution, contribution_id=scene.card('Wifi').id)

    # 13 cards are on the wall, 3.25 in a field on average; Education has one of them
    [missing] = what_is_missing(scene.picture)

    assert told(scene.picture) == [(Gap.THIN_FIELD, 'Education', 'Challenges', ['Tablets'])]
    assert missing.average == 13 / 4


def test_cards_stand_alone_once_there_are_clusters(scene: Scene, anna: Person) -> None:
    scene.open('Group')
    assert told(scene.picture) == []
    gather(scene, 'Counter', 'Queues', 'Forms')
    gather(scene, 'School', 'Wifi', 'Tablets', field='Education')
    scene.lead(move_contributions, contribution_ids=[scene.card('No chemist').id], field_id=None)

    assert told(scene.picture) == [
        (Gap.FREE_CARDS, 'Administration', 'Group', ['Fax']),
        (Gap.FREE_CARDS, 'Health', 'Group', ['No doctor']),
        (Gap.FREE_CARDS, 'Mobility', 'Group', ['Last bus', 'No bus on Sunday']),
        (Gap.FREE_CARDS, None, 'Group', ['No chemist']),
    ]


def test_the_chain_is_followed_up_to_the_core_goals(scene: Scene, anna: Person) -> None:
    scene.open('Group')
    counter = gather(scene, 'Counter', 'Queues', 'Forms', 'Fax')
    for name, field, texts in (
        ('School', 'Education', ['Wifi', 'Tablets']),
        ('Doctors', 'Health', ['No doctor', 'No chemist']),
        ('Buses', 'Mobility', ['Last bus', 'No bus on Sunday']),
    ):
        gather(scene, name, *texts, field=field)
    assert told(scene.picture) == []
    scene.open('Goals')
    people = scene.lead(add_core_goal, wording='People first').core_goal_id
    scene.lead(add_core_goal, wording='Young and old')
    online = scene.lead(adopt_goal, wording='Everything online', cluster_ids=[counter]).goal_id
    without_goal = [
        (Gap.CLUSTERS_WITHOUT_GOAL, 'Education', 'Goals', ['School']),
        (Gap.CLUSTERS_WITHOUT_GOAL, 'Health', 'Goals', ['Doctors']),
        (Gap.CLUSTERS_WITHOUT_GOAL, 'Mobility', 'Goals', ['Buses']),
    ]
    assert told(scene.picture) == without_goal

    scene.lead(set_goal_service, goal_id=online, core_goal_id=people, level=2)
    unserved = (Gap.CORE_GOALS_UNSERVED, None, 'Goals', ['Young and old'])
    assert told(scene.picture) == [*without_goal, unserved]

    quick = scene.lead(adopt_goal, wording='Answers in a day', field_id=scene.field('Administration').id).goal_id
    scene.open('Project ideas')
    assert told(scene.picture) == [*without_goal, unserved]
    anna.write('Online counter', field=None, goal_id=online)
    bare = (Gap.GOALS_WITHOUT_PROJECT, 'Administration', 'Project ideas', ['Answers in a day'])
    assert told(scene.picture) == [*without_goal, bare, unserved]

    anna.write('Call centre', field=None, goal_id=quick)
    scene.lead(hide_contribution, contribution_id=scene.card('Call centre').id)
    assert told(scene.picture) == [*without_goal, bare, unserved]


def test_what_was_passed_over_is_told_at_the_end(scene: Scene, anna: Person) -> None:
    """Nobody wrote a project or said what a goal serves: there is nothing yet that would make the gap one."""
    gather(scene, 'Counter', 'Queues', 'Forms', 'Fax')
    scene.lead(add_core_goal, wording='People first')
    scene.lead(adopt_goal, wording='Answers in a day', field_id=scene.field('Health').id)
    scene.open('Result')

    gaps = [(gap, field) for gap, field, _, _ in told(scene.picture)]

    assert gaps == [
        (Gap.FREE_CARDS, 'Education'),
        (Gap.FREE_CARDS, 'Health'),
        (Gap.FREE_CARDS, 'Mobility'),
        (Gap.CLUSTERS_WITHOUT_GOAL, 'Administration'),
        (Gap.GOALS_WITHOUT_PROJECT, 'Health'),
        (Gap.CORE_GOALS_UNSERVED, None),
    ]


def test_a_gap_whose_step_was_taken_out_leads_nowhere(scene: Scene, anna: Person) -> None:
    gather(scene, 'Counter', 'Queues', 'Forms', 'Fax')
    scene.lead(adopt_goal, wording='Answers in a day', field_id=scene.field('Health').id)
    scene.lead(remove_step, step_id=scene.step('Goals').id)

    assert (Gap.CLUSTERS_WITHOUT_GOAL, 'Administration', None, ['Counter']) in told(scene.picture)


def test_sorting_starting_points_leaves_nothing_out(store: Store) -> None:
    """A first workshop sorts cards into fields; it makes no clusters, and is not told to."""
    start = Scene.of(store, template=START)
    anna = start.join('Anna')
    start.open('Starting points')
    for text in ('Library', 'Fibre', 'Town bus', 'Market'):
        anna.write(text, field=None)
    start.lead(add_field, name='Education')
    start.open('Sort')
    start.lead(move_contributions, contribution_ids=[start.card('Library').id], field_id=start.field('Education').id)
    start.open('Result')

    assert told(start.picture) == []
