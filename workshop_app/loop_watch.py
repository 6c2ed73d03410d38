"""How long the event loop was busy with one thing and answered nobody."""

import asyncio
from collections import deque
from time import monotonic

TICK = 0.05
"""Seconds between two looks; a pause is noticed with this precision."""
MEMORY = 10.0
"""Seconds for which a pause is remembered."""


class LoopWatch:
    """Sleeps a moment again and again, and notes by how much it overslept."""

    def __init__(self, *, memory: float = MEMORY) -> None:
        """:param memory: seconds for which a pause is remembered"""
        self._memory = memory
        self._pauses: deque[tuple[float, float]] = deque()

    async def watch(self) -> None:
        """Runs as long as the loop does."""
        before = monotonic()
        while True:
            await asyncio.sleep(TICK)
            now = monotonic()
            self._note(now, max(0.0, now - before - TICK))
            before = now

    def forget(self) -> None:
        """Begins anew."""
        self._pauses.clear()

    def longest(self) -> float:
        """Seconds of the longest pause that is remembered."""
        self._drop_before(monotonic() - self._memory)
        return self._pauses[0][1] if self._pauses else 0.0

    def _note(self, now: float, pause: float) -> None:
        # only pauses that no later one has outdone can ever be the longest: the list stays short, longest first
        while self._pauses and self._pauses[-1][1] <= pause:
            self._pauses.pop()
        self._pauses.append((now, pause))
        self._drop_before(now - self._memory)

    def _drop_before(self, moment: float) -> None:
        while self._pauses and self._pauses[0][0] < moment:
            self._pauses.popleft()
