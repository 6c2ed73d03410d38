from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class Cluster(OfWorkshop):
    """Gathers cards of one field of action."""

    __tablename__ = 'clusters'

    position: Mapped[int]
    field_id: Mapped[str | None] = mapped_column(ForeignKey('fields_of_action.id'))
    name: Mapped[str] = mapped_column(String(120))


class ClusterMember(Base):
    """One card in one cluster; a card may stand in two."""

    __tablename__ = 'cluster_members'

    cluster_id: Mapped[str] = mapped_column(ForeignKey('clusters.id', ondelete='CASCADE'), primary_key=True)
    contribution_id: Mapped[str] = mapped_column(
        ForeignKey('contributions.id', ondelete='CASCADE'), primary_key=True, index=True
    )
    position: Mapped[int]
