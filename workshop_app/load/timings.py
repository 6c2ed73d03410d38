"""How long things took, and how that is summed up."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Timings:
    """Durations in seconds."""

    seconds: list[float] = field(default_factory=list)

    def add(self, seconds: float) -> None:
        self.seconds.append(seconds)

    def percentile(self, share: float) -> float | None:
        """The smallest duration that this share of all does not exceed (nearest rank), in seconds."""
        if not self.seconds:
            return None
        ordered = sorted(self.seconds)
        rank = max(1, -(-len(ordered) * share // 1))
        return ordered[int(rank) - 1]

    def summary(self) -> dict[str, float | None]:
        """p50, p95, p99 and max in milliseconds."""
        shares = {'p50': 0.5, 'p95': 0.95, 'p99': 0.99, 'max': 1.0}
        found = {name: self.percentile(share) for name, share in shares.items()}
        return {name: None if value is None else round(value * 1000, 1) for name, value in found.items()}
