from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class FieldOfAction(OfWorkshop):
    """Verwaltung, Bildung, …: with a colour (``#rrggbb``) and a sign of one or two letters that its goals bear."""

    __tablename__ = 'fields_of_action'
    __table_args__ = (UniqueConstraint('workshop_id', 'name'),)

    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    sign: Mapped[str] = mapped_column(String(2))
    colour: Mapped[str] = mapped_column(String(7))
