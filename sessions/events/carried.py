"""What happens to things of an earlier workshop."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class WorkshopCarriedOver(Event):
    """An earlier workshop was taken as the start of this one."""

    earlier_id: str
    source: str
    count: int


@dataclass(frozen=True, slots=True)
class CarriedMarked(Event):
    """Somebody said, or said otherwise, what has become of this thing."""

    carried_id: str


@dataclass(frozen=True, slots=True)
class MarksRevealed(Event):
    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class CarriedDecided(Event):
    """``wording`` is what it was called before, shortened."""

    carried_id: str
    decision: str
    wording: str


@dataclass(frozen=True, slots=True)
class CarriedDecidedByRoom(Event):
    """What the room says most often became the decision."""

    count: int
