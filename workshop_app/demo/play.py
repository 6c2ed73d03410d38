"""Playing the acts: all at once into a database, or live and at a human pace in an open room."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sessions.clock import utc_now
from sessions.reading import load_picture
from sessions.refusals import Refusal
from sessions.store import Store
from sessions.templates import CONCEPT
from sessions.verbs.agenda import open_step
from sessions.words import Language
from workshop_app.demo.acts import Act, Chapter, Memory
from workshop_app.demo.english import MAPLEFORD
from workshop_app.demo.german import AHORNFURT
from workshop_app.demo.town import Town

if TYPE_CHECKING:
    from workshop_app.room import Room

TOWNS: dict[Language, Town] = {Language.GERMAN: AHORNFURT, Language.ENGLISH: MAPLEFORD}
TEMPLATE = CONCEPT
REAL_PACE = 36.0
"""A demonstration of four minutes stands for an afternoon of about two and a half hours."""


class DemoClock:
    """Stands still until time passes; starts so that what the chapters last is over now."""

    def __init__(self, chapters: Iterable[Chapter]) -> None:
        lasts = sum(act.pause for chapter in chapters for act in chapter.acts)
        self.now = utc_now() - timedelta(seconds=lasts * REAL_PACE)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, act: Act) -> None:
        self.now += timedelta(seconds=act.pause * REAL_PACE)


def play_at_once(
    store: Store, workshop_id: str, chapter: Chapter, memory: Memory, clock: DemoClock | None = None
) -> None:
    """Takes all turns of a chapter, one after another.

    :param clock: the store's, where it is to say that an afternoon has passed
    """
    _look(store, workshop_id, memory)
    for act in chapter.acts:
        if clock is not None:
            clock.passes(act)
        event = store.perform(workshop_id, act.verb, actor=memory.actor(act), **memory.details(act))
        memory.note(act, event)
        if act.verb is open_step:
            _look(store, workshop_id, memory)


async def play_live(room: 'Room', chapters: Iterable[Chapter], *, pace: float) -> None:
    """Takes the turns in an open room, with pauses to watch them.

    A visitor with the console may lead the workshop elsewhere meanwhile: what is refused then is left out.

    :param pace: 2 is twice as fast
    """
    memory = Memory()
    memory.look(await room.picture())
    for act in (act for chapter in chapters for act in chapter.acts):
        await asyncio.sleep(act.pause / pace)
        with suppress(Refusal):
            memory.note(act, await room.perform(act.verb, actor=memory.actor(act), **memory.details(act)))
        if act.verb is open_step:
            memory.look(await room.picture())


def _look(store: Store, workshop_id: str, memory: Memory) -> None:
    with store.read() as db:
        memory.look(load_picture(db, workshop_id))
