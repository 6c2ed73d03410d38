"""The rows, one noun a file. No rule stands here: rules are in ``sessions.verbs``."""

from sessions.tables.agenda import Step
from sessions.tables.ballot import Ballot, Round, Vote
from sessions.tables.base import Base
from sessions.tables.carried import CarriedMark, CarriedThing
from sessions.tables.cluster import Cluster, ClusterMember
from sessions.tables.consent import Consent, ConsentRound
from sessions.tables.contribution import Contribution
from sessions.tables.core_goal import CoreGoal
from sessions.tables.department import Department
from sessions.tables.field_of_action import FieldOfAction
from sessions.tables.goal import Goal, GoalCluster, GoalService, GoalVariant
from sessions.tables.group_proposal import GroupProposal, ProposedCard
from sessions.tables.house_key import HouseKey
from sessions.tables.journal import JournalEntry, Receipt
from sessions.tables.participant import Participant
from sessions.tables.project_plan import ProjectPlan
from sessions.tables.rating import Rating
from sessions.tables.service_rating import ServiceRating, ServiceRound
from sessions.tables.support import Support
from sessions.tables.workshop import Workshop

__all__ = [
    'Ballot',
    'Base',
    'CarriedMark',
    'CarriedThing',
    'Cluster',
    'ClusterMember',
    'Consent',
    'ConsentRound',
    'Contribution',
    'CoreGoal',
    'Department',
    'FieldOfAction',
    'Goal',
    'GoalCluster',
    'GoalService',
    'GoalVariant',
    'GroupProposal',
    'HouseKey',
    'JournalEntry',
    'Participant',
    'ProjectPlan',
    'ProposedCard',
    'Rating',
    'Receipt',
    'Round',
    'ServiceRating',
    'ServiceRound',
    'Step',
    'Support',
    'Vote',
    'Workshop',
]
