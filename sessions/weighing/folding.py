"""Groups that may be shown, by department and by role: of three voices at least, also after any subtraction.

What is too small goes into "other". Where "other" itself would stay too small, the smallest group that could be shown
goes in with it: everybody knows the total, so a single group that is left out is as good as shown. Where both splits
together would give away a few people (see ``differencing``), roles are folded further, down to none.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sessions.spread import FEWEST_VOICES
from sessions.weighing.differencing import exposes_few
from sessions.weighing.poll import Group, Unnamed, Voice


class Side(StrEnum):
    """What people are grouped by."""

    DEPARTMENT = 'department'
    ROLE = 'role'


@dataclass(frozen=True, slots=True)
class Folding:
    """The groups of one side that may be shown. All others are in ``Unnamed.OTHER``."""

    side: Side
    shown: frozenset[Group]
    sizes: dict[Group, int]
    """Voices per group, "other" among them where anybody is in it."""

    def group_of(self, voice: Voice) -> Group:
        group = voice.department if self.side is Side.DEPARTMENT else voice.role
        return group if group in self.shown else Unnamed.OTHER

    @property
    def groups(self) -> list[Group]:
        """The largest first, "other" last."""
        return sorted(self.sizes, key=lambda group: (group is Unnamed.OTHER, -self.sizes[group], _spell(group)))


def fold_voices(voices: Sequence[Voice]) -> list[Folding]:
    """How these voices may be split; a side that leaves fewer than two groups is not in it."""
    departments = _fold(Side.DEPARTMENT, (voice.department for voice in voices))
    roles = _fold(Side.ROLE, (voice.role for voice in voices))
    if departments is None:
        return [] if roles is None else [roles]
    while roles is not None and _exposes(voices, departments, roles):
        allowed = roles.shown - {_smallest(roles.shown, roles.sizes)}
        roles = _fold(Side.ROLE, (voice.role for voice in voices), may_show=allowed.__contains__)
    return [folding for folding in (departments, roles) if folding is not None]


def _fold(
    side: Side, groups: Iterable[Group], *, may_show: Callable[[Group], bool] = lambda group: True
) -> Folding | None:
    sizes = Counter(groups)
    shown = {group for group, n in sizes.items() if n >= FEWEST_VOICES and may_show(group)}
    other = sizes.total() - sum(sizes[group] for group in shown)
    while 0 < other < FEWEST_VOICES and shown:
        smallest = _smallest(shown, sizes)
        shown.remove(smallest)
        other += sizes[smallest]
    kept = {group: sizes[group] for group in shown}
    if other:
        kept[Unnamed.OTHER] = other
    return Folding(side, frozenset(shown), kept) if len(kept) > 1 else None


def _exposes(voices: Sequence[Voice], departments: Folding, roles: Folding) -> bool:
    return exposes_few(Counter((departments.group_of(voice), roles.group_of(voice)) for voice in voices))


def _smallest(groups: Collection[Group], sizes: Mapping[Group, int]) -> Group:
    return min(groups, key=lambda group: (sizes[group], _spell(group)))


def _spell(group: Group) -> str:
    return group.value if isinstance(group, Unnamed) else group
