"""The chain as links between things: what each rests on, and what it leads to. It can be followed from any of them.

    field ─ card ─ cluster ─ goal ─ project
                              └──── core goal

A cluster rests on its cards, a goal on its clusters, a project on its goal, a core goal on the goals that serve it. A
field of action is no link of its own but a place: it rests on its clusters and on the cards that stand in none, and
leads to its goals; a card or a cluster names its field instead of leading to it. Else every goal would rest on whatever
stands in its field.

Only cards that are on the wall are part of it (``sessions.views``).
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from sessions.picture import Picture
from sessions.tables import Contribution
from sessions.views import cards_on_wall
from sessions.words import ContributionKind


class ThingKind(StrEnum):
    """What can stand in the chain."""

    CORE_GOAL = 'core_goal'
    FIELD = 'field'
    GOAL = 'goal'
    PROJECT = 'project'
    CLUSTER = 'cluster'
    CARD = 'card'


@dataclass(frozen=True, slots=True)
class Chain:
    """Ids of things, in their order; what rests on nothing or leads nowhere is not in it."""

    kinds: dict[str, ThingKind]
    """Of everything in the chain, by id: core goals, fields, goals, projects, clusters, cards."""
    rests_on: dict[str, list[str]]
    leads_to: dict[str, list[str]]

    def everything_below(self, id: str) -> list[str]:
        """All that a thing rests on, down to the cards, each once."""
        return _follow(self.rests_on, id)

    def everything_above(self, id: str) -> list[str]:
        """All that rests on a thing, up to projects and core goals, each once."""
        return _follow(self.leads_to, id)


def follow_chain(picture: Picture) -> Chain:
    """The chain of a workshop as everybody in the room may see it."""
    cards = [card for kind in ContributionKind for card in cards_on_wall(picture, kind)]
    kinds = {
        **{core_goal.id: ThingKind.CORE_GOAL for core_goal in picture.core_goals},
        **{field.id: ThingKind.FIELD for field in picture.fields},
        **{goal.id: ThingKind.GOAL for goal in picture.goals},
        **{cluster.id: ThingKind.CLUSTER for cluster in picture.clusters},
        **{card.id: _kind_of(card) for card in cards},
    }
    rests_on: dict[str, list[str]] = defaultdict(list)
    leads_to: dict[str, list[str]] = defaultdict(list)

    def link(lower: str, upper: str) -> None:
        rests_on[upper].append(lower)
        leads_to[lower].append(upper)

    for cluster in picture.clusters:
        for card in picture.shown_members(cluster):
            link(card.id, cluster.id)
        _place(rests_on, cluster.field_id, cluster.id)
    for goal in picture.goals:
        for cluster_id in picture.goal_clusters[goal.id]:
            link(cluster_id, goal.id)
        for project in picture.projects_of(goal):
            link(goal.id, project.id)
        for core_goal in picture.core_goals:
            if picture.service(goal, core_goal):
                link(goal.id, core_goal.id)
        leads_to[goal.field_id].append(goal.id)
    for card in cards:
        if kinds[card.id] is ThingKind.CARD and card.id not in picture.clusters_of_card:
            _place(rests_on, card.field_id, card.id)
    return Chain(kinds, dict(rests_on), dict(leads_to))


def _kind_of(card: Contribution) -> ThingKind:
    return ThingKind.PROJECT if card.kind == ContributionKind.PROJECT_IDEA else ThingKind.CARD


def _place(rests_on: dict[str, list[str]], field_id: str | None, id: str) -> None:
    if field_id is not None:
        rests_on[field_id].append(id)


def _follow(links: dict[str, list[str]], id: str) -> list[str]:
    found: dict[str, None] = {}
    waiting = list(links.get(id, []))
    while waiting:
        next_id = waiting.pop(0)
        if next_id not in found:
            found[next_id] = None
            waiting.extend(links.get(next_id, []))
    return list(found)
