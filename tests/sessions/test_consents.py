"""Whether the room agrees with a goal: asked on phones, secret while it is open, and once more after rewording."""

from json import dumps
from typing import Any

import pytest

from sessions.faces.console import goal_table_view
from sessions.refusals import (
    ConsentRoundClosed,
    ConsentRoundStillOpen,
    InputPaused,
    NotAllowed,
    NotFound,
    NotJoined,
    ReasonMissing,
    RoomWentOn,
    StanceUnknown,
    StepClosed,
    TextTooLong,
)
from sessions.verbs.agenda import pause_input
from sessions.verbs.consents import close_consent_round, give_consent, open_consent_round
from sessions.verbs.goals import adopt_goal, edit_goal, remove_goal
from sessions.verbs.service_ratings import open_service_rating
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop, edit_workshop
from sessions.views import count_active
from tests.pictures import read_off
from tests.scenes import Person, Scene

HOSTILE = '<img src=x onerror=alert(1)>{{7*7}}\u202e=HYPERLINK("x")'


@pytest.fixture
def people(scene: Scene) -> list[Person]:
    return scene.join_all('Anna Weber', 'Bert Adler', 'Cem Yılmaz')


@pytest.fixture
def goal(scene: Scene, people: list[Person]) -> str:
    scene.open('Goals')
    return str(scene.lead(adopt_goal, wording='A doctor within reach', field_id=scene.field('Health').id).goal_id)


def ask(scene: Scene, goal: str) -> str:
    return str(scene.lead(open_consent_round, goal_id=goal).round_id)


def close(scene: Scene, round_id: str) -> dict[str, Any]:
    """What the board shows of it."""
    scene.lead(close_consent_round, round_id=round_id)
    return scene.board['stage']['round']  # type: ignore[no-any-return]


def say(person: Person, round_id: str, stance: object, reason: str | None = None) -> None:
    person.do(give_consent, round_id=round_id, stance=stance, reason=reason)


def everything_shown(scene: Scene) -> str:
    """All that anybody but the person sees, and all that it is made from."""
    picture = scene.picture
    faces = (scene.board, scene.phone, goal_table_view(picture))
    return dumps([read_off(picture), *faces, [entry.payload for entry in scene.journal]], default=str)


def test_counts_and_reasons_are_seen_when_the_round_is_closed(scene: Scene, goal: str, people: list[Person]) -> None:
    anna, bert, cem = people
    round_id = ask(scene, goal)
    assert scene.phone['task'] == {
        'kind': 'consent',
        'round': {'id': round_id, 'number': 1},
        'sign': 'H1',
        'wording': 'A doctor within reach',
        'field_id': scene.field('Health').id,
        'named': False,
    }
    say(anna, round_id, 'agree', 'nobody asks for it')
    say(bert, round_id, 'objection', '  Who pays?  ')
    say(cem, round_id, 'concern')
    assert scene.board['stage']['round'] == {
        'id': round_id,
        'goal_id': goal,
        'sign': 'H1',
        'number': 1,
        'wording': 'A doctor within reach',
        'open': True,
        'answers': 3,
    }
    with scene.store.read() as db:
        assert count_active(db, scene.step('Goals')) == 3

    shown = close(scene, round_id)

    assert (shown['answers'], shown['counts']) == (3, {'agree': 1, 'concern': 1, 'objection': 1})
    assert shown['reasons'] == [{'stance': 'objection', 'text': 'Who pays?', 'name': None}]
    assert scene.phone['task']['kind'] == 'wait'


def test_nothing_of_an_open_round_is_anywhere_but_on_the_own_phone(
    scene: Scene, goal: str, people: list[Person]
) -> None:
    anna, bert, _cem = people
    round_id = ask(scene, goal)
    say(anna, round_id, 'concern', 'too slow by far')
    say(bert, round_id, 'objection', 'who is to pay')

    shown = everything_shown(scene)
    for secret in ('too slow by far', 'who is to pay', '"objection"', '"concern"'):
        assert secret not in shown
    assert anna.view['consent'] == {'round_id': round_id, 'stance': 'concern', 'reason': 'too slow by far'}
    assert [entry.actor_id for entry in scene.journal if entry.kind == 'ConsentGiven'] == [None, None]
    # closed and taken back it is secret again
    scene.lead(close_consent_round, round_id=round_id)
    assert 'who is to pay' in everything_shown(scene)
    scene.lead(undo_turn, seq=scene.seq)
    assert 'who is to pay' not in everything_shown(scene)
    assert people[2].view['consent'] is None


def test_an_answer_may_be_changed_while_the_round_is_open(scene: Scene, goal: str, people: list[Person]) -> None:
    round_id = ask(scene, goal)
    opened = scene.seq
    say(people[0], round_id, 'objection', 'Who pays?')
    say(people[0], round_id, 'agree', 'Who pays?')
    with pytest.raises(RoomWentOn):
        scene.lead(undo_turn, seq=opened)
    late = scene.join('Dora, who came late')
    say(late, round_id, 'concern', ' ')

    assert scene.board['stage']['round']['answers'] == 2
    shown = close(scene, round_id)
    assert (shown['counts'], shown['reasons']) == ({'agree': 1, 'concern': 1, 'objection': 0}, [])
    with pytest.raises(ConsentRoundClosed):
        say(people[0], round_id, 'objection', 'Too late')


