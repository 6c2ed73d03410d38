"""The list of workshops for those who lead them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.tables import Contribution, Participant, Workshop
from sessions.words import ContributionState, WorkshopState


@dataclass(frozen=True, slots=True)
class WorkshopLine:
    """One workshop in the list."""

    id: str
    code: str
    title: str
    state: WorkshopState
    created_at: datetime
    participants: int
    contributions: int


def list_workshops(db: Session) -> list[WorkshopLine]:
    """All workshops, newest first."""
    people = _counts(db, Participant)
    cards = _counts(db, Contribution)
    return [
        WorkshopLine(
            workshop.id,
            workshop.code,
            workshop.title,
            workshop.state,
            workshop.created_at,
            people.get(workshop.id, 0),
            cards.get(workshop.id, 0),
        )
        for workshop in db.scalars(select(Workshop).order_by(Workshop.created_at.desc()))
    ]


def read_sequences(db: Session, workshop_ids: Collection[str]) -> dict[str, int]:
    """How many turns each of these workshops has had."""
    sequences = select(Workshop.id, Workshop.seq).where(Workshop.id.in_(workshop_ids))
    return {workshop_id: seq for workshop_id, seq in db.execute(sequences)}


def _counts(db: Session, table: type[Participant] | type[Contribution]) -> dict[str, int]:
    counted = select(table.workshop_id, func.count()).group_by(table.workshop_id)
    if table is Contribution:
        counted = counted.where(Contribution.state != ContributionState.WITHDRAWN)
    return {workshop_id: n for workshop_id, n in db.execute(counted)}
