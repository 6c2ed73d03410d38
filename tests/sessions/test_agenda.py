"""The agenda: what is open, how long, and how it is changed."""

import pytest

from sessions.refusals import (
    MinutesOutOfRange,
    NotAllowed,
    NotFound,
    NotNow,
    NotValid,
    RuleInvalid,
    StepClosed,
    StepInUse,
    TextEmpty,
    TextTooLong,
    WorkshopClosed,
)
from sessions.verbs.agenda import (
    add_step,
    edit_step,
    extend_time,
    move_step,
    open_step,
    pause_input,
    remove_step,
    resume_input,
    set_approval,
)
from sessions.verbs.contributions import enter_contribution
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop
from tests.scenes import Afternoon, Scene

AGENDA = ['Arrive', 'Core goals', 'Challenges', 'Weigh', 'Group', 'Goals', 'Project ideas', 'Place', 'Result']


def titles(scene: Scene) -> list[str]:
    steps = scene.picture.steps
    assert [step.position for step in steps] == list(range(len(steps)))
    return [step.title for step in steps]


def test_the_strategy_concept_has_nine_steps(scene: Scene) -> None:
    assert titles(scene) == AGENDA
    assert [(step.kind, step.minutes) for step in scene.picture.steps] == [
        ('welcome', 10),
        ('collect', 15),
        ('collect', 20),
        ('vote', 8),
        ('cluster', 20),
        ('goals', 30),
        ('collect', 20),
        ('rate', 10),
        ('results', 10),
    ]
    assert [(field.name, field.sign) for field in scene.picture.fields] == [
        ('Administration', 'A'),
        ('Education', 'E'),
        ('Health', 'H'),
        ('Mobility', 'M'),
    ]


def test_one_step_is_open_at_a_time(scene: Scene, clock: Afternoon) -> None:
    assert (scene.workshop.state, scene.picture.current_step) == ('prepared', None)
    scene.open('Challenges')
    opened = clock.now
    scene.open('Core goals')

    assert scene.workshop.state == 'running'
    assert scene.workshop.started_at == opened
    core, challenges = scene.step('Core goals'), scene.step('Challenges')
    assert scene.picture.current_step is not None and scene.picture.current_step.id == core.id
    assert (challenges.opened_at, challenges.closed_at, challenges.ends_at) == (opened, clock.now, None)
    assert core.closed_at is None and core.ends_at is not None
    assert (core.ends_at - clock.now).total_seconds() == 15 * 60
    with pytest.raises(NotNow):
        scene.open('Core goals')


def test_time_is_added_to_what_is_left_or_from_now(scene: Scene, clock: Afternoon) -> None:
    with pytest.raises(StepClosed):
        scene.lead(extend_time, minutes=5)
    scene.open('Weigh')
    planned = scene.step('Weigh').ends_at
    scene.lead(extend_time, minutes=5)
    ends_at = scene.step('Weigh').ends_at
    assert planned is not None and ends_at is not None
    assert (ends_at - planned).total_seconds() == 5 * 60

    clock.passes(hours=1)
    scene.lead(extend_time, minutes=2)
    ends_at = scene.step('Weigh').ends_at
    assert ends_at is not None and (ends_at - clock.now).total_seconds() == 2 * 60
    for minutes in (0, -5, 601):
        with pytest.raises(MinutesOutOfRange):
            scene.lead(extend_time, minutes=minutes)


def test_a_pause_ends_with_its_step(scene: Scene) -> None:
    for verb in (pause_input, resume_input):
        with pytest.raises(StepClosed):
            scene.lead(verb)
    scene.open('Challenges')
    scene.lead(pause_input)
    assert (scene.phone['step']['paused'], scene.board['step']['paused']) == (True, True)
    scene.open('Weigh')
    scene.open('Challenges')
    assert scene.phone['step']['paused'] is False


def test_steps_are_added_edited_moved_and_removed(scene: Scene) -> None:
    added = scene.lead(add_step, kind='collect', title=' More ideas ', minutes=5, rules={'limit': 3}).step_id
    assert titles(scene) == [*AGENDA, 'More ideas']
    scene.lead(move_step, step_id=added, position=1)
    assert titles(scene) == ['Arrive', 'More ideas', *AGENDA[1:]]
    scene.lead(edit_step, step_id=added, title='Ideas', prompt='What else?', minutes=600, rules={'approval': True})

    step = scene.step('Ideas')
    assert (step.prompt, step.minutes) == ('What else?', 600)
    assert step.rules == {'kind': 'challenge', 'placement': 'field', 'limit': 3, 'approval': True}
    scene.lead(edit_step, step_id=added, prompt='')
    assert (scene.step('Ideas').prompt, scene.step('Ideas').title) == ('', 'Ideas')
    scene.lead(remove_step, step_id=added)
    assert titles(scene) == AGENDA


