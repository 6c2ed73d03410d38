"""What a workshop's turns have read of it. A hall's next turn needs the same step, the same round, the same people."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from sessions.given_ballots import GivenBallots
from sessions.tables import Workshop
from sessions.tables.base import WithId


@dataclass(slots=True)
class Known:
    """Rows of one workshop as they stand at ``workshop.seq``, in the session that read them.

    Every turn moves ``seq`` on, so where the database has the same one, nobody else has written since, and all of it
    still holds. A facilitator's turns may write past the session: after them it is dropped.
    """

    db: Session
    workshop: Workshop
    rows: dict[str, WithId] = field(default_factory=dict)
    """By id; a session forgets what nobody holds."""
    numbers: dict[str, int] = field(default_factory=dict)
    """The largest number that was given, by column."""
    ballots: GivenBallots = field(init=False)
    flushes: int = 0
    """How often something was written."""

    def __post_init__(self) -> None:
        self.ballots = GivenBallots(self.db)
        event.listen(self.db, 'after_flush', self._count_flush)

    def keep(self, row: WithId) -> None:
        """Holds a row for the turns to come."""
        self.rows[row.id] = row

    def begin_anew(self, workshop: Workshop) -> None:
        """Drops everything but the workshop's own row, just read: somebody else has written."""
        self.workshop = workshop
        self.rows.clear()
        self.forget_counts()

    def forget_counts(self) -> None:
        """Drops what others may have moved on without the rows telling."""
        self.numbers.clear()
        self.ballots.forget()

    def _count_flush(self, _db: Session, _context: Any) -> None:
        self.flushes += 1
