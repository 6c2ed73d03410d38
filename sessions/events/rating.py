"""What happens to ratings."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ProjectRated(Event):
    """Somebody placed, or moved, this project."""

    contribution_id: str
