from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base


class Support(Base):
    """Somebody agrees to a card instead of sending the same again. No time, no order: only how many is told."""

    __tablename__ = 'supports'

    contribution_id: Mapped[str] = mapped_column(ForeignKey('contributions.id', ondelete='CASCADE'), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey('participants.id', ondelete='CASCADE'), primary_key=True, index=True
    )
