"""What happens to a workshop as a whole."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class WorkshopCreated(Event):
    title: str
    template: str
    language: str


@dataclass(frozen=True, slots=True)
class WorkshopEdited(Event):
    title: str


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Event):
    """Nobody can join or write any more."""


@dataclass(frozen=True, slots=True)
class WorkshopReopened(Event):
    pass


@dataclass(frozen=True, slots=True)
class ResultsShared(Event):
    """Whoever has the link may read the results."""


@dataclass(frozen=True, slots=True)
class ResultsWithdrawn(Event):
    pass
