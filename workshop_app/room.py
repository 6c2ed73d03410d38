"""The live room of one workshop: turns one after another, and what the open faces are told of them."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from time import monotonic
from typing import Any, TypeVar

from nicegui import Client, Event, background_tasks

from sessions.actor import Actor
from sessions.events import Event as Happening
from sessions.faces.board import board_view
from sessions.faces.parts import View
from sessions.faces.phone import phone_view, touched_cards
from sessions.picture import Picture, load_picture
from sessions.refusals import Refusal
from sessions.store import Done, Outcome, Request, Store, Verb
from workshop_app.live import send_view

Answer = TypeVar('Answer')

MOST_IN_COMMIT = 200
"""Waiting verbs that share one commit."""
BOARD_PACE = 0.1
"""Seconds between two messages to a board, at least; a new card is on it within 300 ms."""
CONSOLE_PACE = 0.25
PHONE_PACE = 1.0
"""Seconds between two messages to a phone about what others did. What the facilitator does goes at once."""
RETRY = 1.0
"""Seconds after which faces are drawn again that could not be."""

log = logging.getLogger(__name__)


class Pace:
    """How often somebody is told something."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.told_at = 0.0

    def early(self, *, urgent: bool) -> float:
        """Seconds that are left until the next telling; 0 when it is time, and for what is urgent."""
        return 0.0 if urgent else max(0.0, self.told_at + self.seconds - monotonic())

    def tell(self) -> None:
        self.told_at = monotonic()


class Face:
    """The open pages of one kind, and the view they were last sent."""

    def __init__(self, draw: Callable[[Picture], View], *, pace: float) -> None:
        self.client_ids: set[str] = set()
        self.draw = draw
        self.pace = Pace(pace)
        self.sent: View | None = None

    def enter(self, client: Client) -> None:
        """This page is told what is new until it is gone."""
        self.client_ids.add(client.id)
        client.on_delete(lambda: self.client_ids.discard(client.id))

    def is_news(self, view: View) -> bool:
        """Whether the screen changes by it: every turn has another ``seq``, but not every turn another picture."""
        return self.sent is None or self.sent | {'seq': 0} != view | {'seq': 0}


