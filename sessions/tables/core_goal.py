from sqlalchemy import String, false
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class CoreGoal(OfWorkshop):
    """An overarching goal of the whole strategy."""

    __tablename__ = 'core_goals'

    position: Mapped[int]
    wording: Mapped[str] = mapped_column(String(200))
    laid_aside: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Done or dropped since an earlier workshop: kept for the report, worked on no longer."""
