"""What the server measures of itself, for ``/metrics``."""

from collections.abc import Sequence
from time import monotonic

from prometheus_client import CollectorRegistry, Counter, Gauge, GCCollector, PlatformCollector, ProcessCollector

from sessions.refusals import Refusal
from sessions.store import Done, Outcome


class Meters:
    """Counters of one house, in a registry of their own: CPU seconds and memory of the process among them."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self.registry)
        self.last_turn = 0.0
        """When somebody last did something, on the monotonic clock."""
        self.commits = Counter('workshop_commits', 'Transactions that wrote', registry=self.registry)
        self.turns = Counter('workshop_turns', 'Turns asked for', ['outcome'], registry=self.registry)
        self.pages = Gauge('workshop_open_pages', 'Pages that are told what is new', ['face'], registry=self.registry)
        self.rooms = Gauge('workshop_open_rooms', 'Workshops somebody has asked for', registry=self.registry)
        self.pause = Gauge(
            'workshop_loop_longest_pause_seconds',
            'The longest time within the last 10 seconds for which the loop answered nobody',
            registry=self.registry,
        )

    def count_turns(self, outcomes: Sequence[Outcome]) -> None:
        """Counts the turns of one commit."""
        self.last_turn = monotonic()
        self.commits.inc()
        for outcome in outcomes:
            self.turns.labels(_name(outcome)).inc()


def _name(outcome: Outcome) -> str:
    if isinstance(outcome, Done):
        return 'taken'
    return 'refused' if isinstance(outcome, Refusal) else 'failed'
