"""The presenter's remote: its two buttons are the keys Page Down and Page Up."""

from collections.abc import Awaitable, Callable

from nicegui import ui


class Presenter(ui.element, component='presenter.js'):
    """Draws nothing. It hears the keys wherever the focus is, but not while somebody types or a dialog is open."""

    def __init__(self, *, on_next: Callable[[], Awaitable[None]], on_back: Callable[[], Awaitable[None]]) -> None:
        super().__init__()
        self.on('next', on_next, args=[])
        self.on('back', on_back, args=[])
