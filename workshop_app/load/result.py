"""What one scenario came to."""

from dataclasses import asdict, dataclass, field
from typing import Any

from workshop_app.load.timings import Timings


@dataclass(slots=True)
class Result:
    """Counts, durations and costs of one scenario."""

    scenario: str
    phones: int
    sent: int = 0
    acknowledged: int = 0
    refused: int = 0
    on_board: int | None = None
    stored: int | None = None
    lost: int = 0
    """Acknowledged, and not stored."""
    duplicated: int = 0
    """Stored more often than sent."""
    away: int = 0
    """Phones that are not there, or not current, at its end."""
    to_answer: Timings = field(default_factory=Timings)
    """From the sending until the acknowledgement."""
    to_board: Timings = field(default_factory=Timings)
    """From the sending until the board had it."""
    to_phone: Timings = field(default_factory=Timings)
    """From the facilitator's click, or the cut, until each phone had the current view."""
    seconds: float = 0.0
    http_bytes: float = 0.0
    """Per phone, like the next."""
    live_bytes: float = 0.0
    server_cpu: float | None = None
    """Seconds."""
    server_memory: float | None = None
    """Bytes, at its end."""
    memory_growth: float | None = None
    """Bytes, over its time."""
    longest_pause: float | None = None
    """Seconds for which a server's loop answered nobody."""
    tool_share: float = 0.0
    """Of one core, for the tool itself."""
    tool_pause: float = 0.0
    """Seconds for which the tool's own loop looked at nothing."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was lost, doubled or left behind, and every card came to the board."""
        return self.lost == self.duplicated == self.away == self.unseen == 0

    @property
    def unseen(self) -> int:
        """Cards that are stored and were never on the board."""
        return 0 if self.on_board is None or self.stored is None else max(0, self.stored - self.on_board)

    @property
    def cores(self) -> float | None:
        """Cores the servers used on average."""
        return None if self.server_cpu is None or not self.seconds else self.server_cpu / self.seconds

    @property
    def cpu_each(self) -> float | None:
        """Milliseconds of the servers' CPU for each thing sent, or for each phone where nothing was sent."""
        each = self.sent or self.phones
        return None if self.server_cpu is None or not each else 1000 * self.server_cpu / each

    @property
    def is_tool_slow(self) -> bool:
        """Whether the tool itself may be what was measured."""
        return self.tool_share > 0.85 or self.tool_pause > 0.1

    def as_line(self) -> dict[str, Any]:
        """As JSON: durations in milliseconds."""
        durations = {name: getattr(self, name).summary() for name in ('to_answer', 'to_board', 'to_phone')}
        derived = {'cores': self.cores, 'cpu_ms_each': self.cpu_each, 'sound': self.is_sound}
        return asdict(self) | durations | derived
