from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class GroupProposal(OfWorkshop):
    """Cards that somebody would put together, under a name. It stands in the field in which its cards stand."""

    __tablename__ = 'group_proposals'

    participant_id: Mapped[str | None] = mapped_column(ForeignKey('participants.id', ondelete='SET NULL'), index=True)
    name: Mapped[str] = mapped_column(String(60))
    state: Mapped[str] = mapped_column(String(10))
    proposed_at: Mapped[datetime]


class ProposedCard(Base):
    """One card of a proposed group."""

    __tablename__ = 'proposed_cards'

    proposal_id: Mapped[str] = mapped_column(ForeignKey('group_proposals.id', ondelete='CASCADE'), primary_key=True)
    contribution_id: Mapped[str] = mapped_column(
        ForeignKey('contributions.id', ondelete='CASCADE'), primary_key=True, index=True
    )
