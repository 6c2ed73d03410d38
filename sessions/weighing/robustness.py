"""Whether a place among the first five hangs on one department."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from sessions.weighing.folding import Folding, Side
from sessions.weighing.poll import Group, Poll, Unnamed, Voice
from sessions.weighing.ranking import share_ranks

TOP = 5


@dataclass(frozen=True, slots=True)
class Robustness:
    """What becomes of the first five when the voices of one department are left out.

    ``tested`` are the departments that may be told apart, small ones together; who gave no department is in none of
    them. Leaving a small one out alone would tell how two people voted.
    """

    tested: list[Group]
    top: frozenset[str]
    """The things among the first five; with ties at the end there are more of them."""
    falls_without: dict[str, list[Group]]
    """Of the first five those that drop out, and without which department."""
    enters_without: dict[str, list[Group]]
    """What would come into the first five instead."""

    def stays(self, thing: str) -> bool:
        return thing in self.top and thing not in self.falls_without


def leave_each_out(poll: Poll, foldings: Sequence[Folding]) -> Robustness | None:
    """Leaves out the departments one after another; ``None`` where no two of them can be told apart."""
    departments = next((folding for folding in foldings if folding.side is Side.DEPARTMENT), None)
    if departments is None:
        return None
    tested: list[Group] = [group for group in departments.groups if group is not Unnamed.NOT_GIVEN]
    folded = Poll(
        things=poll.things,
        voices=[_folded(voice, departments) for voice in poll.voices],
        widths=poll.widths,
        is_rated=poll.is_rated,
    )
    top = _top(poll, poll.scores())
    falls: dict[str, list[Group]] = {}
    enters: dict[str, list[Group]] = {}
    for group in tested:
        remaining = _top(poll, folded.scores(without=group))
        for thing in top - remaining:
            falls.setdefault(thing, []).append(group)
        for thing in remaining - top:
            enters.setdefault(thing, []).append(group)
    return Robustness(tested, top, falls, enters)


def _folded(voice: Voice, departments: Folding) -> Voice:
    return replace(voice, department=departments.group_of(voice))


def _top(poll: Poll, scores: Mapping[str, Fraction | None]) -> frozenset[str]:
    """The things with a rank up to five. What nobody gave a point stands nowhere, however few there are."""
    ranks = share_ranks(scores)
    return frozenset(
        thing for thing, rank in ranks.items() if rank is not None and rank <= TOP and (poll.is_rated or scores[thing])
    )
