"""Reading many things at once for many who ask for one each."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from nicegui import background_tasks

Answer = TypeVar('Answer')


class Gathering(Generic[Answer]):
    """Those who ask while a reading runs share the next one: a hall that votes at once asks for its ballots at once."""

    def __init__(self, read: Callable[[list[str]], Awaitable[dict[str, Answer]]], *, name: str) -> None:
        """:param read: one reading of the things with these ids; it begins after all of them were asked for"""
        self._read = read
        self._name = name
        self._waiting: dict[str, asyncio.Future[Answer | None]] = {}
        self._is_reading = False

    async def ask(self, id: str) -> Answer | None:
        """The thing with this id, as it is now or later; ``None`` where there is none."""
        asked = self._waiting.setdefault(id, asyncio.get_running_loop().create_future())
        if not self._is_reading:
            self._is_reading = True
            background_tasks.create(self._read_waiting(), name=self._name)
        # several may wait for the same answer, and one of them hang up
        return await asyncio.shield(asked)

    async def _read_waiting(self) -> None:
        try:
            while self._waiting:
                asked, self._waiting = self._waiting, {}
                try:
                    found = await self._read(list(asked))
                except Exception as failure:  # each asker hears of it
                    for future in asked.values():
                        future.set_exception(failure)
                    continue
                for id, future in asked.items():
                    future.set_result(found.get(id))
        finally:
            self._is_reading = False
