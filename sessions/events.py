"""What can have happened in a workshop. This file is the protocol: the journal holds nothing else.

Every event is the past of a verb of the same word. A ballot's event tells that it changed, never how or whose.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened and is stored."""

    @property
    def kind(self) -> str:
        return type(self).__name__

    def payload(self) -> dict[str, Any]:
        return asdict(self)


def event_from(kind: str, payload: dict[str, Any]) -> Event:
    """The event that a journal row holds."""
    return EVENTS[kind](**payload)


@dataclass(frozen=True, slots=True)
class WorkshopCreated(Event):
    title: str
    template: str
    language: str


@dataclass(frozen=True, slots=True)
class WorkshopEdited(Event):
    title: str


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Event):
    """Nobody can join or write any more."""


@dataclass(frozen=True, slots=True)
class WorkshopReopened(Event):
    pass


@dataclass(frozen=True, slots=True)
class StepOpened(Event):
    """The room works on this step now; the one before is closed."""

    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class StepAdded(Event):
    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class StepEdited(Event):
    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class StepMoved(Event):
    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class StepRemoved(Event):
    step_id: str
    title: str


@dataclass(frozen=True, slots=True)
class TimeExtended(Event):
    step_id: str
    minutes: int


@dataclass(frozen=True, slots=True)
class InputPaused(Event):
    step_id: str


@dataclass(frozen=True, slots=True)
class InputResumed(Event):
    step_id: str


@dataclass(frozen=True, slots=True)
class ApprovalSet(Event):
    """Whether new cards of the step wait for the facilitator's approval."""

    step_id: str
    approval: bool


@dataclass(frozen=True, slots=True)
class FieldAdded(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldEdited(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldMoved(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class FieldRemoved(Event):
    field_id: str
    name: str


@dataclass(frozen=True, slots=True)
class CoreGoalAdded(Event):
    core_goal_id: str
    wording: str


@dataclass(frozen=True, slots=True)
class CoreGoalReworded(Event):
    core_goal_id: str
    wording: str


@dataclass(frozen=True, slots=True)
class CoreGoalMoved(Event):
    core_goal_id: str
    wording: str


@dataclass(frozen=True, slots=True)
class CoreGoalRemoved(Event):
    core_goal_id: str
    wording: str


@dataclass(frozen=True, slots=True)
class DepartmentAdded(Event):
    department_id: str
    name: str


@dataclass(frozen=True, slots=True)
class DepartmentRenamed(Event):
    department_id: str
    name: str


@dataclass(frozen=True, slots=True)
class DepartmentRemoved(Event):
    department_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ParticipantJoined(Event):
    participant_id: str


@dataclass(frozen=True, slots=True)
class ParticipantIntroduced(Event):
    """Somebody gave or changed a name, a department, a role or a language."""

    participant_id: str


@dataclass(frozen=True, slots=True)
class ContributionSubmitted(Event):
    contribution_id: str
    number: int
    state: str


@dataclass(frozen=True, slots=True)
class ContributionEdited(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionWithdrawn(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionHidden(Event):
    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionShown(Event):
    """A hidden card is back, or a held one approved."""

    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionsMoved(Event):
    """Cards were put into another field of action (``name`` is empty for none)."""

    contribution_ids: list[str]
    name: str


@dataclass(frozen=True, slots=True)
class ContributionFeatured(Event):
    """One card is shown large on the board."""

    contribution_id: str
    number: int


@dataclass(frozen=True, slots=True)
class ContributionUnfeatured(Event):
    pass


@dataclass(frozen=True, slots=True)
class ContributionsImported(Event):
    source: str
    count: int


@dataclass(frozen=True, slots=True)
class ClusterCreated(Event):
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class CardsGathered(Event):
    """Cards were put into a cluster that stands already."""

    cluster_id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class CardsReleased(Event):
    cluster_id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class ClusterRenamed(Event):
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ClustersMerged(Event):
    """All cards of the others stand in this cluster now; the others are gone."""

    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class ClusterDissolved(Event):
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class GoalAdopted(Event):
    goal_id: str
    sign: str


@dataclass(frozen=True, slots=True)
class GoalEdited(Event):
    goal_id: str
    sign: str


@dataclass(frozen=True, slots=True)
class GoalServiceSet(Event):
    goal_id: str
    sign: str
    core_goal_id: str
    level: int


@dataclass(frozen=True, slots=True)
class GoalRemoved(Event):
    goal_id: str
    sign: str


@dataclass(frozen=True, slots=True)
class RoundOpened(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundClosed(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundReopened(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundRevealed(Event):
    round_id: str
    number: int


@dataclass(frozen=True, slots=True)
class PointsPlaced(Event):
    """Some ballot of the round changed. Whose and how is in no journal."""

    round_id: str


@dataclass(frozen=True, slots=True)
class ProjectRated(Event):
    """Somebody placed, or moved, this project."""

    contribution_id: str


@dataclass(frozen=True, slots=True)
class TurnUndone(Event):
    undone_seq: int
    undone_kind: str
    undone_payload: dict[str, Any]


EVENTS: dict[str, type[Event]] = {event.__name__: event for event in Event.__subclasses__()}
