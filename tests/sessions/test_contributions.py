"""A person's own cards: what may be written, when, and by whom it is changed."""

import pytest

from sessions.refusals import (
    ContributionLimitReached,
    FieldMissing,
    InputPaused,
    NotFound,
    NotJoined,
    StepClosed,
    TextEmpty,
    TextNotStorable,
    TextTooLong,
    WorkshopClosed,
)
from sessions.verbs.agenda import edit_step, pause_input, resume_input, set_approval
from sessions.verbs.contributions import (
    edit_contribution,
    submit_contribution,
    withdraw_contribution,
)
from sessions.verbs.moderation import show_contribution
from sessions.verbs.workshops import close_workshop, reopen_workshop
from sessions.wording import wording
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    """Anna Weber has come, and the room collects challenges."""
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    return anna


def test_a_card_is_on_the_wall_as_it_was_written(scene: Scene, anna: Person) -> None:
    anna.write('Long queues at the counter')

    card = scene.card('Long queues at the counter')
    assert (card.number, card.kind, card.state, card.origin, card.author) == (1, 'challenge', 'shown', 'phone', None)
    assert card.field_id == scene.field('Administration').id
    assert (card.participant_id, card.step_id) == (anna.id, scene.step('Challenges').id)
    assert scene.wall == ['Long queues at the counter']


@pytest.mark.parametrize(
    ('typed', 'kept'),
    [
        ('  Long queues \n', 'Long queues'),
        ('one\r\ntwo\rthree', 'one\ntwo\nthree'),
        ('🚌🚲', '🚌🚲'),
        ('👩‍👩‍👧', '👩‍👩‍👧'),
        ('مدرسة بلا إنترنت', 'مدرسة بلا إنترنت'),
        ('אין אוטובוס אחרי שש', 'אין אוטובוס אחרי שש'),
        ('<script>document.title = "taken"</script>', '<script>document.title = "taken"</script>'),
        ('{{ constructor }} {n} %s', '{{ constructor }} {n} %s'),
        ("'); DROP TABLE contributions; --", "'); DROP TABLE contributions; --"),
        ('=1+1', '=1+1'),
        ('ü' * 500, 'ü' * 500),
        ('  ' + 'x' * 500 + '\n', 'x' * 500),
        ('🚌' * 500, '🚌' * 500),
    ],
)
def test_a_card_says_what_its_author_wrote(scene: Scene, anna: Person, typed: str, kept: str) -> None:
    anna.write(typed)

    assert scene.wall == [kept]
    assert anna.cards == [(kept, 'shown')]


@pytest.mark.parametrize('blank', ['', '   ', '\n\t\r\n', '\u200b\u200b', '\u00a0', '\u2028', '\ufeff', '\u00ad', '\0'])
def test_a_card_that_says_nothing_is_refused(scene: Scene, anna: Person, blank: str) -> None:
    with pytest.raises(TextEmpty):
        anna.write(blank)
    assert scene.wall == []


def test_a_card_that_is_too_long_is_told_by_how_much(scene: Scene, anna: Person) -> None:
    with pytest.raises(TextTooLong) as refused:
        anna.write('x' * 501)

    sentence = refused.value.say(wording('en'))
    assert sentence == 'The text has 501 characters, 500 are possible. Please shorten it.'
    assert scene.wall == []


@pytest.mark.parametrize('typed', ['half a \ud83d pair', 'null \0 character'])
def test_what_no_database_can_store_is_refused_in_a_sentence(scene: Scene, anna: Person, typed: str) -> None:
    with pytest.raises(TextNotStorable):
        anna.write(typed)
    assert scene.wall == []


def test_a_card_needs_a_field_where_the_step_asks_for_one(scene: Scene, anna: Person) -> None:
    with pytest.raises(FieldMissing):
        anna.write('Homeless card', field=None)


def test_a_field_of_another_workshop_is_not_found(scene: Scene, anna: Person) -> None:
    elsewhere = Scene.of(scene.store, title='Another town')
    step = scene.step('Challenges')

    for field_id in (elsewhere.field('Health').id, 'NOSUCHFIELD0'):
        with pytest.raises(NotFound):
            anna.do(submit_contribution, step_id=step.id, text='A card', field_id=field_id)


