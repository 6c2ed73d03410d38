"""The quick pass: what the room says about things of last time, and what the facilitator makes of it."""

from typing import Any

import pytest

from sessions.refusals import (
    InputPaused,
    MarksStillSecret,
    NotAllowed,
    NotFound,
    NothingToDecide,
    NotNow,
    NotOnBallot,
    NotValid,
    StepClosed,
    TextEmpty,
)
from sessions.store import Store
from sessions.verbs.agenda import add_step, pause_input, resume_input
from sessions.verbs.contributions import edit_contribution
from sessions.verbs.core_goals import add_core_goal, move_core_goal
from sessions.verbs.marks import decide_by_room, decide_carried, mark_carried, reveal_marks
from sessions.verbs.merging import merge_cards
from sessions.verbs.undo import undo_turn
from sessions.views import count_active
from tests.scenes import Person, Scene
from tests.sessions.last_year import GOAL, hold_last_year, next_of
from tests.sessions.test_undo import rows_of


@pytest.fixture
def scene(store: Store) -> Scene:
    """A year later, in the quick pass."""
    scene = next_of(hold_last_year(store))
    scene.open('Quick pass')
    return scene


def thing(scene: Scene, wording: str) -> str:
    """The id of what was called so last time."""
    return next(each.id for each in scene.picture.carried if each.earlier_wording == wording)


def say(person: Person, mark: str | None, *wordings: str) -> None:
    for wording in wordings:
        person.do(mark_carried, carried_id=thing(person.scene, wording), mark=mark)


def decide(scene: Scene, earlier: str, decision: str, **details: Any) -> None:
    scene.lead(decide_carried, carried_id=thing(scene, earlier), decision=decision, **details)


def decisions(scene: Scene) -> dict[str, str]:
    return {each.earlier_wording: each.decision for each in scene.picture.carried if each.decision is not None}


def test_what_is_said_is_secret_until_the_step_is_over(scene: Scene) -> None:
    anna, bert = scene.join_all('Anna', 'Bert')
    say(anna, 'done', 'Queues', 'Forms')
    say(anna, 'valid', 'Queues')
    say(bert, 'drop', 'Wifi')
    say(bert, None, 'Wifi')
    say(bert, 'reword', 'Fax')

    # the own answers are the own phone's; who said what stands nowhere
    assert anna.things.marks == {thing(scene, 'Queues'): 'valid', thing(scene, 'Forms'): 'done'}
    assert bert.things.marks == {thing(scene, 'Fax'): 'reword'}
    assert anna.view['marks'] == anna.things.marks
    assert {entry.actor_id for entry in scene.journal if entry.kind == 'CarriedMarked'} == {None}
    picture = scene.picture
    assert (picture.marks.people, picture.marks.is_revealed, picture.marks.counts) == (2, False, {})
    assert {said['counts'] for said in scene.board['stage']['things']} == {None}
    with scene.store.read() as db:
        assert count_active(db, scene.step('Quick pass')) == 2

    scene.open('Challenges')
    marks = scene.picture.marks
    assert marks.is_revealed
    assert marks.of(thing(scene, 'Queues')) == {'valid': 1, 'done': 0, 'reword': 0, 'drop': 0}
    assert marks.of(thing(scene, 'Wifi')) == {'valid': 0, 'done': 0, 'reword': 0, 'drop': 0}
    # who steps back finds all that was said, and it is secret again
    scene.open('Quick pass')
    assert not scene.picture.marks.is_revealed
    assert len(anna.things.marks) == 2


def test_the_facilitator_reveals_while_it_is_open(scene: Scene) -> None:
    [anna] = scene.join_all('Anna')
    say(anna, 'done', 'Fax')
    step_id = scene.step('Quick pass').id
    scene.lead(reveal_marks, step_id=step_id)
    shown = {said['text']: said['counts'] for said in scene.board['stage']['things']}
    assert shown['Fax'] == {'valid': 0, 'done': 1, 'reword': 0, 'drop': 0}
    say(anna, 'valid', 'Fax')
    assert scene.picture.marks.of(thing(scene, 'Fax'))['valid'] == 1

    with pytest.raises(NotNow):
        scene.lead(reveal_marks, step_id=step_id)
    with pytest.raises(NotValid):
        scene.lead(reveal_marks, step_id=scene.step('Challenges').id)
    with pytest.raises(NotAllowed):
        anna.do(reveal_marks, step_id=step_id)


def test_when_nothing_can_be_said(scene: Scene) -> None:
    [anna] = scene.join_all('Anna')
    fax = thing(scene, 'Fax')
    with pytest.raises(NotValid):
        anna.do(mark_carried, carried_id=fax, mark='perhaps')
    with pytest.raises(NotFound):
        anna.do(mark_carried, carried_id='nothing', mark='done')
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        anna.do(mark_carried, carried_id=fax, mark='done')
    scene.lead(resume_input)
    decide(scene, 'Fax', 'drop')
    # what was laid aside is on no phone
    assert 'Fax' not in {each['text'] for each in scene.phone['task']['things']}
    with pytest.raises(NotFound):
        anna.do(mark_carried, carried_id=fax, mark='done')
    scene.open('Challenges')
    with pytest.raises(StepClosed):
        say(anna, 'done', 'Queues')


