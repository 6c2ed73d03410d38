"""Adopting clusters as goals, and how much each goal serves the core goals."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, select

from sessions.events import GoalAdopted, GoalEdited, GoalRemoved, GoalServiceSet
from sessions.goal_guide import read_parts
from sessions.refusals import CardsOfOtherField, ConsentRoundStillOpen, FieldMissing, GoalInUse, ServiceOutOfRange
from sessions.tables import (
    Cluster,
    ConsentRound,
    Contribution,
    CoreGoal,
    FieldOfAction,
    Goal,
    GoalCluster,
    GoalService,
    GoalVariant,
)
from sessions.texts import CARD_LENGTH, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.words import ContributionState

MOST_SERVICE = 3


@facilitators_only
def adopt_goal(
    turn: Turn,
    *,
    wording: str | None = None,
    parts: Mapping[str, Any] | None = None,
    cluster_ids: Sequence[str] = (),
    field_id: str | None = None,
) -> GoalAdopted:
    """Makes one or more clusters of a field its next goal: V1, V2, …

    :param parts: of a guided wording (``sessions.goal_guide``), instead of a free one
    :param field_id: needed only where a goal rests on no cluster yet
    """
    words, stored = read_words(turn, wording, parts)
    clusters = [turn.find(Cluster, cluster_id) for cluster_id in dict.fromkeys(cluster_ids)]
    field = _field_of(turn, clusters, field_id)
    goal = Goal(
        workshop_id=turn.workshop.id,
        field_id=field.id,
        number=turn.next(Goal.number, Goal.field_id == field.id),
        wording=words,
        parts=stored,
        choosing=False,
    )
    turn.db.add(goal)
    turn.db.flush()
    turn.db.add_all(GoalCluster(goal_id=goal.id, cluster_id=cluster.id) for cluster in clusters)
    return turn.record(GoalAdopted(goal_id=goal.id, sign=sign_of(turn, goal)))


@facilitators_only
def edit_goal(
    turn: Turn,
    *,
    goal_id: str,
    wording: str | None = None,
    parts: Mapping[str, Any] | None = None,
    cluster_ids: Sequence[str] | None = None,
) -> GoalEdited:
    """Changes what is given and leaves the rest. Among variants, the chosen one is reworded with its goal.

    :param parts: of a guided wording, instead of a free one
    :param cluster_ids: all the clusters it rests on from now on
    """
    goal = turn.find(Goal, goal_id)
    if wording is not None or parts is not None:
        goal.wording, goal.parts = read_words(turn, wording, parts)
        for variant in turn.db.scalars(_variants(goal).where(GoalVariant.chosen)):
            variant.wording, variant.parts = goal.wording, goal.parts
    if cluster_ids is not None:
        _rest_on(turn, goal, [turn.find(Cluster, cluster_id) for cluster_id in cluster_ids])
    return turn.record(GoalEdited(goal_id=goal.id, sign=sign_of(turn, goal)))


@facilitators_only
def set_goal_service(turn: Turn, *, goal_id: str, core_goal_id: str, level: int) -> GoalServiceSet:
    """How much a goal serves a core goal.

    :param level: 0 (not at all) to 3 (very much)
    """
    goal, core_goal = turn.find(Goal, goal_id), turn.find(CoreGoal, core_goal_id)
    must_be_level(level)
    set_level(turn, goal.id, core_goal.id, level, turn.db.get(GoalService, (goal.id, core_goal.id)))
    return turn.record(
        GoalServiceSet(goal_id=goal.id, sign=sign_of(turn, goal), core_goal_id=core_goal.id, level=level)
    )


@facilitators_only
def remove_goal(turn: Turn, *, goal_id: str) -> GoalRemoved:
    """Removes a goal that no project idea hangs on; its clusters stay. Its number is not given again while others
    with a higher one stand. Its consent rounds stay in the record, its variants do not."""
    goal = turn.find(Goal, goal_id)
    rounds = list(turn.db.scalars(select(ConsentRound).where(ConsentRound.goal_id == goal.id)))
    if any(round.closed_at is None for round in rounds):
        raise ConsentRoundStillOpen
    projects = list(turn.db.scalars(select(Contribution).where(Contribution.goal_id == goal.id)))
    if any(project.state != ContributionState.WITHDRAWN for project in projects):
        raise GoalInUse
    for project in projects:
        # nobody can move a withdrawn one
        project.goal_id = None
    for round in rounds:
        round.goal_id = None
    sign = sign_of(turn, goal)
    for table in (GoalCluster, GoalService, GoalVariant):
        for row in turn.db.scalars(select(table).where(table.goal_id == goal.id)):
            turn.db.delete(row)
    # its links first: the database would take them along unseen, and an undo could not bring them back
    turn.db.flush()
    turn.db.delete(goal)
    return turn.record(GoalRemoved(goal_id=goal.id, sign=sign))


def read_words(turn: Turn, wording: str | None, parts: Mapping[str, Any] | None) -> tuple[str, dict[str, Any] | None]:
    """A wording as it is stored: the sentence, and the parts that it was made of where the guide was used.

    :raises TextEmpty: neither says anything
    :raises TextTooLong: more than a goal may have
    """
    if parts is None:
        return clean_text(wording or '', most=CARD_LENGTH), None
    read = read_parts(parts)
    return read.sentence(turn.workshop.language), read.stored()


def must_be_level(level: object) -> None:
    """
    :raises ServiceOutOfRange: no whole number from 0 to 3
    """
    if isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= MOST_SERVICE:
        raise ServiceOutOfRange


def set_level(turn: Turn, goal_id: str, core_goal_id: str, level: int, service: GoalService | None) -> None:
    """
    :param service: the row that stands, if any; nothing is stored for 0
    """
    if service is None and level > 0:
        turn.db.add(GoalService(goal_id=goal_id, core_goal_id=core_goal_id, level=level))
    elif service is not None and level > 0:
        service.level = level
    elif service is not None:
        turn.db.delete(service)


def _variants(goal: Goal) -> Select[GoalVariant]:
    return select(GoalVariant).where(GoalVariant.goal_id == goal.id)


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


def sign_of(turn: Turn, goal: Goal) -> str:
    """V1: the sign of its field and its number."""
    return f'{turn.find(FieldOfAction, goal.field_id).sign}{goal.number}'
