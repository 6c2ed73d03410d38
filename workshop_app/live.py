"""Sending one encoded view to many open pages. The only file that touches NiceGUI's socket."""

from collections.abc import Collection
from time import time
from typing import Any

from nicegui import core


async def send_view(client_ids: Collection[str], name: str, view: dict[str, Any]) -> None:
    """Sends a view to pages that are open; it is encoded once, whatever their number.

    It bypasses NiceGUI's outbox and is not replayed after a cut connection: the page asks for the view when it is back.

    :param name: the message the element in the page listens to
    """
    if client_ids:
        await core.sio.emit(name, in_envelope(view), room=list(client_ids))


def in_envelope(view: dict[str, Any]) -> dict[str, Any]:
    """A view with the server's time in milliseconds, so that a phone with a wrong clock counts down right."""
    return {'now': round(time() * 1000), 'view': view}
