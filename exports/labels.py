"""The stored words as people read them in a table."""

from sessions.weighing.asking import Basis
from sessions.weighing.folding import Side
from sessions.wording import N_
from sessions.words import (
    ActorKind,
    BudgetScope,
    CarriedKind,
    ContributionKind,
    ContributionState,
    Mark,
    Origin,
    Stance,
    VoteSubject,
    WorkshopState,
)

KINDS: dict[str, str] = {
    ContributionKind.CHALLENGE: N_('Challenge'),
    ContributionKind.PROJECT_IDEA: N_('Project idea'),
    ContributionKind.CORE_GOAL: N_('Core goal'),
    ContributionKind.STARTING_POINT: N_('Starting point'),
    ContributionKind.FIELD_PROPOSAL: N_('Proposed field of action'),
}
CARD_STATES: dict[str, str] = {
    ContributionState.SHOWN: N_('on the wall'),
    ContributionState.HELD: N_('waiting for approval'),
    ContributionState.HIDDEN: N_('hidden'),
    ContributionState.DONE: N_('done'),
    ContributionState.WITHDRAWN: N_('withdrawn'),
}
ORIGINS: dict[str, str] = {
    Origin.PHONE: N_('phone'),
    Origin.ON_BEHALF: N_('entered by the facilitator'),
    Origin.IMPORT: N_('import'),
    Origin.CARRIED: N_('earlier workshop'),
}
CARRIED_KINDS: dict[str, str] = {
    CarriedKind.CORE_GOAL: N_('Core goal'),
    CarriedKind.GOAL: N_('Goal'),
    CarriedKind.CARD: N_('Card'),
}
"""As long as a carried card is there, it is called by its own kind."""
MARKS: dict[str, str] = {
    Mark.VALID: N_('still valid'),
    Mark.DONE: N_('done'),
    Mark.REWORD: N_('reword'),
    Mark.DROP: N_('drop'),
}
SUBJECTS: dict[str, str] = {
    VoteSubject.CHALLENGES: N_('Challenges'),
    VoteSubject.STARTING_POINTS: N_('Starting points'),
    VoteSubject.FIELD_PROPOSALS: N_('Proposed fields of action'),
    VoteSubject.CLUSTERS: N_('Clusters'),
    VoteSubject.GOALS: N_('Goals'),
    VoteSubject.PROJECTS: N_('Project ideas'),
}
BASES: dict[str, str] = {
    Basis.ROUND: N_('points'),
    Basis.CARDS: N_('points of the cards behind it'),
    Basis.RATINGS: N_('ratings'),
}
SIDES: dict[str, str] = {Side.DEPARTMENT: N_('Department'), Side.ROLE: N_('Role')}
STANCES: dict[str, str] = {
    Stance.AGREE: N_('Agree'),
    Stance.CONCERN: N_('Concern'),
    Stance.OBJECTION: N_('Serious objection'),
}
SCOPES: dict[str, str] = {
    BudgetScope.OVERALL: N_('over all'),
    BudgetScope.PER_FIELD: N_('in each field of action'),
}
ACTORS: dict[str, str] = {
    ActorKind.PARTICIPANT: N_('participant'),
    ActorKind.FACILITATOR: N_('facilitator'),
    ActorKind.HOUSE: N_('command line'),
}
WORKSHOP_STATES: dict[str, str] = {
    WorkshopState.PREPARED: N_('prepared'),
    WorkshopState.RUNNING: N_('running'),
    WorkshopState.CLOSED: N_('closed'),
}
