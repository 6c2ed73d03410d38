"""A turn that later ones build on is not taken back, and what stands in the way is named."""

import pytest

from sessions.refusals import LaterTurnDepends, RoomWentOn
from sessions.store import Store
from sessions.verbs import agenda, clusters, contributions, core_goals, departments, goals
from sessions.verbs.ballots import place_points
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import open_round
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import edit_workshop
from sessions.wording import wording
from tests.town import Town, found_town


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def first_undo(later: str) -> str:
    return f'Something later builds on this: {later}. Undo that first.'


def test_a_refused_undo_names_the_later_turn_which_stands_in_the_way(town: Town) -> None:
    scene = town.scene
    scene.lead(clusters.rename_cluster, cluster_id=town.counter, name='Second name')
    second = scene.seq
    scene.lead(clusters.rename_cluster, cluster_id=town.counter, name='Third name')
    third = scene.seq

    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=second)
    assert refused.value.say(wording('en')) == first_undo('Cluster renamed to “Third name”')
    scene.lead(undo_turn, seq=third)
    scene.lead(undo_turn, seq=second)
    assert scene.cluster_named('Counter').id == town.counter


def test_the_turn_that_is_named_is_the_one_that_helps(town: Town) -> None:
    scene = town.scene
    scene.open('Place')
    opened = scene.seq
    scene.open('Result')
    # changes the same row of the workshop, but nothing that the opening changed
    scene.lead(edit_workshop, title='Another title')

    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=opened)
    assert refused.value.say(wording('en')) == first_undo('Step “Result” opened')


def test_an_undo_may_itself_stand_in_the_way(town: Town) -> None:
    scene = town.scene
    scene.lead(clusters.rename_cluster, cluster_id=town.counter, name='Second')
    second = scene.seq
    scene.lead(clusters.rename_cluster, cluster_id=town.counter, name='Third')
    third = scene.seq
    scene.lead(undo_turn, seq=third)
    undone_third = scene.seq
    scene.lead(undo_turn, seq=second)
    undone_second = scene.seq

    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=undone_third)
    assert refused.value.say(wording('en')) == first_undo('Undone: Cluster renamed to “Second”')
    scene.lead(undo_turn, seq=undone_second)
    scene.lead(undo_turn, seq=undone_third)
    assert scene.cluster_named('Third').id == town.counter


def test_points_are_never_lost_by_an_undo(town: Town) -> None:
    scene = town.scene
    scene.open('Weigh')
    scene.lead(open_round)
    opened = scene.seq
    town.anna.give(town.cards['Fax'], 2)

    with pytest.raises(RoomWentOn) as refused:
        scene.lead(undo_turn, seq=opened)
    sentence = 'People have gone on from here with cards, points or ratings. This can no longer be undone.'
    assert refused.value.say(wording('en')) == sentence
    assert town.anna.ballot == {'Fax': 2}


def test_a_card_with_points_or_ratings_is_not_undone_away(town: Town) -> None:
    scene = town.scene
    details = {'step_id': scene.step('Challenges').id, 'field_id': scene.field('Health').id}
    letter = scene.lead(contributions.enter_contribution, text='By letter', **details).contribution_id
    entered = scene.seq
    project = scene.lead(
        contributions.enter_contribution,
        step_id=scene.step('Project ideas').id,
        text='Rolling counter',
        goal_id=town.online,
    ).contribution_id
    entered_project = scene.seq
    scene.open('Weigh')
    scene.lead(open_round)
    town.anna.do(place_points, round_id=scene.round.id, item_id=letter, points=2)
    scene.open('Place')
    town.anna.do(rate_project, contribution_id=project, impact=5, effort=1)

    for seq in (entered, entered_project):
        with pytest.raises(RoomWentOn):
            scene.lead(undo_turn, seq=seq)
    assert set(scene.picture.placings) == {project}
    assert (scene.card('By letter').state, town.anna.things.ballots[scene.round.id]) == ('shown', {letter: 2})


def test_what_stands_on_a_row_is_not_undone_with_it(town: Town) -> None:
    scene = town.scene
    made = scene.lead(clusters.create_cluster, field_id=scene.field('Administration').id, name='Machines').cluster_id
    created = scene.seq
    scene.lead(clusters.gather_cards, cluster_id=made, contribution_ids=[town.cards['Fax']])
    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=created)
    assert refused.value.say(wording('en')) == first_undo('Cards put into “Machines”: 1')
    assert scene.members_of('Machines') == ['Fax']

    cards = [ImportedCard(text='Old', field='Administration')]
    scene.lead(import_contributions, source='s.csv', cards=cards)
    imported = scene.seq
    scene.lead(clusters.gather_cards, cluster_id=made, contribution_ids=[scene.card('Old').id])
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=imported)
    assert scene.members_of('Machines') == ['Fax', 'Old']

    core_goal = scene.lead(core_goals.add_core_goal, wording='Save power').core_goal_id
    added = scene.seq
    scene.lead(goals.set_goal_service, goal_id=town.online, core_goal_id=core_goal, level=1)
    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=added)
    assert refused.value.say(wording('en')) == first_undo('What goal A1 serves was set')

    scene.lead(departments.add_department, name='Citizens')
    added = scene.seq
    cleo = scene.join('Cleo', department='Citizens')
    with pytest.raises(RoomWentOn):
        scene.lead(undo_turn, seq=added)
    assert cleo.view['person']['department_id'] is not None


def test_a_step_with_cards_is_not_undone_away(town: Town) -> None:
    scene = town.scene
    details = {'kind': 'collect', 'title': 'More', 'rules': {'placement': 'nowhere'}}
    scene.lead(agenda.add_step, **details)
    added = scene.seq
    scene.open('More')
    opened = scene.seq
    town.anna.write('One more', field=None)
    scene.lead(undo_turn, seq=opened)

    with pytest.raises(RoomWentOn):
        scene.lead(undo_turn, seq=added)
    assert scene.card('One more').step_id == scene.step('More').id
