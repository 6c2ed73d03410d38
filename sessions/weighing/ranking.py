"""Places by points or ratings, ties shown as ties, and how much the room agrees on each thing."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sessions.spread import is_dissent, spread_of
from sessions.weighing.poll import Poll


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one thing stands.

    ``score`` is the sum of points, or the mean of ratings; ``voters`` how many gave it any point, or rated it;
    ``spread`` the normalised standard deviation, 0 to 0.5, ``None`` below three voices.
    """

    id: str
    rank: int | None
    score: float | None
    voters: int
    spread: float | None

    @property
    def has_dissent(self) -> bool:
        return is_dissent(self.spread)


def share_ranks(scores: Mapping[str, Fraction | None]) -> dict[str, int | None]:
    """Highest first; as much is the same rank, and as many ranks after it are skipped: 1, 2, 2, 4.

    What has no score has no rank, and stands last.
    """
    ordered = sorted((score for score in scores.values() if score is not None), reverse=True)
    places = {score: place for place, score in reversed(list(enumerate(ordered, 1)))}
    return {thing: None if score is None else places[score] for thing, score in scores.items()}


def rank_things(poll: Poll) -> list[Place]:
    """All things of a poll, the first place first; within a tie in the poll's own order."""
    scores = poll.scores()
    ranks = share_ranks(scores)
    places = [_place(poll, thing, ranks[thing], scores[thing]) for thing in poll.things]
    return sorted(places, key=lambda place: (place.rank is None, place.rank or 0))


def _place(poll: Poll, thing: str, rank: int | None, score: Fraction | None) -> Place:
    numbers = poll.numbers(thing)
    return Place(
        id=thing,
        rank=rank,
        score=None if score is None else float(score),
        voters=sum(thing in voice.given for voice in poll.voices),
        spread=spread_of(
            len(numbers), sum(numbers), sum(number * number for number in numbers), width=poll.widths[thing]
        ),
    )
