from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class CoreGoal(OfWorkshop):
    """An overarching goal of the whole strategy."""

    __tablename__ = 'core_goals'

    position: Mapped[int]
    wording: Mapped[str] = mapped_column(String(200))
