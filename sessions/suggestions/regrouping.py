"""From the groups on the screen to those with new cards, one finer or one coarser, so that people know them again.

Starting afresh after a few new cards moves many of the old ones. Here groups stay; newcomers join them, and one group
is cut or two are joined until the number is met: those that Louvain's resolution would cut or join first
(Reichardt and Bornholdt 2006: two groups are one below the resolution 2m · w / (d · d')).
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from sessions.suggestions.grouping import SAME, SMALLEST, direction, keep_tight, meet_number, neighbour_graph

MOSTLY = 0.5
"""Of what ties a newcomer to others, the share that must lead into one group."""
ROUNDS = 2
"""Newcomers that joined draw others after them."""


def regroup_texts(
    vectors: Any,
    groups: Sequence[Sequence[int]],
    *,
    loose: float,
    number: int,
    told: Callable[[float], None] = lambda share: None,
) -> list[list[int]]:
    """Groups by place of their texts, the largest first, as near as can be to those there are.

    :param groups: that are on the screen, by place
    :param number: of groups, about
    :param told: is told how much of the work is done, 0 to 1
    """
    graph = neighbour_graph(vectors)
    told(0.3)
    standing = _take_in(graph, [set(group) for group in groups])
    told(0.5)
    standing += _new_groups(graph, standing)
    while len(standing) > max(1, number):
        standing = _join_closest(graph, standing)
    cuts: dict[frozenset[int], list[set[int]]] = {}
    while len(standing) < number:
        finer = _cut_loosest(graph, vectors, standing, cuts)
        if finer is None:
            break
        standing = finer
        told(0.5 + len(standing) / number / 2)
    return keep_tight(vectors, [sorted(group) for group in standing if len(group) >= SMALLEST], loose=loose)


def _take_in(graph: Any, groups: list[set[int]]) -> list[set[int]]:
    """Each text that stands in no group joins the one that most of its ties lead to."""
    groups = [set(group) for group in groups]
    for _ in range(ROUNDS):
        standing = {place: n for n, group in enumerate(groups) for place in group}
        for place in sorted(set(graph) - standing.keys()):
            ties = [0.0] * len(groups)
            for other, tie in graph[place].items():
                if other in standing:
                    ties[standing[other]] += tie['weight']
            whole = graph.degree(place, weight='weight')
            if ties and whole > 0 and max(ties) >= MOSTLY * whole:
                groups[ties.index(max(ties))].add(place)
    return groups


def _new_groups(graph: Any, groups: Sequence[set[int]]) -> list[set[int]]:
    """What the newcomers that joined none are about."""
    left = set(graph).difference(*groups)
    if len(left) < 2 * SMALLEST:
        return []
    return meet_number(graph.subgraph(sorted(left)), max(1, round(len(left) ** 0.5) - 1))


def _join_closest(graph: Any, groups: list[set[int]]) -> list[set[int]]:
    here, there = max(
        combinations(range(len(groups)), 2), key=lambda pair: _resolution(graph, groups[pair[0]], groups[pair[1]])
    )
    joined = groups[here] | groups[there]
    return [joined if n == here else group for n, group in enumerate(groups) if n != there]


def _cut_loosest(
    graph: Any, vectors: Any, groups: list[set[int]], cuts: dict[frozenset[int], list[set[int]]]
) -> list[set[int]] | None:
    """The group that comes apart first in two parts; ``None`` where none does."""
    for group in groups:
        key = frozenset(group)
        if key not in cuts:
            cuts[key] = _cut(graph, vectors, group)
    cuttable = [group for group in groups if cuts[frozenset(group)]]
    if not cuttable:
        return None
    loosest = min(cuttable, key=lambda group: (_resolution(graph, *cuts[frozenset(group)]), min(group)))
    return [group for group in groups if group is not loosest] + cuts[frozenset(loosest)]


def _cut(graph: Any, vectors: Any, group: set[int]) -> list[set[int]]:
    if len(group) < 2 * SMALLEST:
        return []
    parts = meet_number(graph.subgraph(sorted(group)), 2)
    if len(parts) != 2:
        return []
    # what is in neither part goes with the nearer one
    ways = [direction(vectors, sorted(part)) for part in parts]
    for place in sorted(group - parts[0] - parts[1]):
        nearness = [float((vectors[[place]] @ way)[0]) for way in ways]
        parts[nearness.index(max(nearness))].add(place)
    return [] if ways[0] @ ways[1] >= SAME else parts


def _resolution(graph: Any, here: set[int], there: set[int]) -> float:
    """Below which two groups are one, but for a factor that is the same for all pairs."""
    smaller, larger = sorted((here, there), key=len)
    between = sum(tie['weight'] for place in smaller for other, tie in graph[place].items() if other in larger)
    weights = [sum(degree for _, degree in graph.degree(group, weight='weight')) for group in (here, there)]
    return float(between / (weights[0] * weights[1])) if all(weights) else 0.0
