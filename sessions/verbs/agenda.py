from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from sessions.events import (
    ApprovalSet,
    InputPaused,
    InputResumed,
    StepAdded,
    StepEdited,
    StepMoved,
    StepOpened,
    StepRemoved,
    TimeExtended,
)
from sessions.refusals import MinutesOutOfRange, NotNow, NotValid, StepClosed, StepInUse
from sessions.rules import CollectRules, read_rules, store_rules
from sessions.tables import ConsentRound, Contribution, Round, ServiceRound, Step
from sessions.texts import CARD_LENGTH, clean_optional, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.goals_step import end_questions_of_step
from sessions.verbs.order import move_within
from sessions.verbs.rounds import begin_round_of_step, end_round_of_step
from sessions.words import StepKind

STEP_TITLE_LENGTH = 120
LONGEST_STEP = 600


@facilitators_only
def open_step(turn: Turn, *, step_id: str) -> StepOpened:
    """The room turns to this step; the one before is closed and its vote with it.

    Any step may be opened, earlier ones too: nothing that was written or voted is lost by it.
    """
    turn.must_be_open()
    step = turn.find(Step, step_id)
    if step.id == turn.workshop.current_step_id:
        raise NotNow
    if turn.workshop.current_step_id is not None:
        _close(turn, turn.find(Step, turn.workshop.current_step_id))
    if turn.workshop.started_at is None:
        turn.workshop.started_at = turn.now
    turn.workshop.current_step_id = step.id
    turn.workshop.featured_contribution_id = None
    turn.workshop.goals_shown = None
    step.opened_at = step.opened_at or turn.now
    step.closed_at = None
    step.ends_at = turn.now + timedelta(minutes=step.minutes)
    begin_round_of_step(turn, step)
    return turn.record(StepOpened(step_id=step.id, title=step.title))


@facilitators_only
def extend_time(turn: Turn, *, minutes: int) -> TimeExtended:
    """Adds minutes to the open step, counted from now where its time is over."""
    step = current_step(turn)
    if not 1 <= minutes <= LONGEST_STEP:
        raise MinutesOutOfRange
    step.ends_at = max(step.ends_at or turn.now, turn.now) + timedelta(minutes=minutes)
    return turn.record(TimeExtended(step_id=step.id, minutes=minutes))


@facilitators_only
def pause_input(turn: Turn) -> InputPaused:
    step = current_step(turn)
    step.input_paused = True
    return turn.record(InputPaused(step_id=step.id))


@facilitators_only
def resume_input(turn: Turn) -> InputResumed:
    step = current_step(turn)
    step.input_paused = False
    return turn.record(InputResumed(step_id=step.id))


@facilitators_only
def set_approval(turn: Turn, *, step_id: str, approval: bool) -> ApprovalSet:
    """Whether new cards of a collecting step wait until the facilitator lets them onto the wall."""
    step = turn.find(Step, step_id)
    if not isinstance(read_rules(step.kind, step.rules), CollectRules):
        raise NotValid
    step.rules = step.rules | {'approval': approval}
    return turn.record(ApprovalSet(step_id=step.id, approval=approval))


@facilitators_only
def add_step(
    turn: Turn, *, kind: str, title: str, prompt: str = '', minutes: int = 10, rules: dict[str, Any] | None = None
) -> StepAdded:
    """Adds a step at the end of the agenda."""
    if kind not in tuple(StepKind):
        raise NotValid
    step = Step(
        workshop_id=turn.workshop.id,
        position=len(_agenda(turn)),
        kind=kind,
        title=clean_text(title, most=STEP_TITLE_LENGTH),
        prompt=clean_optional(prompt, most=CARD_LENGTH) or '',
        minutes=_checked_minutes(minutes),
        rules=store_rules(read_rules(kind, rules or {})),
        input_paused=False,
    )
    turn.db.add(step)
    turn.db.flush()
    return turn.record(StepAdded(step_id=step.id, title=step.title))


@facilitators_only
def edit_step(
    turn: Turn,
    *,
    step_id: str,
    title: str | None = None,
    prompt: str | None = None,
    minutes: int | None = None,
    rules: dict[str, Any] | None = None,
) -> StepEdited:
    """Changes what is given and leaves the rest. A vote that is open keeps the rules it was opened with."""
    step = turn.find(Step, step_id)
    if title is not None:
        step.title = clean_text(title, most=STEP_TITLE_LENGTH)
    if prompt is not None:
        step.prompt = clean_optional(prompt, most=CARD_LENGTH) or ''
    if minutes is not None:
        step.minutes = _checked_minutes(minutes)
    if rules is not None:
        step.rules = store_rules(read_rules(step.kind, step.rules | rules))
    return turn.record(StepEdited(step_id=step.id, title=step.title))


@facilitators_only
def move_step(turn: Turn, *, step_id: str, position: int) -> StepMoved:
    step = turn.find(Step, step_id)
    move_within(_agenda(turn), step, position)
    return turn.record(StepMoved(step_id=step.id, title=step.title))


@facilitators_only
def remove_step(turn: Turn, *, step_id: str) -> StepRemoved:
    """Takes a step out of the agenda that was never opened, and that no card or vote belongs to."""
    step = turn.find(Step, step_id)
    if step.opened_at is not None or _is_used(turn, step):
        raise StepInUse
    agenda = _agenda(turn)
    move_within(agenda, step, len(agenda))
    turn.db.delete(step)
    return turn.record(StepRemoved(step_id=step.id, title=step.title))


def current_step(turn: Turn) -> Step:
    """The step the room works on.

    :raises StepClosed: none is open
    """
    turn.must_be_open()
    if turn.workshop.current_step_id is None:
        raise StepClosed
    return turn.find(Step, turn.workshop.current_step_id)


def _close(turn: Turn, step: Step) -> None:
    step.closed_at = turn.now
    step.ends_at = None
    step.input_paused = False
    end_round_of_step(turn, step)
    end_questions_of_step(turn, step)


def _is_used(turn: Turn, step: Step) -> bool:
    """Cards can be entered on somebody's behalf before a step opens, and stay when its opening is undone."""
    return any(
        turn.db.scalar(select(func.count()).select_from(table).where(table.step_id == step.id))
        for table in (Contribution, Round, ConsentRound, ServiceRound)
    )


def _agenda(turn: Turn) -> list[Step]:
    return turn.all(Step, order_by=Step.position)


def _checked_minutes(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST_STEP:
        raise MinutesOutOfRange
    return minutes
