"""Following a thing back over workshops: where it first came from, and how it was called on the way."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.tables import CarriedThing


@dataclass(frozen=True, slots=True)
class Ancestor:
    """What a thing was in one earlier workshop."""

    source: str
    wording: str
    points: int | None


def trace_back(db: Session, carried: Iterable[CarriedThing]) -> dict[str, list[Ancestor]]:
    """What each of these things was, the workshop before first, by carried id. One question for each generation."""
    ancestors: dict[str, list[Ancestor]] = {}
    generation: dict[str, list[str]] = {}
    for each in carried:
        ancestors[each.id] = [_ancestor(each)]
        generation.setdefault(each.earlier_id, []).append(each.id)
    while generation:
        before: dict[str, list[str]] = {}
        # a workshop starts from one that was closed before it, so this ends
        for each in db.scalars(select(CarriedThing).where(CarriedThing.thing_id.in_(generation))):
            for id in generation[each.thing_id]:
                ancestors[id].append(_ancestor(each))
                before.setdefault(each.earlier_id, []).append(id)
        generation = before
    return ancestors


def _ancestor(carried: CarriedThing) -> Ancestor:
    return Ancestor(carried.source, carried.earlier_wording, carried.earlier_points)
