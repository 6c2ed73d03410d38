"""Groups that participants propose from their phones, and what the facilitator makes of them."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func, select

from sessions.events import (
    GroupProposalAccepted,
    GroupProposalDeclined,
    GroupProposalWithdrawn,
    GroupProposed,
    ProposingSet,
)
from sessions.ids import is_drawn
from sessions.refusals import (
    CardNotOnTable,
    FieldsMixed,
    GroupSizeOutOfRange,
    NotFound,
    NotValid,
    NotYourProposal,
    ProposalDecided,
    ProposalEmpty,
    ProposalLimitReached,
    ProposingClosed,
)
from sessions.rules import ClusterRules, read_rules
from sessions.tables import Contribution, GroupProposal, ProposedCard, Step
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.clusters import make_cluster
from sessions.verbs.contributions import refuse_paused
from sessions.words import ContributionState, ProposalState

FEWEST_CARDS, MOST_CARDS = 2, 50
MOST_WAITING = 5
"""Proposals of one person that may wait at a time."""
GROUP_NAME_LENGTH = 60


@facilitators_only
def set_proposing(turn: Turn, *, step_id: str, proposing: bool) -> ProposingSet:
    """Whether participants may propose groups in a clustering step."""
    step = turn.find(Step, step_id)
    if not isinstance(read_rules(step.kind, step.rules), ClusterRules):
        raise NotValid
    step.rules = step.rules | {'proposing': proposing}
    return turn.record(ProposingSet(step_id=step.id, proposing=proposing))


def propose_group(turn: Turn, *, name: str, contribution_ids: Sequence[str]) -> GroupProposed:
    """One person proposes that these cards belong together; it waits until the facilitator decides.

    :raises ProposingClosed: the step that is open asks for no groups
    :raises GroupSizeOutOfRange: fewer than two, or more than anybody will look through
    :raises ProposalLimitReached: as many of this person's wait as may
    """
    person = turn.participant()
    rules = _open_for_proposals(turn)
    name = clean_text(name, most=GROUP_NAME_LENGTH)
    ids = list(dict.fromkeys(contribution_ids))
    if not FEWEST_CARDS <= len(ids) <= MOST_CARDS:
        raise GroupSizeOutOfRange(fewest=FEWEST_CARDS, most=MOST_CARDS)
    cards = _find_cards(turn, ids)
    if any(card.state != ContributionState.SHOWN or card.kind != rules.kind for card in cards):
        raise CardNotOnTable
    if len({card.field_id for card in cards}) > 1:
        raise FieldsMixed
    waiting = select(func.count()).where(
        GroupProposal.participant_id == person.id, GroupProposal.state == ProposalState.WAITING
    )
    if (turn.db.scalar(waiting) or 0) >= MOST_WAITING:
        raise ProposalLimitReached(limit=MOST_WAITING)
    proposal = GroupProposal(
        workshop_id=turn.workshop.id,
        participant_id=person.id,
        name=name,
        state=ProposalState.WAITING.value,
        proposed_at=turn.now,
    )
    turn.db.add(proposal)
    turn.db.flush()
    turn.db.add_all(ProposedCard(proposal_id=proposal.id, contribution_id=card.id) for card in cards)
    return turn.record(GroupProposed(proposal_id=proposal.id, name=name, count=len(cards)))


def withdraw_group_proposal(turn: Turn, *, proposal_id: str) -> GroupProposalWithdrawn:
    """Whoever proposed a group takes it back as long as it waits."""
    person = turn.participant()
    proposal = turn.find(GroupProposal, proposal_id)
    if proposal.participant_id != person.id:
        raise NotYourProposal
    _refuse_decided(proposal)
    proposal.state = ProposalState.WITHDRAWN.value
    return turn.record(GroupProposalWithdrawn(proposal_id=proposal.id, name=proposal.name))


@facilitators_only
def accept_group_proposal(turn: Turn, *, proposal_id: str) -> GroupProposalAccepted:
    """Makes a cluster of the proposed cards that are still on the wall. All who proposed the same cards are answered.

    A card that stands in a cluster already stands in both.

    :raises ProposalEmpty: fewer than two are left in one field
    """
    proposal = turn.find(GroupProposal, proposal_id)
    _refuse_decided(proposal)
    cards = gather_where_most_are(_cards(turn, proposal))
    if len(cards) < FEWEST_CARDS:
        raise ProposalEmpty
    cluster = make_cluster(
        turn, field_id=cards[0].field_id, name=proposal.name, contribution_ids=[card.id for card in cards]
    )
    _decide(turn, proposal, ProposalState.ACCEPTED)
    return turn.record(GroupProposalAccepted(proposal_id=proposal.id, cluster_id=cluster.id, name=proposal.name))


@facilitators_only
def decline_group_proposal(turn: Turn, *, proposal_id: str) -> GroupProposalDeclined:
    """Lets a proposed group be; all who proposed the same cards are answered."""
    proposal = turn.find(GroupProposal, proposal_id)
    _refuse_decided(proposal)
    _decide(turn, proposal, ProposalState.DECLINED)
    return turn.record(GroupProposalDeclined(proposal_id=proposal.id, name=proposal.name))


def gather_where_most_are(cards: Sequence[Contribution]) -> list[Contribution]:
    """The cards that are on the wall in the field where most of them are: one may have been moved or hidden since."""
    shown = [card for card in cards if card.state == ContributionState.SHOWN]
    [(field_id, _)] = Counter(card.field_id for card in shown).most_common(1) or [(None, 0)]
    return [card for card in shown if card.field_id == field_id]


def _open_for_proposals(turn: Turn) -> ClusterRules:
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    rules = None if step is None else read_rules(step.kind, step.rules)
    if step is None or not isinstance(rules, ClusterRules) or not rules.proposing:
        raise ProposingClosed
    refuse_paused(step)
    return rules


def _find_cards(turn: Turn, ids: Sequence[str]) -> Sequence[Contribution]:
    drawn = [id for id in ids if is_drawn(id)]
    cards = turn.db.scalars(turn.select(Contribution).where(Contribution.id.in_(drawn))).all()
    if len(cards) < len(ids):
        raise NotFound
    return cards


def _refuse_decided(proposal: GroupProposal) -> None:
    if proposal.state != ProposalState.WAITING:
        raise ProposalDecided


def _cards(turn: Turn, proposal: GroupProposal) -> list[Contribution]:
    """What was proposed; for a card that was merged since, the one that stands for it."""
    proposed = (
        select(func.coalesce(Contribution.merged_into_id, Contribution.id))
        .join(ProposedCard, ProposedCard.contribution_id == Contribution.id)
        .where(ProposedCard.proposal_id == proposal.id)
    )
    return list(
        turn.db.scalars(turn.select(Contribution).where(Contribution.id.in_(proposed)).order_by(Contribution.number))
    )


def _decide(turn: Turn, proposal: GroupProposal, state: ProposalState) -> None:
    """Answers this proposal and every waiting one of the very same cards."""
    waiting = turn.select(GroupProposal).where(GroupProposal.state == ProposalState.WAITING)
    sets: dict[str, set[str]] = {}
    rows = {row.id: row for row in turn.db.scalars(waiting)}
    pairs = select(ProposedCard.proposal_id, ProposedCard.contribution_id).where(ProposedCard.proposal_id.in_(rows))
    for proposal_id, contribution_id in turn.db.execute(pairs):
        sets.setdefault(proposal_id, set()).add(contribution_id)
    for proposal_id, row in rows.items():
        if sets[proposal_id] == sets[proposal.id]:
            row.state = state.value
