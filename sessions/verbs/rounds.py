"""Opening, closing and revealing votes. What one person may give stands in ``ballots``."""

from sessions.events import RoundClosed, RoundOpened, RoundReopened, RoundRevealed
from sessions.refusals import NotNow, RoundNotOpen, RoundStillOpen
from sessions.rules import VoteRules, read_rules
from sessions.tables import Round, Step
from sessions.turn import Turn, facilitators_only


@facilitators_only
def open_round(turn: Turn) -> RoundOpened:
    """Starts another round over the same things; the first one stands beside it."""
    step = _open_vote_step(turn)
    latest = latest_round(turn, step)
    if latest is not None and latest.revealed_at is None:
        raise RoundStillOpen
    # a vote that is not secret is revealed from its start, and may still be open
    end_round_of_step(turn, step)
    round = _begin_round(turn, step)
    return turn.record(RoundOpened(round_id=round.id, number=round.number))


@facilitators_only
def close_round(turn: Turn) -> RoundClosed:
    """No more points; the totals stay secret until they are revealed."""
    round = _latest_of_open_step(turn)
    if round.closed_at is not None:
        raise RoundNotOpen
    round.closed_at = turn.now
    return turn.record(RoundClosed(round_id=round.id, number=round.number))


@facilitators_only
def reopen_round(turn: Turn) -> RoundReopened:
    """Lets people go on voting, as long as nobody has seen the totals."""
    round = _latest_of_open_step(turn)
    if round.closed_at is None or (round.revealed_at is not None and round.secret):
        raise NotNow
    round.closed_at = None
    return turn.record(RoundReopened(round_id=round.id, number=round.number))


@facilitators_only
def reveal_round(turn: Turn, *, round_id: str | None = None) -> RoundRevealed:
    """Closes the vote where it is open and shows its totals to everybody."""
    round = _latest_of_open_step(turn) if round_id is None else turn.find(Round, round_id)
    if round.revealed_at is not None and round.closed_at is not None:
        raise NotNow
    round.closed_at = round.closed_at or turn.now
    round.revealed_at = round.revealed_at or turn.now
    return turn.record(RoundRevealed(round_id=round.id, number=round.number))


def begin_round_of_step(turn: Turn, step: Step) -> None:
    """A vote opens with its step; coming back to the step goes on with a vote that was not revealed."""
    rules = read_rules(step.kind, step.rules)
    if not isinstance(rules, VoteRules):
        return
    latest = latest_round(turn, step)
    if latest is None:
        _begin_round(turn, step)
    elif latest.revealed_at is None or not latest.secret:
        latest.closed_at = None


def end_round_of_step(turn: Turn, step: Step) -> None:
    latest = latest_round(turn, step)
    if latest is not None and latest.closed_at is None:
        latest.closed_at = turn.now


def latest_round(turn: Turn, step: Step) -> Round | None:
    return turn.db.scalar(turn.select(Round).where(Round.step_id == step.id).order_by(Round.number.desc()).limit(1))


def _begin_round(turn: Turn, step: Step) -> Round:
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, VoteRules)
    round = Round(
        workshop_id=turn.workshop.id,
        step_id=step.id,
        subject=rules.subject.value,
        number=turn.next(Round.number, Round.subject == rules.subject.value),
        budget=rules.budget,
        budget_scope=rules.budget_scope.value,
        cap=rules.cap,
        secret=rules.secret,
        opened_at=turn.now,
        revealed_at=None if rules.secret else turn.now,
    )
    turn.db.add(round)
    turn.db.flush()
    return round


def _open_vote_step(turn: Turn) -> Step:
    turn.must_be_open()
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    if step is None or not isinstance(read_rules(step.kind, step.rules), VoteRules):
        raise RoundNotOpen
    return step


def _latest_of_open_step(turn: Turn) -> Round:
    round = latest_round(turn, _open_vote_step(turn))
    if round is None:
        raise RoundNotOpen
    return round
