"""One card for several that say the same, by hand only, and back again."""

from collections.abc import Sequence

from sqlalchemy import select

from sessions.events import CardSeparated, CardsMerged
from sessions.refusals import CardsInVote, ContributionGone, NothingChosen, NotNow, NotTheSameKind
from sessions.tables import ClusterMember, Contribution, Round
from sessions.turn import Turn, facilitators_only
from sessions.verbs.clusters import put_into_cluster
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import ContributionKind, ContributionState

MERGEABLE = frozenset({ContributionKind.CHALLENGE, ContributionKind.STARTING_POINT})
"""What is gathered into clusters. A project has ratings, which cannot be added up."""


@facilitators_only
def merge_cards(turn: Turn, *, contribution_id: str, other_ids: Sequence[str]) -> CardsMerged:
    """Lets one card stand for others that say the same.

    The others are hidden, keep their text, author and points, and are marked in the export with the card that stands
    for them. In totals their points count for that card (``sessions/tallies.py``): in rounds that are over, and in
    those that are revealed later. Nobody's ballot is touched, so the sum may pass the cap that one person had per card.
    As long as a round over such cards is open nothing is merged, for what is hidden takes no points. The card that
    stays joins the clusters of the others, so that no goal loses what it rests on.

    :raises CardsInVote: a round over these cards is open
    :raises NotTheSameKind: of different kinds or fields, or of a kind that is not clustered
    """
    card = _card_on_wall(turn, contribution_id)
    others = [_card_on_wall(turn, other_id) for other_id in dict.fromkeys(other_ids) if other_id != contribution_id]
    if not others:
        raise NothingChosen
    if card.kind not in MERGEABLE or any((each.kind, each.field_id) != (card.kind, card.field_id) for each in others):
        raise NotTheSameKind
    refuse_open_round(turn, card)
    for other in others:
        for merged in turn.db.scalars(select(Contribution).where(Contribution.merged_into_id == other.id)):
            merged.merged_into_id = card.id
        other.merged_into_id = card.id
        other.state = ContributionState.HIDDEN
        if turn.workshop.featured_contribution_id == other.id:
            turn.workshop.featured_contribution_id = None
    _join_clusters(turn, card, others)
    return turn.record(CardsMerged(contribution_id=card.id, number=card.number, count=len(others)))


@facilitators_only
def separate_card(turn: Turn, *, contribution_id: str) -> CardSeparated:
    """Puts a merged card back on the wall, with its own points and in the clusters it stood in.

    :raises CardsInVote: a round over these cards is open
    """
    card = turn.find(Contribution, contribution_id)
    if card.merged_into_id is None:
        raise NotNow
    refuse_open_round(turn, card)
    card.merged_into_id = None
    card.state = ContributionState.SHOWN
    return turn.record(CardSeparated(contribution_id=card.id, number=card.number))


def _card_on_wall(turn: Turn, contribution_id: str) -> Contribution:
    card = turn.find(Contribution, contribution_id)
    if card.state != ContributionState.SHOWN:
        raise ContributionGone
    return card


def refuse_open_round(turn: Turn, card: Contribution) -> None:
    subjects = [subject for subject, kind in KIND_OF_SUBJECT.items() if kind == card.kind]
    still_open = turn.select(Round).where(Round.subject.in_(subjects), Round.closed_at.is_(None))
    if turn.db.scalar(still_open.limit(1)) is not None:
        raise CardsInVote


def _join_clusters(turn: Turn, card: Contribution, others: Sequence[Contribution]) -> None:
    # the others stay in theirs, unseen, and are found there when they are taken apart
    memberships = select(ClusterMember).where(ClusterMember.contribution_id.in_([other.id for other in others]))
    for cluster_id in dict.fromkeys(member.cluster_id for member in turn.db.scalars(memberships)):
        put_into_cluster(turn, cluster_id, card)
