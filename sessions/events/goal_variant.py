"""What happens to the variants of a goal's wording."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class VariantAdded(Event):
    variant_id: str
    sign: str
    letter: str


@dataclass(frozen=True, slots=True)
class VariantEdited(Event):
    variant_id: str
    sign: str
    letter: str


@dataclass(frozen=True, slots=True)
class VariantChosen(Event):
    variant_id: str
    sign: str
    letter: str


@dataclass(frozen=True, slots=True)
class VariantRemoved(Event):
    variant_id: str
    sign: str
    letter: str
