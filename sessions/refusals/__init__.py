"""Why a turn was not taken: a sentence for the person who asked, saying what to do. One noun a file.

Four families say whose mistake it is, so that a caller over HTTP can be told apart:
``NotFound`` (404), ``NotAllowed`` (403), ``NotNow`` (409), ``NotValid`` (422).
"""

from sessions.refusals.ballot import (
    BudgetSpent,
    CapReached,
    FieldBudgetSpent,
    NotAProject,
    NotOnBallot,
    PointsOutOfRange,
    RatingOutOfRange,
    RoundClosed,
    RoundNotOpen,
    RoundStillOpen,
)
from sessions.refusals.contribution import (
    ContributionGone,
    ContributionLimitReached,
    FieldMissing,
    FieldUnknown,
    GoalMissing,
    NothingChosen,
    NotYours,
)
from sessions.refusals.order import (
    CardsOfOtherField,
    ClusterInUse,
    ColourUnreadable,
    CoreGoalInUse,
    FieldInUse,
    GoalInUse,
    NameTaken,
    ServiceOutOfRange,
    SignInvalid,
    SignTaken,
)
from sessions.refusals.project_plan import DayInvalid
from sessions.refusals.refusal import NotAllowed, NotFound, NotNow, NotValid, Refusal, Sayable
from sessions.refusals.rule import (
    BudgetOutOfRange,
    CapOutOfRange,
    CardLimitOutOfRange,
    RuleInvalid,
)
from sessions.refusals.text import (
    TextEmpty,
    TextNotStorable,
    TextTooLong,
)
from sessions.refusals.undo import (
    AlreadyUndone,
    LaterTurnDepends,
    NotUndoable,
    RoomWentOn,
)
from sessions.refusals.workshop import (
    InputPaused,
    KeyReused,
    MinutesOutOfRange,
    NotJoined,
    StepClosed,
    StepInUse,
    WorkshopAlreadyClosed,
    WorkshopClosed,
    WorkshopUnknown,
)

__all__ = [
    'AlreadyUndone',
    'BudgetOutOfRange',
    'BudgetSpent',
    'CapOutOfRange',
    'CapReached',
    'CardLimitOutOfRange',
    'CardsOfOtherField',
    'ClusterInUse',
    'ColourUnreadable',
    'ContributionGone',
    'ContributionLimitReached',
    'CoreGoalInUse',
    'DayInvalid',
    'FieldBudgetSpent',
    'FieldInUse',
    'FieldMissing',
    'FieldUnknown',
    'GoalInUse',
    'GoalMissing',
    'InputPaused',
    'KeyReused',
    'LaterTurnDepends',
    'MinutesOutOfRange',
    'NameTaken',
    'NotAProject',
    'NotAllowed',
    'NotFound',
    'NotJoined',
    'NotNow',
    'NotOnBallot',
    'NotUndoable',
    'NotValid',
    'NotYours',
    'NothingChosen',
    'PointsOutOfRange',
    'RatingOutOfRange',
    'Refusal',
    'RoomWentOn',
    'RoundClosed',
    'RoundNotOpen',
    'RoundStillOpen',
    'RuleInvalid',
    'Sayable',
    'ServiceOutOfRange',
    'SignInvalid',
    'SignTaken',
    'StepClosed',
    'StepInUse',
    'TextEmpty',
    'TextNotStorable',
    'TextTooLong',
    'WorkshopAlreadyClosed',
    'WorkshopClosed',
    'WorkshopUnknown',
]
