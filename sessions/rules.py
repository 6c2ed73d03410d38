"""The rules of a step, by its kind: what may be written, and how many points there are.

Stored as JSON in ``Step.rules``, read only here. The rule for "how many points may I give" is ``VoteRules``;
``sessions.verbs.ballots`` enforces it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sessions.refusals import BudgetOutOfRange, CapOutOfRange, CardLimitOutOfRange, RuleInvalid
from sessions.words import BudgetScope, ContributionKind, Placement, StepKind, VoteSubject

MOST_POINTS = 100
MOST_CARDS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class NoRules:
    """A step that asks nothing of the phones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectRules:
    """What is collected, under what it is put, how many cards a person may send (``None``: any number),
    and whether a card waits for the facilitator's approval."""

    kind: ContributionKind = ContributionKind.CHALLENGE
    placement: Placement = Placement.FIELD
    limit: int | None = None
    approval: bool = False

    def __post_init__(self) -> None:
        if self.limit is not None and not 1 <= self.limit <= MOST_CARDS:
            raise CardLimitOutOfRange(most=MOST_CARDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteRules:
    """How many points a person has, over all or anew per field; how many may go on one card; whether totals stay
    secret until they are revealed."""

    subject: VoteSubject = VoteSubject.CHALLENGES
    budget: int = 5
    budget_scope: BudgetScope = BudgetScope.OVERALL
    cap: int = 2
    secret: bool = True

    def __post_init__(self) -> None:
        if not 1 <= self.budget <= MOST_POINTS:
            raise BudgetOutOfRange(most=MOST_POINTS)
        if not 1 <= self.cap <= self.budget:
            raise CapOutOfRange(budget=self.budget)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterRules:
    """Which cards are gathered, and whether participants may propose groups from their phones."""

    kind: ContributionKind = ContributionKind.CHALLENGE
    proposing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRules:
    """Whether everybody sees what the room says about the things of last time while the step is still open."""

    revealed: bool = False


StepRules = NoRules | CollectRules | VoteRules | ClusterRules | ReviewRules

_RULES: dict[StepKind, type[StepRules]] = {
    StepKind.COLLECT: CollectRules,
    StepKind.VOTE: VoteRules,
    StepKind.CLUSTER: ClusterRules,
    StepKind.REVIEW: ReviewRules,
}
_WORDS: dict[str, type[Any]] = {
    'subject': VoteSubject,
    'budget_scope': BudgetScope,
    'placement': Placement,
    'kind': ContributionKind,
}


def read_rules(kind: str, stored: Mapping[str, Any]) -> StepRules:
    """The rules of a step of this kind; what is missing takes its default.

    :raises RuleInvalid: an unknown word, or a number out of its range
    """
    rules = _RULES.get(StepKind(kind), NoRules)
    known = {}
    for name, value in stored.items():
        if name not in rules.__dataclass_fields__:
            raise RuleInvalid(rule=name)
        known[name] = _read(name, value)
    return rules(**known)


def store_rules(rules: StepRules) -> dict[str, Any]:
    return asdict(rules)


def _read(name: str, value: Any) -> Any:
    if name in _WORDS:
        try:
            return _WORDS[name](value)
        except ValueError:
            raise RuleInvalid(rule=f'{name} = {value}') from None
    if name in {'approval', 'secret', 'proposing', 'revealed'}:
        wanted: type | tuple[type, ...] = bool
    elif name == 'limit' and value is None:
        return None
    else:
        wanted = int
    # a bool is an int to Python, but not to a person who sets a budget
    if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
        raise RuleInvalid(rule=f'{name} = {value}')
    return value
