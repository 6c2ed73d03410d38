"""One of several words, as the browser's own list: Quasar's opens a list box that screen readers stumble over."""

from collections.abc import Awaitable, Callable, Mapping

from nicegui import events, ui

from workshop_app.console.markup import box, text


class Choice:
    """A labelled list. ``value`` is the key of what is chosen."""

    def __init__(
        self,
        label: str,
        words: Mapping[str, str],
        *,
        value: str | None = None,
        on_change: Callable[[str], Awaitable[None]] | None = None,
    ) -> None:
        """:param words: what is shown, by key"""
        self._keys = list(words)
        self._on_change = on_change
        self.value = self._keys[0] if value is None else value
        with box('label', 'choice') as self.root:
            text('span', label)
            with ui.element('select') as self._list:
                for key, word in words.items():
                    text('option', word).props['value'] = key
        self._list.props['value'] = self.value
        self._list.on('change', self._choose, js_handler='(e) => emit(e.target.value)')

    def show(self, value: str) -> None:
        self.value = value
        self._list.props['value'] = value
        # a refused choice stands in the browser already: the same value must be sent once more
        self._list.update()

    async def _choose(self, chosen: events.GenericEventArguments) -> None:
        if chosen.args not in self._keys:
            return
        self.value = self._list.props['value'] = chosen.args
        if self._on_change is not None:
            await self._on_change(self.value)
