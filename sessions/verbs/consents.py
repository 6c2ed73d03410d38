"""Consent rounds: whether the room agrees with a goal as it is worded now, and what speaks against it."""

from sessions.events import ConsentGiven, ConsentRoundClosed, ConsentRoundOpened
from sessions.refusals import ConsentRoundClosed as RoundOver
from sessions.refusals import GoalGone, ReasonMissing, StanceUnknown
from sessions.tables import Consent, ConsentRound, Goal, Step
from sessions.texts import clean_optional
from sessions.turn import Turn, facilitators_only
from sessions.verbs.contributions import refuse_paused
from sessions.verbs.goals import sign_of
from sessions.verbs.goals_step import open_goals_step, refuse_open_question
from sessions.words import Stance

REASON_LENGTH = 300


@facilitators_only
def open_consent_round(turn: Turn, *, goal_id: str) -> ConsentRoundOpened:
    """Asks the phones about one goal. The round keeps the wording it is about, whatever becomes of the goal.

    :raises GoalGone: it is laid aside since an earlier workshop
    :raises ConsentRoundStillOpen: one at a time
    """
    step = open_goals_step(turn)
    goal = turn.find(Goal, goal_id)
    if goal.laid_aside:
        raise GoalGone
    refuse_open_question(turn)
    round = ConsentRound(
        workshop_id=turn.workshop.id,
        step_id=step.id,
        goal_id=goal.id,
        sign=sign_of(turn, goal),
        number=turn.next(ConsentRound.number, ConsentRound.goal_id == goal.id),
        wording=goal.wording,
        named=turn.workshop.names_shown,
        opened_at=turn.now,
    )
    turn.db.add(round)
    turn.db.flush()
    turn.workshop.goals_shown = round.id
    return turn.record(ConsentRoundOpened(round_id=round.id, sign=round.sign, number=round.number))


@facilitators_only
def close_consent_round(turn: Turn, *, round_id: str) -> ConsentRoundClosed:
    """No more answers; counts and reasons are seen from now on."""
    round = turn.find(ConsentRound, round_id)
    if round.closed_at is not None:
        raise RoundOver
    round.closed_at = turn.now
    return turn.record(ConsentRoundClosed(round_id=round.id, sign=round.sign, number=round.number))


def give_consent(turn: Turn, *, round_id: str, stance: str, reason: str | None = None) -> ConsentGiven:
    """What one person says, while the round is open; again is instead.

    :param stance: ``agree``, ``concern`` or ``objection``
    :param reason: needed for an objection, possible for a concern, dropped where the person agrees
    """
    person = turn.participant()
    round = turn.find(ConsentRound, round_id)
    if round.closed_at is not None or round.step_id is None or round.step_id != turn.workshop.current_step_id:
        raise RoundOver
    refuse_paused(turn.find(Step, round.step_id))
    if stance not in tuple(Stance):
        raise StanceUnknown
    said = None if stance == Stance.AGREE else clean_optional(reason, most=REASON_LENGTH)
    if stance == Stance.OBJECTION and said is None:
        raise ReasonMissing
    consent = turn.db.get(Consent, (round.id, person.id))
    if consent is None:
        turn.db.add(Consent(round_id=round.id, participant_id=person.id, stance=Stance(stance).value, reason=said))
    else:
        consent.stance, consent.reason = Stance(stance).value, said
    return turn.record(ConsentGiven(round_id=round.id))
