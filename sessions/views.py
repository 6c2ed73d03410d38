"""Who may see what. Every face, file and answer takes its cards, names and totals from here.

- The wall and other people's phones: cards that are shown. Names only where the workshop shows names.
- The author: the own cards, held and hidden ones too, with their state; never who else wrote what.
- The facilitator: all cards but withdrawn ones. Names by the same rule as on the wall; no ballot of anybody.
- The export: all cards, marked.
- Totals of a round: nobody before the round is revealed; a ``Picture`` does not even hold them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.picture import Picture
from sessions.tables import Ballot, Contribution, Participant, Rating, Round, Step, Vote
from sessions.tallies import Tally
from sessions.words import ContributionKind, ContributionState, StepKind


def cards_on_wall(picture: Picture, kind: ContributionKind | str) -> list[Contribution]:
    """What everybody in the room may read, newest first."""
    return picture.shown(kind)[::-1]


def cards_on_console(picture: Picture, kind: ContributionKind | str) -> list[Contribution]:
    """What the facilitator handles, newest first: held and hidden cards too, withdrawn ones not."""
    return [
        card
        for card in reversed(picture.contributions)
        if card.kind == kind and card.state != ContributionState.WITHDRAWN
    ]


def featured_card(picture: Picture) -> Contribution | None:
    """The card shown large, as long as it is on the wall."""
    card = picture.contribution_by_id.get(picture.workshop.featured_contribution_id or '')
    return card if card is not None and card.state == ContributionState.SHOWN else None


def name_on_card(picture: Picture, card: Contribution) -> str | None:
    return picture.author_of(card)


def totals(tally: Tally) -> dict[str, int] | None:
    """Points per thing, or ``None`` as long as the round is not revealed."""
    return tally.points if tally.is_revealed else None


@dataclass(frozen=True, slots=True)
class OwnThings:
    """All that belongs to one participant and to nobody else."""

    person: Participant
    cards: list[Contribution]
    ballots: dict[str, dict[str, int]]
    """Points per thing, per round id."""
    ratings: dict[str, tuple[int | None, int | None]]
    """Impact and effort per project id."""


def own_things(db: Session, participant_id: str) -> OwnThings:
    """What one participant wrote and gave, newest card first."""
    person = db.get_one(Participant, participant_id)
    cards = (
        select(Contribution)
        .where(Contribution.participant_id == participant_id, Contribution.state != ContributionState.WITHDRAWN)
        .order_by(Contribution.number.desc())
    )
    votes = (
        select(Ballot.round_id, Vote.item_id, Vote.points)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .where(Ballot.participant_id == participant_id)
    )
    ratings = select(Rating).where(Rating.participant_id == participant_id)
    return OwnThings(
        person=person,
        cards=list(db.scalars(cards)),
        ballots=_by_round(db.execute(votes)),
        ratings={rating.contribution_id: (rating.impact, rating.effort) for rating in db.scalars(ratings)},
    )


def find_participant(db: Session, workshop_id: str, secret_hash: str) -> Participant | None:
    """Whose phone this is, by the hash of its cookie."""
    return db.scalar(
        select(Participant).where(Participant.workshop_id == workshop_id, Participant.secret_hash == secret_hash)
    )


def count_active(db: Session, step: Step) -> int:
    """How many participants have done something in this step: sent a card, placed points or rated.

    Of several rounds only the latest counts: that is the vote the room is in.
    """
    writers = select(Contribution.participant_id).where(
        Contribution.step_id == step.id, Contribution.participant_id.is_not(None)
    )
    rounds = select(Round.id).where(Round.step_id == step.id)
    latest_round = rounds.order_by(Round.number.desc()).limit(1).scalar_subquery()
    voters = (
        select(Ballot.participant_id)
        .join(Round, Round.id == Ballot.round_id)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .where(Round.id == latest_round)
    )
    active = writers.union(voters)
    if step.kind == StepKind.RATE:
        # a rating belongs to its project, not to the step in which it was given
        raters = select(Rating.participant_id).join(Contribution, Contribution.id == Rating.contribution_id)
        active = writers.union(voters, raters.where(Contribution.workshop_id == step.workshop_id))
    return db.scalar(select(func.count()).select_from(active.subquery())) or 0


def _by_round(votes: Iterable[tuple[str, str, int]]) -> dict[str, dict[str, int]]:
    ballots: dict[str, dict[str, int]] = {}
    for round_id, item_id, points in votes:
        ballots.setdefault(round_id, {})[item_id] = points
    return ballots
