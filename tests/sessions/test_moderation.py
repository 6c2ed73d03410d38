"""What a facilitator does with anybody's card."""

import pytest

from sessions.refusals import ContributionGone, GoalMissing, NotAllowed, NotFound, NothingChosen, NotNow
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.goals import adopt_goal
from sessions.verbs.moderation import (
    feature_contribution,
    hide_contribution,
    move_contributions,
    move_project,
    show_contribution,
    unfeature_contribution,
)
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    return anna


def test_a_hidden_card_leaves_the_wall_and_comes_back(scene: Scene, anna: Person) -> None:
    rude, kind = anna.write_all(['Rude words', 'Kind words'])
    scene.lead(feature_contribution, contribution_id=rude)
    scene.lead(hide_contribution, contribution_id=rude)

    assert (scene.wall, scene.board['featured'], scene.phone['featured']) == (['Kind words'], None, None)
    with pytest.raises(NotNow):
        scene.lead(hide_contribution, contribution_id=rude)
    scene.lead(show_contribution, contribution_id=rude)
    with pytest.raises(NotNow):
        scene.lead(show_contribution, contribution_id=rude)
    assert scene.wall == ['Rude words', 'Kind words']
    assert kind in {card['id'] for column in scene.board['stage']['columns'] for card in column['things']}


def test_one_card_is_large_on_board_and_phones_until_it_is_put_back(scene: Scene, anna: Person) -> None:
    first, second = anna.write_all(['First', 'Second'])
    for card in (first, second):
        scene.lead(feature_contribution, contribution_id=card)
    assert (scene.board['featured']['text'], scene.phone['featured']['text']) == ('Second', 'Second')

    scene.lead(unfeature_contribution)
    assert (scene.board['featured'], scene.phone['featured']) == (None, None)
    with pytest.raises(NotNow):
        scene.lead(unfeature_contribution)


def test_the_next_step_and_a_withdrawal_put_the_large_card_back(scene: Scene, anna: Person) -> None:
    first, second = anna.write_all(['First', 'Second'])
    scene.lead(feature_contribution, contribution_id=first)
    anna.do(withdraw_contribution, contribution_id=first)
    assert scene.board['featured'] is None

    scene.lead(feature_contribution, contribution_id=second)
    scene.open('Weigh')
    assert scene.board['featured'] is None


def test_only_what_is_on_the_wall_can_be_large(scene: Scene, anna: Person) -> None:
    card = anna.write('Hidden')
    scene.lead(hide_contribution, contribution_id=card)
    with pytest.raises(ContributionGone):
        scene.lead(feature_contribution, contribution_id=card)


def test_cards_move_to_another_field_and_leave_their_clusters(scene: Scene, anna: Person) -> None:
    stays, moves, also = anna.write_all(['Stays', 'Moves', 'Moves too'])
    field = scene.field('Administration')
    scene.lead(create_cluster, field_id=field.id, name='Counter', contribution_ids=[stays, moves, also])

    scene.lead(move_contributions, contribution_ids=[moves, also], field_id=scene.field('Health').id)
    assert scene.members_of('Counter') == ['Stays']
    assert {card.field_id for card in (scene.card('Moves'), scene.card('Moves too'))} == {scene.field('Health').id}

    scene.lead(move_contributions, contribution_ids=[moves], field_id=None)
    assert scene.card('Moves').field_id is None
    # a move to where they stand already tears nothing apart
    scene.lead(move_contributions, contribution_ids=[stays], field_id=field.id)
    assert scene.members_of('Counter') == ['Stays']


def test_moving_is_all_or_nothing(scene: Scene, anna: Person) -> None:
    first, second = anna.write_all(['First', 'Second'])
    anna.do(withdraw_contribution, contribution_id=second)

    with pytest.raises(ContributionGone):
        scene.lead(move_contributions, contribution_ids=[first, second], field_id=scene.field('Health').id)
    with pytest.raises(NotFound):
        scene.lead(move_contributions, contribution_ids=[first], field_id='NOSUCHFIELD0')
    with pytest.raises(NothingChosen):
        scene.lead(move_contributions, contribution_ids=[], field_id=scene.field('Health').id)
    assert scene.card('First').field_id == scene.field('Administration').id


def test_a_project_moves_with_its_goal_and_not_by_itself(scene: Scene, anna: Person) -> None:
    health, mobility = scene.field('Health'), scene.field('Mobility')
    doctor = scene.lead(adopt_goal, wording='A doctor within reach', field_id=health.id)
    bus = scene.lead(adopt_goal, wording='A bus every hour', field_id=mobility.id)
    challenge = anna.write('A challenge')
    scene.open('Project ideas')
    project = anna.write('Rolling surgery', field=None, goal_id=doctor.goal_id)
    scene.lead(create_cluster, field_id=health.id, name='Rolling', contribution_ids=[project])

    with pytest.raises(NotNow):
        scene.lead(move_contributions, contribution_ids=[project], field_id=mobility.id)
    scene.lead(move_project, contribution_id=project, goal_id=bus.goal_id)
    assert (scene.card('Rolling surgery').goal_id, scene.card('Rolling surgery').field_id) == (bus.goal_id, mobility.id)
    assert scene.members_of('Rolling') == []
    with pytest.raises(GoalMissing):
        scene.lead(move_project, contribution_id=challenge, goal_id=bus.goal_id)


def test_none_of_this_is_for_participants(scene: Scene, anna: Person) -> None:
    card = anna.write('Mine')
    for verb, details in (
        (hide_contribution, {'contribution_id': card}),
        (show_contribution, {'contribution_id': card}),
        (feature_contribution, {'contribution_id': card}),
        (unfeature_contribution, {}),
        (move_contributions, {'contribution_ids': [card], 'field_id': None}),
        (move_project, {'contribution_id': card, 'goal_id': ''}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    assert scene.wall == ['Mine']


def test_a_card_of_another_workshop_is_out_of_reach(scene: Scene, anna: Person) -> None:
    card = anna.write('Ours')
    elsewhere = Scene.of(scene.store, title='Another town')

    for verb in (hide_contribution, feature_contribution):
        with pytest.raises(NotFound):
            elsewhere.lead(verb, contribution_id=card)
    assert scene.wall == ['Ours']
