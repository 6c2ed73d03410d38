"""Sending one encoded view to many open pages. The only file that touches NiceGUI's socket."""

import asyncio
from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from gzip import compress
from hashlib import blake2b
from time import time
from typing import Any

from nicegui import Client, core
from orjson import dumps

PACK_FROM = 4_000
"""Bytes from which a view is packed: a ballot of 1,000 cards is 120 kB, and packed a sixth of it."""
PACKING = 6
"""zlib's level; a view is packed once, whatever the number of phones."""

REST_AFTER = 5.0
"""Seconds after which an open page has what it was built with."""


@dataclass(frozen=True)
class Shown:
    """A view as its pages have it: drawn once, encoded once, packed once."""

    view: dict[str, Any]

    @cached_property
    def tag(self) -> str:
        """Names what the screen shows, without its ``seq``: every turn has another one, but not another picture."""
        return blake2b(dumps(self.view | {'seq': 0}), digest_size=8).hexdigest()

    @cached_property
    def encoded(self) -> bytes:
        return dumps(self.view)

    @cached_property
    def parts(self) -> dict[str, Any]:
        """What an envelope holds of it: the view as it is."""
        return {'tag': self.tag, 'view': self.view}

    @cached_property
    def packed_parts(self) -> dict[str, Any]:
        """What an envelope to a phone holds: a long view as ``packed``, its gzipped JSON in base64."""
        return self._packed if len(self.encoded) >= PACK_FROM else self.parts

    def pushed_parts(self, *, packs: bool) -> dict[str, Any]:
        """What an envelope holds that is sent to all: the view packed, or as ``encoded``, its JSON in a string.

        As it is, socket.io would look at every value in it for binary ones: 1,500 cards at each new one.
        """
        return self._packed if packs and len(self.encoded) >= PACK_FROM else self._encoded

    @cached_property
    def _packed(self) -> dict[str, Any]:
        packed = b64encode(compress(self.encoded, PACKING, mtime=0)).decode()
        return {'tag': self.tag, 'seq': self.view['seq'], 'packed': packed}

    @cached_property
    def _encoded(self) -> dict[str, Any]:
        return {'tag': self.tag, 'seq': self.view['seq'], 'encoded': self.encoded.decode()}


def rest_outbox(client: Client) -> None:
    """Stops NiceGUI's own loop for this page once it is open and has what it was built with.

    The loop looks once a second whether there is something to send, for each page: a thousand times a second in a quiet
    hall. To these pages nothing is sent but views, and those go past it.
    """
    loop, outbox = asyncio.get_running_loop(), client.outbox

    def rest() -> None:
        if outbox.messages or outbox.updates:
            loop.call_later(REST_AFTER, rest)
        else:
            outbox.stop()

    client.on_connect(lambda: loop.call_later(REST_AFTER, rest))


async def send_view(client_ids: Collection[str], name: str, parts: dict[str, Any]) -> None:
    """Sends a view to pages that are open; it is encoded once, whatever their number.

    It bypasses NiceGUI's outbox and is not replayed after a cut connection: the page asks for the view when it is back.

    :param name: the message the element in the page listens to
    """
    if client_ids:
        await core.sio.emit(name, in_envelope(parts), room=list(client_ids))


def in_envelope(parts: dict[str, Any]) -> dict[str, Any]:
    """A view with the server's time in milliseconds, so that a phone with a wrong clock counts down right."""
    return {'now': round(time() * 1000)} | parts
