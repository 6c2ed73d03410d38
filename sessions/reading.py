"""Reading a workshop's picture from the database, whole or part by part."""

from typing import TypeVar

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sessions.agreements import load_proposals, load_proposed_cards, load_supports
from sessions.answers import load_consents, load_service_tally
from sessions.ids import is_drawn, may_be_secret
from sessions.marks import load_marks
from sessions.picture import Picture
from sessions.refusals import ResultsNotShared, WorkshopUnknown
from sessions.tables import (
    CarriedThing,
    Cluster,
    ClusterMember,
    Contribution,
    CoreGoal,
    Department,
    FieldOfAction,
    Goal,
    GoalCluster,
    GoalService,
    GoalVariant,
    Participant,
    ProjectPlan,
    Step,
    Workshop,
)
from sessions.tables.base import OfWorkshop
from sessions.tallies import count_raters, load_placings, load_tallies

Row = TypeVar('Row', bound=OfWorkshop)

# written out once: they are counted anew with everybody who joins
_PEOPLE = (
    select(Participant.department_id, func.count())
    .where(Participant.workshop_id == bindparam('workshop_id'))
    .group_by(Participant.department_id)
)


def load_picture(db: Session, workshop_id: str) -> Picture:
    """Reads one consistent picture.

    :raises WorkshopUnknown: there is no such workshop
    """
    workshop = db.get(Workshop, workshop_id, populate_existing=True)
    if workshop is None:
        raise WorkshopUnknown
    steps = _rows(db, workshop, Step, Step.position)
    clusters = _rows(db, workshop, Cluster, Cluster.position)
    core_goals = _rows(db, workshop, CoreGoal, CoreGoal.position)
    goals = _rows(db, workshop, Goal, Goal.number)
    return Picture(
        workshop=workshop,
        steps=steps,
        fields=_rows(db, workshop, FieldOfAction, FieldOfAction.position),
        core_goals=[core_goal for core_goal in core_goals if not core_goal.laid_aside],
        departments=_rows(db, workshop, Department, Department.position),
        contributions=_rows(db, workshop, Contribution, Contribution.number),
        clusters=clusters,
        members=load_members(db, workshop, clusters),
        goals=[goal for goal in goals if not goal.laid_aside],
        goal_clusters=_load_goal_clusters(db, workshop, goals),
        services=_load_services(db, workshop),
        variants=_rows(db, workshop, GoalVariant, GoalVariant.number),
        consents=load_consents(db, workshop),
        service_tally=load_service_tally(db, workshop),
        tallies=load_tallies(db, workshop),
        placings=load_placings(db, workshop),
        plans=_load_plans(db, workshop),
        raters=count_raters(db, workshop),
        people=count_people(db, workshop),
        names=load_names(db, workshop),
        supports=load_supports(db, workshop),
        proposals=load_proposals(db, workshop),
        proposed_cards=load_proposed_cards(db, workshop),
        laid_aside=[*filter(_is_aside, core_goals), *filter(_is_aside, goals)],
        carried=_rows(db, workshop, CarriedThing, CarriedThing.position),
        marks=load_marks(db, workshop, steps),
    )


def _is_aside(thing: CoreGoal | Goal) -> bool:
    return thing.laid_aside


def find_workshop(db: Session, code: str) -> Workshop:
    """The workshop with this join code, closed ones too.

    :raises WorkshopUnknown: there is none
    """
    workshop = db.scalar(select(Workshop).where(Workshop.code == code)) if is_drawn(code) else None
    if workshop is None:
        raise WorkshopUnknown
    return workshop


def find_shared_workshop(db: Session, share_key: str) -> Workshop:
    """The workshop whose results are open to whoever has this key.

    :raises ResultsNotShared: there is none, or they were withdrawn; nobody can tell one from the other
    """
    shared = select(Workshop).where(Workshop.share_key == share_key, Workshop.shared_at.is_not(None))
    workshop = db.scalar(shared) if may_be_secret(share_key) else None
    if workshop is None:
        raise ResultsNotShared
    return workshop


def _rows(db: Session, workshop: Workshop, table: type[Row], order: object) -> list[Row]:
    rows = select(table).where(table.workshop_id == workshop.id).order_by(order)  # type: ignore[arg-type]
    return list(db.scalars(rows))


def load_members(db: Session, workshop: Workshop, clusters: list[Cluster]) -> dict[str, list[str]]:
    """Contribution ids per cluster id, in their order."""
    members: dict[str, list[str]] = {cluster.id: [] for cluster in clusters}
    pairs = (
        select(ClusterMember.cluster_id, ClusterMember.contribution_id)
        .join(Cluster, Cluster.id == ClusterMember.cluster_id)
        .where(Cluster.workshop_id == workshop.id)
        .order_by(ClusterMember.position)
    )
    for cluster_id, contribution_id in db.execute(pairs):
        members[cluster_id].append(contribution_id)
    return members


def _load_goal_clusters(db: Session, workshop: Workshop, goals: list[Goal]) -> dict[str, list[str]]:
    resting: dict[str, list[str]] = {goal.id: [] for goal in goals}
    pairs = (
        select(GoalCluster.goal_id, GoalCluster.cluster_id)
        .join(Cluster, Cluster.id == GoalCluster.cluster_id)
        .where(Cluster.workshop_id == workshop.id)
        .order_by(Cluster.position)
    )
    for goal_id, cluster_id in db.execute(pairs):
        resting[goal_id].append(cluster_id)
    return resting


def _load_services(db: Session, workshop: Workshop) -> dict[tuple[str, str], int]:
    services = (
        select(GoalService.goal_id, GoalService.core_goal_id, GoalService.level)
        .join(Goal, Goal.id == GoalService.goal_id)
        .where(Goal.workshop_id == workshop.id)
    )
    return {(goal_id, core_goal_id): level for goal_id, core_goal_id, level in db.execute(services)}


def _load_plans(db: Session, workshop: Workshop) -> dict[str, ProjectPlan]:
    plans = (
        select(ProjectPlan)
        .join(Contribution, Contribution.id == ProjectPlan.contribution_id)
        .where(Contribution.workshop_id == workshop.id)
    )
    return {plan.contribution_id: plan for plan in db.scalars(plans)}


def count_people(db: Session, workshop: Workshop) -> dict[str | None, int]:
    """How many participants per department id."""
    return {department_id: n for department_id, n in db.execute(_PEOPLE, {'workshop_id': workshop.id})}


def load_names(db: Session, workshop: Workshop) -> dict[str, str]:
    """Names per participant id, where the workshop shows names."""
    if not workshop.names_shown:
        return {}
    named = select(Participant.id, Participant.name).where(
        Participant.workshop_id == workshop.id, Participant.name.is_not(None)
    )
    return {participant_id: name or '' for participant_id, name in db.execute(named)}
