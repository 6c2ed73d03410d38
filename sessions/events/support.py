"""What happens when somebody agrees to a card. The event tells that its number changed, never by whom."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ContributionSupported(Event):
    contribution_id: str


@dataclass(frozen=True, slots=True)
class SupportWithdrawn(Event):
    contribution_id: str
