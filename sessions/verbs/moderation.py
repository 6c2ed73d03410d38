"""What a facilitator does with anybody's card: hide, approve, move, show large."""

from collections.abc import Sequence

from sessions.events import (
    CardSeparated,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionsMoved,
    ContributionUnfeatured,
)
from sessions.refusals import ContributionGone, GoalMissing, NothingChosen, NotNow
from sessions.tables import Contribution, FieldOfAction, Goal
from sessions.turn import Turn, facilitators_only
from sessions.verbs.clusters import leave_clusters
from sessions.verbs.merging import separate_card
from sessions.words import ContributionState


@facilitators_only
def hide_contribution(turn: Turn, *, contribution_id: str) -> ContributionHidden:
    """Takes a card off the wall, the phones and the ballots; it is kept and exported."""
    card = _card(turn, contribution_id)
    if card.state == ContributionState.HIDDEN:
        raise NotNow
    card.state = ContributionState.HIDDEN
    if turn.workshop.featured_contribution_id == card.id:
        turn.workshop.featured_contribution_id = None
    return turn.record(ContributionHidden(contribution_id=card.id, number=card.number))


@facilitators_only
def show_contribution(turn: Turn, *, contribution_id: str) -> ContributionShown | CardSeparated:
    """Puts a hidden card back on the wall, or lets a held one onto it. A merged one stands for itself again."""
    card = _card(turn, contribution_id)
    if card.merged_into_id is not None:
        return separate_card(turn, contribution_id=contribution_id)
    if card.state == ContributionState.SHOWN:
        raise NotNow
    card.state = ContributionState.SHOWN
    return turn.record(ContributionShown(contribution_id=card.id, number=card.number))


@facilitators_only
def move_contributions(turn: Turn, *, contribution_ids: Sequence[str], field_id: str | None) -> ContributionsMoved:
    """Puts cards into another field of action, or into none. They leave the clusters of the field they came from."""
    if not contribution_ids:
        raise NothingChosen
    field = None if field_id is None else turn.find(FieldOfAction, field_id)
    for contribution_id in contribution_ids:
        card = _card(turn, contribution_id)
        if card.goal_id is not None:
            # a project idea is in the field of its goal
            raise NotNow
        if card.field_id != field_id:
            card.field_id = field_id
            leave_clusters(turn, card)
    return turn.record(
        ContributionsMoved(contribution_ids=list(contribution_ids), name='' if field is None else field.name)
    )


@facilitators_only
def move_project(turn: Turn, *, contribution_id: str, goal_id: str) -> ContributionsMoved:
    """Hangs a project idea on another goal."""
    card = _card(turn, contribution_id)
    if card.goal_id is None:
        raise GoalMissing
    goal = turn.find(Goal, goal_id)
    field = turn.find(FieldOfAction, goal.field_id)
    if card.field_id != goal.field_id:
        leave_clusters(turn, card)
    card.goal_id, card.field_id = goal.id, goal.field_id
    return turn.record(ContributionsMoved(contribution_ids=[card.id], name=f'{field.sign}{goal.number}'))


@facilitators_only
def feature_contribution(turn: Turn, *, contribution_id: str) -> ContributionFeatured:
    """Shows one card large on the board, instead of any other."""
    card = _card(turn, contribution_id)
    if card.state != ContributionState.SHOWN:
        raise ContributionGone
    turn.workshop.featured_contribution_id = card.id
    return turn.record(ContributionFeatured(contribution_id=card.id, number=card.number))


@facilitators_only
def unfeature_contribution(turn: Turn) -> ContributionUnfeatured:
    if turn.workshop.featured_contribution_id is None:
        raise NotNow
    turn.workshop.featured_contribution_id = None
    return turn.record(ContributionUnfeatured())


def _card(turn: Turn, contribution_id: str) -> Contribution:
    card = turn.find(Contribution, contribution_id)
    if card.state == ContributionState.WITHDRAWN:
        raise ContributionGone
    return card
