"""Letting people read the results by a link, and taking that back."""

from sessions.events import ResultsShared, ResultsWithdrawn
from sessions.refusals import ResultsAlreadyShared, ResultsNotShared
from sessions.turn import Turn, facilitators_only


@facilitators_only
def share_results(turn: Turn) -> ResultsShared:
    """Whoever has the link reads what came out, also after the workshop is closed.

    The key is drawn with the workshop and stays the same: a code that was printed leads to the results again once they
    are shared again.
    """
    if turn.workshop.shared_at is not None:
        raise ResultsAlreadyShared
    turn.workshop.shared_at = turn.now
    return turn.record(ResultsShared())


@facilitators_only
def withdraw_results(turn: Turn) -> ResultsWithdrawn:
    """The link leads nowhere until the results are shared again."""
    if turn.workshop.shared_at is None:
        raise ResultsNotShared
    turn.workshop.shared_at = None
    return turn.record(ResultsWithdrawn())
