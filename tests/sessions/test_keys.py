"""A card that is sent twice over a bad network is one card."""

import pytest

from sessions.refusals import (
    InputPaused,
    KeyReused,
)
from sessions.verbs.agenda import pause_input, resume_input
from sessions.verbs.contributions import (
    submit_contribution,
)
from tests.scenes import Person, Scene


@pytest.fixture
def anna(scene: Scene) -> Person:
    """Anna Weber has come, and the room collects challenges."""
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    return anna


def test_the_same_key_is_one_card_and_the_same_answer(scene: Scene, anna: Person) -> None:
    step, field = scene.step('Challenges'), scene.field('Health')
    details = {'step_id': step.id, 'text': 'Sent twice over a bad network', 'field_id': field.id, 'goal_id': None}
    first = anna.do(submit_contribution, key='a-key-of-annas-phone', **details)
    again = anna.do(submit_contribution, key='a-key-of-annas-phone', **details)

    assert again == first
    assert scene.wall == ['Sent twice over a bad network']


def test_the_same_key_answers_still_when_the_step_is_over(scene: Scene, anna: Person) -> None:
    step, field = scene.step('Challenges'), scene.field('Health')
    details = {'step_id': step.id, 'text': 'The answer was lost', 'field_id': field.id}
    first = anna.do(submit_contribution, key='k', **details)
    scene.open('Weigh')

    assert anna.do(submit_contribution, key='k', **details) == first


def test_the_same_key_with_other_words_or_of_somebody_else_is_refused(scene: Scene, anna: Person) -> None:
    step, field = scene.step('Challenges'), scene.field('Health')
    details = {'step_id': step.id, 'text': 'First words', 'field_id': field.id}
    anna.do(submit_contribution, key='k', **details)

    with pytest.raises(KeyReused):
        anna.do(submit_contribution, key='k', **details | {'text': 'Other words'})
    with pytest.raises(KeyReused):
        scene.join('Bert Adler').do(submit_contribution, key='k', **details)
    assert scene.wall == ['First words']


def test_a_key_whose_turn_was_refused_may_be_used_again(scene: Scene, anna: Person) -> None:
    step, field = scene.step('Challenges'), scene.field('Health')
    details = {'step_id': step.id, 'text': 'Tried again', 'field_id': field.id}
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        anna.do(submit_contribution, key='k', **details)
    scene.lead(resume_input)
    anna.do(submit_contribution, key='k', **details)

    assert scene.wall == ['Tried again']


def test_a_key_belongs_to_its_workshop(scene: Scene, anna: Person) -> None:
    elsewhere = Scene.of(scene.store, title='Another town')
    zoe = elsewhere.join('Zoe Fremd')
    elsewhere.open('Challenges')
    for where, who, text in ((scene, anna, 'Here'), (elsewhere, zoe, 'There')):
        step, field = where.step('Challenges'), where.field('Health')
        who.do(submit_contribution, key='k', step_id=step.id, text=text, field_id=field.id)

    assert (scene.wall, elsewhere.wall) == (['Here'], ['There'])
