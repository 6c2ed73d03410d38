"""A page that keeps its live connection: phones and boards alike."""

import asyncio
import random
from collections.abc import Callable

from aiohttp import ClientError, ClientSession, TCPConnector

from workshop_app.load.page import Page, Traffic, load_page
from workshop_app.load.wire import HandshakeRefused, Wire

DELAY, LONGEST_DELAY, SPREAD = 1.0, 5.0, 0.5
"""Seconds that socket.io waits before it tries again, doubling up to the longest, each by up to half more or less."""
RELOAD_DELAY = 2.0
"""Seconds after which somebody loads a page anew that did not come."""
AWAY = (ClientError, ConnectionError, TimeoutError)


class LivePage:
    """Loads a page, opens its connection, and comes back whenever that is cut, as browsers do."""

    def __init__(self, web: ClientSession, address: str, path: str, on_event: Callable[[str], None]) -> None:
        self.traffic = Traffic()
        self.page: Page | None = None
        self.loads = 0
        """How often the page was loaded."""
        self.is_open = asyncio.Event()
        self.on_return: Callable[[], None] = lambda: None
        self._web = web
        # a connection of its own, as browsers open: one that was just kept alive dies after five seconds
        self._socket_web = ClientSession(connector=TCPConnector(force_close=True), cookie_jar=web.cookie_jar)
        self._address = address
        self._path = path
        self._on_event = on_event
        self._wire: Wire | None = None
        self._returning: asyncio.Task[None] | None = None
        self._live_bytes = 0
        self._is_left = False

    @property
    def live_bytes(self) -> int:
        """Bytes received over the live connections so far."""
        return self._live_bytes + (0 if self._wire is None else self._wire.bytes_received)

    async def open(self, *, first_visit: bool = False) -> None:
        await self.load(first_visit=first_visit)
        await self.connect()

    async def load(self, *, first_visit: bool = False) -> None:
        """Fetches the page; its connection does not stand yet."""
        self.page = await load_page(
            self._web, self._address + self._path, self.traffic, first_visit=first_visit and self.loads == 0
        )
        self.loads += 1

    async def connect(self) -> None:
        """Opens the connection of the page that was loaded."""
        assert self.page is not None
        wire = Wire(self._on_event, self._come_back)
        await wire.open(self._socket_web, self._address, self.page.query)
        self._live_bytes = self.live_bytes
        self._wire = wire
        self.is_open.set()

    async def leave(self) -> None:
        self._is_left = True
        if self._returning is not None:
            self._returning.cancel()
        if self._wire is not None:
            await self._wire.close()
        await self._socket_web.close()
        await self._web.close()

    def cut(self) -> None:
        """The network goes."""
        if self._wire is not None:
            self._wire.cut()

    def _come_back(self) -> None:
        self.is_open.clear()
        if not self._is_left:
            self._returning = asyncio.create_task(self._return())

    async def _return(self) -> None:
        delay = DELAY
        while True:
            await asyncio.sleep(delay * random.uniform(1 - SPREAD, 1 + SPREAD))
            try:
                await self.connect()
                break
            except HandshakeRefused:
                if await self._reload():
                    break
            except AWAY:
                delay = min(2 * delay, LONGEST_DELAY)
        self.on_return()

    async def _reload(self) -> bool:
        try:
            await self.open()
        except (*AWAY, HandshakeRefused):
            await asyncio.sleep(RELOAD_DELAY)
            return False
        return True
