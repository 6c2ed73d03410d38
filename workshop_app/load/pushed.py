"""Messages that a server pushes to all phones: one text for the whole hall, so it is read once for all of them."""

from base64 import b64decode
from functools import lru_cache
from gzip import decompress
from typing import Any

from orjson import loads


@lru_cache(maxsize=64)
def read_message(text: str) -> tuple[str, dict[str, Any]]:
    """The name of a message and its envelope."""
    name, *envelopes = loads(text)
    return name, envelopes[0] if envelopes and isinstance(envelopes[0], dict) else {}


def view_of(envelope: dict[str, Any]) -> dict[str, Any] | None:
    """The view of an envelope, however it comes; ``None`` where it holds none."""
    match envelope:
        case {'packed': packed}:
            return _unpack(packed)
        case {'encoded': encoded}:
            return _decode(encoded)
        case _:
            return envelope.get('view')


@lru_cache(maxsize=8)
def _unpack(packed: str) -> dict[str, Any]:
    view: dict[str, Any] = loads(decompress(b64decode(packed)))
    return view


@lru_cache(maxsize=8)
def _decode(encoded: str) -> dict[str, Any]:
    view: dict[str, Any] = loads(encoded)
    return view
