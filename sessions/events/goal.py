"""What happens to goals."""

from dataclasses import dataclass

from sessions.events.event import Event


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
class GoalsShown(Event):
    """The board turns to all goals (``None``), the matrix, one goal's variants or a consent round."""

    shown: str | None


@dataclass(frozen=True, slots=True)
class GoalRemoved(Event):
    goal_id: str
    sign: str
