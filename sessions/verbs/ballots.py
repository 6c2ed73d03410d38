"""How many points a person may give: the budget over all or per field, and the cap on one thing."""

from sessions.events import PointsPlaced
from sessions.refusals import BudgetSpent, CapReached, FieldBudgetSpent, NotOnBallot, PointsOutOfRange, RoundClosed
from sessions.tables import Round, Step
from sessions.turn import Turn
from sessions.verbs.contributions import refuse_paused
from sessions.vote_items import VoteItem, find_field_of, find_vote_item
from sessions.words import BudgetScope


def place_points(turn: Turn, *, round_id: str, item_id: str, points: int) -> PointsPlaced:
    """Sets this person's points on one thing, up or down, until the round closes. Fewer points are never refused.

    :param points: the new number, not a difference; sent twice it counts once
    :raises CapReached: more than the round allows on one thing
    :raises BudgetSpent: more than the person has over all
    :raises FieldBudgetSpent: more than the person has in this field of action
    """
    person = turn.participant()
    round = turn.find(Round, round_id)
    if round.closed_at is not None or round.step_id is None or round.step_id != turn.workshop.current_step_id:
        raise RoundClosed
    refuse_paused(turn.find(Step, round.step_id))
    if isinstance(points, bool) or not isinstance(points, int) or points < 0:
        raise PointsOutOfRange
    if points > round.cap:
        raise CapReached(cap=round.cap)
    ballot = turn.batch.known.ballots.of(round.id, person.id)
    # a card that was hidden in the meantime may still give its points back
    if points > 0 or item_id not in ballot.points:
        item = find_vote_item(turn, round.subject, item_id)
        if item is None:
            raise NotOnBallot
        if points > ballot.points.get(item_id, -1):
            _refuse_overdraft(turn, round, ballot.points, item, points)
    ballot.points.pop(item_id, None)
    if points > 0:
        ballot.points[item_id] = points
    return turn.record(PointsPlaced(round_id=round.id))


def _refuse_overdraft(turn: Turn, round: Round, votes: dict[str, int], item: VoteItem, points: int) -> None:
    per_field = round.budget_scope == BudgetScope.PER_FIELD
    spent = points
    for item_id, given in votes.items():
        if item_id == item.id:
            continue
        # a hidden card holds its points until they are taken back: it may be shown again
        if per_field and find_field_of(turn, round.subject, item_id) != item.field_id:
            continue
        spent += given
    if spent > round.budget:
        raise FieldBudgetSpent(budget=round.budget) if per_field else BudgetSpent(budget=round.budget)
