from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class Department(OfWorkshop):
    """Where somebody comes from: offered on joining, counted, never asked for."""

    __tablename__ = 'departments'
    __table_args__ = (UniqueConstraint('workshop_id', 'name'),)

    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
