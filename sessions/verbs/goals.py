"""Adopting clusters as goals, and how much each goal serves the core goals."""

from collections.abc import Sequence

from sqlalchemy import select

from sessions.events import GoalAdopted, GoalEdited, GoalRemoved, GoalServiceSet
from sessions.refusals import CardsOfOtherField, FieldMissing, GoalInUse, ServiceOutOfRange
from sessions.tables import Cluster, Contribution, CoreGoal, FieldOfAction, Goal, GoalCluster, GoalService
from sessions.texts import CARD_LENGTH, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.words import ContributionState

MOST_SERVICE = 3


@facilitators_only
def adopt_goal(
    turn: Turn, *, wording: str, cluster_ids: Sequence[str] = (), field_id: str | None = None
) -> GoalAdopted:
    """Makes one or more clusters of a field its next goal: V1, V2, …

    :param field_id: needed only where a goal rests on no cluster yet
    """
    clusters = [turn.find(Cluster, cluster_id) for cluster_id in dict.fromkeys(cluster_ids)]
    field = _field_of(turn, clusters, field_id)
    goal = Goal(
        workshop_id=turn.workshop.id,
        field_id=field.id,
        number=turn.next(Goal.number, Goal.field_id == field.id),
        wording=clean_text(wording, most=CARD_LENGTH),
    )
    turn.db.add(goal)
    turn.db.flush()
    turn.db.add_all(GoalCluster(goal_id=goal.id, cluster_id=cluster.id) for cluster in clusters)
    return turn.record(GoalAdopted(goal_id=goal.id, sign=_sign(turn, goal)))


@facilitators_only
def edit_goal(
    turn: Turn, *, goal_id: str, wording: str | None = None, cluster_ids: Sequence[str] | None = None
) -> GoalEdited:
    """Changes what is given and leaves the rest.

    :param cluster_ids: all the clusters it rests on from now on
    """
    goal = turn.find(Goal, goal_id)
    if wording is not None:
        goal.wording = clean_text(wording, most=CARD_LENGTH)
    if cluster_ids is not None:
        _rest_on(turn, goal, [turn.find(Cluster, cluster_id) for cluster_id in cluster_ids])
    return turn.record(GoalEdited(goal_id=goal.id, sign=_sign(turn, goal)))


@facilitators_only
def set_goal_service(turn: Turn, *, goal_id: str, core_goal_id: str, level: int) -> GoalServiceSet:
    """How much a goal serves a core goal.

    :param level: 0 (not at all) to 3 (very much)
    """
    goal, core_goal = turn.find(Goal, goal_id), turn.find(CoreGoal, core_goal_id)
    if isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= MOST_SERVICE:
        raise ServiceOutOfRange
    service = turn.db.get(GoalService, (goal.id, core_goal.id))
    if service is None and level > 0:
        turn.db.add(GoalService(goal_id=goal.id, core_goal_id=core_goal.id, level=level))
    elif service is not None and level > 0:
        service.level = level
    elif service is not None:
        turn.db.delete(service)
    return turn.record(GoalServiceSet(goal_id=goal.id, sign=_sign(turn, goal), core_goal_id=core_goal.id, level=level))


@facilitators_only
def remove_goal(turn: Turn, *, goal_id: str) -> GoalRemoved:
    """Removes a goal that no project idea hangs on; its clusters stay. Its number is not given again while others
    with a higher one stand."""
    goal = turn.find(Goal, goal_id)
    projects = list(turn.db.scalars(select(Contribution).where(Contribution.goal_id == goal.id)))
    if any(project.state != ContributionState.WITHDRAWN for project in projects):
        raise GoalInUse
    for project in projects:
        # nobody can move a withdrawn one
        project.goal_id = None
    sign = _sign(turn, goal)
    for table in (GoalCluster, GoalService):
        for row in turn.db.scalars(select(table).where(table.goal_id == goal.id)):
            turn.db.delete(row)
    # its links first: the database would take them along unseen, and an undo could not bring them back
    turn.db.flush()
    turn.db.delete(goal)
    return turn.record(GoalRemoved(goal_id=goal.id, sign=sign))


def _field_of(turn: Turn, clusters: Sequence[Cluster], field_id: str | None) -> FieldOfAction:
    field_ids = {cluster.field_id for cluster in clusters} or {field_id}
    if len(field_ids) > 1:
        raise CardsOfOtherField
    (only,) = field_ids
    if only is None:
        raise FieldMissing
    return turn.find(FieldOfAction, only)


def _rest_on(turn: Turn, goal: Goal, clusters: Sequence[Cluster]) -> None:
    if any(cluster.field_id != goal.field_id for cluster in clusters):
        raise CardsOfOtherField
    wanted = {cluster.id for cluster in clusters}
    standing = {
        link.cluster_id: link for link in turn.db.scalars(select(GoalCluster).where(GoalCluster.goal_id == goal.id))
    }
    for cluster_id, link in standing.items():
        if cluster_id not in wanted:
            turn.db.delete(link)
    turn.db.add_all(GoalCluster(goal_id=goal.id, cluster_id=cluster_id) for cluster_id in wanted - standing.keys())


def _sign(turn: Turn, goal: Goal) -> str:
    return f'{turn.find(FieldOfAction, goal.field_id).sign}{goal.number}'
