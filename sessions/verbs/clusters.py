"""Gathering cards of one field of action into named clusters."""

from collections.abc import Sequence

from sqlalchemy import func, select

from sessions.events import (
    CardsGathered,
    CardsReleased,
    ClusterCreated,
    ClusterDissolved,
    ClusterRenamed,
    ClustersMerged,
)
from sessions.refusals import CardsOfOtherField, ClusterInUse, ContributionGone, NothingChosen
from sessions.tables import Cluster, ClusterMember, Contribution, FieldOfAction, GoalCluster
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.words import ContributionState

CLUSTER_NAME_LENGTH = 120


@facilitators_only
def create_cluster(
    turn: Turn,
    *,
    field_id: str | None,
    name: str,
    contribution_ids: Sequence[str] = (),
    from_cluster_id: str | None = None,
) -> ClusterCreated:
    """Makes a cluster in a field, with the cards chosen for it.

    :param from_cluster_id: the cluster the cards are taken out of, where they were dragged from one
    """
    cluster = make_cluster(turn, field_id=field_id, name=name, contribution_ids=contribution_ids)
    if from_cluster_id is not None:
        _release(turn, turn.find(Cluster, from_cluster_id), contribution_ids)
    return turn.record(ClusterCreated(cluster_id=cluster.id, name=cluster.name))


@facilitators_only
def gather_cards(
    turn: Turn, *, cluster_id: str, contribution_ids: Sequence[str], from_cluster_id: str | None = None
) -> CardsGathered:
    """Puts cards into a cluster. What stands in another one stands in both, unless it is taken from there.

    :param from_cluster_id: the cluster the cards are taken out of
    """
    if not contribution_ids:
        raise NothingChosen
    cluster = turn.find(Cluster, cluster_id)
    _gather(turn, cluster, contribution_ids)
    if from_cluster_id is not None and from_cluster_id != cluster_id:
        _release(turn, turn.find(Cluster, from_cluster_id), contribution_ids)
    return turn.record(CardsGathered(cluster_id=cluster.id, name=cluster.name, count=len(contribution_ids)))


@facilitators_only
def release_cards(turn: Turn, *, cluster_id: str, contribution_ids: Sequence[str]) -> CardsReleased:
    """Takes cards out of a cluster; they stay on the table."""
    if not contribution_ids:
        raise NothingChosen
    cluster = turn.find(Cluster, cluster_id)
    _release(turn, cluster, contribution_ids)
    return turn.record(CardsReleased(cluster_id=cluster.id, name=cluster.name, count=len(contribution_ids)))


@facilitators_only
def rename_cluster(turn: Turn, *, cluster_id: str, name: str) -> ClusterRenamed:
    cluster = turn.find(Cluster, cluster_id)
    cluster.name = clean_text(name, most=CLUSTER_NAME_LENGTH)
    return turn.record(ClusterRenamed(cluster_id=cluster.id, name=cluster.name))


@facilitators_only
def merge_clusters(turn: Turn, *, cluster_id: str, other_ids: Sequence[str]) -> ClustersMerged:
    """Puts all cards of the others into this cluster. Goals that rested on the others rest on this one."""
    cluster = turn.find(Cluster, cluster_id)
    others = [turn.find(Cluster, other_id) for other_id in dict.fromkeys(other_ids) if other_id != cluster_id]
    if not others:
        raise NothingChosen
    for other in others:
        if other.field_id != cluster.field_id:
            raise CardsOfOtherField
        _gather(turn, cluster, [member.contribution_id for member in _members(turn, other)])
        _rest_goals_on(turn, cluster, instead_of=other)
        _delete(turn, other)
    return turn.record(ClustersMerged(cluster_id=cluster.id, name=cluster.name))


@facilitators_only
def dissolve_cluster(turn: Turn, *, cluster_id: str) -> ClusterDissolved:
    """Frees a cluster's cards and removes it, unless a goal rests on it."""
    cluster = turn.find(Cluster, cluster_id)
    if turn.db.scalar(select(func.count()).select_from(GoalCluster).where(GoalCluster.cluster_id == cluster.id)):
        raise ClusterInUse
    _delete(turn, cluster)
    return turn.record(ClusterDissolved(cluster_id=cluster.id, name=cluster.name))


def make_cluster(turn: Turn, *, field_id: str | None, name: str, contribution_ids: Sequence[str]) -> Cluster:
    """A new cluster of a field with these cards in it, for verbs to record."""
    if field_id is not None:
        turn.find(FieldOfAction, field_id)
    cluster = Cluster(
        workshop_id=turn.workshop.id,
        position=turn.next(Cluster.position),
        field_id=field_id,
        name=clean_text(name, most=CLUSTER_NAME_LENGTH),
    )
    turn.db.add(cluster)
    turn.db.flush()
    _gather(turn, cluster, contribution_ids)
    return cluster


def leave_clusters(turn: Turn, card: Contribution) -> None:
    """A card that goes to another field leaves the clusters of the one it came from."""
    for member in turn.db.scalars(select(ClusterMember).where(ClusterMember.contribution_id == card.id)):
        turn.db.delete(member)


def put_into_cluster(turn: Turn, cluster_id: str, card: Contribution) -> None:
    """Puts one card of the cluster's field into it, as the last, where it does not stand there already."""
    _gather(turn, turn.find(Cluster, cluster_id), [card.id])


def _gather(turn: Turn, cluster: Cluster, contribution_ids: Sequence[str]) -> None:
    members = _members(turn, cluster)
    standing = {member.contribution_id for member in members}
    last = max((member.position for member in members), default=0)
    for contribution_id in contribution_ids:
        card = turn.find(Contribution, contribution_id)
        if card.state == ContributionState.WITHDRAWN:
            raise ContributionGone
        if card.field_id != cluster.field_id:
            raise CardsOfOtherField
        if card.id not in standing:
            standing.add(card.id)
            last += 1
            turn.db.add(ClusterMember(cluster_id=cluster.id, contribution_id=card.id, position=last))
    turn.db.flush()


def _release(turn: Turn, cluster: Cluster, contribution_ids: Sequence[str]) -> None:
    for member in _members(turn, cluster):
        if member.contribution_id in contribution_ids:
            turn.db.delete(member)


def _members(turn: Turn, cluster: Cluster) -> list[ClusterMember]:
    members = select(ClusterMember).where(ClusterMember.cluster_id == cluster.id).order_by(ClusterMember.position)
    return list(turn.db.scalars(members))


def _rest_goals_on(turn: Turn, cluster: Cluster, *, instead_of: Cluster) -> None:
    for link in turn.db.scalars(select(GoalCluster).where(GoalCluster.cluster_id == instead_of.id)):
        if turn.db.get(GoalCluster, (link.goal_id, cluster.id)) is None:
            turn.db.add(GoalCluster(goal_id=link.goal_id, cluster_id=cluster.id))
        turn.db.delete(link)
    turn.db.flush()


def _delete(turn: Turn, cluster: Cluster) -> None:
    for member in _members(turn, cluster):
        turn.db.delete(member)
    # the members first: the database would take them along unseen, and an undo could not bring them back
    turn.db.flush()
    turn.db.delete(cluster)
    turn.db.flush()
