"""Who takes a turn."""

from dataclasses import dataclass

from sessions.words import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """A participant by id, a facilitator, or the house itself (command line)."""

    kind: ActorKind
    id: str | None = None

    @property
    def leads(self) -> bool:
        """May prepare and run the workshop."""
        return self.kind is not ActorKind.PARTICIPANT


FACILITATOR = Actor(ActorKind.FACILITATOR)
HOUSE = Actor(ActorKind.HOUSE)
NOBODY = Actor(ActorKind.PARTICIPANT)
"""Somebody at the door who has not joined yet."""


def participant(participant_id: str) -> Actor:
    return Actor(ActorKind.PARTICIPANT, participant_id)
