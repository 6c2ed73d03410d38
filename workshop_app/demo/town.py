"""What the people of a made-up town say: content as it comes from a real room, in one language each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Townsperson:
    """Somebody with a phone; who does not give a name has a number to us only."""

    name: str | None
    department: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """A project, and where the room puts it: 1 to 5."""

    text: str
    impact: int
    effort: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A goal, the gathered cards it rests on by their names, and how much it serves each core goal."""

    wording: str
    rests_on: tuple[str, ...]
    serves: tuple[int, ...]
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One field of action: its cards by the cluster they end in, those that stay free, its goals."""

    clusters: dict[str, tuple[str, ...]]
    free: tuple[str, ...]
    aims: tuple[Aim, ...]

    @property
    def cards(self) -> list[str]:
        return [*(text for texts in self.clusters.values() for text in texts), *self.free]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """Everything that is said in one workshop; the themes in the order of the template's fields of action."""

    title: str
    departments: tuple[str, ...]
    people: tuple[Townsperson, ...]
    hopes: tuple[str, ...]
    """The cards of the first step; the room's core goals are condensed from them."""
    core_goals: tuple[str, ...]
    themes: tuple[Theme, ...]
    letter: str
    """A challenge of somebody without a phone, which the facilitator enters; it belongs to the last theme."""
    letter_from: str
    typo: tuple[str, str]
    """A card as it is first sent, and as its author mends it a moment later."""
    slip: str
    """A card that is sent by mistake and withdrawn."""
    featured: str
    """The card that is shown large for a moment."""
    concern: str
    objection: str
    """What two say against the first goal when the room is asked for its consent."""
    next_step: str
    owner: str
    """How the first project goes on, and who looks after it."""
