"""What happens to departments."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class DepartmentAdded(Event):
    department_id: str
    name: str


@dataclass(frozen=True, slots=True)
class DepartmentRenamed(Event):
    department_id: str
    name: str


@dataclass(frozen=True, slots=True)
class DepartmentRemoved(Event):
    department_id: str
    name: str
