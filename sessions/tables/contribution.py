from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import OfWorkshop


class Contribution(OfWorkshop):
    """A card. ``number`` counts the cards of a workshop, so that a room can say "card 17"."""

    __tablename__ = 'contributions'
    __table_args__ = (Index('ix_contributions_workshop_id_kind', 'workshop_id', 'kind'),)

    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    state: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
    field_id: Mapped[str | None] = mapped_column(ForeignKey('fields_of_action.id'))
    goal_id: Mapped[str | None] = mapped_column(ForeignKey('goals.id'))
    step_id: Mapped[str | None] = mapped_column(ForeignKey('steps.id', ondelete='SET NULL'))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey('participants.id', ondelete='SET NULL'), index=True)
    origin: Mapped[str] = mapped_column(String(10))
    source: Mapped[str | None] = mapped_column(String(200))
    author: Mapped[str | None] = mapped_column(String(80))
    earlier_points: Mapped[int | None]
    merged_into_id: Mapped[str | None] = mapped_column(String(12), index=True)
    """The card that stands for this one, which is hidden as long. Its points count there; it is never a merged one."""
    submitted_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
