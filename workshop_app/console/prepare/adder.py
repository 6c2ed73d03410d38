"""The field at the end of a list that adds to it."""

from collections.abc import Awaitable, Callable

from nicegui import ui

from sessions.refusals import Refusal
from sessions.wording import Wording
from workshop_app.console.markup import Press, box


def build_adder(
    _: Wording, *, label: str, button: str, add: Callable[[str], Awaitable[None]], lines: bool = False
) -> None:
    """:param lines: every line is one thing: a pasted list is added at once, up to the first line that is refused"""
    with box('div', 'adder'):
        field: ui.input | ui.textarea = ui.textarea(label=label) if lines else ui.input(label=label)
        field.props('outlined dense hide-bottom-space').classes('grow')
        if lines:
            field.props('autogrow')

        async def go() -> None:
            wanted = (field.value or '').splitlines() if lines else [field.value or '']
            wanted = [line for line in wanted if line.strip()] or ['']
            sentence = None
            try:
                while wanted:
                    await add(wanted[0])
                    wanted.pop(0)
            except Refusal as refusal:
                sentence = refusal.say(_)
            # what was not added stays to be mended; a new value takes the last complaint away, so it comes first
            field.value = '\n'.join(wanted)
            field.props.set_bool('error', sentence is not None)
            field.props.set_optional('error-message', sentence)

        if not lines:
            field.on('keydown.enter', go, args=[])
        Press(button, go)
