"""What servers say of themselves at ``/metrics``, read every few seconds."""

import asyncio
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession

CPU, MEMORY = 'process_cpu_seconds_total', 'process_resident_memory_bytes'
PAUSE = 'workshop_loop_longest_pause_seconds'
RHYTHM = 5.0
"""Seconds between two looks; a server remembers its longest pause for ten."""


@dataclass(frozen=True, slots=True)
class Reading:
    """CPU seconds since the start and bytes of memory, of all servers together; the longest pause of any in seconds."""

    cpu: float
    memory: float
    pause: float


class ServerMeters:
    """Looks at one or several servers."""

    def __init__(self, web: ClientSession, addresses: list[str]) -> None:
        self._web = web
        self._addresses = addresses
        self._longest = 0.0
        self._last: dict[str, dict[str, float]] = {}

    async def read(self) -> Reading | None:
        """``None`` where a server has never told. One that was killed meanwhile counts with what it told last."""
        for address in self._addresses:
            try:
                self._last[address] = _parse(await self._fetch(address))
            except (ClientError, TimeoutError):
                if address not in self._last:
                    return None
        readings = list(self._last.values())
        self._longest = max(self._longest, *(reading.get(PAUSE, 0.0) for reading in readings))
        return Reading(
            cpu=sum(reading.get(CPU, 0.0) for reading in readings),
            memory=sum(reading.get(MEMORY, 0.0) for reading in readings),
            pause=self._longest,
        )

    async def watch(self) -> None:
        """Keeps an eye on the longest pause until it is cancelled."""
        self._longest = 0.0
        while True:
            await asyncio.sleep(RHYTHM)
            await self.read()

    async def _fetch(self, address: str) -> str:
        async with self._web.get(f'{address}/metrics') as response:
            response.raise_for_status()
            return await response.text()


def _parse(text: str) -> dict[str, float]:
    lines = (line.rsplit(' ', 1) for line in text.splitlines() if line and not line.startswith('#'))
    return {name: float(value) for name, value in lines}
