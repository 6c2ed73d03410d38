"""What of a finished workshop can come along into the next one, and what of it usually does."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sessions.picture import Picture
from sessions.tables import Contribution, CoreGoal, Department, FieldOfAction, Goal
from sessions.words import ContributionKind, VoteSubject

CARRIED_CARDS = (ContributionKind.CHALLENGE, ContributionKind.STARTING_POINT)
"""Kinds of cards that a next workshop looks at again; project ideas come along with their goals."""
MOST_FIELDS = 6
"""So many proposed fields of action are taken unless somebody chooses; a room works on no more."""


class Cards(StrEnum):
    """Which cards come along, beside those that chosen goals rest on."""

    ALL = 'all'
    POINTS = 'points'
    GOALS = 'goals'


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Ids of what comes along. ``field_ids`` may name fields of action or proposed ones."""

    field_ids: tuple[str, ...] = ()
    core_goal_ids: tuple[str, ...] = ()
    department_ids: tuple[str, ...] = ()
    goal_ids: tuple[str, ...] = ()
    card_ids: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.field_ids or self.core_goal_ids or self.department_ids or self.goal_ids or self.card_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """An earlier workshop, and what of it a new one starts with."""

    workshop_id: str
    selection: Selection


@dataclass(frozen=True, slots=True)
class Offer:
    """What an earlier workshop has, best first where the room has weighed it."""

    fields: list[FieldOfAction | Contribution]
    """Its fields of action; where it has none, the fields that were proposed, by their points."""
    core_goals: list[CoreGoal]
    departments: list[Department]
    goals: list[Goal]


def offer(picture: Picture) -> Offer:
    fields: list[FieldOfAction | Contribution] = [*picture.fields]
    fields = fields or [*proposed_fields(picture)]
    # field by field, as everywhere else: picture.goals has B1, V1, B2
    goals = [goal for field in picture.fields for goal in picture.goals_of(field)]
    return Offer(fields, picture.core_goals, picture.departments, goals)


def proposed_fields(picture: Picture) -> list[Contribution]:
    """One proposal for each name, whatever its capitals; of several the one with most points."""
    named: dict[str, Contribution] = {}
    for card in _by_points(picture, picture.shown(ContributionKind.FIELD_PROPOSAL)):
        named.setdefault(card.text.casefold(), card)
    return list(named.values())


def usual_fields(picture: Picture) -> list[FieldOfAction | Contribution]:
    """All fields of action; or the proposed ones that somebody gave points to, at most six."""
    offered = offer(picture).fields
    proposals = [field for field in offered if isinstance(field, Contribution)]
    if not proposals:
        return offered
    # before a vote there are no points that choose
    if any(tally.is_revealed for tally in picture.tallies_over(VoteSubject.FIELD_PROPOSALS)):
        proposals = [proposal for proposal in proposals if picture.points_of_card(proposal)]
    return [*proposals[:MOST_FIELDS]]


def usual_cards(picture: Picture) -> Cards:
    """Those with points where the room has weighed its cards, for nobody looks through two hundred anew; else all."""
    weighed = (picture.points_of_card(card) for kind in CARRIED_CARDS for card in picture.shown(kind))
    return Cards.POINTS if any(weighed) else Cards.ALL


def choose_cards(
    picture: Picture, cards: Cards, *, goal_ids: Iterable[str] = (), projects: bool = True
) -> tuple[str, ...]:
    """Ids of the cards that come along with these goals.

    :param projects: the project ideas of these goals, too
    """
    goal_ids = set(goal_ids)
    beneath = cards_beneath(picture, goal_ids)
    chosen = [
        card
        for kind in CARRIED_CARDS
        for card in picture.shown(kind)
        if cards is Cards.ALL or card.id in beneath or (cards is Cards.POINTS and picture.points_of_card(card))
    ]
    if projects:
        chosen += [card for card in picture.shown(ContributionKind.PROJECT_IDEA) if card.goal_id in goal_ids]
    return tuple(card.id for card in chosen)


def cards_beneath(picture: Picture, goal_ids: Iterable[str]) -> set[str]:
    """Ids of all cards that these goals rest on."""
    clusters = {cluster_id for goal_id in goal_ids for cluster_id in picture.goal_clusters.get(goal_id, [])}
    return {card_id for cluster_id in clusters for card_id in picture.members[cluster_id]}


def _by_points(picture: Picture, cards: Iterable[Contribution]) -> list[Contribution]:
    return sorted(cards, key=lambda card: -(picture.points_of_card(card) or 0))
