"""What somebody in the demo does and when, told by names; the ids are known only once it has happened."""

from dataclasses import dataclass, field
from typing import Any

from sessions.actor import FACILITATOR, NOBODY, Actor, participant
from sessions.events import Event
from sessions.ids import hash_secret, new_secret
from sessions.picture import Picture
from sessions.refusals import NotFound
from sessions.store import Verb
from sessions.verbs.participants import join_workshop


@dataclass(frozen=True, slots=True)
class Made:
    """Stands for the id of something that is made in the course of the play, such as ``card Too few buses``."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One turn.

    ``pause`` is in seconds since the act before, at the pace of a demonstration; ``person`` is a place in the list of
    townspeople, ``None`` the facilitator; what is made is remembered as ``made``.
    """

    pause: float
    verb: Verb
    details: dict[str, Any]
    person: int | None = None
    made: Made | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """The acts of one step, or of a part of it."""

    name: str
    acts: tuple[Act, ...]


@dataclass(slots=True)
class Memory:
    """The ids of what has been made so far."""

    ids: dict[Made, str] = field(default_factory=dict)
    secrets: dict[int, str] = field(default_factory=dict)
    """What the townspeople's cookies hold, by their places in the list."""

    def look(self, picture: Picture) -> None:
        """Learns what no act has made: steps, fields of action, and the round that opens with a step."""
        self.ids |= {Made(f'step {place}'): step.id for place, step in enumerate(picture.steps)}
        self.ids |= {Made(f'field {place}'): each.id for place, each in enumerate(picture.fields)}
        if picture.tallies:
            self.ids[Made('round')] = picture.tallies[-1].round.id

    def note(self, act: Act, event: Event) -> None:
        if act.made is not None:
            # the events of what is made name its id first
            self.ids[act.made] = next(iter(event.payload().values()))

    def actor(self, act: Act) -> Actor:
        if act.person is None:
            return FACILITATOR
        return NOBODY if act.verb is join_workshop else participant(self._fill(Made(f'person {act.person}')))

    def details(self, act: Act) -> dict[str, Any]:
        """The act's details with the ids that are known by now.

        :raises NotFound: something was never made, for somebody else led the workshop elsewhere meanwhile
        """
        details = {name: self._fill(value) for name, value in act.details.items()}
        if act.verb is join_workshop and act.person is not None:
            details['secret_hash'] = hash_secret(self.secrets.setdefault(act.person, new_secret()))
        return details

    def _fill(self, value: Any) -> Any:
        match value:
            case Made():
                if value not in self.ids:
                    raise NotFound
                return self.ids[value]
            case list():
                return [self._fill(each) for each in value]
            case _:
                return value
