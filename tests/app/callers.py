"""Somebody who speaks to the JSON interface of one workshop."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import dumps
from typing import Any

import httpx

from tests.scenes import Scene
from tests.server import FACILITATOR_KEY, Server


class Caller:
    """A phone, a script or a facilitator's browser, with a cookie jar of its own."""

    def __init__(self, client: httpx.Client, code: str) -> None:
        self.client = client
        self.base = f'/api/v1/workshops/{code}'

    def get(self, path: str = '') -> httpx.Response:
        return self.client.get(self.base + path)

    def post(
        self, path: str, body: Any = None, *, key: str | None = None, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        named = (headers or {}) | ({} if key is None else {'Idempotency-Key': key})
        return self.client.post(self.base + path, content=_encode(body), headers=_JSON | named)

    def put(self, path: str, body: Any) -> httpx.Response:
        return self.client.put(self.base + path, content=_encode(body), headers=_JSON)

    def patch(self, path: str, body: Any) -> httpx.Response:
        return self.client.patch(self.base + path, content=_encode(body), headers=_JSON)

    def delete(self, path: str) -> httpx.Response:
        return self.client.delete(self.base + path)


_JSON = {'Content-Type': 'application/json'}


def _encode(body: Any) -> str | bytes:
    # escaped as \ud83d, half a surrogate pair travels like on any wire
    return b'' if body is None else dumps(body)


def card_of(town: Scene, text: str, *, field: str = 'Health') -> dict[str, Any]:
    """What a phone sends to put a challenge on the wall."""
    return {'step_id': town.step('Challenges').id, 'text': text, 'field_id': town.field(field).id}


@contextmanager
def at_the_door(server: Server, code: str, *, language: str = 'en') -> Iterator[Caller]:
    """Somebody who has not joined."""
    with httpx.Client(base_url=server.address, headers={'X-Language': language}, timeout=30) as client:
        yield Caller(client, code)


@contextmanager
def facilitator(server: Server, code: str) -> Iterator[Caller]:
    """Somebody who has opened the facilitator's area with the key."""
    with at_the_door(server, code) as leader:
        signed_in = leader.client.post('/api/v1/facilitator/sign-in', data={'key': FACILITATOR_KEY})
        assert signed_in.status_code == 303, signed_in.text
        yield leader
