"""Gathering cards of one field into clusters."""

import pytest

from sessions.refusals import (
    CardsOfOtherField,
    ClusterInUse,
    ContributionGone,
    NotAllowed,
    NotFound,
    NothingChosen,
    TextEmpty,
)
from sessions.verbs.ballots import place_points
from sessions.verbs.clusters import (
    create_cluster,
    dissolve_cluster,
    gather_cards,
    merge_clusters,
    release_cards,
    rename_cluster,
)
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.goals import adopt_goal
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.rounds import reveal_round
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    return anna


@pytest.fixture
def cards(scene: Scene, anna: Person) -> dict[str, str]:
    return {text: anna.write(text) for text in ('Queues', 'Forms', 'Opening hours', 'Fax')}


def cluster(scene: Scene, name: str, *cards: str, field: str = 'Administration') -> str:
    details = {'field_id': scene.field(field).id, 'name': name, 'contribution_ids': cards}
    return str(scene.lead(create_cluster, **details).cluster_id)


def test_a_cluster_gathers_cards_in_the_order_they_were_put_in(scene: Scene, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Counter', cards['Forms'], cards['Queues'])
    scene.lead(gather_cards, cluster_id=counter, contribution_ids=[cards['Fax'], cards['Forms']])

    assert scene.members_of('Counter') == ['Forms', 'Queues', 'Fax']
    scene.lead(release_cards, cluster_id=counter, contribution_ids=[cards['Forms']])
    scene.lead(gather_cards, cluster_id=counter, contribution_ids=[cards['Opening hours']])
    scene.lead(gather_cards, cluster_id=counter, contribution_ids=[cards['Forms']])
    assert scene.members_of('Counter') == ['Queues', 'Fax', 'Opening hours', 'Forms']


def test_a_card_may_stand_in_two_clusters_or_be_taken_over(scene: Scene, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Counter', cards['Queues'], cards['Forms'])
    paper = cluster(scene, 'Paper', cards['Forms'], cards['Fax'])
    assert (scene.members_of('Counter'), scene.members_of('Paper')) == (['Queues', 'Forms'], ['Forms', 'Fax'])

    details = {'contribution_ids': [cards['Queues']], 'from_cluster_id': counter}
    scene.lead(gather_cards, cluster_id=paper, **details)
    assert (scene.members_of('Counter'), scene.members_of('Paper')) == (['Forms'], ['Forms', 'Fax', 'Queues'])

    details = {'contribution_ids': [cards['Fax']], 'from_cluster_id': paper}
    scene.lead(create_cluster, field_id=scene.field('Administration').id, name='Machines', **details)
    assert (scene.members_of('Paper'), scene.members_of('Machines')) == (['Forms', 'Queues'], ['Fax'])


def test_a_cluster_gathers_one_field_only(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    wifi = anna.write('No wifi', field='Education')
    counter = cluster(scene, 'Counter', cards['Queues'])

    with pytest.raises(CardsOfOtherField):
        scene.lead(gather_cards, cluster_id=counter, contribution_ids=[cards['Forms'], wifi])
    with pytest.raises(CardsOfOtherField):
        cluster(scene, 'Mixed', cards['Forms'], wifi)
    assert scene.members_of('Counter') == ['Queues']
    assert [each.name for each in scene.picture.clusters] == ['Counter']


def test_withdrawn_and_foreign_cards_are_not_gathered(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    anna.do(withdraw_contribution, contribution_id=cards['Fax'])
    elsewhere = Scene.of(scene.store, title='Another town')
    foreign = cluster(elsewhere, 'Foreign')

    with pytest.raises(ContributionGone):
        cluster(scene, 'Counter', cards['Fax'])
    with pytest.raises(NotFound):
        cluster(scene, 'Counter', 'NOSUCHCARD00')
    with pytest.raises(NotFound):
        scene.lead(gather_cards, cluster_id=foreign, contribution_ids=[cards['Queues']])
    with pytest.raises(NothingChosen):
        scene.lead(gather_cards, cluster_id=cluster(scene, 'Empty'), contribution_ids=[])
    with pytest.raises(TextEmpty):
        cluster(scene, '  ')


def test_merged_clusters_are_one_and_goals_rest_on_it(scene: Scene, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Counter', cards['Queues'], cards['Forms'])
    paper = cluster(scene, 'Paper', cards['Forms'], cards['Fax'])
    hours = cluster(scene, 'Hours', cards['Opening hours'])
    goal = scene.lead(adopt_goal, wording='Everything online', cluster_ids=[paper, hours]).goal_id

    # ticked twice is once
    scene.lead(merge_clusters, cluster_id=counter, other_ids=[paper, hours, paper, counter])

    assert [each.name for each in scene.picture.clusters] == ['Counter']
    assert scene.members_of('Counter') == ['Queues', 'Forms', 'Fax', 'Opening hours']
    assert scene.picture.goal_clusters == {goal: [counter]}


def test_only_clusters_of_one_field_merge(scene: Scene, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Counter', cards['Queues'])
    school = cluster(scene, 'School', field='Education')

    with pytest.raises(CardsOfOtherField):
        scene.lead(merge_clusters, cluster_id=counter, other_ids=[school])
    with pytest.raises(NothingChosen):
        scene.lead(merge_clusters, cluster_id=counter, other_ids=[counter])
    assert [each.name for each in scene.picture.clusters] == ['Counter', 'School']


def test_a_dissolved_cluster_frees_its_cards_unless_a_goal_rests_on_it(scene: Scene, cards: dict[str, str]) -> None:
    counter, paper = cluster(scene, 'Counter', cards['Queues']), cluster(scene, 'Paper', cards['Fax'])
    scene.lead(adopt_goal, wording='Everything online', cluster_ids=[paper])
    scene.lead(dissolve_cluster, cluster_id=counter)

    with pytest.raises(ClusterInUse):
        scene.lead(dissolve_cluster, cluster_id=paper)
    assert [each.name for each in scene.picture.clusters] == ['Paper']
    assert scene.card('Queues').state == 'shown'


def test_a_cluster_is_renamed(scene: Scene, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Cuonter')
    scene.lead(rename_cluster, cluster_id=counter, name=' Counter ')
    assert [each.name for each in scene.picture.clusters] == ['Counter']


def test_a_cluster_has_the_points_of_its_cards_that_are_on_the_wall(
    scene: Scene, anna: Person, cards: dict[str, str]
) -> None:
    counter = cluster(scene, 'Counter', cards['Queues'], cards['Forms'])
    paper = cluster(scene, 'Paper', cards['Forms'], cards['Fax'])
    goal = scene.lead(adopt_goal, wording='Everything online', cluster_ids=[counter, paper])
    bert = scene.join('Bert Adler')
    scene.open('Weigh')
    for person, text, points in ((anna, 'Queues', 2), (anna, 'Forms', 2), (bert, 'Forms', 1), (bert, 'Fax', 1)):
        person.do(place_points, round_id=scene.round.id, item_id=cards[text], points=points)

    def points() -> list[int | None]:
        picture = scene.picture
        clusters = [picture.points_of_cluster(each) for each in picture.clusters]
        return [*clusters, picture.points_of_goal(picture.goal_by_id[goal.goal_id])]

    assert points() == [None, None, None]
    scene.lead(reveal_round)
    # the card that stands in both clusters counts in each of them, and once in the goal
    assert points() == [5, 4, 6]
    scene.lead(hide_contribution, contribution_id=cards['Queues'])
    assert points() == [3, 4, 4]


def test_clustering_is_the_facilitators(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    counter = cluster(scene, 'Counter', cards['Queues'])
    for verb, details in (
        (create_cluster, {'field_id': None, 'name': 'Mine'}),
        (gather_cards, {'cluster_id': counter, 'contribution_ids': [cards['Fax']]}),
        (release_cards, {'cluster_id': counter, 'contribution_ids': [cards['Queues']]}),
        (rename_cluster, {'cluster_id': counter, 'name': 'Mine'}),
        (merge_clusters, {'cluster_id': counter, 'other_ids': [counter]}),
        (dissolve_cluster, {'cluster_id': counter}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    assert scene.members_of('Counter') == ['Queues']
