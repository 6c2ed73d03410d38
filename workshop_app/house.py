"""The composition root: what lives as long as the process, put together once."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from hmac import new
from typing import TypeVar

from nicegui import background_tasks
from sqlalchemy.exc import SQLAlchemyError

from sessions.actor import FACILITATOR
from sessions.carrying import Start
from sessions.overview import WorkshopLine, list_workshops, read_sequences
from sessions.reading import find_shared_workshop, find_workshop
from sessions.store import Store
from workshop_app.address import public_address
from workshop_app.hearing import hear_turns
from workshop_app.loop_watch import LoopWatch
from workshop_app.meters import Meters
from workshop_app.room import Room
from workshop_app.settings import Settings
from workshop_app.similar.finder import SimilarFinder
from workshop_app.sweeping import Sweeper
from workshop_app.workbench import Workbench

Answer = TypeVar('Answer')

log = logging.getLogger(__name__)

JOURNAL_WATCH = 2.0
"""Seconds between two looks for turns that another process took: the command line, or another machine."""
HEAR_AGAIN = 0.5
"""Seconds before a lost connection for hearing of turns is made anew."""


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
        self.similar = SimilarFinder()
        self.workbench = Workbench()
        self._loop_watch = LoopWatch()
        self._rooms: dict[str, Room] = {}
        self._ids: dict[str, str] = {}
        # one writing thread: SQLite has one writer, and turns of all workshops share its commits in order
        self._writer = ThreadPoolExecutor(1, thread_name_prefix='writer')
        self._reader = ThreadPoolExecutor(4, thread_name_prefix='reader')

    async def open(self) -> None:
        """Starts listening for what others write. Called once the loop runs."""
        background_tasks.create(self._watch_journals(), name='journals')
        if self.store.can_be_heard:
            background_tasks.create(self._hear_turns(), name='turns of others')
        background_tasks.create(self._loop_watch.watch(), name='loop watch')
        background_tasks.create(self.sweeper.sweep(), name='sweeping')

    def close(self) -> None:
        """Answers what waits, then lets go of the database."""
        self.similar.close()
        for room in self._rooms.values():
            room.close()
        self.workbench.close()
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

    async def shared_room(self, share_key: str) -> Room:
        """The room whose results are open to whoever has this key. Asked anew each time: they may be withdrawn.

        :raises ResultsNotShared: there is none
        """
        return await self.room((await self.ask(find_shared_workshop, share_key)).code)

    def take_measure(self) -> None:
        """Brings those meters up to date that nobody counts on the way."""
        self.meters.rooms.set(len(self._rooms))
        self.meters.pause.set(self._loop_watch.longest())
        for name in ('board', 'phone'):
            faces = [face for room in self._rooms.values() for face in (room.board, room.phones) if face.name == name]
            self.meters.pages.labels(name).set(sum(len(face.client_ids) for face in faces))

    async def found(self, *, title: str, template: str, language: str, start: Start | None = None) -> str:
        """Makes a workshop.

        :param start: what comes along from an earlier one

        :returns: its join code
        """

        def found() -> str:
            made = self.store.found(title=title, template=template, language=language, actor=FACILITATOR, start=start)
            return made.code

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
        """The net below everything that is heard, and the only way where another process writes to the same file."""
        while True:
            await asyncio.sleep(JOURNAL_WATCH)
            await self._look_at_journals()

    async def _hear_turns(self) -> None:
        """Follows what other instances do, as soon as they have done it; a lost connection is made anew."""
        while True:
            try:
                async with aclosing(hear_turns(self.settings.database_url)) as turns:
                    async for turn in turns:
                        await self._follow(turn)
            except OSError as failure:
                log.warning('%s; the journals are looked at every %s s meanwhile', failure, JOURNAL_WATCH)
            await asyncio.sleep(HEAR_AGAIN)

    async def _follow(self, turn: tuple[str, int] | None) -> None:
        if turn is None:
            await self._look_at_journals()
        elif (room := self._rooms.get(turn[0])) is not None:
            room.notice(turn[1])

    async def _look_at_journals(self) -> None:
        if not self._rooms:
            return
        try:
            sequences = await self.ask(read_sequences, list(self._rooms))
        except SQLAlchemyError:  # a database that is away comes back; a watch that was given up would not
            log.exception('journals could not be looked at')
            return
        for workshop_id, seq in sequences.items():
            self._rooms[workshop_id].notice(seq)
