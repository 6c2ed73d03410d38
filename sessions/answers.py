"""What the room says to the goals: consent to their wordings, and how much they serve the core goals.

Of a round that is open nothing is read but how many have answered.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.tables import Consent, ConsentRound, ServiceRating, ServiceRound, Workshop


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody objects or has a concern; ``participant_id`` only where the round was held with names."""

    stance: str
    text: str
    participant_id: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentTally:
    """One round as it may be known: how many answered, and once it is closed counts per stance and the reasons.

    Reasons stand in an order that says nothing about who gave them or when.
    """

    round: ConsentRound
    answers: int
    counts: dict[str, int]
    reasons: list[Reason]

    @property
    def is_open(self) -> bool:
        return self.round.closed_at is None


@dataclass(frozen=True, slots=True)
class Mean:
    """What the room says about one cell: number of ratings, mean, and the population's standard deviation."""

    ratings: int
    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class ServiceTally:
    """The rating of what the goals serve: how many rated, and once it is closed the means by (goal, core goal)."""

    round: ServiceRound
    raters: int
    means: dict[tuple[str, str], Mean]

    @property
    def is_open(self) -> bool:
        return self.round.closed_at is None


def load_consents(db: Session, workshop: Workshop) -> list[ConsentTally]:
    """All rounds, the first one first."""
    rounds = list(
        db.scalars(
            select(ConsentRound)
            .where(ConsentRound.workshop_id == workshop.id)
            .order_by(ConsentRound.opened_at, ConsentRound.number)
        )
    )
    answers = _count_answers(db, [round.id for round in rounds])
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    reasons: dict[str, list[Reason]] = defaultdict(list)
    named = {round.id for round in rounds if round.named and workshop.names_shown}
    given = (
        select(Consent.round_id, Consent.participant_id, Consent.stance, Consent.reason)
        .join(ConsentRound, ConsentRound.id == Consent.round_id)
        .where(ConsentRound.workshop_id == workshop.id, ConsentRound.closed_at.is_not(None))
    )
    for round_id, participant_id, stance, text in db.execute(given):
        counts[round_id][stance] = counts[round_id].get(stance, 0) + 1
        if text is not None:
            reasons[round_id].append(Reason(stance, text, participant_id if round_id in named else None))
    return [
        ConsentTally(round, answers.get(round.id, 0), counts.get(round.id, {}), _shuffled(round, reasons[round.id]))
        for round in rounds
    ]


def recount_consents(db: Session, tallies: list[ConsentTally], round_ids: Collection[str]) -> list[ConsentTally]:
    """The tallies after answers in these rounds, which are open, and nothing else."""
    answers = _count_answers(db, round_ids)
    return [
        ConsentTally(tally.round, answers.get(tally.round.id, 0), tally.counts, tally.reasons)
        if tally.round.id in round_ids
        else tally
        for tally in tallies
    ]


def load_service_tally(db: Session, workshop: Workshop) -> ServiceTally | None:
    """The workshop's rating of what the goals serve, if there was one."""
    round = db.scalar(select(ServiceRound).where(ServiceRound.workshop_id == workshop.id).limit(1))
    if round is None:
        return None
    tally = ServiceTally(round, _count_raters(db, round), {})
    return tally if tally.is_open else ServiceTally(round, tally.raters, _load_means(db, round))


def recount_raters(db: Session, tally: ServiceTally | None) -> ServiceTally | None:
    """The tally after ratings in the round, which is open, and nothing else."""
    return None if tally is None else ServiceTally(tally.round, _count_raters(db, tally.round), {})


def _count_answers(db: Session, round_ids: Collection[str]) -> dict[str, int]:
    if not round_ids:
        return {}
    counted = (
        select(Consent.round_id, func.count()).where(Consent.round_id.in_(list(round_ids))).group_by(Consent.round_id)
    )
    return {round_id: n for round_id, n in db.execute(counted)}


def _count_raters(db: Session, round: ServiceRound) -> int:
    raters = select(func.count(func.distinct(ServiceRating.participant_id))).where(ServiceRating.round_id == round.id)
    return db.scalar(raters) or 0


def _load_means(db: Session, round: ServiceRound) -> dict[tuple[str, str], Mean]:
    level = ServiceRating.level
    cells = (
        select(
            ServiceRating.goal_id, ServiceRating.core_goal_id, func.count(), func.sum(level), func.sum(level * level)
        )
        .where(ServiceRating.round_id == round.id)
        .group_by(ServiceRating.goal_id, ServiceRating.core_goal_id)
    )
    return {
        (goal_id, core_goal_id): _mean(n, int(total), int(squares))
        for goal_id, core_goal_id, n, total, squares in db.execute(cells)
    }


def _mean(n: int, total: int, squares: int) -> Mean:
    # whole numbers up to the root: equal ratings have no spread at all
    return Mean(n, total / n, float((n * squares - total * total) ** 0.5 / n))


def _shuffled(round: ConsentRound, reasons: list[Reason]) -> list[Reason]:
    """The same at every reading, so that nothing jumps on the wall, and by nothing but round and words."""
    return sorted(
        reasons,
        key=lambda reason: (
            blake2b(f'{round.id} {reason.text}'.encode(), digest_size=8).digest(),
            reason.participant_id or '',
            reason.stance,
        ),
    )
