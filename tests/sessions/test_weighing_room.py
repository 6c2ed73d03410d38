"""What a room's votes and ratings weigh, asked of the database: who is counted, what is secret, who stays unknown."""

import json

import pytest

from sessions.faces.weighing import weighing_view
from sessions.store import Store
from sessions.verbs.agenda import add_step, edit_step
from sessions.verbs.clusters import create_cluster
from sessions.verbs.goals import adopt_goal
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.participants import introduce_participant
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import close_round, open_round, reveal_round
from sessions.weighing.asking import weigh_workshop
from sessions.weighing.poll import Unnamed
from tests.council import HALL, SCHOOLS, Council


@pytest.fixture
def council(store: Store) -> Council:
    return Council(store)


def test_what_a_vote_weighs_is_told_when_it_is_revealed_and_not_before(council: Council) -> None:
    scene = council.scene
    scene.open('Weigh')
    council.vote()
    assert council.weighings() == {}
    scene.lead(close_round)
    assert council.weighings() == {}
    assert scene.phone['task']['differ'] == []
    scene.lead(reveal_round)

    # 2 2 2 2 0 0 0 0; 2 2 2 1 0 0 0 0: sqrt(55)/16; 1 and seven 0: sqrt(7)/16
    assert council.table('challenges') == [
        (council.queues, 1, 8, 4, 0.5),
        (council.wifi, 2, 7, 4, 0.46),
        (council.forms, 3, 1, 1, 0.17),
    ]
    # the board tells the same from its tally
    [tally] = scene.picture.tallies
    spreads = {place.id: place.spread for place in council.weighings()['challenges'].places}
    assert {id: tally.spread(id) for id in spreads} == spreads
    assert [item['dissent'] for item in scene.board['stage']['ranking']] == [True, True, False]
    assert set(scene.phone['task']['differ']) == {council.queues, council.wifi}

    # another round is secret again, and adds nothing
    before = council.table('challenges')
    scene.lead(open_round)
    council.hans.give(council.forms, 2)
    assert council.table('challenges') == before
    assert scene.picture.tallies[-1].spread(council.forms) is None


def test_groups_are_folded_so_that_one_person_stays_unknown(council: Council) -> None:
    scene = council.scene
    scene.open('Weigh')
    council.vote()
    scene.lead(reveal_round)
    weighing = council.weighings()['challenges']
    hall = scene.picture.departments[0].id

    # hall and schools shown would leave Hans, and so would the teachers, who are "other" without him
    assert {split.side.value for split in weighing.splits} == {'department'}
    assert [
        (split.thing, [(share.group, share.voters, share.total) for share in split.shares]) for split in weighing.splits
    ] == [
        (council.queues, [(hall, 4, 8), (Unnamed.OTHER, 4, 0)]),
        (council.wifi, [(Unnamed.OTHER, 4, 7), (hall, 4, 0)]),
        (council.forms, [(Unnamed.OTHER, 4, 1), (hall, 4, 0)]),
    ]
    assert weighing.robustness is not None
    assert weighing.robustness.tested == [hall, Unnamed.OTHER]
    assert weighing.robustness.falls_without == {
        council.queues: [hall], council.wifi: [Unnamed.OTHER], council.forms: [Unnamed.OTHER],
    }  # fmt: skip


def test_a_reader_learns_of_no_person(council: Council) -> None:
    scene = council.scene
    scene.open('Weigh')
    council.vote()
    scene.lead(reveal_round)
    with scene.store.read() as db:
        told = json.dumps(weighing_view(scene.picture, weigh_workshop(db, scene.picture)))
    assert 'Hall' in told
    assert 'Pool' not in told
    for person in council.people:
        assert person.id not in told
    for name in (*HALL, *SCHOOLS, 'Hans'):
        assert name not in told


def test_clusters_and_goals_weigh_what_their_cards_weigh(council: Council) -> None:
    scene = council.scene
    scene.open('Weigh')
    council.vote()
    scene.lead(reveal_round)
    administration = scene.field('Administration').id
    counter = scene.lead(
        create_cluster, field_id=administration, name='Counter', contribution_ids=[council.queues, council.forms]
    ).cluster_id
    paper = scene.lead(
        create_cluster, field_id=administration, name='Paper', contribution_ids=[council.forms]
    ).cluster_id
    goal = scene.lead(adopt_goal, wording='No queues by 2028', cluster_ids=[counter, paper]).goal_id

    # 2 2 2 2 1 0 0 0 of at most 4: sqrt(8 * 17 - 81) / 8 / 4; the card that stands in both counts once for the goal
    assert council.table('clusters') == [(counter, 1, 9, 5, 0.23), (paper, 2, 1, 1, 0.17)]
    assert council.table('goals') == [(goal, 1, 9, 5, 0.23)]
    picture = scene.picture
    assert picture.points_of_cluster(picture.clusters[0]) == 9
    assert picture.points_of_goal(picture.goals[0]) == 9

    scene.lead(hide_contribution, contribution_id=council.forms)
    assert council.table('goals') == [(goal, 1, 8, 4, 0.5)]
    assert council.table('clusters') == [(counter, 1, 8, 4, 0.5), (paper, 2, 0, 0, 0)]


