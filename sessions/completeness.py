"""What a workshop still lacks before its chain holds, as plain data: what kind of gap, in which field, which things.

Nothing is missing that the room has not come to: before there are clusters cards stand in none, and nobody needs to be
told. A gap of one kind counts once the first thing that could fill it is there, or once the room has gone past the step
in which it is filled.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import mean

from sessions.picture import Picture
from sessions.rules import ClusterRules, CollectRules, read_rules
from sessions.tables import Contribution, Step
from sessions.words import ContributionKind, Placement, StepKind

FEW_TO_TELL = 8
"""Cards below which nothing is said about thin fields: the room has only begun."""
THIN = 0.5
"""A field is thin with less than this share of what a field has on average."""


class Gap(StrEnum):
    """What can be missing."""

    THIN_FIELD = 'thin_field'
    FREE_CARDS = 'free_cards'
    CLUSTERS_WITHOUT_GOAL = 'clusters_without_goal'
    GOALS_WITHOUT_PROJECT = 'goals_without_project'
    CORE_GOALS_UNSERVED = 'core_goals_unserved'


@dataclass(frozen=True, slots=True)
class Missing:
    """One gap, and the step in which it is filled."""

    gap: Gap
    ids: tuple[str, ...]
    """Cards, clusters, goals or core goals, in their order; of a thin field the cards that it has."""
    step_id: str | None
    """``None`` where the agenda has no such step any more."""
    field_id: str | None = None
    """``None`` for core goals, and for what stands in no field."""
    of: ContributionKind = ContributionKind.CHALLENGE
    """Which cards, where it is about cards."""
    average: float | None = None
    """Of a thin field: the cards that a field has on average."""


def what_is_missing(picture: Picture) -> list[Missing]:
    """Every gap, from the cards up: within a kind in the order of the fields."""
    return [
        *_thin_fields(picture),
        *_free_cards(picture),
        *_clusters_without_goal(picture),
        *_goals_without_project(picture),
        *_core_goals_unserved(picture),
    ]


def cards_by_field(picture: Picture, kind: ContributionKind) -> dict[str, list[Contribution]]:
    """The cards on the wall of every field of action; a project counts for its goal's field."""
    cards: dict[str, list[Contribution]] = {field.id: [] for field in picture.fields}
    for card in picture.shown(kind):
        goal = picture.goal_by_id.get(card.goal_id or '')
        field_id = card.field_id if goal is None else goal.field_id
        if field_id in cards:
            cards[field_id].append(card)
    return cards


def thin_fields(counts: Mapping[str, int]) -> list[str]:
    """Fields with less than half of the mean, once there are enough cards to tell.

    :param counts: cards per field
    """
    if sum(counts.values()) < FEW_TO_TELL:
        return []
    return [field_id for field_id, count in counts.items() if count < THIN * mean(counts.values())]


def _thin_fields(picture: Picture) -> list[Missing]:
    found, kinds = [], set()
    for step in picture.steps:
        rules = read_rules(step.kind, step.rules)
        if not isinstance(rules, CollectRules) or rules.placement is Placement.NOWHERE or rules.kind in kinds:
            continue
        kinds.add(rules.kind)
        cards = cards_by_field(picture, rules.kind)
        counts = {field_id: len(each) for field_id, each in cards.items()}
        for field_id in thin_fields(counts):
            ids = tuple(card.id for card in cards[field_id])
            average = mean(counts.values())
            found.append(Missing(Gap.THIN_FIELD, ids, step.id, field_id, of=rules.kind, average=average))
    return found


def _free_cards(picture: Picture) -> list[Missing]:
    found, kinds = [], set()
    for step in picture.steps:
        rules = read_rules(step.kind, step.rules)
        if not isinstance(rules, ClusterRules) or rules.kind in kinds:
            continue
        kinds.add(rules.kind)
        cards = picture.shown(rules.kind)
        has_begun = any(card.id in picture.clusters_of_card for card in cards)
        # sorting starting points into fields makes no clusters, and leaves nothing out
        if not has_begun and not (picture.clusters and _is_past(picture, lambda each: each.kind == StepKind.CLUSTER)):
            continue
        free = [card for card in cards if card.id not in picture.clusters_of_card]
        for field_id, ids in _by_field(picture, [(card.field_id, card.id) for card in free]):
            found.append(Missing(Gap.FREE_CARDS, ids, step.id, field_id, of=rules.kind))
    return found


def _clusters_without_goal(picture: Picture) -> list[Missing]:
    if not picture.goals and not _is_past(picture, _makes_goals):
        return []
    # nothing is done any more for what rests on a goal that was laid aside
    adopted = {cluster_id for goal in picture.goals for cluster_id in picture.goal_clusters[goal.id]}
    open_ones = [(cluster.field_id, cluster.id) for cluster in picture.clusters if cluster.id not in adopted]
    step_id = _find_step(picture, _makes_goals)
    return [
        Missing(Gap.CLUSTERS_WITHOUT_GOAL, ids, step_id, field_id) for field_id, ids in _by_field(picture, open_ones)
    ]


def _goals_without_project(picture: Picture) -> list[Missing]:
    projects = Counter(card.goal_id for card in picture.shown(ContributionKind.PROJECT_IDEA))
    if not any(projects[goal.id] for goal in picture.goals) and not _is_past(picture, _collects_projects):
        return []
    bare = [(goal.field_id, goal.id) for goal in picture.goals if not projects[goal.id]]
    step_id = _find_step(picture, _collects_projects)
    return [Missing(Gap.GOALS_WITHOUT_PROJECT, ids, step_id, field_id) for field_id, ids in _by_field(picture, bare)]


def _core_goals_unserved(picture: Picture) -> list[Missing]:
    if not picture.services and not (picture.goals and _is_past(picture, _makes_goals)):
        return []
    ids = tuple(
        core_goal.id
        for core_goal in picture.core_goals
        if not any(picture.service(goal, core_goal) for goal in picture.goals)
    )
    return [Missing(Gap.CORE_GOALS_UNSERVED, ids, _find_step(picture, _makes_goals))] if ids else []


def _by_field(picture: Picture, things: Sequence[tuple[str | None, str]]) -> list[tuple[str | None, tuple[str, ...]]]:
    """Ids per field, fields in their order; what stands in none comes last."""
    known: list[str | None] = [*(field.id for field in picture.fields), None]
    grouped = [(field_id, tuple(id for place, id in things if place == field_id)) for field_id in known]
    return [(field_id, ids) for field_id, ids in grouped if ids]


def _makes_goals(step: Step) -> bool:
    return step.kind == StepKind.GOALS


def _collects_projects(step: Step) -> bool:
    rules = read_rules(step.kind, step.rules)
    return isinstance(rules, CollectRules) and rules.kind is ContributionKind.PROJECT_IDEA


def _find_step(picture: Picture, is_wanted: Callable[[Step], bool]) -> str | None:
    return next((step.id for step in picture.steps if is_wanted(step)), None)


def _is_past(picture: Picture, is_wanted: Callable[[Step], bool]) -> bool:
    """Whether the room has opened a step that comes after the last one of these."""
    places = [place for place, step in enumerate(picture.steps) if is_wanted(step)]
    return bool(places) and any(step.opened_at is not None for step in picture.steps[places[-1] + 1 :])
