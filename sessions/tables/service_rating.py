from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class ServiceRound(OfWorkshop):
    """The room rates how much each goal serves each core goal. A workshop has one, which may be opened again."""

    __tablename__ = 'service_rounds'

    step_id: Mapped[str | None] = mapped_column(ForeignKey('steps.id', ondelete='SET NULL'))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class ServiceRating(Base):
    """How much one person finds that a goal serves a core goal: 0 (not at all) to 3 (very much).

    No foreign keys to the two: removing a goal must not write down in the facilitator's journal who rated it how, and
    a goal that comes back by an undo finds its ratings again.
    """

    __tablename__ = 'service_ratings'
    __table_args__ = (CheckConstraint('level BETWEEN 0 AND 3', name='level'),)

    round_id: Mapped[str] = mapped_column(ForeignKey('service_rounds.id', ondelete='CASCADE'), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey('participants.id', ondelete='CASCADE'), primary_key=True, index=True
    )
    goal_id: Mapped[str] = mapped_column(String(12), primary_key=True)
    core_goal_id: Mapped[str] = mapped_column(String(12), primary_key=True)
    level: Mapped[int]
