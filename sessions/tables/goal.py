from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from sessions.tables.base import Base, OfWorkshop


class Goal(OfWorkshop):
    """Adopted from one or more clusters. Its sign is its field's sign and its number: V1.

    ``parts`` are what ``sessions.goal_guide`` made the wording from, ``None`` where it was written freely. While
    ``choosing``, its variants stand side by side.
    """

    __tablename__ = 'goals'
    __table_args__ = (UniqueConstraint('field_id', 'number'),)

    field_id: Mapped[str] = mapped_column(ForeignKey('fields_of_action.id'))
    number: Mapped[int]
    wording: Mapped[str] = mapped_column(String(500))
    laid_aside: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Done or dropped since an earlier workshop: kept for the report, worked on no longer."""
    parts: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    choosing: Mapped[bool] = mapped_column(default=False)


class GoalVariant(OfWorkshop):
    """One of two or three wordings of a goal; the ``chosen`` one is the goal's own. Numbers are said as A, B, C."""

    __tablename__ = 'goal_variants'
    __table_args__ = (UniqueConstraint('goal_id', 'number'),)

    goal_id: Mapped[str] = mapped_column(ForeignKey('goals.id'))
    number: Mapped[int]
    wording: Mapped[str] = mapped_column(String(500))
    parts: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    chosen: Mapped[bool]


class GoalCluster(Base):
    """One cluster that a goal rests on."""

    __tablename__ = 'goal_clusters'

    goal_id: Mapped[str] = mapped_column(ForeignKey('goals.id', ondelete='CASCADE'), primary_key=True)
    cluster_id: Mapped[str] = mapped_column(ForeignKey('clusters.id'), primary_key=True, index=True)


class GoalService(Base):
    """How much a goal serves a core goal: 0 (not at all) to 3 (very much)."""

    __tablename__ = 'goal_services'

    goal_id: Mapped[str] = mapped_column(ForeignKey('goals.id', ondelete='CASCADE'), primary_key=True)
    core_goal_id: Mapped[str] = mapped_column(ForeignKey('core_goals.id'), primary_key=True, index=True)
    level: Mapped[int]
