from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base


class ProjectPlan(Base):
    """What happens next with a project, who sees to it, and by when (a day, ``2026-05-31``). At least one is there."""

    __tablename__ = 'project_plans'

    contribution_id: Mapped[str] = mapped_column(ForeignKey('contributions.id', ondelete='CASCADE'), primary_key=True)
    next_step: Mapped[str | None] = mapped_column(String(300))
    owner: Mapped[str | None] = mapped_column(String(80))
    due: Mapped[str | None] = mapped_column(String(10))
