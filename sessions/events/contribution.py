"""What happens to cards."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ContributionSubmitted(Event):
    contribution_id: str
    number: int
    state: str


@dataclass(frozen=True, slots=True)
class ContributionEdited(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionWithdrawn(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionHidden(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionShown(Event):
    """A hidden card is back, or a held one approved."""

    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionsMoved(Event):
    """Cards were put into another field of action (``name`` is empty for none)."""

    contribution_ids: list[str]
    name: str


@dataclass(frozen=True, slots=True)
class ContributionFeatured(Event):
    """One card is shown large on the board."""

    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionUnfeatured(Event):
    pass


@dataclass(frozen=True, slots=True)
class CardsMerged(Event):
    """One card stands for others that say the same; these are hidden."""

    contribution_id: str
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class CardSeparated(Event):
    """A card that was merged into another one stands for itself again."""

    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionsImported(Event):
    source: str
    count: int