@pytest.mark.parametrize(
    ('title', 'rules'),
    [
        ('Challenges', {'limit': 0}),
        ('Challenges', {'limit': 101}),
        ('Challenges', {'limit': '3'}),
        ('Challenges', {'limit': True}),
        ('Challenges', {'kind': 'poem'}),
        ('Challenges', {'kind': ['challenge']}),
        ('Challenges', {'approval': 'yes'}),
        ('Challenges', {'budget': 5}),
        ('Weigh', {'budget': 0}),
        ('Weigh', {'budget': 101}),
        ('Weigh', {'budget': 2.5}),
        ('Weigh', {'cap': 6}),
        ('Weigh', {'cap': 0}),
        ('Weigh', {'budget_scope': 'per_person'}),
        ('Weigh', {'subject': 'people'}),
        ('Weigh', {'secret': 1}),
        ('Goals', {'limit': 3}),
    ],
)
def test_rules_that_make_no_sense_are_refused(scene: Scene, title: str, rules: dict[str, object]) -> None:
    before = scene.step(title).rules
    with pytest.raises(RuleInvalid):
        scene.lead(edit_step, step_id=scene.step(title).id, rules=rules)
    assert scene.step(title).rules == before


def test_what_a_step_needs(scene: Scene) -> None:
    step_id = scene.step('Weigh').id
    for kind in ('coffee', ''):
        with pytest.raises(NotValid):
            scene.lead(add_step, kind=kind, title='Coffee')
    for title, refusal in (('', TextEmpty), ('x' * 121, TextTooLong)):
        with pytest.raises(refusal):
            scene.lead(add_step, kind='collect', title=title)
        with pytest.raises(refusal):
            scene.lead(edit_step, step_id=step_id, title=title)
    for minutes in (0, 601):
        with pytest.raises(MinutesOutOfRange):
            scene.lead(add_step, kind='collect', title='Coffee', minutes=minutes)
        with pytest.raises(MinutesOutOfRange):
            scene.lead(edit_step, step_id=step_id, minutes=minutes)
    with pytest.raises(NotValid):
        scene.lead(set_approval, step_id=step_id, approval=True)
    assert titles(scene) == AGENDA


def test_a_step_that_was_used_stays(scene: Scene) -> None:
    scene.open('Challenges')
    scene.open('Weigh')
    for title in ('Challenges', 'Weigh'):
        with pytest.raises(StepInUse):
            scene.lead(remove_step, step_id=scene.step(title).id)


def test_a_step_with_cards_stays_though_it_was_never_opened(scene: Scene) -> None:
    step, field = scene.step('Challenges'), scene.field('Health')
    scene.lead(enter_contribution, step_id=step.id, text='Sent in by letter', field_id=field.id)

    with pytest.raises(StepInUse):
        scene.lead(remove_step, step_id=step.id)
    assert scene.card('Sent in by letter').step_id == step.id


def test_a_vote_whose_opening_was_undone_may_be_removed(scene: Scene) -> None:
    scene.open('Weigh')
    scene.lead(undo_turn, seq=scene.seq)

    scene.lead(remove_step, step_id=scene.step('Weigh').id)
    assert titles(scene) == [title for title in AGENDA if title != 'Weigh']


def test_a_step_of_another_workshop_is_not_found(scene: Scene) -> None:
    foreign = Scene.of(scene.store, title='Another town').step('Weigh')
    for verb, details in (
        (open_step, {}),
        (edit_step, {'title': 'Mine'}),
        (move_step, {'position': 0}),
        (remove_step, {}),
        (set_approval, {'approval': True}),
    ):
        with pytest.raises(NotFound):
            scene.lead(verb, step_id=foreign.id, **details)


def test_a_closed_workshop_opens_no_step(scene: Scene) -> None:
    scene.open('Challenges')
    scene.lead(close_workshop)
    for verb, details in (
        (open_step, {'step_id': scene.step('Weigh').id}),
        (extend_time, {'minutes': 5}),
        (pause_input, {}),
    ):
        with pytest.raises(WorkshopClosed):
            scene.lead(verb, **details)


def test_the_agenda_is_the_facilitators(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    step_id = scene.step('Weigh').id
    for verb, details in (
        (open_step, {'step_id': step_id}),
        (extend_time, {'minutes': 5}),
        (pause_input, {}),
        (resume_input, {}),
        (set_approval, {'step_id': step_id, 'approval': False}),
        (add_step, {'kind': 'collect', 'title': 'Mine'}),
        (edit_step, {'step_id': step_id, 'title': 'Mine'}),
        (move_step, {'step_id': step_id, 'position': 0}),
        (remove_step, {'step_id': step_id}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    assert titles(scene) == AGENDA
