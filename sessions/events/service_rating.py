"""What happens when the room rates how much the goals serve the core goals."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ServiceRatingOpened(Event):
    round_id: str


@dataclass(frozen=True, slots=True)
class ServiceRatingClosed(Event):
    round_id: str


@dataclass(frozen=True, slots=True)
class ServiceRated(Event):
    """Some rating of the round changed. Whose and how is in no journal."""

    round_id: str


@dataclass(frozen=True, slots=True)
class ServiceRatingsAdopted(Event):
    """The rounded means became what the goals serve: ``count`` of them."""

    round_id: str
    count: int
