"""What can have happened in a workshop, one noun a file. This package is the protocol: the journal holds nothing else.

Every event is the past of a verb of the same word. A ballot's event tells that it changed, never how or whose.
"""

from typing import Any

from sessions.events.agenda import (
    ApprovalSet,
    InputPaused,
    InputResumed,
    StepAdded,
    StepEdited,
    StepMoved,
    StepOpened,
    StepRemoved,
    TimeExtended,
)
from sessions.events.ballot import (
    PointsPlaced,
    RoundClosed,
    RoundOpened,
    RoundReopened,
    RoundRevealed,
)
from sessions.events.carried import (
    CarriedDecided,
    CarriedDecidedByRoom,
    CarriedMarked,
    MarksRevealed,
    WorkshopCarriedOver,
)
from sessions.events.cluster import (
    CardsGathered,
    CardsReleased,
    ClusterCreated,
    ClusterDissolved,
    ClusterRenamed,
    ClustersMerged,
)
from sessions.events.consent import ConsentGiven, ConsentRoundClosed, ConsentRoundOpened
from sessions.events.contribution import (
    CardSeparated,
    CardsMerged,
    ContributionEdited,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionsImported,
    ContributionsMoved,
    ContributionSubmitted,
    ContributionUnfeatured,
    ContributionWithdrawn,
)
from sessions.events.core_goal import (
    CoreGoalAdded,
    CoreGoalMoved,
    CoreGoalRemoved,
    CoreGoalReworded,
)
from sessions.events.department import DepartmentAdded, DepartmentRemoved, DepartmentRenamed
from sessions.events.event import Event
from sessions.events.field_of_action import (
    FieldAdded,
    FieldEdited,
    FieldMoved,
    FieldRemoved,
)
from sessions.events.goal import (
    GoalAdopted,
    GoalEdited,
    GoalRemoved,
    GoalServiceSet,
    GoalsShown,
)
from sessions.events.goal_variant import VariantAdded, VariantChosen, VariantEdited, VariantRemoved
from sessions.events.group_proposal import (
    GroupProposalAccepted,
    GroupProposalDeclined,
    GroupProposalWithdrawn,
    GroupProposed,
    ProposingSet,
)
from sessions.events.participant import ParticipantIntroduced, ParticipantJoined
from sessions.events.project_plan import ProjectPlanned
from sessions.events.rating import ProjectRated
from sessions.events.service_rating import (
    ServiceRated,
    ServiceRatingClosed,
    ServiceRatingOpened,
    ServiceRatingsAdopted,
)
from sessions.events.support import ContributionSupported, SupportWithdrawn
from sessions.events.undo import TurnUndone
from sessions.events.workshop import (
    ResultsShared,
    ResultsWithdrawn,
    WorkshopClosed,
    WorkshopCreated,
    WorkshopEdited,
    WorkshopReopened,
)

__all__ = [
    'EVENTS',
    'ApprovalSet',
    'CardSeparated',
    'CardsGathered',
    'CardsMerged',
    'CardsReleased',
    'CarriedDecided',
    'CarriedDecidedByRoom',
    'CarriedMarked',
    'ClusterCreated',
    'ClusterDissolved',
    'ClusterRenamed',
    'ClustersMerged',
    'ConsentGiven',
    'ConsentRoundClosed',
    'ConsentRoundOpened',
    'ContributionEdited',
    'ContributionFeatured',
    'ContributionHidden',
    'ContributionShown',
    'ContributionSubmitted',
    'ContributionSupported',
    'ContributionUnfeatured',
    'ContributionWithdrawn',
    'ContributionsImported',
    'ContributionsMoved',
    'CoreGoalAdded',
    'CoreGoalMoved',
    'CoreGoalRemoved',
    'CoreGoalReworded',
    'DepartmentAdded',
    'DepartmentRemoved',
    'DepartmentRenamed',
    'Event',
    'FieldAdded',
    'FieldEdited',
    'FieldMoved',
    'FieldRemoved',
    'GoalAdopted',
    'GoalEdited',
    'GoalRemoved',
    'GoalServiceSet',
    'GoalsShown',
    'GroupProposalAccepted',
    'GroupProposalDeclined',
    'GroupProposalWithdrawn',
    'GroupProposed',
    'InputPaused',
    'InputResumed',
    'MarksRevealed',
    'ParticipantIntroduced',
    'ParticipantJoined',
    'PointsPlaced',
    'ProjectPlanned',
    'ProjectRated',
    'ProposingSet',
    'ResultsShared',
    'ResultsWithdrawn',
    'RoundClosed',
    'RoundOpened',
    'RoundReopened',
    'RoundRevealed',
    'ServiceRated',
    'ServiceRatingClosed',
    'ServiceRatingOpened',
    'ServiceRatingsAdopted',
    'StepAdded',
    'StepEdited',
    'StepMoved',
    'StepOpened',
    'StepRemoved',
    'SupportWithdrawn',
    'TimeExtended',
    'TurnUndone',
    'VariantAdded',
    'VariantChosen',
    'VariantEdited',
    'VariantRemoved',
    'WorkshopCarriedOver',
    'WorkshopClosed',
    'WorkshopCreated',
    'WorkshopEdited',
    'WorkshopReopened',
    'event_from',
]

EVENTS: dict[str, type[Event]] = {event.__name__: event for event in Event.__subclasses__()}


def event_from(kind: str, payload: dict[str, Any]) -> Event:
    """The event that a journal row holds."""
    return EVENTS[kind](**payload)
