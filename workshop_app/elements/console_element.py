"""What the tables of the console share: a view sent once, then only what changed, and wishes that are answered."""

from collections.abc import Awaitable, Callable
from time import time
from typing import Any

from nicegui import events, ui

from sessions.events import Event
from sessions.faces.parts import View
from sessions.wording import Wording

Hearing = Callable[[object], Awaitable[Event | None]]
"""Takes what the browser sent and does it; ``None`` where it was refused."""


class ConsoleElement(ui.element):
    """An element of the console. The browser half is ``console_parts/asking.js``."""

    def __init__(self, view: View, *, texts: dict[str, Any], wording: Wording, hear: Hearing) -> None:
        """:param view: what it draws; ``cards``, where there are any, are sent again one by one as they change"""
        super().__init__()
        self._view = view
        self._cards = _by_id(view)
        self._hear = hear
        self.props['view'] = view
        self.props['texts'] = texts
        self.props['language'] = wording.language.value
        self.props['now'] = round(time() * 1000)
        self.on('wish', self._answer)

    def show(self, view: View) -> None:
        """Brings the browser up to date with the smallest message that does it."""
        if self.is_deleted or view['seq'] <= self._view['seq']:
            return
        news = {key: value for key, value in view.items() if key != 'cards' and self._view.get(key) != value}
        cards = _by_id(view)
        changed = [card for id, card in cards.items() if self._cards.get(id) != card]
        gone = [id for id in self._cards if id not in cards]
        self._view, self._cards = view, cards
        # the sequence alone is no news: the next message that holds some carries it
        if len(news) > 1 or changed or gone:
            self.run_method('change', {'news': news, 'cards': changed, 'gone': gone})

    def is_older_than(self, seq: int) -> bool:
        """Whether there is a view to be made for it: some are costly."""
        return not self.is_deleted and bool(self._view['seq'] < seq)

    async def _answer(self, event: events.GenericEventArguments) -> None:
        happened = await self._hear(event.args)
        ticket = event.args.get('ticket') if isinstance(event.args, dict) else None
        if isinstance(ticket, int) and not self.is_deleted:
            self.run_method('answer', ticket, happened is not None, {} if happened is None else happened.payload())


def _by_id(view: View) -> dict[str, View]:
    return {card['id']: card for card in view.get('cards', [])}