def vote_on_imported(council: Council, text: str, *, kind: str, subject: str) -> str:
    """Another round, over a card that was brought along; Hans alone gives it two points."""
    card = ImportedCard(text=text, field='Education')
    council.scene.lead(import_contributions, source='s.csv', cards=[card], kind=kind)
    council.scene.lead(add_step, kind='vote', title='Again', rules={'subject': subject})
    council.scene.open('Again')
    council.hans.give(council.scene.card(text).id, 2)
    council.scene.lead(reveal_round)
    return council.scene.card(text).id


@pytest.fixture
def weighed(council: Council) -> Council:
    council.scene.open('Weigh')
    council.vote()
    council.scene.lead(reveal_round)
    return council


def test_points_of_two_rounds_are_not_split(weighed: Council) -> None:
    scene = weighed.scene
    old = vote_on_imported(weighed, 'Old wifi', kind='starting_point', subject='starting_points')
    education = scene.field('Education').id
    scene.lead(create_cluster, field_id=education, name='Wifi', contribution_ids=[weighed.wifi, old])
    weighings = weighed.weighings()
    [place] = weighings['clusters'].places
    # 2 2 2 3 0 0 0 0 of at most 2 in each of the rounds: sqrt(8 * 21 - 81) / 8 / 4
    assert (place.score, place.voters, place.spread) == (9, 4, pytest.approx(87**0.5 / 32))
    assert (weighings['clusters'].splits, weighings['clusters'].robustness) == ([], None)
    # alone, each round may be: of the second there is but one voice
    assert weighings['challenges'].splits != []
    assert weighings['starting_points'].splits == []


def test_a_round_over_other_things_changes_nothing(weighed: Council) -> None:
    education = weighed.scene.field('Education').id
    weighed.scene.lead(create_cluster, field_id=education, name='Wifi', contribution_ids=[weighed.wifi])
    before = weighed.weighings()['clusters']
    vote_on_imported(weighed, 'Culture', kind='field_proposal', subject='field_proposals')
    assert weighed.weighings()['clusters'] == before
    assert before.splits != []


def test_as_long_as_points_come_in_groups_are_not_told_apart(council: Council) -> None:
    scene = council.scene
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'secret': False})
    scene.open('Weigh')
    council.vote()
    weighing = council.weighings()['challenges']
    assert [place.score for place in weighing.places] == [8, 7, 1]
    assert (weighing.is_settled, weighing.splits, weighing.robustness) == (False, [], None)
    scene.lead(close_round)
    assert council.weighings()['challenges'].splits != []


def test_projects_weigh_impact_less_effort_of_those_who_judged(council: Council) -> None:
    scene = council.scene
    goal = scene.lead(adopt_goal, wording='Online', field_id=scene.field('Education').id).goal_id
    scene.open('Project ideas')
    portal, tablets, lamp = (
        council.hans.write(text, field=None, goal_id=goal) for text in ('Portal', 'Tablets', 'Lamp')
    )
    scene.open('Place')
    for person in council.hall:
        person.do(rate_project, contribution_id=portal, impact=5, effort=1)
        person.do(rate_project, contribution_id=tablets, impact=4, effort=2)
    for person in council.schools:
        person.do(rate_project, contribution_id=portal, impact=1, effort=1)
        person.do(rate_project, contribution_id=tablets, impact=4, effort=2)
    council.hans.do(rate_project, contribution_id=portal)
    # four times 4 and three times 0 are 16/7; impact of 5 5 5 5 1 1 1: sqrt(192)/7/4; nobody has rated the lamp
    assert council.table('projects') == [
        (portal, 1, pytest.approx(16 / 7), 7, 0.49),
        (tablets, 2, 2.0, 7, 0),
        (lamp, None, None, 0, 0),
    ]
    assert council.weighings()['projects'].splits == []
    assert scene.picture.placings[portal].has_dissent
    assert not scene.picture.placings[tablets].has_dissent

    scene.open('Result')
    [split, *others] = council.weighings()['projects'].splits
    assert (split.thing, split.difference) == (portal, 0.5)
    assert [(share.voters, share.mean) for share in split.shares] == [(4, 4.0), (3, 0.0)]
    assert all(other.difference in {0.5, 0.0} for other in others)


def test_a_role_is_one_however_it_is_typed(council: Council) -> None:
    scene = council.scene
    for person, role in zip(council.hall, (' clerk', 'Clerk', 'CLERK  ', 'Clerk'), strict=True):
        person.do(introduce_participant, role=role, department_id=scene.picture.departments[0].id)
    scene.open('Weigh')
    council.vote()
    scene.lead(reveal_round)
    weighing = council.weighings()['challenges']
    [first, *_] = [split for split in weighing.splits if split.side == 'role']
    assert [share.voters for share in first.shares] == [4, 4]
    assert weighing.roles['clerk'] == 'Clerk'
