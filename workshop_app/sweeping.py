"""When Python looks for rubbish: between things, not in the middle of a vote.

Its collector looks through every object there is whenever it thinks fit, a third of a second for 500 open pages, every
ten seconds; meanwhile nobody is answered. So what stands is put out of its sight, and looked through only after many
pages were closed, in a quiet moment.
"""

import asyncio
import gc
from collections.abc import Callable
from time import monotonic

OFTEN = (10_000, 20, 1_000_000)
"""Objects made until young ones are looked through, and how often that until older ones; all of them only by us."""
ROUND = 5.0
"""Seconds between two rounds."""
MANY_CLOSED = 50
"""Closed pages that are worth looking through everything, in a quiet moment."""
TOO_MANY_CLOSED = 2_000
"""Closed pages whose memory is wanted back, quiet or not: about 200 MB."""
MANY_ROUNDS = 60
"""Rounds in which somebody did something, five minutes of them, that are worth the same."""
QUIET = 20.0
"""Seconds without a turn that make a quiet moment."""


class Sweeper:
    """Takes care of the memory of one server."""

    def __init__(self, last_turn: Callable[[], float]) -> None:
        """:param last_turn: when somebody last did something, on the monotonic clock"""
        self._last_turn = last_turn
        self._closed = 0
        self._busy_rounds = 0

    async def sweep(self) -> None:
        """Makes its rounds as long as the loop runs."""
        gc.set_threshold(*OFTEN)
        self._look_through_all()
        while True:
            await asyncio.sleep(ROUND)
            if self._is_time():
                self._look_through_all()
            else:
                # what stands is looked through once, not again when it is a little older; what is rubbish by then is
                # found in a quiet moment
                gc.collect(0)
                gc.freeze()
                self._busy_rounds += self._quiet_for() < ROUND

    def note_closed_page(self) -> None:
        self._closed += 1

    def _is_time(self) -> bool:
        is_worth_it = self._closed >= MANY_CLOSED or self._busy_rounds >= MANY_ROUNDS
        return self._closed >= TOO_MANY_CLOSED or (is_worth_it and self._quiet_for() > QUIET)

    def _quiet_for(self) -> float:
        return monotonic() - self._last_turn()

    def _look_through_all(self) -> None:
        self._closed = self._busy_rounds = 0
        gc.unfreeze()
        gc.collect()
        gc.freeze()
