"""Fields that store what they hold when they are left, and show what others stored unless somebody types in them."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from nicegui import events, ui

from sessions.refusals import NotValid, Refusal
from sessions.wording import Wording
from workshop_app.console.choice import Choice

Save = Callable[[Any], Awaitable[None]]
"""Takes the turn.

:raises Refusal: which is shown under the field
"""


class SavedText:
    """A text; stored on leaving it or with Enter. A refused text stays to be mended, its refusal below it."""

    def __init__(self, _: Wording, label: str, save: Save, *, lines: bool = False, numeric: bool = False) -> None:
        self._ = _
        self._save = save
        self._stored = ''
        self._typing = False
        self.field: ui.input | ui.textarea = ui.textarea(label=label) if lines else ui.input(label=label)
        self.field.props('outlined dense hide-bottom-space')
        if lines:
            self.field.props('autogrow')
        else:
            self.field.on('keydown.enter', self._leave, args=[])
        if numeric:
            self.field.props('inputmode=numeric')
        self.field.on('focus', self._enter, args=[]).on('blur', self._leave, args=[])

    def show(self, stored: str) -> None:
        if stored == self._stored:
            return
        self._stored = stored
        if not self._typing:
            self.field.value = stored

    def _enter(self) -> None:
        self._typing = True

    async def _leave(self) -> None:
        self._typing = False
        typed = self.field.value or ''
        if typed.strip() == self._stored:
            self._complain(None)
            return
        try:
            await self._save(typed)
        except Refusal as refusal:
            self._complain(refusal.say(self._))
        else:
            self._stored = typed.strip()
            self._complain(None)

    def _complain(self, sentence: str | None) -> None:
        self.field.props.set_bool('error', sentence is not None)
        self.field.props.set_optional('error-message', sentence)


class SavedChoice:
    """One of several words; stored at once. A refused choice jumps back."""

    def __init__(self, _: Wording, label: str, choices: Mapping[str, str], save: Save) -> None:
        self._ = _
        self._save = save
        self._stored: str | None = None
        self.field = Choice(label, choices, on_change=self._choose)

    def show(self, stored: str) -> None:
        if stored != self._stored:
            self._stored = stored
            self.field.show(stored)

    async def _choose(self, chosen: str) -> None:
        if chosen != self._stored and not await _store(self._save, chosen, self._) and self._stored is not None:
            self.field.show(self._stored)


class SavedSwitch:
    """Yes or no, said as a sentence; stored at once."""

    def __init__(self, _: Wording, words: str, save: Save) -> None:
        self._ = _
        self._save = save
        self._stored = False
        self.field = ui.checkbox(words, on_change=self._switch)

    def show(self, stored: bool) -> None:
        self._stored = stored
        if self.field.value != stored:
            self.field.value = stored

    async def _switch(self, change: events.ValueChangeEventArguments) -> None:
        if change.value != self._stored and not await _store(self._save, change.value, self._):
            self.field.value = self._stored


async def _store(save: Save, value: Any, _: Wording) -> bool:
    try:
        await save(value)
    except Refusal as refusal:
        ui.notify(refusal.say(_), type='warning', position='top')
        return False
    return True


def whole_number(typed: str) -> int:
    """What somebody typed as a number.

    :raises NotValid: it is none
    """
    try:
        return int(typed.strip())
    except ValueError:
        raise NotValid from None
