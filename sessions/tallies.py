"""What the room said in numbers: points of the rounds that were revealed, and where the projects were placed."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.tables import Ballot, Contribution, Rating, Round, Vote, Workshop


@dataclass(frozen=True, slots=True)
class Tally:
    """One round as it may be known: how many voted, and points per thing once it is revealed (else empty)."""

    round: Round
    voters: int
    points: dict[str, int]

    @property
    def is_revealed(self) -> bool:
        return self.round.revealed_at is not None


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the room puts one project: means and standard deviations of impact and effort, 1 to 5.

    ``ratings`` counts those who judged; the figures are ``None`` where nobody did. The deviation is the population's
    (divided by n): those who rated are all there are.
    """

    ratings: int
    impact: float | None = None
    effort: float | None = None
    impact_spread: float | None = None
    effort_spread: float | None = None


def load_tallies(db: Session, workshop: Workshop) -> list[Tally]:
    rounds = db.scalars(select(Round).where(Round.workshop_id == workshop.id).order_by(Round.opened_at, Round.number))
    # somebody who took every point back has not voted
    voters = (
        select(Ballot.round_id, func.count(func.distinct(Ballot.id)))
        .join(Round, Round.id == Ballot.round_id)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .where(Round.workshop_id == workshop.id)
        .group_by(Ballot.round_id)
    )
    counted = {round_id: n for round_id, n in db.execute(voters)}
    sums = (
        select(Ballot.round_id, Vote.item_id, func.sum(Vote.points))
        .join(Ballot, Ballot.id == Vote.ballot_id)
        .join(Round, Round.id == Ballot.round_id)
        .where(Round.workshop_id == workshop.id, Round.revealed_at.is_not(None))
        .group_by(Ballot.round_id, Vote.item_id)
    )
    points: dict[str, dict[str, int]] = defaultdict(dict)
    for round_id, item_id, total in db.execute(sums):
        points[round_id][item_id] = int(total)
    return [Tally(round, counted.get(round.id, 0), points.get(round.id, {})) for round in rounds]


def recount_tallies(db: Session, tallies: list[Tally], round_ids: Collection[str]) -> list[Tally]:
    """The tallies after points were placed in these rounds and nothing else happened to any round."""
    return [_recount(db, tally) if tally.round.id in round_ids else tally for tally in tallies]


def _recount(db: Session, tally: Tally) -> Tally:
    ballots = select(func.count()).where(
        Ballot.round_id == tally.round.id, select(Vote.ballot_id).where(Vote.ballot_id == Ballot.id).exists()
    )
    return Tally(tally.round, db.scalar(ballots) or 0, _sum_points(db, tally) if tally.is_revealed else {})


def _sum_points(db: Session, tally: Tally) -> dict[str, int]:
    sums = (
        select(Vote.item_id, func.sum(Vote.points))
        .join(Ballot, Ballot.id == Vote.ballot_id)
        .where(Ballot.round_id == tally.round.id)
        .group_by(Vote.item_id)
    )
    return {item_id: int(total) for item_id, total in db.execute(sums)}


def load_placings(db: Session, workshop: Workshop) -> dict[str, Placing]:
    moments = (
        select(
            Rating.contribution_id,
            func.count(Rating.impact),
            func.sum(Rating.impact),
            func.sum(Rating.effort),
            func.sum(Rating.impact * Rating.impact),
            func.sum(Rating.effort * Rating.effort),
        )
        .join(Contribution, Contribution.id == Rating.contribution_id)
        .where(Contribution.workshop_id == workshop.id)
        .group_by(Rating.contribution_id)
    )
    return {row[0]: _placing(*row[1:]) for row in db.execute(moments)}


def _placing(n: int, *sums: int | None) -> Placing:
    impact, effort, impact_squares, effort_squares = (total or 0 for total in sums)
    if n == 0:
        return Placing(ratings=0)
    return Placing(
        ratings=n,
        impact=impact / n,
        effort=effort / n,
        impact_spread=_spread(n, impact, impact_squares),
        effort_spread=_spread(n, effort, effort_squares),
    )


def _spread(n: int, total: int, squares: int) -> float:
    # whole numbers up to the root: no rounding turns the spread of equal ratings into more than nothing
    return float((n * squares - total * total) ** 0.5 / n)


def count_raters(db: Session, workshop: Workshop) -> int:
    raters = (
        select(func.count(func.distinct(Rating.participant_id)))
        .join(Contribution, Contribution.id == Rating.contribution_id)
        .where(Contribution.workshop_id == workshop.id)
    )
    return db.scalar(raters) or 0
