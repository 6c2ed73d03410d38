"""What each participant gave, remembered while the workshop is open: a phone asks for it with every tap."""

from collections.abc import Awaitable, Callable
from typing import Any

from sessions.actor import Actor
from sessions.events import (
    CarriedMarked,
    ContributionEdited,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionSubmitted,
    ContributionSupported,
    ContributionUnfeatured,
    ContributionWithdrawn,
    GroupProposalAccepted,
    GroupProposalDeclined,
    GroupProposalWithdrawn,
    GroupProposed,
    InputPaused,
    InputResumed,
    ParticipantJoined,
    PointsPlaced,
    ProjectRated,
    ProposingSet,
    ServiceRated,
    StepOpened,
    SupportWithdrawn,
    TimeExtended,
)
from sessions.store import Done
from sessions.views import OwnThings
from workshop_app.gathering import Gathering

UNTOUCHED = (
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
    ProposingSet,
    GroupProposed,
    GroupProposalWithdrawn,
    GroupProposalAccepted,
    GroupProposalDeclined,
)
"""What happens often, and to nobody's name, points or ratings; cards and proposed groups are in the picture."""


class OwnMemory:
    """Read once for each person, then carried on from turn to turn."""

    def __init__(self, read: Callable[[list[str]], Awaitable[dict[str, OwnThings]]], *, name: str) -> None:
        """:param read: reads what these participants gave, by participant id"""
        self._reading = Gathering(read, name=name)
        self._known: dict[str, OwnThings] = {}
        self._seq = 0
        """Up to this turn everything was taken in."""
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

    def note(self, actor: Actor, done: Done, details: dict[str, Any]) -> None:
        """Takes in a turn of ours, in the order in which turns were taken.

        :param details: what the verb was given
        """
        if done.seq <= self._seq:
            # somebody asked again for what was done before
            return
        if done.seq > self._seq + 1:
            self._forget()
        self._seq = done.seq
        if not isinstance(done.event, UNTOUCHED):
            self._turns += 1
            self._take_in(actor, done, details)

    def _take_in(self, actor: Actor, done: Done, details: dict[str, Any]) -> None:
        happened = done.event
        if actor.leads:
            self._known.clear()
        elif isinstance(happened, ParticipantJoined):
            # with the secret of somebody who is here already it may be another name
            self._known.pop(happened.participant_id, None)
            if done.newcomer is not None:
                self._known[done.newcomer.id] = OwnThings(done.newcomer, ballots={}, ratings={})
        elif (known := self._known.pop(actor.id or '', None)) is not None:
            match happened:
                case PointsPlaced():
                    known = known.with_points(happened.round_id, details['item_id'], details['points'])
                case ProjectRated():
                    known = known.with_rating(happened.contribution_id, details['impact'], details['effort'])
                case ContributionSupported() | SupportWithdrawn():
                    agrees = isinstance(happened, ContributionSupported)
                    known = known.with_support(happened.contribution_id, agrees=agrees)
                case CarriedMarked():
                    known = known.with_mark(happened.carried_id, details['mark'])
                case ServiceRated():
                    known = known.with_service(details['goal_id'], details['core_goal_id'], details['level'])
                case _:
                    # a name or a reason is stored otherwise than it was typed, and so is read
                    return
            self._known[known.person.id] = known

    def notice(self, seq: int) -> None:
        """Somebody else wrote, up to this turn."""
        if seq > self._seq:
            self._seq = seq
            self._forget()

    def _forget(self) -> None:
        self._turns += 1
        self._known.clear()
