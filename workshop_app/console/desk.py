"""What every panel of the console is given: the room, the language, and one way to take a turn."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nicegui import ui

from sessions.actor import FACILITATOR
from sessions.events import Event
from sessions.picture import Picture
from sessions.refusals import Refusal
from sessions.store import Verb
from sessions.verbs.agenda import open_step
from sessions.wording import Wording
from workshop_app.console.looking import Looking
from workshop_app.house import House
from workshop_app.room import Room


@dataclass(slots=True)
class Desk:
    """One open console."""

    house: House
    room: Room
    picture: Picture
    """As the console was last drawn."""
    _: Wording
    turns: list[int] = field(default_factory=list)
    """The places in the journal of what was done here, so that it can be taken back here."""
    looking: Looking = field(default_factory=Looking)
    """Which step's stage this console shows."""

    async def take(self, verb: Verb, **details: Any) -> Event | None:
        """Takes a turn as the facilitator. A refusal is shown as its sentence.

        :returns: what happened, or ``None`` where it was refused
        """
        try:
            return await self.attempt(verb, **details)
        except Refusal as refusal:
            self.say(refusal.say(self._))
            return None

    def say(self, sentence: str) -> None:
        """Shows at the top of this console why something was not done."""
        # a label, not html: the sentence may quote what somebody typed
        ui.notify(sentence, type='warning', position='top')

    async def turn_room(self, step_id: str) -> bool:
        """Opens a step for everybody, and shows it here: what is looked at is left.

        :returns: whether it was opened
        """
        if await self.take(open_step, step_id=step_id) is None:
            return False
        # what the next press means is known before the screen is drawn
        self.picture = await self.room.picture()
        self.looking.leave()
        return True

    async def attempt(self, verb: Verb, **details: Any) -> Event:
        """The same where the refusal is shown beside what was typed.

        :raises Refusal: for the caller to show
        """
        done = await self.room.take(verb, actor=FACILITATOR, **details)
        self.turns.append(done.seq)
        return done.event


Panel = Callable[[Picture], None]
"""Brings one panel up to date; called after every turn, so it changes only what is new."""
