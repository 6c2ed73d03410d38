from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class CarriedThing(OfWorkshop):
    """A core goal, goal or card that came along from an earlier workshop, as it stood there.

    ``thing_id`` is what it became here; ``earlier_workshop_id`` and ``earlier_id`` lead back to what it was. They are
    no foreign keys: the record stays when either is removed.
    """

    __tablename__ = 'carried_things'

    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))
    thing_id: Mapped[str] = mapped_column(String(12), index=True)
    earlier_workshop_id: Mapped[str] = mapped_column(String(12))
    earlier_id: Mapped[str] = mapped_column(String(12))
    source: Mapped[str] = mapped_column(String(200))
    earlier_wording: Mapped[str] = mapped_column(Text)
    earlier_points: Mapped[int | None]
    decision: Mapped[str | None] = mapped_column(String(10))


class CarriedMark(Base):
    """What one person says about one thing of last time. No time: what somebody says is secret."""

    __tablename__ = 'carried_marks'

    carried_id: Mapped[str] = mapped_column(ForeignKey('carried_things.id', ondelete='CASCADE'), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey('participants.id', ondelete='CASCADE'), primary_key=True, index=True
    )
    mark: Mapped[str] = mapped_column(String(10))
