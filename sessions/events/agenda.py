"""What happens to the agenda and its steps."""

from dataclasses import dataclass

from sessions.events.event import Event


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
