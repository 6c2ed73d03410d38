"""A hall full of phones before one board, and what it costs the servers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from time import monotonic, process_time

from aiohttp import ClientSession, CookieJar

from workshop_app.load.board import BoardPage
from workshop_app.load.facilitator import Facilitator
from workshop_app.load.phone import Phone
from workshop_app.load.result import Result
from workshop_app.load.server_meters import Reading, ServerMeters
from workshop_app.loop_watch import LoopWatch

Say = Callable[[str], None]


class Hall:
    """The phones that have joined, a board, and whoever leads."""

    def __init__(self, address: str, code: str, phones: int, *, key: str | None, meters: list[str], say: Say) -> None:
        """:param key: the facilitator's; without one a person at the console opens the steps
        :param meters: the servers' own addresses, for ``/metrics``
        """
        self.address = address
        self.code = code
        self.size = phones
        self.say = say
        self.key = key
        self.web = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self.facilitator = Facilitator(self.web, address, code)
        self.board = BoardPage(address, code)
        self.phones: list[Phone] = []
        self._meters = ServerMeters(self.web, meters or [address])
        self._watch = LoopWatch(memory=86_400)

    async def open(self) -> None:
        """Signs the facilitator in and switches the projector on.

        :raises ValueError: the key or the join code is wrong
        """
        if self.key is not None and not await self.facilitator.sign_in(self.key):
            raise ValueError('The facilitator’s key is wrong.')
        await self.board.live.open()

    async def close(self) -> None:
        await asyncio.gather(*(phone.leave() for phone in self.phones), self.board.live.leave())
        await self.web.close()

    @asynccontextmanager
    async def measured(self, scenario: str) -> AsyncIterator[Result]:
        """Measures what the block costs: time, the servers' CPU and memory, bytes, and the tool itself."""
        result = Result(scenario, self.size)
        watches = [asyncio.create_task(self._meters.watch()), asyncio.create_task(self._watch.watch())]
        before, http, live = await self._meters.read(), self._http_bytes(), self._live_bytes()
        self._watch.forget()
        began, spent = monotonic(), process_time()
        yield result
        result.seconds = monotonic() - began
        result.tool_share = (process_time() - spent) / result.seconds
        result.tool_pause = self._watch.longest()
        result.http_bytes = (self._http_bytes() - http) / max(1, self.size)
        result.live_bytes = (self._live_bytes() - live) / max(1, self.size)
        _note_costs(result, before, await self._meters.read())
        for watch in watches:
            watch.cancel()
            with suppress(asyncio.CancelledError):
                await watch

    def _http_bytes(self) -> int:
        return sum(phone.live.traffic.http for phone in self.phones)

    def _live_bytes(self) -> int:
        return sum(phone.live.live_bytes for phone in self.phones)


def _note_costs(result: Result, before: Reading | None, after: Reading | None) -> None:
    if before is not None and after is not None:
        result.server_cpu = after.cpu - before.cpu
        result.server_memory = after.memory
        result.memory_growth = after.memory - before.memory
        result.longest_pause = after.pause
