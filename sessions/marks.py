"""What the room says about the things of last time, in numbers: as far as it may be known."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.rules import ReviewRules, read_rules
from sessions.tables import CarriedMark, CarriedThing, Step, Workshop
from sessions.words import Mark


@dataclass(frozen=True, slots=True)
class Marks:
    """How many have said something at all; and once it is revealed, how often each mark was given (else empty)."""

    people: int
    is_revealed: bool
    counts: dict[str, dict[str, int]]
    """Per carried id, per mark."""

    def of(self, carried_id: str) -> dict[str, int]:
        """A number for each of the four marks."""
        given = self.counts.get(carried_id, {})
        return {mark.value: given.get(mark, 0) for mark in Mark}

    def most_said(self, carried_id: str) -> Mark | None:
        """The mark that was given most often; ``None`` where two were, or nobody has said anything."""
        counts = self.of(carried_id)
        top = max(counts.values())
        first = [mark for mark in Mark if counts[mark] == top]
        return first[0] if top and len(first) == 1 else None


def load_marks(db: Session, workshop: Workshop, steps: Sequence[Step]) -> Marks:
    people = (
        select(func.count(func.distinct(CarriedMark.participant_id)))
        .join(CarriedThing, CarriedThing.id == CarriedMark.carried_id)
        .where(CarriedThing.workshop_id == workshop.id)
    )
    is_revealed = marks_are_revealed(workshop, steps)
    counts = _count_marks(db, workshop) if is_revealed else {}
    return Marks(db.scalar(people) or 0, is_revealed, counts)


def marks_are_revealed(workshop: Workshop, steps: Collection[Step]) -> bool:
    """Once the step is over, or the facilitator has shown them while it is open."""
    reviews = [(step, rules) for step in steps if isinstance(rules := read_rules(step.kind, step.rules), ReviewRules)]
    if any(rules.revealed for _step, rules in reviews):
        return True
    if workshop.closed_at is None and any(step.id == workshop.current_step_id for step, _rules in reviews):
        return False
    return any(step.opened_at is not None for step, _rules in reviews)


def _count_marks(db: Session, workshop: Workshop) -> dict[str, dict[str, int]]:
    counted = (
        select(CarriedMark.carried_id, CarriedMark.mark, func.count())
        .join(CarriedThing, CarriedThing.id == CarriedMark.carried_id)
        .where(CarriedThing.workshop_id == workshop.id)
        .group_by(CarriedMark.carried_id, CarriedMark.mark)
    )
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for carried_id, mark, n in db.execute(counted):
        counts[carried_id][mark] = n
    return dict(counts)
