"""How many points a person may give: the budget over all or per field, and the cap on one thing."""

from sqlalchemy import select

from sessions.events import PointsPlaced
from sessions.refusals import BudgetSpent, CapReached, FieldBudgetSpent, NotOnBallot, PointsOutOfRange, RoundClosed
from sessions.tables import Ballot, Participant, Round, Step, Vote
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
    votes = _votes_of(turn, round, person)
    # a card that was hidden in the meantime may still give its points back
    if points > 0 or item_id not in votes:
        item = find_vote_item(turn.db, turn.workshop.id, round.subject, item_id)
        if item is None:
            raise NotOnBallot
        if item_id not in votes or points > votes[item_id].points:
            _refuse_overdraft(turn, round, votes, item, points)
    _set_points(turn, round, person, votes.get(item_id), item_id=item_id, points=points)
    return turn.record(PointsPlaced(round_id=round.id))


def _refuse_overdraft(turn: Turn, round: Round, votes: dict[str, Vote], item: VoteItem, points: int) -> None:
    per_field = round.budget_scope == BudgetScope.PER_FIELD
    spent = points
    for vote in votes.values():
        if vote.item_id == item.id:
            continue
        # a hidden card holds its points until they are taken back: it may be shown again
        if per_field and find_field_of(turn.db, turn.workshop.id, round.subject, vote.item_id) != item.field_id:
            continue
        spent += vote.points
    if spent > round.budget:
        raise FieldBudgetSpent(budget=round.budget) if per_field else BudgetSpent(budget=round.budget)


def _votes_of(turn: Turn, round: Round, person: Participant) -> dict[str, Vote]:
    given = (
        select(Vote)
        .join(Ballot, Ballot.id == Vote.ballot_id)
        .where(Ballot.round_id == round.id, Ballot.participant_id == person.id)
    )
    return {vote.item_id: vote for vote in turn.db.scalars(given)}


def _set_points(turn: Turn, round: Round, person: Participant, vote: Vote | None, *, item_id: str, points: int) -> None:
    if vote is not None:
        if points == 0:
            turn.db.delete(vote)
        else:
            vote.points = points
    elif points > 0:
        ballot = _ballot_of(turn, round, person)
        turn.db.add(Vote(ballot_id=ballot.id, item_id=item_id, points=points))


def _ballot_of(turn: Turn, round: Round, person: Participant) -> Ballot:
    mine = select(Ballot).where(Ballot.round_id == round.id, Ballot.participant_id == person.id)
    ballot = turn.db.scalar(mine)
    if ballot is None:
        ballot = Ballot(round_id=round.id, participant_id=person.id)
        turn.db.add(ballot)
        turn.db.flush()
    return ballot
