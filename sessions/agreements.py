"""How many agree to each card, and the groups that were proposed: what a picture holds of them."""

from collections.abc import Collection

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from sessions.tables import Contribution, GroupProposal, ProposedCard, Support, Workshop


def load_supports(db: Session, workshop: Workshop) -> dict[str, int]:
    """How many agree, per contribution id; a card that nobody agreed to is not in it."""
    of_workshop = _COUNTS.join(Contribution, Contribution.id == Support.contribution_id)
    return _counted(db, of_workshop.where(Contribution.workshop_id == workshop.id))


def recount_supports(db: Session, supports: dict[str, int], contribution_ids: Collection[str]) -> dict[str, int]:
    """The same after something happened to the agreements with these cards alone."""
    counted = _counted(db, _COUNTS.where(Support.contribution_id.in_(contribution_ids)))
    return {id: n for id, n in supports.items() if id not in contribution_ids} | counted


def load_proposals(db: Session, workshop: Workshop) -> list[GroupProposal]:
    """All of them, whatever became of them, oldest first."""
    return in_order(list(db.scalars(select(GroupProposal).where(GroupProposal.workshop_id == workshop.id))))


def load_proposed_cards(db: Session, proposals: Collection[GroupProposal]) -> dict[str, list[str]]:
    """Contribution ids per proposal id, in the order of the cards' numbers."""
    found: dict[str, list[str]] = {proposal.id: [] for proposal in proposals}
    pairs = (
        select(ProposedCard.proposal_id, ProposedCard.contribution_id)
        .join(Contribution, Contribution.id == ProposedCard.contribution_id)
        .where(ProposedCard.proposal_id.in_(found))
        .order_by(Contribution.number)
    )
    for proposal_id, contribution_id in db.execute(pairs):
        found[proposal_id].append(contribution_id)
    return found


def in_order(proposals: list[GroupProposal]) -> list[GroupProposal]:
    return sorted(proposals, key=lambda proposal: (proposal.proposed_at, proposal.id))


_COUNTS = select(Support.contribution_id, func.count()).group_by(Support.contribution_id)


def _counted(db: Session, counts: Select[str, int]) -> dict[str, int]:
    return {contribution_id: n for contribution_id, n in db.execute(counts)}
