"""What happens to groups that participants propose from their phones."""

from dataclasses import dataclass

from sessions.events.event import Event


@dataclass(frozen=True, slots=True)
class ProposingSet(Event):
    """Participants may propose groups in this clustering step, or no longer."""

    step_id: str
    proposing: bool


@dataclass(frozen=True, slots=True)
class GroupProposed(Event):
    proposal_id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class GroupProposalWithdrawn(Event):
    proposal_id: str
    name: str


@dataclass(frozen=True, slots=True)
class GroupProposalAccepted(Event):
    """A cluster was made of the proposed cards; everybody who proposed the same ones is answered by it."""

    proposal_id: str
    cluster_id: str
    name: str


@dataclass(frozen=True, slots=True)
class GroupProposalDeclined(Event):
    proposal_id: str
    name: str
