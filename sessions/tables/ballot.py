from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop, WithId


class Round(OfWorkshop):
    """One vote over one kind of things, by the rules its step had then. ``number`` counts them per subject."""

    __tablename__ = 'rounds'
    __table_args__ = (UniqueConstraint('workshop_id', 'subject', 'number'),)

    step_id: Mapped[str | None] = mapped_column(ForeignKey('steps.id', ondelete='SET NULL'))
    subject: Mapped[str] = mapped_column(String(20))
    number: Mapped[int]
    budget: Mapped[int]
    budget_scope: Mapped[str] = mapped_column(String(10))
    cap: Mapped[int]
    secret: Mapped[bool]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    revealed_at: Mapped[datetime | None]


class Ballot(WithId):
    """All that one person may give in one round. One row a person, whatever they reload."""

    __tablename__ = 'ballots'
    __table_args__ = (UniqueConstraint('round_id', 'participant_id'),)

    round_id: Mapped[str] = mapped_column(ForeignKey('rounds.id', ondelete='CASCADE'), index=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey('participants.id', ondelete='CASCADE'), index=True)


class Vote(Base):
    """The points of one ballot on one card, cluster, goal or project. No time, no order: a vote is secret."""

    __tablename__ = 'votes'
    __table_args__ = (CheckConstraint('points > 0', name='points'),)

    ballot_id: Mapped[str] = mapped_column(ForeignKey('ballots.id', ondelete='CASCADE'), primary_key=True)
    item_id: Mapped[str] = mapped_column(String(12), primary_key=True)
    points: Mapped[int]
