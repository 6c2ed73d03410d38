"""The composition root: what lives as long as the process, put together once."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hmac import new
from typing import TypeVar

from nicegui import background_tasks
from sqlalchemy.exc import SQLAlchemyError

from sessions.actor import FACILITATOR
from sessions.overview import WorkshopLine, list_workshops, read_sequences
from sessions.picture import find_workshop
from sessions.store import Store
from workshop_app.address import public_address
from workshop_app.loop_watch import LoopWatch
from workshop_app.meters import Meters
from workshop_app.room import Room
from workshop_app.settings import Settings
from workshop_app.sweeping import Sweeper

Answer = TypeVar('Answer')

log = logging.getLogger(__name__)

JOURNAL_WATCH = 2.0
"""Seconds between two looks for turns that another process took: the command line, or another machine."""


class House:
    """The store, the open rooms and the facilitator's key of one running server."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store(settings.database_url)
        self.store.migrate()
        self.facilitator_key = settings.facilitator_key or self.store.keep_key('facilitator')
        self._secret = self.store.keep_key('secret')
        self.address = public_address(settings)
        self.meters = Meters()
        self.sweeper = Sweeper(lambda: self.meters.last_turn)
        self._loop_watch = LoopWatch()
        self._rooms: dict[str, Room] = {}
        self._ids: dict[str, str] = {}
        # one writing thread: SQLite has one writer, and turns of all workshops share its commits in order
        self._writer = ThreadPoolExecutor(1, thread_name_prefix='writer')
        self._reader = ThreadPoolExecutor(4, thread_name_prefix='reader')

    async def open(self) -> None:
        """Starts listening for what others write. Called once the loop runs."""
        background_tasks.create(self._watch_journals(), name='journals')
        background_tasks.create(self._loop_watch.watch(), name='loop watch')
        background_tasks.create(self.sweeper.sweep(), name='sweeping')

    def close(self) -> None:
        """Answers what waits, then lets go of the database."""
        for room in self._rooms.values():
            room.close()
        self._writer.shutdown()
        self._reader.shutdown()
        self.store.close()

    def secret_for(self, occasion: str) -> str:
        """The same secret for the same occasion, which nobody without the house's own secret can work out."""
        return new(self._secret.encode(), occasion.encode(), 'sha256').hexdigest()

    async def room(self, code: str) -> Room:
        """The room of the workshop with this join code; it opens when somebody first asks for it.

        :raises WorkshopUnknown: there is no such workshop
        """
        # a code never changes hands, so what was found once need not be looked up for every card
        workshop_id = self._ids.get(code)
        if workshop_id is None:
            workshop_id = self._ids[code] = (await self.ask(find_workshop, code)).id
        room = self._rooms.get(workshop_id)
        if room is None:
            room = self._rooms[workshop_id] = Room(self.store, workshop_id, self._writer, self._reader, self.meters)
        return room

    def take_measure(self) -> None:
        """Brings those meters up to date that nobody counts on the way."""
        self.meters.rooms.set(len(self._rooms))
        self.meters.pause.set(self._loop_watch.longest())
        for name in ('board', 'phone'):
            faces = [face for room in self._rooms.values() for face in (room.board, room.phones) if face.name == name]
            self.meters.pages.labels(name).set(sum(len(face.client_ids) for face in faces))

    async def found(self, *, title: str, template: str, language: str) -> str:
        """Makes a workshop.

        :returns: its join code
        """

        def found() -> str:
            return self.store.found(title=title, template=template, language=language, actor=FACILITATOR).code

        return await asyncio.get_running_loop().run_in_executor(self._writer, found)

    async def list(self) -> list[WorkshopLine]:
        return await self.ask(list_workshops)

    async def ask(self, question: Callable[..., Answer], *details: object) -> Answer:
        """Asks the database, off the loop: ``question(db, *details)``."""

        def ask() -> Answer:
            with self.store.read() as db:
                return question(db, *details)

        return await asyncio.get_running_loop().run_in_executor(self._reader, ask)

    async def _watch_journals(self) -> None:
        while True:
            await asyncio.sleep(JOURNAL_WATCH)
            if not self._rooms:
                continue
            try:
                sequences = await self.ask(read_sequences, list(self._rooms))
            except SQLAlchemyError:  # a database that is away comes back; a watch that was given up would not
                log.exception('journals could not be looked at')
                continue
            for workshop_id, seq in sequences.items():
                self._rooms[workshop_id].notice(seq)