def test_every_round_keeps_the_wording_it_was_about(scene: Scene, goal: str, people: list[Person]) -> None:
    first = ask(scene, goal)
    say(people[0], first, 'objection', 'How far is reach?')
    close(scene, first)
    scene.lead(edit_goal, goal_id=goal, wording='A doctor within ten kilometres')
    second = ask(scene, goal)
    assert people[0].view['consent'] is None
    say(people[0], second, 'agree')
    close(scene, second)
    scene.lead(remove_goal, goal_id=goal)

    assert [
        (each.round.sign, each.round.number, each.round.wording, each.counts) for each in scene.picture.consents
    ] == [
        ('H1', 1, 'A doctor within reach', {'objection': 1}),
        ('H1', 2, 'A doctor within ten kilometres', {'agree': 1}),
    ]
    scene.lead(undo_turn, seq=scene.seq)
    assert [tally.round.id for tally in scene.picture.consents_of(scene.picture.goals[0])] == [first, second]


def test_names_stand_on_reasons_only_where_they_were_promised_to(scene: Scene, goal: str, people: list[Person]) -> None:
    nameless = ask(scene, goal)
    say(people[0], nameless, 'objection', 'Who pays?')
    close(scene, nameless)
    scene.lead(edit_workshop, names_shown=True)
    assert scene.board['stage']['round']['reasons'] == [{'stance': 'objection', 'text': 'Who pays?', 'name': None}]

    named = ask(scene, goal)
    assert scene.phone['task']['named'] is True
    say(people[0], named, 'objection', 'Who pays?')
    assert close(scene, named)['reasons'] == [{'stance': 'objection', 'text': 'Who pays?', 'name': 'Anna Weber'}]
    scene.lead(edit_workshop, names_shown=False)
    assert scene.board['stage']['round']['reasons'] == [{'stance': 'objection', 'text': 'Who pays?', 'name': None}]


def test_reasons_do_not_stand_in_the_order_they_were_given(scene: Scene, goal: str, people: list[Person]) -> None:
    texts = [f'Reason {n}' for n in range(8)]
    speakers = [*people, *scene.join_all(*'DEFGH')]
    orders = set()
    for _ in range(2):
        round_id = ask(scene, goal)
        for person, text in zip(speakers, texts, strict=True):
            say(person, round_id, 'concern', text)
        shown = [reason['text'] for reason in close(scene, round_id)['reasons']]
        assert sorted(shown) == texts
        orders.add(tuple(shown))
    assert len(orders) == 2, 'the same order each time would tell who is who'


def test_what_is_no_answer_is_refused(scene: Scene, goal: str, people: list[Person]) -> None:
    anna = people[0]
    round_id = ask(scene, goal)
    for reason in (None, '', ' \u200b '):
        with pytest.raises(ReasonMissing):
            say(anna, round_id, 'objection', reason)
    with pytest.raises(TextTooLong):
        say(anna, round_id, 'concern', 'x' * 301)
    for stance in ('', 'AGREE', None, 1, 'veto'):
        with pytest.raises(StanceUnknown):
            say(anna, round_id, stance, 'because')
    with pytest.raises(NotFound):
        say(anna, 'NOSUCHROUND0', 'agree')
    with pytest.raises(NotJoined):
        scene.lead(give_consent, round_id=round_id, stance='agree')
    say(anna, round_id, 'concern', HOSTILE)
    assert close(scene, round_id)['reasons'] == [{'stance': 'concern', 'text': HOSTILE, 'name': None}]


def test_one_question_at_a_time_and_only_in_the_goals_step(scene: Scene, goal: str, people: list[Person]) -> None:
    round_id = ask(scene, goal)
    with pytest.raises(ConsentRoundStillOpen):
        scene.lead(open_consent_round, goal_id=goal)
    with pytest.raises(ConsentRoundStillOpen):
        scene.lead(open_service_rating)
    with pytest.raises(ConsentRoundStillOpen):
        scene.lead(remove_goal, goal_id=goal)
    for verb, details in ((open_consent_round, {'goal_id': goal}), (close_consent_round, {'round_id': round_id})):
        with pytest.raises(NotAllowed):
            people[0].do(verb, **details)
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        say(people[0], round_id, 'agree')

    # the room goes on: what was asked is over, and stays over when it comes back
    scene.open('Place')
    with pytest.raises(StepClosed):
        ask(scene, goal)
    with pytest.raises(ConsentRoundClosed):
        scene.lead(close_consent_round, round_id=round_id)
    scene.open('Goals')
    with pytest.raises(ConsentRoundClosed):
        say(people[0], round_id, 'agree')
    assert scene.board['stage']['kind'] == 'goals'


def test_what_was_asked_last_is_in_the_results_of_a_closed_workshop(
    scene: Scene, people: list[Person], goal: str
) -> None:
    round_id = ask(scene, goal)
    say(people[0], round_id, 'agree')
    scene.lead(close_workshop)

    [tally] = scene.picture.consents
    assert (tally.is_open, tally.counts) == (False, {'agree': 1})
    scene.lead(undo_turn, seq=scene.seq)
    assert scene.picture.consents[0].is_open