def test_a_card_never_slips_into_the_next_step(scene: Scene, anna: Person) -> None:
    seen = scene.step('Challenges')
    scene.open('Project ideas')

    with pytest.raises(StepClosed) as refused:
        anna.do(submit_contribution, step_id=seen.id, text='Too late', field_id=scene.field('Health').id)

    assert refused.value.say(wording('en')) == 'This step is closed. Your text is kept on your phone.'
    assert scene.wall == []


def test_a_step_that_collects_nothing_takes_no_cards(scene: Scene, anna: Person) -> None:
    scene.open('Goals')
    with pytest.raises(StepClosed):
        anna.write('A card')


def test_before_joining_nobody_writes(scene: Scene, anna: Person) -> None:
    elsewhere = Scene.of(scene.store, title='Another town')
    stranger = elsewhere.join('Zoe Fremd')
    step, field = scene.step('Challenges'), scene.field('Health')

    for who in (stranger.actor, Person(scene, 'NOSUCHPERSON', '').actor):
        with pytest.raises(NotJoined):
            scene.act(who, submit_contribution, step_id=step.id, text='A card', field_id=field.id)


def test_a_pause_keeps_cards_out_until_it_ends(scene: Scene, anna: Person) -> None:
    mine = anna.write('Written in time')
    scene.lead(pause_input)
    for late in (
        lambda: anna.write('Written in the pause'),
        lambda: anna.do(edit_contribution, contribution_id=mine, text='Edited in the pause'),
        lambda: anna.do(withdraw_contribution, contribution_id=mine),
    ):
        with pytest.raises(InputPaused):
            late()

    scene.lead(resume_input)
    anna.write('Written after it')
    assert scene.wall == ['Written in time', 'Written after it']


def test_a_closed_workshop_takes_no_cards_until_it_is_opened_again(scene: Scene, anna: Person) -> None:
    scene.lead(close_workshop)
    with pytest.raises(WorkshopClosed):
        anna.write('Too late')

    scene.lead(reopen_workshop)
    anna.write('In time again')
    assert scene.wall == ['In time again']


def test_two_core_goals_each_and_a_withdrawn_one_makes_room(scene: Scene, anna: Person) -> None:
    scene.open('Core goals')
    first = anna.write('Close to the people', field=None)
    anna.write('Save paper', field=None)

    with pytest.raises(ContributionLimitReached) as refused:
        anna.write('A third one', field=None)
    sentence = refused.value.say(wording('en'))
    assert sentence == 'You have sent all 2 cards that are possible in this step. You can edit or withdraw one.'

    anna.do(withdraw_contribution, contribution_id=first)
    anna.write('A third one', field=None)
    scene.join('Bert Adler').write('Reach every generation', field=None)
    assert scene.wall == ['Save paper', 'A third one', 'Reach every generation']


def test_with_approval_a_card_waits_and_only_its_author_sees_it(scene: Scene, anna: Person) -> None:
    bert = scene.join('Bert Adler')
    scene.lead(set_approval, step_id=scene.step('Challenges').id, approval=True)
    card = anna.write('Waits for approval')

    assert (scene.wall, anna.cards, bert.cards) == ([], [('Waits for approval', 'held')], [])
    scene.lead(show_contribution, contribution_id=card)
    assert (scene.wall, anna.cards) == (['Waits for approval'], [('Waits for approval', 'shown')])
    # approval concerns new cards only
    scene.lead(set_approval, step_id=scene.step('Challenges').id, approval=False)
    bert.write('At once on the wall')
    assert scene.wall == ['Waits for approval', 'At once on the wall']


def test_a_held_card_counts_towards_the_limit(scene: Scene, anna: Person) -> None:
    step = scene.step('Core goals')
    scene.lead(edit_step, step_id=step.id, rules={'limit': 1, 'approval': True})
    scene.open('Core goals')
    anna.write('First', field=None)

    with pytest.raises(ContributionLimitReached):
        anna.write('Second', field=None)


def test_cards_are_numbered_in_their_order_over_all_steps(scene: Scene, anna: Person) -> None:
    anna.write_all(['One', 'Two'])
    scene.open('Core goals')
    anna.write('Three', field=None)

    assert [(card.number, card.text) for card in scene.picture.contributions] == [(1, 'One'), (2, 'Two'), (3, 'Three')]
