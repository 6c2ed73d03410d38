"""Agreeing to a card of somebody else instead of sending the same again."""

from sessions.events import ContributionSupported, SupportWithdrawn
from sessions.refusals import NotOnWall, OwnContribution, StepClosed
from sessions.rules import CollectRules, read_rules
from sessions.tables import Contribution, Participant, Step, Support
from sessions.turn import Turn
from sessions.verbs.contributions import is_author, refuse_paused
from sessions.words import ContributionState


def support_contribution(turn: Turn, *, contribution_id: str) -> ContributionSupported:
    """One person agrees to one card, while cards of its kind are collected; twice is once.

    :raises NotOnWall: nobody can agree to what is not on the wall
    :raises OwnContribution: who wrote it has said so already
    """
    person, card = _person_and_card(turn, contribution_id)
    if card.state != ContributionState.SHOWN:
        raise NotOnWall
    if is_author(card, turn.actor):
        raise OwnContribution
    if turn.db.get(Support, (card.id, person.id)) is None:
        turn.db.add(Support(contribution_id=card.id, participant_id=person.id))
    return turn.record(ContributionSupported(contribution_id=card.id))


def withdraw_support(turn: Turn, *, contribution_id: str) -> SupportWithdrawn:
    """The person takes the agreement back, also from a card that was hidden meanwhile; twice is once."""
    person, card = _person_and_card(turn, contribution_id)
    support = turn.db.get(Support, (card.id, person.id))
    if support is not None:
        turn.db.delete(support)
    return turn.record(SupportWithdrawn(contribution_id=card.id))


def _person_and_card(turn: Turn, contribution_id: str) -> tuple[Participant, Contribution]:
    person = turn.participant()
    card = turn.find(Contribution, contribution_id)
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    rules = None if step is None else read_rules(step.kind, step.rules)
    # a card of an earlier step or of an import is on the wall of every step that collects its kind
    if step is None or not isinstance(rules, CollectRules) or rules.kind != card.kind:
        raise StepClosed
    refuse_paused(step)
    return person, card
