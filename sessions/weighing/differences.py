"""Where the groups of a room differ: what each gives a thing per head, and how far the means lie apart."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sessions.weighing.folding import Folding, Side, fold_voices
from sessions.weighing.poll import Group, Poll, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupShare:
    """What one group gave one thing. ``voters`` are its voices that count, three at least."""

    group: Group
    voters: int
    total: int

    @property
    def mean(self) -> float:
        return self.total / self.voters


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One thing by department or by role. ``difference`` is the highest mean minus the lowest, as a part of the scale's
    width: 0 where all groups agree, 1 where one gives everything and another nothing."""

    thing: str
    side: Side
    shares: list[GroupShare]
    """The highest mean first."""
    difference: float
    width: int
    """Of the scale: what a mean can be at most, less what it can be at least."""


def split_groups(poll: Poll, foldings: Sequence[Folding]) -> list[Split]:
    """Every thing by every side that may be shown, where groups differ most first; what nobody gave anything is not in.

    :param foldings: of all voices. Of ratings only those count who judged: these are folded for each thing anew.
    """
    splits: list[Split] = []
    for thing in poll.things:
        spoken = [voice for voice in poll.voices if thing in voice.given]
        if not spoken:
            continue
        counted = spoken if poll.is_rated else poll.voices
        for folding in fold_voices(counted) if poll.is_rated else foldings:
            splits.append(_split(thing, folding, counted, spoken, poll.widths[thing]))
    return sorted(splits, key=lambda split: -split.difference)


def _split(thing: str, folding: Folding, counted: Sequence[Voice], spoken: Sequence[Voice], width: int) -> Split:
    totals: dict[Group, int] = defaultdict(int)
    for voice in spoken:
        totals[folding.group_of(voice)] += voice.given[thing]
    shares = [GroupShare(group=group, voters=folding.sizes[group], total=totals[group]) for group in folding.groups]
    shares.sort(key=lambda share: -share.mean)
    return Split(
        thing=thing,
        side=folding.side,
        shares=shares,
        width=width,
        difference=(shares[0].mean - shares[-1].mean) / width,
    )
