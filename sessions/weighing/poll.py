"""What people gave, without their names: the one form in which votes and ratings are weighed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction


class Unnamed(Enum):
    """A group that has no name of its own."""

    OTHER = 'other'
    """Several groups that are too small to be shown, together."""
    NOT_GIVEN = 'not_given'


Group = str | Unnamed
"""A department's id, a role's key, or one of the unnamed."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's numbers, by the things' ids. Nobody's name or id; never leaves this package."""

    department: Group = Unnamed.NOT_GIVEN
    role: Group = Unnamed.NOT_GIVEN
    given: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """All voices over some things, and the scale that they spoke on.

    Of points the sum counts, and who gave a thing none has given it 0: with a budget that is an opinion, too. Of
    ratings the mean counts, and who could not judge has said nothing.
    """

    things: Sequence[str]
    voices: Sequence[Voice]
    widths: Mapping[str, int]
    """Per thing: the highest possible number minus the lowest."""
    is_rated: bool = False

    def numbers(self, thing: str) -> list[int]:
        """What each voice that counts for this thing says."""
        if self.is_rated:
            return [voice.given[thing] for voice in self.voices if thing in voice.given]
        return [voice.given.get(thing, 0) for voice in self.voices]

    def scores(self, *, without: Group | None = None) -> dict[str, Fraction | None]:
        """What the ranking goes by: sum of points or mean of ratings, exact, so that ties are ties.

        :param without: leaves out the voices of this department
        :returns: ``None`` for what nobody rated, and for everything where nobody has spoken
        """
        sums: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        heard = 0
        for voice in self.voices:
            if voice.department != without:
                heard += 1
                sums.update(voice.given)
                counts.update(voice.given.keys())
        if self.is_rated:
            return {thing: Fraction(sums[thing], counts[thing]) if counts[thing] else None for thing in self.things}
        return {thing: Fraction(sums[thing]) if heard else None for thing in self.things}
