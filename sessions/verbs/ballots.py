"""How many points a person may give: the budget over all or per field, and the cap on one thing."""

from sqlalchemy import bindparam, delete, insert, select, update

from sessions.events import PointsPlaced
from sessions.ids import new_id
from sessions.refusals import BudgetSpent, CapReached, FieldBudgetSpent, NotOnBallot, PointsOutOfRange, RoundClosed
from sessions.tables import Ballot, Base, Participant, Round, Step, Vote
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
    ballot_id, votes = _read_ballot(turn, round, person)
    # a card that was hidden in the meantime may still give its points back
    if points > 0 or item_id not in votes:
        item = find_vote_item(turn, round.subject, item_id)
        if item is None:
            raise NotOnBallot
        if points > votes.get(item_id, -1):
            _refuse_overdraft(turn, round, votes, item, points)
    if ballot_id is None and points > 0:
        ballot_id = _make_ballot(turn, round, person)
    if ballot_id is not None:
        _set_points(turn, ballot_id, item_id, points, before=votes.get(item_id))
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


# a hall places five points each within seconds: these are written out, and past the rows' objects
_BALLOT = (
    select(Ballot.id, Vote.item_id, Vote.points)
    .outerjoin(Vote, Vote.ballot_id == Ballot.id)
    .where(Ballot.round_id == bindparam('round_id'), Ballot.participant_id == bindparam('participant_id'))
)
_VOTES = Base.metadata.tables[Vote.__tablename__]
_ONE_VOTE = (_VOTES.c.ballot_id == bindparam('ballot')) & (_VOTES.c.item_id == bindparam('item'))
_PLACE = insert(_VOTES)
_MOVE = update(_VOTES).where(_ONE_VOTE)
_TAKE_BACK = delete(_VOTES).where(_ONE_VOTE)


def _read_ballot(turn: Turn, round: Round, person: Participant) -> tuple[str | None, dict[str, int]]:
    """:returns: the id of this person's ballot, if there is one, and the points on it per thing"""
    rows = turn.db.execute(_BALLOT, {'round_id': round.id, 'participant_id': person.id}).all()
    return (rows[0][0] if rows else None), {item_id: points for _, item_id, points in rows if item_id is not None}


def _make_ballot(turn: Turn, round: Round, person: Participant) -> str:
    ballot = Ballot(id=new_id(), round_id=round.id, participant_id=person.id)
    turn.db.add(ballot)
    turn.db.flush()
    return ballot.id


def _set_points(turn: Turn, ballot_id: str, item_id: str, points: int, *, before: int | None) -> None:
    one = {'ballot': ballot_id, 'item': item_id}
    if before is None and points > 0:
        turn.db.execute(_PLACE, {'ballot_id': ballot_id, 'item_id': item_id, 'points': points})
    elif before is not None and points > 0:
        turn.db.execute(_MOVE, one | {'points': points})
    elif before is not None:
        turn.db.execute(_TAKE_BACK, one)
