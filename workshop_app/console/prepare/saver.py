"""Storing as one types along, and saying so."""

from typing import Any

from sessions.events import Event
from sessions.store import Verb
from workshop_app.console.desk import Desk
from workshop_app.console.markup import set_words, text


class Saver:
    """Takes turns for the page and shows that they are kept."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._mark = text('p', desk._('Changes are saved at once.')).classes('save-mark').props('role=status')

    async def attempt(self, verb: Verb, **details: Any) -> None:
        """:raises Refusal: for the field that asked to show"""
        await self.desk.attempt(verb, **details)
        self._say_saved()

    async def take(self, verb: Verb, **details: Any) -> Event | None:
        """For what has no field beside which a refusal could stand."""
        happened = await self.desk.take(verb, **details)
        if happened is not None:
            self._say_saved()
        return happened

    def _say_saved(self) -> None:
        self._mark.classes(add='is-saved')
        set_words(self._mark, self.desk._('Saved'))
