"""What happens to fields of action."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class FieldAdded(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldEdited(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldMoved(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldRemoved(Event):
    field_id: str
    name: str