def test_a_decision_is_what_counts(scene: Scene) -> None:
    [anna] = scene.join_all('Anna')
    decide(scene, 'Queues', 'valid')
    decide(scene, 'Forms', 'done')
    decide(scene, 'Wifi', 'reword', wording='Wifi in every school')
    decide(scene, 'Fax', 'drop')
    decide(scene, 'No paper', 'drop')
    decide(scene, 'People first', 'reword', wording='People before machines')

    picture = scene.picture
    assert scene.wall == ['Queues', 'Wifi in every school', 'Online counter']
    assert {card.text: card.state for card in picture.contributions if card.state != 'shown'} == {
        'Forms': 'done',
        'Fax': 'hidden',
    }
    assert [each.wording for each in picture.core_goals] == ['People before machines', 'Young and old']
    assert [thing.earlier_wording for thing in picture.carried if thing.decision == 'reword'] == [
        'People first',
        'Wifi',
    ]
    # what is done or dropped takes no points
    scene.open('Weigh')
    on_ballot = [item['text'] for item in scene.phone['task']['items']]
    assert on_ballot == ['Queues', 'Wifi in every school']
    with pytest.raises(NotOnBallot):
        anna.give(scene.card('Forms').id, 1)

    with pytest.raises(TextEmpty):
        decide(scene, 'Queues', 'reword')
    with pytest.raises(NotValid):
        decide(scene, 'Queues', 'perhaps')
    with pytest.raises(NotAllowed):
        anna.do(decide_carried, carried_id=thing(scene, 'Queues'), decision='drop')
    assert decisions(scene)['Queues'] == 'valid'


def test_what_was_laid_aside_comes_back_by_another_decision(scene: Scene) -> None:
    decide(scene, 'Fax', 'drop')
    decide(scene, GOAL, 'done')
    picture = scene.picture
    assert picture.goals == []
    # its project idea stands alone meanwhile, and still says where it came from
    assert [card.text for card in picture.loose_projects] == ['Online counter']
    # nobody votes on a goal that was laid aside
    [anna] = scene.join_all('Anna')
    scene.lead(add_step, kind='vote', title='Weigh goals', rules={'subject': 'goals'})
    scene.open('Weigh goals')
    assert scene.phone['task']['items'] == []
    with pytest.raises(NotOnBallot):
        anna.give(scene.picture.laid_aside[0].id, 1)

    decide(scene, 'Fax', 'valid')
    decide(scene, GOAL, 'valid')
    picture = scene.picture
    assert [each.wording for each in picture.goals] == [GOAL]
    assert [card.text for card in picture.projects_of(picture.goals[0])] == ['Online counter']
    assert 'Fax' in scene.wall

    # core goals keep their order beside those laid aside
    decide(scene, 'No paper', 'drop')
    scene.lead(add_core_goal, wording='Save power')
    scene.lead(move_core_goal, core_goal_id=scene.core_goal('Save power').id, position=1)
    assert [each.wording for each in scene.picture.core_goals] == ['People first', 'Save power', 'Young and old']
    decide(scene, 'No paper', 'valid')
    assert [each.wording for each in scene.picture.core_goals][-1] == 'No paper'


def test_the_room_decides_what_it_agrees_on(scene: Scene) -> None:
    anna, bert, cora = scene.join_all('Anna', 'Bert', 'Cora')
    for person in (anna, bert):
        say(person, 'done', 'Queues')
        say(person, 'reword', 'Forms')
        say(person, 'drop', 'Fax')
    say(cora, 'drop', 'Queues', 'Wifi')
    say(anna, 'valid', 'Wifi')
    decide(scene, 'Fax', 'valid')
    with pytest.raises(MarksStillSecret):
        scene.lead(decide_by_room)
    scene.lead(reveal_marks, step_id=scene.step('Quick pass').id)
    decided = scene.lead(decide_by_room)

    # a tie and what wants other words are left, and what was decided stands
    assert decided.count == 1
    assert decisions(scene) == {'Queues': 'done', 'Fax': 'valid'}
    with pytest.raises(NothingToDecide):
        scene.lead(decide_by_room)


def test_every_turn_is_undone_and_done_again(scene: Scene) -> None:
    [anna] = scene.join_all('Anna')
    say(anna, 'drop', 'People first', 'Fax', GOAL)
    deeds = {
        'MarksRevealed': lambda: scene.lead(reveal_marks, step_id=scene.step('Quick pass').id),
        'CarriedDecided': lambda: decide(scene, 'Wifi', 'reword', wording='Wifi for all'),
        'CarriedDecidedByRoom': lambda: scene.lead(decide_by_room),
    }
    for happened, do in deeds.items():
        before = rows_of(scene)
        do()
        assert scene.happened[-1] == happened
        after = rows_of(scene)
        scene.lead(undo_turn, seq=scene.seq)
        assert rows_of(scene) == before
        scene.lead(undo_turn, seq=scene.seq)
        assert rows_of(scene) == after

    # and out of order
    decide(scene, 'Forms', 'drop')
    dropped = scene.seq
    decide(scene, 'Wifi', 'done')
    scene.lead(edit_contribution, contribution_id=scene.card('Queues').id, text='Long queues')
    scene.lead(undo_turn, seq=dropped)
    assert decisions(scene)['Wifi'] == 'done'
    assert 'Forms' in scene.wall


def test_nothing_is_decided_on_a_card_that_another_one_stands_for(scene: Scene) -> None:
    anna = scene.join('Anna')
    say(anna, 'valid', 'Queues')
    scene.lead(merge_cards, contribution_id=scene.card('Forms').id, other_ids=[scene.card('Queues').id])
    with pytest.raises(NotFound):
        say(anna, 'done', 'Queues')
    for decision in ('valid', 'done', 'drop'):
        with pytest.raises(NotFound):
            decide(scene, 'Queues', decision)
    scene.open('Challenges')
    # it would stand on the wall, and count for the other one
    with pytest.raises(NothingToDecide):
        scene.lead(decide_by_room)
    assert scene.card('Queues').state == 'hidden'
