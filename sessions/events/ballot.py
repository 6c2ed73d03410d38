"""What happens to rounds and ballots. A ballot's event tells that it changed, never how or whose."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class RoundOpened(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundClosed(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundReopened(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundRevealed(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class PointsPlaced(Event):
    """Some ballot of the round changed. Whose and how is in no journal."""

    round_id: str
