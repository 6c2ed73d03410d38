"""What each participant gave, remembered while the workshop is open: a phone asks for it with every tap."""

from collections.abc import Awaitable, Callable
from typing import Any

from sessions.actor import Actor
from sessions.events import (
    ContributionEdited,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionSubmitted,
    ContributionUnfeatured,
    ContributionWithdrawn,
    Event,
    InputPaused,
    InputResumed,
    ParticipantJoined,
    PointsPlaced,
    ProjectRated,
    StepOpened,
    TimeExtended,
)
from sessions.tables import Participant
from sessions.views import OwnThings
from workshop_app.gathering import Gathering

UNTOUCHED = (
    ParticipantJoined,
    ContributionSubmitted,
    ContributionEdited,
    ContributionWithdrawn,
    ContributionHidden,
    ContributionShown,
    ContributionFeatured,
    ContributionUnfeatured,
    StepOpened,
    TimeExtended,
    InputPaused,
    InputResumed,
)
"""What happens often, and to nobody's name, points or ratings; cards are in the picture."""


class OwnMemory:
    """Read once for each person, then carried on from turn to turn."""

    def __init__(self, read: Callable[[list[str]], Awaitable[dict[str, OwnThings]]], *, name: str) -> None:
        """:param read: reads what these participants gave, by participant id"""
        self._reading = Gathering(read, name=name)
        self._known: dict[str, OwnThings] = {}
        self._turns = 0

    async def ask(self, participant_id: str) -> OwnThings | None:
        """What this participant gave, as it is after the last turn; ``None`` where there is no such participant."""
        known = self._known.get(participant_id)
        if known is None:
            turns = self._turns
            known = await self._reading.ask(participant_id)
            # unless somebody has changed it while it was read
            if known is not None and turns == self._turns:
                self._known[participant_id] = known
        return known

    def note(self, actor: Actor, happened: Event, details: dict[str, Any]) -> None:
        """Takes in a turn, in the order in which turns were taken.

        :param details: what the verb was given
        """
        if isinstance(happened, UNTOUCHED):
            return
        self._turns += 1
        if actor.leads:
            self._known.clear()
        elif (known := self._known.pop(actor.id or '', None)) is not None:
            match happened:
                case PointsPlaced():
                    known = known.with_points(happened.round_id, details['item_id'], details['points'])
                case ProjectRated():
                    known = known.with_rating(happened.contribution_id, details['impact'], details['effort'])
                case _:
                    return
            self._known[known.person.id] = known

    def welcome(self, person: Participant) -> None:
        """Somebody has come in, and has given nothing yet."""
        self._known[person.id] = OwnThings(person, ballots={}, ratings={})

    def forget(self) -> None:
        """Somebody else wrote."""
        self._turns += 1
        self._known.clear()
