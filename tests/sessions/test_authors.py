"""Who may change a card after it was sent, and what the facilitator does instead."""

import pytest

from sessions.refusals import (
    ContributionGone,
    GoalMissing,
    NotAllowed,
    NotFound,
    NotJoined,
    NotYours,
    StepClosed,
    TextEmpty,
)
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import (
    edit_contribution,
    enter_contribution,
    withdraw_contribution,
)
from sessions.verbs.goals import adopt_goal
from sessions.verbs.moderation import hide_contribution, show_contribution
from sessions.wording import wording
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    """Anna Weber has come, and the room collects challenges."""
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    return anna


def test_the_author_edits_and_moves_an_own_card(scene: Scene, anna: Person) -> None:
    card = anna.write('Lnog queues')
    anna.do(edit_contribution, contribution_id=card, text=' Long queues ', field_id=scene.field('Health').id)

    assert scene.wall == ['Long queues']
    edited = scene.card('Long queues')
    assert (edited.id, edited.number, edited.field_id) == (card, 1, scene.field('Health').id)
    assert edited.edited_at is not None and edited.edited_at > edited.submitted_at
    with pytest.raises(TextEmpty):
        anna.do(edit_contribution, contribution_id=card, text=' ')
    assert scene.wall == ['Long queues']


def test_a_card_that_its_author_moves_leaves_the_clusters_of_its_old_field(scene: Scene, anna: Person) -> None:
    stays, moves = anna.write_all(['Stays', 'Moves'])
    field = scene.field('Administration')
    scene.lead(create_cluster, field_id=field.id, name='Counter', contribution_ids=[stays, moves])

    anna.do(edit_contribution, contribution_id=moves, text='Moves', field_id=scene.field('Health').id)

    assert scene.members_of('Counter') == ['Stays']


def test_nobody_else_edits_or_withdraws_a_card(scene: Scene, anna: Person) -> None:
    card = anna.write('Long queues')
    bert = scene.join('Bert Adler')

    for verb, details in ((edit_contribution, {'text': 'Mine now'}), (withdraw_contribution, {})):
        with pytest.raises(NotYours) as refused:
            bert.do(verb, contribution_id=card, **details)
        assert refused.value.say(wording('en')) == 'This card belongs to somebody else.'
    with pytest.raises(NotFound):
        bert.do(edit_contribution, contribution_id='NOSUCHCARD00', text='Mine now')
    assert scene.wall == ['Long queues']


def test_not_even_the_facilitator_withdraws_a_card(scene: Scene, anna: Person) -> None:
    card = anna.write('Long queues')
    with pytest.raises(NotJoined):
        scene.lead(withdraw_contribution, contribution_id=card)


def test_a_withdrawn_card_is_gone_for_everybody_and_kept(scene: Scene, anna: Person) -> None:
    card = anna.write('Regretted')
    anna.do(withdraw_contribution, contribution_id=card)

    assert (scene.wall, anna.cards) == ([], [])
    assert scene.card('Regretted').state == 'withdrawn'
    with pytest.raises(ContributionGone):
        anna.do(edit_contribution, contribution_id=card, text='Again')
    with pytest.raises(ContributionGone):
        scene.lead(edit_contribution, contribution_id=card, text='Again')
    with pytest.raises(ContributionGone):
        scene.lead(show_contribution, contribution_id=card)


def test_a_hidden_card_cannot_be_edited_by_its_author(scene: Scene, anna: Person) -> None:
    card = anna.write('Rude words')
    scene.lead(hide_contribution, contribution_id=card)

    assert anna.cards == [('Rude words', 'hidden')]
    with pytest.raises(ContributionGone):
        anna.do(edit_contribution, contribution_id=card, text='Kind words')


def test_after_the_step_the_author_changes_nothing_and_the_facilitator_does(scene: Scene, anna: Person) -> None:
    card = anna.write('Lnog queues')
    scene.open('Weigh')

    for verb, details in ((edit_contribution, {'text': 'Long queues'}), (withdraw_contribution, {})):
        with pytest.raises(StepClosed):
            anna.do(verb, contribution_id=card, **details)
    scene.lead(edit_contribution, contribution_id=card, text='Long queues')
    assert scene.wall == ['Long queues']


def test_a_project_idea_hangs_on_a_goal_and_stands_in_its_field(scene: Scene, anna: Person) -> None:
    health, mobility = scene.field('Health'), scene.field('Mobility')
    goal = scene.lead(adopt_goal, wording='A doctor within reach by 2028', field_id=health.id)
    other = scene.lead(adopt_goal, wording='A bus every hour', field_id=mobility.id)
    scene.open('Project ideas')

    with pytest.raises(GoalMissing):
        anna.write('Video surgery', field=None)
    project = anna.write('Video surgery', field=None, goal_id=goal.goal_id)
    assert (scene.card('Video surgery').goal_id, scene.card('Video surgery').field_id) == (goal.goal_id, health.id)

    anna.do(edit_contribution, contribution_id=project, text='Video surgery', goal_id=other.goal_id)
    assert (scene.card('Video surgery').goal_id, scene.card('Video surgery').field_id) == (other.goal_id, mobility.id)


def test_the_facilitator_writes_on_somebodys_behalf_also_after_the_step(scene: Scene, anna: Person) -> None:
    step, field = scene.step('Challenges'), scene.field('Mobility')
    scene.open('Weigh')
    details = {'step_id': step.id, 'text': 'No ramp at the station', 'field_id': field.id}
    scene.lead(enter_contribution, author='Mrs Krause, 84', **details)

    card = scene.card('No ramp at the station')
    assert (card.origin, card.author, card.participant_id, card.state) == ('on_behalf', 'Mrs Krause, 84', None, 'shown')
    with pytest.raises(NotAllowed):
        anna.do(enter_contribution, **details)
    with pytest.raises(StepClosed):
        scene.lead(enter_contribution, **details | {'step_id': scene.step('Weigh').id})
