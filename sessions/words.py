"""The field's words that are stored: kinds, states and sides, spelled as they stand in the database."""

from enum import StrEnum


class StepKind(StrEnum):
    """What a step of the agenda asks of the room."""

    WELCOME = 'welcome'
    COLLECT = 'collect'
    VOTE = 'vote'
    CLUSTER = 'cluster'
    GOALS = 'goals'
    REVIEW = 'review'
    RATE = 'rate'
    RESULTS = 'results'


class ContributionKind(StrEnum):
    """What a card says."""

    CHALLENGE = 'challenge'
    PROJECT_IDEA = 'project_idea'
    CORE_GOAL = 'core_goal'
    STARTING_POINT = 'starting_point'
    FIELD_PROPOSAL = 'field_proposal'


class Placement(StrEnum):
    """What a card of a collecting step is put under."""

    FIELD = 'field'
    GOAL = 'goal'
    NOWHERE = 'nowhere'


class ContributionState(StrEnum):
    """Where a card stands between its author and the wall."""

    SHOWN = 'shown'
    HELD = 'held'
    HIDDEN = 'hidden'
    DONE = 'done'
    WITHDRAWN = 'withdrawn'


class ProposalState(StrEnum):
    """Where a group stands that a participant proposed."""

    WAITING = 'waiting'
    ACCEPTED = 'accepted'
    DECLINED = 'declined'
    WITHDRAWN = 'withdrawn'


class Origin(StrEnum):
    """How a card came in."""

    PHONE = 'phone'
    ON_BEHALF = 'on_behalf'
    IMPORT = 'import'
    CARRIED = 'carried'


class CarriedKind(StrEnum):
    """What came along from an earlier workshop and is looked through again."""

    CORE_GOAL = 'core_goal'
    GOAL = 'goal'
    CARD = 'card'


class Mark(StrEnum):
    """What somebody says about a thing of last time; the facilitator's decisions use the same words."""

    VALID = 'valid'
    DONE = 'done'
    REWORD = 'reword'
    DROP = 'drop'


LAYING_ASIDE = frozenset({Mark.DONE, Mark.DROP})
"""Decisions after which a thing is no longer worked on."""


class VoteSubject(StrEnum):
    """What a round is held over."""

    CHALLENGES = 'challenges'
    STARTING_POINTS = 'starting_points'
    FIELD_PROPOSALS = 'field_proposals'
    CLUSTERS = 'clusters'
    GOALS = 'goals'
    PROJECTS = 'projects'


class BudgetScope(StrEnum):
    """Whether a person's points are counted over everything or anew in every field of action."""

    OVERALL = 'overall'
    PER_FIELD = 'per_field'


class Stance(StrEnum):
    """What a person says to the wording of a goal."""

    AGREE = 'agree'
    CONCERN = 'concern'
    OBJECTION = 'objection'


class ActorKind(StrEnum):
    """Who takes a turn. The house is the command line and the start-up."""

    PARTICIPANT = 'participant'
    FACILITATOR = 'facilitator'
    HOUSE = 'house'


class WorkshopState(StrEnum):
    """Prepared until the first step opens, running until it is closed."""

    PREPARED = 'prepared'
    RUNNING = 'running'
    CLOSED = 'closed'


class Language(StrEnum):
    """A language that every sentence is written in."""

    GERMAN = 'de'
    ENGLISH = 'en'
