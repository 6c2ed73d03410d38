"""Dialogs of the console: named, closed by Escape, and gone from the page when they are closed."""

from collections.abc import Iterator
from contextlib import contextmanager

from nicegui import ui

from workshop_app.console.markup import box, text


@contextmanager
def open_dialog(title: str, *, wide: bool = False) -> Iterator[ui.dialog]:
    """Opens at once; ``with`` fills it. To be called from a handler."""
    dialog = ui.dialog(value=True)
    dialog.props['aria-label'] = title
    dialog.on('hide', dialog.delete, args=[])
    with dialog, box('div', 'dialog dialog-wide' if wide else 'dialog'):
        text('h2', title).classes('dialog-title')
        yield dialog
