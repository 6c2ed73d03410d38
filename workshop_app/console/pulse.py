"""What the console knows beyond the picture: who has done something in this step, and what was done last."""

from dataclasses import dataclass
from typing import Any

from sessions.history import HistoryLine, read_history
from sessions.tables import Step
from sessions.views import count_active
from sessions.wording import Wording

LINES_ON_CONSOLE = 8


@dataclass(frozen=True, slots=True)
class Pulse:
    """The room's pulse at one moment."""

    active: int
    lines: list[HistoryLine]


def read_pulse(db: Any, workshop_id: str, step: Step | None, _: Wording) -> Pulse:
    """A question for ``Room.read``."""
    return Pulse(
        active=0 if step is None else count_active(db, step),
        lines=read_history(db, workshop_id, _, most=LINES_ON_CONSOLE),
    )
