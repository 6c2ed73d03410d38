"""The turns of one commit: what they write down together, and what they need not look up twice."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value

from sessions.actor import Actor
from sessions.events import Event
from sessions.ids import is_drawn
from sessions.known import Known
from sessions.tables import Base, Contribution, JournalEntry, Participant, Receipt, Workshop
from sessions.tables.base import OfWorkshop
from sessions.words import ActorKind

# past the rows' objects: nobody asks for them again within the commit
_WRITE_TURN = insert(Base.metadata.tables[JournalEntry.__tablename__])
_WRITE_RECEIPT = insert(Base.metadata.tables[Receipt.__tablename__])
_WORKSHOPS = Base.metadata.tables[Workshop.__tablename__]
_MOVE_ON = update(_WORKSHOPS).where(_WORKSHOPS.c.id == bindparam('workshop')).values(seq=bindparam('turn'))
# written out once: to build a question costs more than to ask it
_RECEIPTS = select(Receipt.key, Receipt.digest, Receipt.seq).where(
    Receipt.workshop_id == bindparam('workshop_id'), Receipt.key.in_(bindparam('keys', expanding=True))
)
_ROWS: dict[type[OfWorkshop], Select[Any]] = {
    table: select(table).where(
        table.workshop_id == bindparam('workshop_id'), table.id.in_(bindparam('ids', expanding=True))
    )
    for table in (Participant, Contribution)
}


@dataclass(slots=True)
class Batch:
    """Turns of one workshop under its lock: nobody else writes to it until they are committed.

    So the next ``seq`` and the next numbers are counted here instead of being asked for, and journal and receipts are
    written in one go at the end.
    """

    known: Known
    seq: int = field(init=False)
    receipts: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Digest of the request and ``seq`` of its turn, by idempotency key: of earlier turns and of this batch's own."""
    _entries: list[dict[str, Any]] = field(default_factory=list)
    _new_receipts: list[dict[str, Any]] = field(default_factory=list)
    _first_seq: int = field(init=False)

    def __post_init__(self) -> None:
        self.seq = self._first_seq = self.workshop.seq

    @property
    def db(self) -> Session:
        return self.known.db

    @property
    def workshop(self) -> Workshop:
        return self.known.workshop

    def look_up(
        self, actors: Sequence[Actor], keys: Sequence[str], card_ids: Collection[str], round_ids: Collection[str]
    ) -> None:
        """Reads in one question each what every one of these turns is going to ask for.

        :param card_ids: what is voted on or edited
        :param round_ids: in which these people vote
        """
        ids = {actor.id for actor in actors if actor.kind is ActorKind.PARTICIPANT and actor.id}
        if unread := ids - self.known.rows.keys():
            self._keep_all(Participant, unread)
        if ids and (drawn := [round_id for round_id in round_ids if is_drawn(round_id)]):
            self.known.ballots.look_up(drawn, ids)
        if unread := {card_id for card_id in card_ids if is_drawn(card_id)} - self.known.rows.keys():
            self._keep_all(Contribution, unread)
        if keys:
            wanted = {'workshop_id': self.workshop.id, 'keys': keys}
            self.receipts = {key: (digest, seq) for key, digest, seq in self.db.execute(_RECEIPTS, wanted)}

    def note_turn(self, happened: Event, **entry: Any) -> None:
        """Remembers the turn as the next of the workshop."""
        self.seq += 1
        self._entries.append(
            {'workshop_id': self.workshop.id, 'seq': self.seq, 'kind': happened.kind, 'payload': happened.payload()}
            | entry
        )

    def note_receipt(self, key: str, digest: str) -> None:
        """Remembers the key that bought the turn just noted."""
        self.receipts[key] = (digest, self.seq)
        self._new_receipts.append({'workshop_id': self.workshop.id, 'key': key, 'digest': digest, 'seq': self.seq})

    def write_down(self) -> None:
        """Writes journal and receipts as far as they were noted. What a facilitator does may ask for them."""
        self.known.ballots.write_down()
        if self._entries:
            self.db.execute(_WRITE_TURN, self._entries)
            self._entries = []
        if self._new_receipts:
            self.db.execute(_WRITE_RECEIPT, self._new_receipts)
            self._new_receipts = []
        if self.workshop.seq != self.seq:
            self.db.connection().execute(_MOVE_ON, {'workshop': self.workshop.id, 'turn': self.seq})
            set_committed_value(self.workshop, 'seq', self.seq)
        self.db.flush()

    def forget_turn(self) -> None:
        """Drops what was noted since the last writing down: that turn was taken back."""
        self.known.forget_counts()
        self._entries = []
        for receipt in self._new_receipts:
            del self.receipts[receipt['key']]
        self._new_receipts = []
        self.seq = self.workshop.seq

    @property
    def has_turns(self) -> bool:
        """Whether any turn was taken."""
        return self.seq != self._first_seq

    def mark(self) -> int:
        """Where the writing stands before a turn, for ``has_written_since``."""
        return self.known.flushes

    def has_written_since(self, mark: int) -> bool:
        """Whether a turn has left anything in the session. Every turn that ends well leaves it flushed."""
        return self.known.flushes != mark or bool(self.db.new or self.db.dirty or self.db.deleted)

    def _keep_all(self, table: type[OfWorkshop], ids: Collection[str]) -> None:
        for row in self.db.scalars(_ROWS[table], {'workshop_id': self.workshop.id, 'ids': list(ids)}):
            self.known.keep(row)
