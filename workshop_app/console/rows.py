"""A list on the screen that follows a list of things: rows come, go, change places; the others stay untouched."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from nicegui import ui

Thing = TypeVar('Thing')
Row = tuple[ui.element, Callable[[Thing], None]]
"""A row's outermost element, and how to bring it up to date."""


class Rows(Generic[Thing]):
    """Whoever types in a row goes on typing while others are added or removed."""

    def __init__(self, place: ui.element, build: Callable[[Thing], Row[Thing]], key: Callable[[Thing], object]) -> None:
        self.place = place
        self._build = build
        self._key = key
        self._rows: dict[object, Row[Thing]] = {}

    def show(self, things: Sequence[Thing]) -> None:
        wanted = {self._key(thing): thing for thing in things}
        for key in [key for key in self._rows if key not in wanted]:
            self._rows.pop(key)[0].delete()
        for position, (key, thing) in enumerate(wanted.items()):
            if key not in self._rows:
                with self.place:
                    self._rows[key] = self._build(thing)
            element, update = self._rows[key]
            if self.place.default_slot.children[position] is not element:
                element.move(self.place, position)
            update(thing)
