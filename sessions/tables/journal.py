from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base


class JournalEntry(Base):
    """One turn of a workshop: what happened, who did it, and for facilitators' turns which rows it changed.

    ``changes`` lists ``{table, key, before, after}``; undo puts ``before`` back.
    """

    __tablename__ = 'journal'

    workshop_id: Mapped[str] = mapped_column(ForeignKey('workshops.id', ondelete='CASCADE'), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(60))
    payload: Mapped[dict[str, Any]]
    actor_kind: Mapped[str] = mapped_column(String(20))
    actor_id: Mapped[str | None] = mapped_column(String(12))
    at: Mapped[datetime]
    changes: Mapped[list[dict[str, Any]] | None]
    undone_by: Mapped[int | None]


class Receipt(Base):
    """An idempotency key that was used, and the turn it bought. The same key is the same answer."""

    __tablename__ = 'receipts'

    workshop_id: Mapped[str] = mapped_column(ForeignKey('workshops.id', ondelete='CASCADE'), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    seq: Mapped[int]
