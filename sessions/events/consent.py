"""What happens to consent rounds. What somebody said in one is in no journal, nor who said it."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ConsentRoundOpened(Event):
    round_id: str
    sign: str
    number: int


@dataclass(frozen=True, slots=True)
class ConsentRoundClosed(Event):
    round_id: str
    sign: str
    number: int


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """Somebody answered in this round, or answered anew."""

    round_id: str
