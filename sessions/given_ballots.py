"""The ballots that the turns of one commit change: read once for all of them, and only their outcome written."""

from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from sessions.ids import new_id
from sessions.tables import Ballot, Base, Vote

# a hall places five points each within seconds, so these are written out once, and past the rows' objects
_VOTES = Base.metadata.tables[Vote.__tablename__]
_ONE_VOTE = (_VOTES.c.ballot_id == bindparam('ballot')) & (_VOTES.c.item_id == bindparam('item'))
_READ = (
    select(Ballot.round_id, Ballot.participant_id, Ballot.id, Vote.item_id, Vote.points)
    .outerjoin(Vote, Vote.ballot_id == Ballot.id)
    .where(
        Ballot.round_id.in_(bindparam('round_ids', expanding=True)),
        Ballot.participant_id.in_(bindparam('participant_ids', expanding=True)),
    )
)
_BEGIN = insert(Base.metadata.tables[Ballot.__tablename__])
_PLACE = insert(_VOTES)
_MOVE = update(_VOTES).where(_ONE_VOTE)
_TAKE_BACK = delete(_VOTES).where(_ONE_VOTE)


@dataclass(slots=True)
class GivenBallot:
    """What one person has given in one round; without an ``id`` the person has given nothing yet."""

    id: str | None = None
    points: dict[str, int] = field(default_factory=dict)
    """Per thing; more than none. A verb that sets points sets them here."""
    stored: dict[str, int] = field(default_factory=dict)


class GivenBallots:
    """Ballots by round and person."""

    def __init__(self, db: Session) -> None:
        self._db = db
        self._known: dict[tuple[str, str], GivenBallot] = {}

    def look_up(self, round_ids: Collection[str], participant_ids: Collection[str]) -> None:
        """Reads the ballots of these people in these rounds."""
        self._known |= {(round_id, person_id): GivenBallot() for round_id in round_ids for person_id in participant_ids}
        wanted = {'round_ids': list(round_ids), 'participant_ids': list(participant_ids)}
        for round_id, person_id, ballot_id, item_id, points in self._db.execute(_READ, wanted):
            ballot = self._known[round_id, person_id]
            ballot.id = ballot_id
            if item_id is not None:
                ballot.points[item_id] = ballot.stored[item_id] = points

    def of(self, round_id: str, participant_id: str) -> GivenBallot:
        """The person's ballot as the turns before have left it."""
        if (round_id, participant_id) not in self._known:
            self.look_up([round_id], [participant_id])
        return self._known[round_id, participant_id]

    def write_down(self) -> None:
        """Writes what has changed on them."""
        changed = {place: ballot for place, ballot in self._known.items() if ballot.points != ballot.stored}
        begun, placed, moved, taken = [], [], [], []
        for (round_id, person_id), ballot in changed.items():
            if ballot.id is None:
                ballot.id = new_id()
                begun.append({'id': ballot.id, 'round_id': round_id, 'participant_id': person_id})
            for item_id, points in ballot.points.items():
                if item_id not in ballot.stored:
                    placed.append({'ballot_id': ballot.id, 'item_id': item_id, 'points': points})
                elif ballot.stored[item_id] != points:
                    moved.append({'ballot': ballot.id, 'item': item_id, 'points': points})
            taken += [{'ballot': ballot.id, 'item': item_id} for item_id in ballot.stored.keys() - ballot.points.keys()]
            ballot.stored = ballot.points.copy()
        for statement, rows in ((_BEGIN, begun), (_PLACE, placed), (_MOVE, moved), (_TAKE_BACK, taken)):
            if rows:
                self._db.connection().execute(statement, rows)

    def forget(self) -> None:
        """Drops what was not written down: those turns were taken back, or others may have changed the rounds."""
        self._known.clear()