class Room:
    """Performs a workshop's turns and keeps its faces right.

    Nothing is announced that is not stored: a turn is answered and shown after its commit.
    """

    def __init__(self, store: Store, workshop_id: str, writer: ThreadPoolExecutor, reader: ThreadPoolExecutor) -> None:
        self.workshop_id = workshop_id
        self.board = Face(board_view, pace=BOARD_PACE)
        self.phones = Face(phone_view, pace=PHONE_PACE)
        self.changed: Event[Picture] = Event()
        """Emitted for consoles, with the picture as it stands now."""
        self._store = store
        self._writer = writer
        self._reader = reader
        self._waiting: asyncio.Queue[tuple[Request, asyncio.Future[Done]]] = asyncio.Queue()
        self._picture: Picture | None = None
        self._reading = asyncio.Lock()
        self._shown: Picture | None = None
        self._seq = 0
        self._stale = asyncio.Event()
        self._urgent = False
        self._console_seq = 0
        self._console_pace = Pace(CONSOLE_PACE)
        self._tasks = [
            background_tasks.create(self._take_turns(), name=f'turns of {workshop_id}'),
            background_tasks.create(self._show(), name=f'faces of {workshop_id}'),
        ]

    def close(self) -> None:
        for task in self._tasks:
            task.cancel()

    async def perform(self, verb: Verb, *, actor: Actor, key: str | None = None, **details: Any) -> Happening:
        """Takes a turn when those who asked before have had theirs.

        :param key: an idempotency key; the same request with the same key is one turn
        :raises Refusal: it was not taken
        """
        done: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        await self._waiting.put((Request(verb=verb, actor=actor, details=details, key=key), done))
        return (await done).event

    async def picture(self) -> Picture:
        """The workshop as it stands after the last turn."""
        # those who ask while it is being read wait for it: after a commit of many turns each of their takers asks
        async with self._reading:
            if self._picture is None or self._picture.seq < self._seq:
                self._picture = await self.read(load_picture)
                self._seq = max(self._seq, self._picture.seq)
            return self._picture

    async def read(self, question: Callable[..., Answer], *details: Any) -> Answer:
        """Asks the database, off the loop: ``question(db, workshop_id, *details)``."""

        def ask() -> Answer:
            with self._store.read() as db:
                return question(db, self.workshop_id, *details)

        return await asyncio.get_running_loop().run_in_executor(self._reader, ask)

    def notice(self, seq: int) -> None:
        """Somebody else wrote to this workshop: another process, or another machine."""
        if seq > self._seq:
            self._seq = seq
            self._urgent = True
            self._stale.set()

    async def _take_turns(self) -> None:
        while True:
            batch = [await self._waiting.get()]
            while not self._waiting.empty() and len(batch) < MOST_IN_COMMIT:
                batch.append(self._waiting.get_nowait())
            requests = [request for request, _ in batch]
            try:
                outcomes: list[Outcome] = await asyncio.get_running_loop().run_in_executor(
                    self._writer, self._store.perform_all, self.workshop_id, requests
                )
            except Exception as failure:  # the commit failed: none of them stands, and each asker is told
                outcomes = [failure] * len(batch)
            self._answer(batch, outcomes)

    def _answer(self, batch: list[tuple[Request, asyncio.Future[Done]]], outcomes: list[Outcome]) -> None:
        for (request, done), outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, Done):
                self._seq = max(self._seq, outcome.seq)
                self._urgent = self._urgent or request.actor.leads
                self._stale.set()
            # who asked may have hung up meanwhile; the turn stands all the same
            if done.cancelled():
                if not isinstance(outcome, Done | Refusal):
                    log.error('a turn failed whose asker is gone', exc_info=outcome)
                continue
            if isinstance(outcome, Done):
                done.set_result(outcome)
            else:
                done.set_exception(outcome)

    async def _show(self) -> None:
        """Brings the faces up to date, each at its own pace, as long as the workshop lives."""
        look_again = 0.0
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stale.wait(), timeout=look_again or None)
            self._stale.clear()
            urgent, self._urgent = self._urgent, False
            try:
                look_again = await self._show_once(urgent=urgent)
            except Exception:  # a database that is away comes back; faces that were given up would not
                log.exception('faces of workshop %s could not be brought up to date', self.workshop_id)
                self._urgent, look_again = urgent, RETRY
            await asyncio.sleep(BOARD_PACE)

    async def _show_once(self, *, urgent: bool) -> float:
        """Sends every face what is new to it.

        :returns: seconds after which a face wants to be looked at again; 0 where all are up to date
        """
        before = self._shown or self._picture
        picture = self._shown = await self.picture()
        # before the shared view: a phone then asks once for both
        if before is not None and (cards := touched_cards(before, picture)):
            await send_view(self.phones.client_ids, 'own', {'cards': cards})
        early = [
            self._tell_consoles(picture, urgent=urgent),
            await self._send(self.board, 'board', picture, urgent=urgent),
            await self._send(self.phones, 'phone', picture, urgent=urgent),
        ]
        return min((seconds for seconds in early if seconds > 0), default=0.0)

    def _tell_consoles(self, picture: Picture, *, urgent: bool) -> float:
        if picture.seq == self._console_seq:
            return 0.0
        early = self._console_pace.early(urgent=urgent)
        if early == 0:
            self._console_seq = picture.seq
            self._console_pace.tell()
            self.changed.emit(picture)
        return early

    async def _send(self, face: Face, name: str, picture: Picture, *, urgent: bool) -> float:
        view = face.draw(picture)
        if not face.is_news(view):
            return 0.0
        early = face.pace.early(urgent=urgent)
        if early == 0:
            face.sent = view
            face.pace.tell()
            await send_view(face.client_ids, name, view)
        return early
