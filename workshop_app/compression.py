"""Compresses each static file once, however many phones ask for it: a hall that joins at once wants the same files."""

import asyncio
import gzip
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePath
from time import monotonic

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STATIC = ('/_nicegui/', '/static/')
TEXTUAL = {'.css', '.js', '.json', '.map', '.mjs', '.svg'}
CONDITIONS = {'if-match', 'if-modified-since', 'if-none-match', 'if-range', 'range'}
"""Headers of a request that the application answers better."""
NEEDLESS = ('accept-ranges', 'last-modified')
"""Headers of a file that its compressed body does without, its tag says as much: 3 kB of a first visit."""
TRUST = 1.0
"""Seconds for which a file is believed not to have changed."""
MOST_ANSWERS = 1000
"""Addresses remembered at once; a file may have many, with dots in them."""
PAGE_LEVEL = 5
"""zlib's level for what is made anew for each request: twice as fast as 9 and hardly longer."""


@dataclass(frozen=True, slots=True)
class KeptBody:
    """A compressed file, and the tag of the file it was made from."""

    tag: str
    body: bytes


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What an address was answered with, and when it was last seen to be so."""

    start: Message
    body: bytes
    seen_at: float


class CompressionMemory(GZipMiddleware):
    """Compresses every answer, and keeps what it made of static files until they change.

    The application still names the file and its tag, though not for each of the phones that join within a second, and
    does not read it. There is one body for each file on the disk, so strangers cannot fill the memory.
    """

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(app, compresslevel=PAGE_LEVEL)
        self._bodies: dict[str, KeptBody] = {}
        self._making: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._answers: dict[str, KeptAnswer] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _wants_static(scope):
            await super().__call__(scope, receive, send)
            return
        answer = self._answers.get(scope['path'])
        if answer is None or monotonic() - answer.seen_at > TRUST:
            answer = await self._ask(scope, receive, send)
        if answer is not None:
            # those outside of us add headers of their own
            await send({**answer.start, 'headers': list(answer.start['headers'])})
            await send({'type': 'http.response.body', 'body': answer.body})

    async def _ask(self, scope: Scope, receive: Receive, send: Send) -> KeptAnswer | None:
        """What the application answers; ``None`` where that was no file and is sent already."""
        held = _HeldAnswer(send)
        extensions = (scope.get('extensions') or {}) | {'http.response.pathsend': {}}
        await self.app({**scope, 'extensions': extensions}, receive, held)
        if held.path is None:
            return None
        headers = MutableHeaders(raw=held.start['headers'])
        body = await self._compressed(held.path, headers.get('etag', ''))
        for name in NEEDLESS:
            del headers[name]
        headers['Content-Encoding'] = 'gzip'
        headers['Content-Length'] = str(len(body))
        headers.add_vary_header('Accept-Encoding')
        if len(self._answers) >= MOST_ANSWERS:
            self._answers.clear()
        answer = self._answers[scope['path']] = KeptAnswer(held.start, body, monotonic())
        return answer

    async def _compressed(self, path: str, tag: str) -> bytes:
        # those who ask while it is being made wait for it
        async with self._making[path]:
            kept = self._bodies.get(path)
            if kept is None or kept.tag != tag:
                kept = self._bodies[path] = KeptBody(tag, await asyncio.to_thread(_compress_file, path))
        return kept.body


class _HeldAnswer:
    """Holds an answer back that is a file, and lets any other pass."""

    def __init__(self, send: Send) -> None:
        self.start: Message = {}
        self.path: str | None = None
        self._send = send

    async def __call__(self, message: Message) -> None:
        match message['type']:
            case 'http.response.start':
                self.start = message
            case 'http.response.pathsend':
                self.path = message['path']
            case _:
                if self.start:
                    start, self.start = self.start, {}
                    await self._send(start)
                await self._send(message)


def _wants_static(scope: Scope) -> bool:
    """Whether a whole text file is asked for by somebody who can unpack it."""
    if scope['type'] != 'http' or scope['method'] != 'GET' or not scope['path'].startswith(STATIC):
        return False
    headers = Headers(scope=scope)
    if not CONDITIONS.isdisjoint(headers.keys()) or 'gzip' not in headers.get('accept-encoding', ''):
        return False
    return PurePath(scope['path']).suffix in TEXTUAL


def _compress_file(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), mtime=0)
