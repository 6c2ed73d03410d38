from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class Participant(OfWorkshop):
    """Somebody with a phone. Known by a secret in a cookie, of which only the hash is kept."""

    __tablename__ = 'participants'

    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str | None] = mapped_column(String(80))
    role: Mapped[str | None] = mapped_column(String(80))
    department_id: Mapped[str | None] = mapped_column(ForeignKey('departments.id', ondelete='SET NULL'))
    language: Mapped[str] = mapped_column(String(2))
    joined_at: Mapped[datetime]
