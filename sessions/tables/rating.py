from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base


class Rating(Base):
    """How one person places one project: impact and effort, 1 to 5 each; both empty says "I cannot judge"."""

    __tablename__ = 'ratings'
    __table_args__ = (
        CheckConstraint('impact BETWEEN 1 AND 5', name='impact'),
        CheckConstraint('effort BETWEEN 1 AND 5', name='effort'),
    )

    contribution_id: Mapped[str] = mapped_column(ForeignKey('contributions.id', ondelete='CASCADE'), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey('participants.id', ondelete='CASCADE'), primary_key=True, index=True
    )
    impact: Mapped[int | None]
    effort: Mapped[int | None]
