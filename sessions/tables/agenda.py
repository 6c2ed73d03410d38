from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class Step(OfWorkshop):
    """One step of the agenda. ``rules`` are read through ``sessions.rules``, never by key."""

    __tablename__ = 'steps'

    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200))
    prompt: Mapped[str] = mapped_column(String(500))
    minutes: Mapped[int]
    rules: Mapped[dict[str, Any]]
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    input_paused: Mapped[bool] = mapped_column(default=False)
