from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base


class HouseKey(Base):
    """A secret of this installation that survives its restarts."""

    __tablename__ = 'house_keys'

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(100))
