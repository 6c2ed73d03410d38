"""The live room of one workshop: turns one after another, and what the open faces are told of them."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from time import monotonic
from typing import Any, TypeVar

from nicegui import Event, background_tasks
from sqlalchemy.orm import Session

from sessions.actor import Actor
from sessions.events import Event as Happening
from sessions.events import ParticipantJoined
from sessions.faces.board import board_view
from sessions.faces.phone import phone_view, touched_cards
from sessions.faces.proposals import touched_proposals
from sessions.faces.results_page import results_page_view
from sessions.news import refresh_picture
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.refusals import Refusal
from sessions.store import Done, Outcome, Request, Store, Verb
from sessions.views import OwnThings, find_participant, own_things
from workshop_app.face import Face, Pace
from workshop_app.meters import Meters
from workshop_app.own_memory import OwnMemory

Answer = TypeVar('Answer')

MOST_IN_COMMIT = 200
"""Waiting verbs that share one commit."""
BOARD_PACE = 0.03
"""Seconds between two messages to a board, at least."""
CONSOLE_PACE = 0.25
PHONE_PACE = 1.0
"""Seconds between two messages to a phone about what others did. What the facilitator does goes at once."""
REST = 3.0
"""Times as long as bringing the faces up to date took, they rest afterwards: a quarter of the time at most."""
RETRY = 1.0
"""Seconds after which faces are drawn again that could not be."""

log = logging.getLogger(__name__)


class Room:
    """Performs a workshop's turns and keeps its faces right.

    Nothing is announced that is not stored: a turn is answered and shown after its commit.
    """

    def __init__(
        self, store: Store, workshop_id: str, writer: ThreadPoolExecutor, reader: ThreadPoolExecutor, meters: Meters
    ) -> None:
        self.workshop_id = workshop_id
        self.board = Face('board', board_view, pace=BOARD_PACE)
        self.phones = Face('phone', phone_view, pace=PHONE_PACE, packs=True)
        self.results = Face('results', results_page_view, pace=PHONE_PACE)
        """Drawn once for all who read it; such a page is not told of anything later."""
        self.changed: Event[Picture] = Event()
        """Emitted for consoles, with the picture as it stands now."""
        self._store = store
        self._writer = writer
        self._reader = reader
        self._meters = meters
        self._waiting: asyncio.Queue[tuple[Request, asyncio.Future[Done]]] = asyncio.Queue()
        self._own = OwnMemory(self._read_own, name=f'own things of {workshop_id}')
        self._people: dict[str, str] = {}
        self._picture: Picture | None = None
        self._reading = asyncio.Lock()
        self._shown: Picture | None = None
        self._seq = 0
        self._is_taking = False
        self._heard = 0
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
        return (await self.take(verb, actor=actor, key=key, **details)).event

    async def take(self, verb: Verb, *, actor: Actor, key: str | None = None, **details: Any) -> Done:
        """The same, with the turn's place in the journal."""
        done: asyncio.Future[Done] = asyncio.get_running_loop().create_future()
        await self._waiting.put((Request(verb=verb, actor=actor, details=details, key=key), done))
        return await done

    @property
    def turns_waiting(self) -> int:
        """How many verbs wait for their turn."""
        return self._waiting.qsize()

    async def picture(self) -> Picture:
        """The workshop as it stands after the last turn."""
        # those who ask while it is being read wait for it: after a commit of many turns each of their takers asks
        async with self._reading:
            if self._picture is None or self._picture.seq < self._seq:
                self._picture = await self._read(_read_picture, self.workshop_id, self._picture)
                self._seq = max(self._seq, self._picture.seq)
            return self._picture

    async def own_things(self, participant_id: str) -> OwnThings | None:
        """What this participant gave, as it is after the last turn."""
        return await self._own.ask(participant_id)

    async def find_person(self, secret_hash: str) -> str | None:
        """The id of the participant whose phone holds this secret."""
        # nobody gets another secret, so who was found once need not be looked up for every card
        found = self._people.get(secret_hash)
        if found is None:
            person = await self.read(find_participant, secret_hash)
            if person is not None:
                found = self._people[secret_hash] = person.id
        return found

    async def read(self, question: Callable[..., Answer], *details: Any) -> Answer:
        """Asks the database, off the loop: ``question(db, workshop_id, *details)``."""
        return await self._read(question, self.workshop_id, *details)

    def notice(self, seq: int) -> None:
        """Somebody else wrote to this workshop: another process, or another machine."""
        if self._is_taking:
            # of a turn of our own the news may come before the answer
            self._heard = max(self._heard, seq)
            return
        self._own.notice(seq)
        if seq > self._seq:
            self._seq = seq
            self._urgent = True
            self._stale.set()

    async def _read(self, question: Callable[..., Answer], *details: Any) -> Answer:
        def ask() -> Answer:
            with self._store.read() as db:
                return question(db, *details)

        return await asyncio.get_running_loop().run_in_executor(self._reader, ask)

    async def _read_own(self, participant_ids: list[str]) -> dict[str, OwnThings]:
        return await self._read(own_things, participant_ids)

    async def _take_turns(self) -> None:
        while True:
            batch = [await self._waiting.get()]
            while not self._waiting.empty() and len(batch) < MOST_IN_COMMIT:
                batch.append(self._waiting.get_nowait())
            requests = [request for request, _ in batch]
            self._is_taking = True
            try:
                # and what all who asked are going to need
                outcomes, picture = await asyncio.get_running_loop().run_in_executor(
                    self._writer, self._store.perform_and_look, self.workshop_id, requests, self._picture
                )
            except Exception as failure:  # the commit failed: none of them stands, and each asker is told
                outcomes, picture = [failure] * len(batch), None
            if picture is not None and (self._picture is None or picture.seq > self._picture.seq):
                self._picture = picture
            self._meters.count_turns(outcomes)
            self._answer(batch, outcomes)
            self._is_taking = False
            self.notice(self._heard)

    def _answer(self, batch: list[tuple[Request, asyncio.Future[Done]]], outcomes: list[Outcome]) -> None:
        for (request, done), outcome in zip(batch, outcomes, strict=True):
            if isinstance(outcome, Done):
                # a turn between may have been a facilitator's, on another machine
                self._urgent = self._urgent or request.actor.leads or outcome.seq > self._seq + 1
                self._seq = max(self._seq, outcome.seq)
                self._stale.set()
                self._own.note(request.actor, outcome, request.details)
                if isinstance(outcome.event, ParticipantJoined):
                    self._people[request.details['secret_hash']] = outcome.event.participant_id
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
            began = monotonic()
            try:
                look_again = await self._show_once(urgent=urgent)
            except Exception:  # a database that is away comes back; faces that were given up would not
                log.exception('faces of workshop %s could not be brought up to date', self.workshop_id)
                self._urgent, look_again = urgent, RETRY
            await asyncio.sleep(max(BOARD_PACE, REST * (monotonic() - began)))

    async def _show_once(self, *, urgent: bool) -> float:
        """Sends every face what is new to it.

        :returns: seconds after which a face wants to be looked at again; 0 where all are up to date
        """
        before = self._shown or self._picture
        picture = self._shown = await self.picture()
        # before the shared view: a phone then asks once for both
        if before is not None:
            touched = {'cards': touched_cards(before, picture), 'proposals': touched_proposals(before, picture)}
            if any(touched.values()):
                await self.phones.send('own', {'view': touched})
        early = [
            await self.board.tell(picture, urgent=urgent),
            await self.phones.tell(picture, urgent=urgent),
            self._tell_consoles(picture, urgent=urgent),
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


def _read_picture(db: Session, workshop_id: str, known: Picture | None) -> Picture:
    return load_picture(db, workshop_id) if known is None else refresh_picture(db, known)
