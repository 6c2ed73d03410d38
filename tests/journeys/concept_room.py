"""The room of the strategy concept: five people, and what the later acts need from the earlier ones."""

from dataclasses import dataclass, field
from typing import Any

from tests.scenes import Person, Scene

QUEUES = 'Two hours at the counter for a passport'
FORMS = 'Every form has to be printed and signed'
FAX = 'The building office still wants a fax'
WIFI = 'No wifi in half of the class rooms'
TABLETS = 'The tablets have nobody who looks after them'
DOCTOR = 'The last doctor in the villages retires next year'
BUS = 'No bus after six: no concert, no evening class'


@dataclass
class Afternoon:
    """The room, and what the later acts need from the earlier ones."""

    scene: Scene
    anna: Person
    bert: Person
    cem: Person
    dora: Person
    emil: Person
    cards: dict[str, str] = field(default_factory=dict)
    clusters: dict[str, str] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)
    core_goals: dict[str, str] = field(default_factory=dict)
    projects: dict[str, str] = field(default_factory=dict)

    @property
    def everybody(self) -> list[Person]:
        return [self.anna, self.bert, self.cem, self.dora, self.emil]

    @property
    def stage(self) -> dict[str, Any]:
        """What the projector shows in the middle."""
        return self.scene.board['stage']  # type: ignore[no-any-return]

    @property
    def task(self) -> dict[str, Any]:
        """What every phone asks for."""
        return self.scene.phone['task']  # type: ignore[no-any-return]
