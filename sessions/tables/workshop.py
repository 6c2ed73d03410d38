from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import WithId
from sessions.words import WorkshopState


class Workshop(WithId):
    """One live session with a join code. ``seq`` counts its turns; the journal holds one row for each."""

    __tablename__ = 'workshops'

    code: Mapped[str] = mapped_column(String(6), unique=True)
    share_key: Mapped[str] = mapped_column(String(43), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    template: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    # no foreign keys here: step and card point to the workshop already, and a circle would bind their order of deletion
    current_step_id: Mapped[str | None] = mapped_column(String(12))
    featured_contribution_id: Mapped[str | None] = mapped_column(String(12))
    # what the board shows in a goals step instead of all goals: 'matrix', a goal with its variants, a consent round
    goals_shown: Mapped[str | None] = mapped_column(String(12))
    names_shown: Mapped[bool] = mapped_column(default=False)
    # since when whoever has the share key may read the results
    shared_at: Mapped[datetime | None]

    @property
    def state(self) -> WorkshopState:
        if self.closed_at is not None:
            return WorkshopState.CLOSED
        return WorkshopState.PREPARED if self.started_at is None else WorkshopState.RUNNING
