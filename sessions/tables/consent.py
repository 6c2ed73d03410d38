from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class ConsentRound(OfWorkshop):
    """The room is asked whether it agrees with a goal, in the words and with the sign that the goal had then.

    It stays in the record when the goal is removed. ``named`` says whether names were shown when it was opened: nobody
    is named later who answered without.
    """

    __tablename__ = 'consent_rounds'

    step_id: Mapped[str | None] = mapped_column(ForeignKey('steps.id', ondelete='SET NULL'))
    goal_id: Mapped[str | None] = mapped_column(ForeignKey('goals.id'), index=True)
    sign: Mapped[str] = mapped_column(String(12))
    number: Mapped[int]
    wording: Mapped[str] = mapped_column(String(500))
    named: Mapped[bool]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]


class Consent(Base):
    """What one person says in one round, with the reason. No time, no order."""

    __tablename__ = 'consents'
    __table_args__ = (CheckConstraint("stance IN ('agree', 'concern', 'objection')", name='stance'),)

    round_id: Mapped[str] = mapped_column(ForeignKey('consent_rounds.id', ondelete='CASCADE'), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey('participants.id', ondelete='CASCADE'), primary_key=True, index=True
    )
    stance: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(300))
