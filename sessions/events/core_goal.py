"""What happens to core goals."""

from dataclasses import dataclass

from sessions.events.event import Event


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
