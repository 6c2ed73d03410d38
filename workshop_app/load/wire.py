"""A page's live connection: as much of Engine.IO 4 and Socket.IO 5 as the pages speak, over one websocket.

Written out here because a thousand of the library's clients would make the tool slower than the server it measures.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientWebSocketResponse, WSMsgType

PATH = '/_nicegui_ws/socket.io/'
LARGEST = 10_000_000
FRAME = 4
"""Bytes around a message on the wire, about."""

OPEN, PING, PONG, CONNECT, CONNECTED, EVENT, REFUSED = '0', '2', '3', '40', '40', '42', '44'


class HandshakeRefused(Exception):
    """The server does not know the page any more: a browser loads it anew."""


class Wire:
    """One open websocket of one page."""

    def __init__(self, on_event: Callable[[str], None], on_cut: Callable[[], None]) -> None:
        """:param on_event: is given the text of each event, ``["name",…]``"""
        self._on_event = on_event
        self._on_cut = on_cut
        self._socket: ClientWebSocketResponse | None = None
        self._listening: asyncio.Task[None] | None = None
        self.bytes_received = 0

    async def open(self, web: ClientSession, address: str, query: dict[str, str]) -> None:
        """:raises HandshakeRefused: the page must be loaded anew
        :raises ClientError: nobody answers
        """
        asked = urlencode(query | {'EIO': '4', 'transport': 'websocket'})
        # compression is offered as browsers do; the server decides
        socket = await web.ws_connect(f'{address}{PATH}?{asked}', origin=address, max_msg_size=LARGEST, compress=15)
        try:
            await self._shake_hands(socket)
        except BaseException:
            await socket.close()
            raise
        self._socket = socket
        self._listening = asyncio.create_task(self._listen(socket))

    async def send(self, text: str) -> None:
        if self._socket is not None and not self._socket.closed:
            await self._socket.send_str(text)

    def cut(self) -> None:
        """The network goes: nobody says goodbye."""
        if self._socket is not None and (connection := self._socket._response.connection) is not None:
            transport = connection.transport
            if transport is not None:
                transport.abort()

    async def close(self) -> None:
        """The tab is closed."""
        if self._listening is not None:
            self._listening.cancel()
        if self._socket is not None:
            with suppress(ClientError, TimeoutError, ConnectionError):
                await self._socket.close()

    async def _shake_hands(self, socket: ClientWebSocketResponse) -> None:
        await self._receive(socket)
        await socket.send_str(CONNECT)
        answer = await self._receive(socket)
        while answer == PING:
            await socket.send_str(PONG)
            answer = await self._receive(socket)
        if answer.startswith(REFUSED):
            raise HandshakeRefused(answer)

    async def _receive(self, socket: ClientWebSocketResponse) -> str:
        message = await socket.receive()
        if message.type is not WSMsgType.TEXT:
            raise ClientError('the websocket was closed')
        self.bytes_received += len(message.data) + FRAME
        return str(message.data)

    async def _listen(self, socket: ClientWebSocketResponse) -> None:
        try:
            while True:
                text = await self._receive(socket)
                if text == PING:
                    await socket.send_str(PONG)
                elif text.startswith(EVENT):
                    self._on_event(text[len(EVENT) :])
        except (ClientError, ConnectionError):
            self._on_cut()
