"""How many agree to each card, and the groups that were proposed: what a picture holds of them."""

from collections.abc import Collection, Iterable

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from sessions.tables import Contribution, GroupProposal, ProposedCard, Support, Workshop
from sessions.words import ProposalState


def load_supports(db: Session, workshop: Workshop) -> dict[str, int]:
    """How many agree, per contribution id; a card that nobody agreed to is not in it. Who agreed to a card that was
    merged agrees to the one that stands for it, once; its author is not counted there."""
    return _counted(db, _COUNTS.where(Contribution.workshop_id == workshop.id))


def recount_supports(db: Session, supports: dict[str, int], contribution_ids: Collection[str]) -> dict[str, int]:
    """The same after something happened to the agreements with these cards alone."""
    touched = set(db.scalars(select(_COUNTED_CARD).where(Contribution.id.in_(contribution_ids))))
    merged = set(db.scalars(select(Contribution.id).where(Contribution.merged_into_id.in_(touched))))
    counted = _counted(db, _COUNTS.where(Support.contribution_id.in_(touched | merged)))
    return {id: n for id, n in supports.items() if id not in touched} | counted


def load_proposals(db: Session, workshop: Workshop) -> list[GroupProposal]:
    """Those that were not taken back, oldest first."""
    living = select(GroupProposal).where(
        GroupProposal.workshop_id == workshop.id, GroupProposal.state != ProposalState.WITHDRAWN
    )
    return _in_order(db.scalars(living))


def load_proposed_cards(db: Session, workshop: Workshop) -> dict[str, list[str]]:
    """Contribution ids per proposal id, in the order of the cards' numbers."""
    return _by_proposal(db, _PAIRS.where(GroupProposal.workshop_id == workshop.id))


def renew_proposals(proposals: list[GroupProposal], touched: list[GroupProposal]) -> list[GroupProposal]:
    """The same after something happened to these alone.

    :param touched: as they are now
    """
    ids = {proposal.id for proposal in touched}
    kept = [proposal for proposal in proposals if proposal.id not in ids]
    return _in_order([*kept, *(proposal for proposal in touched if proposal.state != ProposalState.WITHDRAWN)])


def renew_proposed_cards(
    db: Session, cards: dict[str, list[str]], touched: list[GroupProposal]
) -> dict[str, list[str]]:
    """The cards of the proposals that there are after something happened to these alone."""
    ids = [proposal.id for proposal in touched]
    kept = {id: contribution_ids for id, contribution_ids in cards.items() if id not in ids}
    return kept | _by_proposal(db, _PAIRS.where(GroupProposal.id.in_(ids)))


def _in_order(proposals: Iterable[GroupProposal]) -> list[GroupProposal]:
    return sorted(proposals, key=lambda proposal: (proposal.proposed_at, proposal.id))


def _by_proposal(db: Session, pairs: Select[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for proposal_id, contribution_id in db.execute(pairs):
        found.setdefault(proposal_id, []).append(contribution_id)
    return found


_PAIRS = (
    select(ProposedCard.proposal_id, ProposedCard.contribution_id)
    .join(GroupProposal, GroupProposal.id == ProposedCard.proposal_id)
    .join(Contribution, Contribution.id == ProposedCard.contribution_id)
    .where(GroupProposal.state != ProposalState.WITHDRAWN)
    .order_by(Contribution.number)
)
_COUNTED_CARD = func.coalesce(Contribution.merged_into_id, Contribution.id)
_STANDING = aliased(Contribution)
_COUNTS = (
    select(_COUNTED_CARD, func.count(func.distinct(Support.participant_id)))
    .join(Contribution, Contribution.id == Support.contribution_id)
    .join(_STANDING, _STANDING.id == _COUNTED_CARD)
    .where(or_(_STANDING.participant_id.is_(None), _STANDING.participant_id != Support.participant_id))
    .group_by(_COUNTED_CARD)
)


def _counted(db: Session, counts: Select[str, int]) -> dict[str, int]:
    return {contribution_id: n for contribution_id, n in db.execute(counts)}
