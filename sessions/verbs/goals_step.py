"""What the verbs of a goals step share: one question at a time on the phones, and what the board shows of the goals."""

from sessions.events import GoalsShown
from sessions.refusals import ConsentRoundStillOpen, NotValid, RatingStillOpen, StepClosed
from sessions.tables import ConsentRound, Goal, ServiceRound, Step
from sessions.turn import Turn, facilitators_only
from sessions.words import StepKind

MATRIX = 'matrix'


@facilitators_only
def show_goals(turn: Turn, *, shown: str | None) -> GoalsShown:
    """What the board shows in a goals step while the phones are asked nothing.

    :param shown: ``matrix``, the id of a goal (its variants side by side) or of a consent round; ``None``: all goals
    """
    open_goals_step(turn)
    if shown is not None and shown != MATRIX and not turn.get(Goal, shown) and not turn.get(ConsentRound, shown):
        raise NotValid
    turn.workshop.goals_shown = shown
    return turn.record(GoalsShown(shown=shown))


def open_goals_step(turn: Turn) -> Step:
    """The goals step that the room works on.

    :raises StepClosed: another step is open, or none
    """
    turn.must_be_open()
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    if step is None or step.kind != StepKind.GOALS:
        raise StepClosed
    return step


def refuse_open_question(turn: Turn) -> None:
    """One task at a time on the phones."""
    if turn.db.scalar(turn.select(ConsentRound).where(ConsentRound.closed_at.is_(None)).limit(1)):
        raise ConsentRoundStillOpen
    if turn.db.scalar(turn.select(ServiceRound).where(ServiceRound.closed_at.is_(None)).limit(1)):
        raise RatingStillOpen


def end_questions_of_step(turn: Turn, step: Step) -> None:
    """The room leaves the step: what the phones were asked in it is over."""
    consents = turn.select(ConsentRound).where(ConsentRound.step_id == step.id, ConsentRound.closed_at.is_(None))
    ratings = turn.select(ServiceRound).where(ServiceRound.step_id == step.id, ServiceRound.closed_at.is_(None))
    for round in (*turn.db.scalars(consents), *turn.db.scalars(ratings)):
        round.closed_at = turn.now
