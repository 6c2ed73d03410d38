"""What the room said in numbers: points of the rounds that were revealed, and where the projects were placed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from sessions.spread import FEWEST_VOICES, deviation, is_dissent, normalise, spread_of
from sessions.tables import Ballot, Contribution, Rating, Round, Vote, Workshop

RATING_WIDTH = 4
"""Of impact and effort, 1 to 5 each."""

COUNTED_ITEM = func.coalesce(Contribution.merged_into_id, Vote.item_id)
"""What a vote counts for: the thing it was placed on, or the card that this one was merged into."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One round as it may be known: how many voted, and points per thing once it is revealed (else empty)."""

    round: Round
    voters: int
    points: dict[str, int]
    squares: dict[str, int]
    """Per thing the sum of the squares of what each gave, once it is revealed: what the spread is made of."""
    cards: Mapping[str, int]
    """How many cards count for a thing, where others were merged into it."""

    @property
    def is_revealed(self) -> bool:
        return self.round.revealed_at is not None

    def spread(self, item_id: str) -> float | None:
        """How far the voters' points on a thing lie apart, 0 to 0.5 of what one could give it; no point is a 0, too.

        ``None`` below three voters, and before the round is revealed.
        """
        if not self.is_revealed:
            return None
        points, squares = self.points.get(item_id, 0), self.squares.get(item_id, 0)
        return spread_of(self.voters, points, squares, width=self.most(item_id))

    def most(self, item_id: str) -> int:
        """What one person could give a thing: the cap on each card that counts for it, no more than the budget."""
        return min(self.round.budget, self.round.cap * self.cards.get(item_id, 1))

    def has_dissent(self, item_id: str) -> bool:
        return is_dissent(self.spread(item_id))


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

    @property
    def spread(self) -> float | None:
        """How far the ratings lie apart on the scale, from 0 to 0.5: of impact or of effort, whichever is more.

        ``None`` below three ratings.
        """
        if self.ratings < FEWEST_VOICES or self.impact_spread is None or self.effort_spread is None:
            return None
        return normalise(max(self.impact_spread, self.effort_spread), width=RATING_WIDTH)

    @property
    def has_dissent(self) -> bool:
        return is_dissent(self.spread)


_ItemSums = tuple[str, int, int]


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
    revealed = Round.workshop_id == workshop.id, Round.revealed_at.is_not(None)
    found: dict[str, list[_ItemSums]] = defaultdict(list)
    for round_id, item_id, total, squares in db.execute(_sum_points(*revealed)):
        found[round_id].append((item_id, total, squares))
    cards = _count_cards(db, workshop)
    return [_tally(round, counted.get(round.id, 0), found.get(round.id, []), cards) for round in rounds]


def _tally(round: Round, voters: int, sums: Iterable[_ItemSums], cards: Mapping[str, int]) -> Tally:
    points, squares = {}, {}
    for item_id, total, of_squares in sums:
        points[item_id], squares[item_id] = int(total), int(of_squares)
    return Tally(round, voters, points, squares, cards)


def recount_tallies(db: Session, tallies: list[Tally], round_ids: Collection[str]) -> list[Tally]:
    """The tallies after points were placed in these rounds and nothing else happened to any round."""
    return [_recount(db, tally) if tally.round.id in round_ids else tally for tally in tallies]


def _recount(db: Session, tally: Tally) -> Tally:
    ballots = select(func.count()).where(
        Ballot.round_id == tally.round.id, select(Vote.ballot_id).where(Vote.ballot_id == Ballot.id).exists()
    )
    sums: Iterable[_ItemSums] = []
    if tally.is_revealed:
        sums = [
            (item_id, total, squares)
            for _, item_id, total, squares in db.execute(_sum_points(Round.id == tally.round.id))
        ]
    return _tally(tally.round, db.scalar(ballots) or 0, sums, tally.cards)


def _sum_points(*of_rounds: ColumnElement[bool]) -> Select[str, str, int, int]:
    """Per round and thing the sum of points and of their squares. What one person gave several cards that were merged
    is one number first: two points and one are three."""
    given = (
        select(Ballot.round_id, COUNTED_ITEM.label('item_id'), func.sum(Vote.points).label('points'))
        .join(Ballot, Ballot.id == Vote.ballot_id)
        .join(Round, Round.id == Ballot.round_id)
        .outerjoin(Contribution, Contribution.id == Vote.item_id)
        .where(*of_rounds)
        .group_by(Ballot.round_id, Ballot.id, COUNTED_ITEM)
        .subquery()
    ).c
    return select(
        given.round_id, given.item_id, func.sum(given.points), func.sum(given.points * given.points)
    ).group_by(given.round_id, given.item_id)


def _count_cards(db: Session, workshop: Workshop) -> dict[str, int]:
    """How many cards count for one, itself among them, per contribution id of those that others were merged into."""
    merged = (
        select(Contribution.merged_into_id, func.count())
        .where(Contribution.workshop_id == workshop.id, Contribution.merged_into_id.is_not(None))
        .group_by(Contribution.merged_into_id)
    )
    return {card_id: 1 + others for card_id, others in db.execute(merged) if card_id is not None}


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
        impact_spread=deviation(n, impact, impact_squares),
        effort_spread=deviation(n, effort, effort_squares),
    )


def count_raters(db: Session, workshop: Workshop) -> int:
    raters = (
        select(func.count(func.distinct(Rating.participant_id)))
        .join(Contribution, Contribution.id == Rating.contribution_id)
        .where(Contribution.workshop_id == workshop.id)
    )
    return db.scalar(raters) or 0
