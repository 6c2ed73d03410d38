"""One participant's phone: what its page does with the room's messages, with taps, and with a bad network.

Follows ``workshop_app/elements/phone_steps``: one errand at a time, tried again with its key until it is answered; the
view asked for a moment after the room turned, spread over the hall, and named by its tag where the phone has it.
"""

import asyncio
import random
from dataclasses import dataclass, field
from time import monotonic
from typing import Any
from uuid import uuid4

from aiohttp import ClientSession, CookieJar, TCPConnector
from orjson import dumps, loads

from workshop_app.load.live_page import AWAY, LivePage
from workshop_app.load.page import HEADERS
from workshop_app.load.pushed import read_message, view_of

PAUSES = (1, 2, 4, 8, 15, 30)
"""Seconds before an errand is tried again."""
PATIENCE = 15.0
"""Seconds after which a phone gives a request up and tries again."""
FIRST_LOOK, AFTER_TURN, AFTER_NEWS = 1.0, 1.0, 2.0
"""Seconds within which a phone asks for its view: after the word that it missed something, a turn of the room, news."""


@dataclass(slots=True)
class Errand:
    """Something the person wants done; refused where ``status`` is not one of success."""

    method: str
    path: str
    body: dict[str, Any]
    sent_at: float
    key: str = field(default_factory=lambda: str(uuid4()))
    status: int = 0
    answered_at: float = 0.0

    @property
    def is_acknowledged(self) -> bool:
        return 200 <= self.status < 300


class Phone:
    """One phone with its own cookies and connections."""

    def __init__(self, address: str, code: str) -> None:
        self._web = ClientSession(
            connector=TCPConnector(limit=6, keepalive_timeout=60), cookie_jar=CookieJar(unsafe=True)
        )
        self._base = f'{address}/api/v1/workshops/{code}'
        self.live = LivePage(self._web, address, f'/j/{code}', self._hear)
        self.live.on_return = self._come_back
        self.own: dict[str, Any] = {}
        self.turned = asyncio.Event()
        """Set when the room turned to another step or round; whoever waits for it clears it before."""
        self.turned_at = 0.0
        self.is_current = asyncio.Event()
        """Whether the view was asked for and answered since the connection came back."""
        self.current_at = 0.0
        self._view: dict[str, Any] = {}
        self._tag = ''
        self._line = asyncio.Lock()
        self._look: asyncio.TimerHandle | None = None
        self._looking: set[asyncio.Task[None]] = set()

    @property
    def task(self) -> dict[str, Any]:
        task: dict[str, Any] = self._view['task']
        return task

    @property
    def step(self) -> dict[str, Any] | None:
        return self._view.get('step')

    @property
    def fields(self) -> list[dict[str, Any]]:
        fields: list[dict[str, Any]] = self._view['fields']
        return fields

    async def join(self, *, first_visit: bool) -> Errand:
        """Opens the page and taps "join"."""
        await self.live.open(first_visit=first_visit)
        errand = Errand('POST', '/participants', {'language': 'de'}, monotonic())
        await self.run(errand)
        self.is_current.set()
        return errand

    async def send(self, method: str, path: str, body: dict[str, Any]) -> Errand:
        """Has an errand done that begins now."""
        errand = Errand(method, path, body, monotonic())
        await self.run(errand)
        return errand

    async def run(self, errand: Errand) -> None:
        """Does an errand when those before it are done, and again until it is answered."""
        failures = 0
        while True:
            async with self._line:
                answer = await self._try(errand)
            if answer is not None:
                self._show(answer)
                return
            if errand.status and errand.status < 500:
                return
            await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)] * random.uniform(0.75, 1.25))
            failures += 1

    async def ask_all(self) -> None:
        """Asks for both views, to compare them with what was acknowledged."""
        self._show(await self._ask(f'{self._base}'))

    async def leave(self) -> None:
        if self._look is not None:
            self._look.cancel()
        for task in self._looking:
            task.cancel()
        await self.live.leave()

    async def _try(self, errand: Errand) -> dict[str, Any] | None:
        headers = HEADERS | {'Content-Type': 'application/json', 'Idempotency-Key': errand.key}
        try:
            async with asyncio.timeout(PATIENCE):
                async with self._web.request(
                    errand.method, self._base + errand.path, data=dumps(errand.body), headers=headers
                ) as response:
                    body = await response.read()
        except AWAY:
            errand.status = 0
            return None
        errand.status, errand.answered_at = response.status, monotonic()
        self.live.traffic.count(response, body)
        return loads(body) if errand.is_acknowledged else None

    def _hear(self, text: str) -> None:
        name, envelope = read_message(text)
        if name == 'phone':
            before = self._turn()
            self._show(envelope)
            self._look_soon(AFTER_TURN if self._turn() != before else AFTER_NEWS)
        elif name == 'look':
            self._look_soon(FIRST_LOOK)
        elif name == 'own' and self._is_touched(envelope['view']['cards']):
            self._look_soon(AFTER_NEWS)

    def _is_touched(self, card_ids: list[str]) -> bool:
        return any(card['id'] in card_ids for card in self.own.get('cards', ()))

    def _turn(self) -> tuple[Any, Any]:
        round = self._view.get('task', {}).get('round') or {}
        return (self.step or {}).get('id'), round.get('id')

    def _show(self, answer: dict[str, Any]) -> None:
        if 'now' not in answer:
            self.own = answer
            return
        before, view = self._turn(), view_of(answer)
        if view is not None and view['seq'] >= self._view.get('seq', -1):
            self._view, self._tag = view, answer['tag']
            if self._turn() != before:
                self.turned_at = monotonic()
                self.turned.set()
        if answer.get('own'):
            self.own = answer['own']

    def _come_back(self) -> None:
        self.is_current.clear()
        self._look_soon(0.0)

    def _look_soon(self, within: float) -> None:
        if self._look is None:
            self._look = asyncio.get_running_loop().call_later(random.uniform(0, within), self._begin_look)

    def _begin_look(self) -> None:
        self._look = None
        task = asyncio.create_task(self._refresh())
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)

    async def _refresh(self) -> None:
        try:
            async with self._line, asyncio.timeout(PATIENCE):
                self._show(await self._ask(f'{self._base}?has={self._tag}&packed=true'))
        except AWAY:
            return
        self.current_at = monotonic()
        self.is_current.set()

    async def _ask(self, address: str) -> dict[str, Any]:
        async with self._web.get(address, headers=HEADERS) as response:
            body = await response.read()
            response.raise_for_status()
        self.live.traffic.count(response, body)
        answer: dict[str, Any] = loads(body)
        return answer
