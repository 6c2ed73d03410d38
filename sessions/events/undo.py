"""What happens to turns that were taken before."""

from dataclasses import dataclass
from typing import Any

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class TurnUndone(Event):
    undone_seq: int
    undone_kind: str
    undone_payload: dict[str, Any]
