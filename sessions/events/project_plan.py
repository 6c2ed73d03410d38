"""What happens to the plan of a project."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ProjectPlanned(Event):
    """Next step, owner or date of a project are others, or no more."""

    contribution_id: str
    number: int
