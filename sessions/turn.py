"""One turn: who does something to a workshop, when, and what is written down about it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from sessions.actor import Actor
from sessions.batch import Batch
from sessions.changes import take_changes
from sessions.events import Event
from sessions.ids import is_drawn
from sessions.refusals import NotAllowed, NotFound, NotJoined, WorkshopClosed
from sessions.tables import Participant, Workshop
from sessions.tables.base import OfWorkshop
from sessions.words import ActorKind

Row = TypeVar('Row', bound=OfWorkshop)
Happened = TypeVar('Happened', bound=Event)
Details = ParamSpec('Details')

# the ballot's secret: these turns are written down without the person who took them
UNSIGNED = {
    'PointsPlaced',
    'ProjectRated',
    'ContributionSupported',
    'SupportWithdrawn',
    'CarriedMarked',
    'ConsentGiven',
    'ServiceRated',
}


@dataclass(slots=True)
class Turn:
    """What a verb is given. It checks, writes rows, and ends with exactly one :meth:`record`."""

    batch: Batch
    actor: Actor
    now: datetime

    @property
    def db(self) -> Session:
        return self.batch.db

    @property
    def workshop(self) -> Workshop:
        return self.batch.workshop

    def find(self, table: type[Row], id: str) -> Row:
        """The row of this workshop with that id.

        :raises NotFound: it is gone, or another workshop's
        """
        row = self.get(table, id)
        if row is None:
            raise NotFound
        return row

    def get(self, table: type[Row], id: str) -> Row | None:
        """The row of this workshop with that id, if there is one."""
        row = self.db.get(table, id) if is_drawn(id) else None
        if row is None or row.workshop_id != self.workshop.id:
            return None
        self.batch.known.keep(row)
        return row

    def select(self, table: type[Row]) -> Select[Row]:
        return select(table).where(table.workshop_id == self.workshop.id)

    def all(self, table: type[Row], *, order_by: Any) -> list[Row]:
        return list(self.db.scalars(self.select(table).order_by(order_by)))

    def next(self, column: Any, *conditions: Any) -> int:
        """One more than the largest value of this column in the workshop."""
        table = column.class_
        largest = select(func.max(column)).where(table.workshop_id == self.workshop.id, *conditions)
        return (self.db.scalar(largest) or 0) + 1

    def count_on(self, column: Any) -> int:
        """What ``next`` gives, for a column that only turns of participants move: asked once, then counted."""
        numbers, name = self.batch.known.numbers, str(column)
        numbers[name] = numbers[name] + 1 if name in numbers else self.next(column)
        return numbers[name]

    def participant(self) -> Participant:
        """The participant who takes this turn in an open workshop.

        :raises NotJoined: it is somebody at the door, or of another workshop
        :raises WorkshopClosed: too late
        """
        if self.actor.kind is not ActorKind.PARTICIPANT or self.actor.id is None:
            raise NotJoined
        person = self.db.get(Participant, self.actor.id)
        if person is None or person.workshop_id != self.workshop.id:
            raise NotJoined
        self.must_be_open()
        return person

    def must_be_open(self) -> None:
        if self.workshop.closed_at is not None:
            raise WorkshopClosed

    def record(self, event: Happened) -> Happened:
        """Writes the turn into the journal, with the rows it changed where it can be undone."""
        self.db.flush()
        changes = take_changes(self.db) if self.actor.leads else []
        self.batch.note_turn(
            event,
            actor_kind=self.actor.kind.value,
            actor_id=None if event.kind in UNSIGNED else self.actor.id,
            at=self.now,
            changes=changes or None,
        )
        return event


def facilitators_only(
    verb: Callable[Concatenate[Turn, Details], Happened],
) -> Callable[Concatenate[Turn, Details], Happened]:
    """A verb that participants are refused."""

    @wraps(verb)
    def guarded(turn: Turn, /, *args: Details.args, **details: Details.kwargs) -> Happened:
        if not turn.actor.leads:
            raise NotAllowed
        return verb(turn, *args, **details)

    return guarded
