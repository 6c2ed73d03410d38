"""Kinds of steps and their rules in the words of a facilitator."""

from sessions.wording import N_
from sessions.words import ContributionKind, Placement, StepKind

STEP_KINDS: dict[str, str] = {
    StepKind.WELCOME: N_('Welcome'),
    StepKind.COLLECT: N_('Collect cards'),
    StepKind.VOTE: N_('Vote with points'),
    StepKind.CLUSTER: N_('Group cards'),
    StepKind.GOALS: N_('Word goals'),
    StepKind.REVIEW: N_('Look through what came along'),
    StepKind.RATE: N_('Place projects'),
    StepKind.RESULTS: N_('Show results'),
}
COLLECTED: dict[str, str] = {
    ContributionKind.CHALLENGE: N_('Challenges'),
    ContributionKind.PROJECT_IDEA: N_('Project ideas'),
    ContributionKind.CORE_GOAL: N_('Core goals'),
    ContributionKind.STARTING_POINT: N_('Starting points'),
    ContributionKind.FIELD_PROPOSAL: N_('Proposed fields of action'),
}
PLACEMENTS: dict[str, str] = {
    Placement.FIELD: N_('under a field of action'),
    Placement.GOAL: N_('under a goal'),
    Placement.NOWHERE: N_('under nothing'),
}
