"""What participants do to themselves."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ParticipantJoined(Event):
    participant_id: str


@dataclass(frozen=True, slots=True)
class ParticipantIntroduced(Event):
    """Somebody gave or changed a name, a department, a role or a language."""

    participant_id: str
