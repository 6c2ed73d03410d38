"""From the groups on the screen to those with new cards, one finer or one coarser, so that people know them again.

Starting afresh after a few new cards moves many of the old ones. Here groups stay; newcomers join them, or stand
together in new ones. Where another number is wanted, one group after another is cut, or two are joined: those that
Louvain's resolution would cut or join first (Reichardt and Bornholdt 2006: two groups are one below 2m · w / (d · d')).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from sessions.suggestions.grouping import (
    SAME,
    SMALLEST,
    direction,
    largest_first,
    likeness,
    meet_number,
    neighbour_graph,
    usual_number,
)

MOSTLY = 0.5
"""Of what ties a newcomer to others, the share that must lead into one group."""
ROUNDS = 2
"""Newcomers that joined draw others after them."""
MOST_TRIED = 6
"""Of the largest groups, how many are looked at for the one that comes apart first."""


def regroup_texts(
    vectors: Any,
    groups: Sequence[Sequence[int]],
    *,
    number: int | None = None,
    fresh: Collection[int] = (),
    told: Callable[[float], None] = lambda share: None,
) -> list[list[int]]:
    """Groups by place of their texts, the largest first, as near as can be to those there are.

    :param groups: that are on the screen, by place
    :param number: of groups, about; ``None`` for as many as there are, and new ones for what is new
    :param fresh: places of the texts that are new: what was left over before makes no new group now
    :param told: is told how much of the work is done, 0 to 1
    """
    graph = neighbour_graph(vectors)
    told(0.3)
    standing = _take_in(graph, [set(group) for group in groups])
    told(0.5)
    if number is None:
        standing += _new_groups(graph, vectors, standing, set(fresh))
    else:
        standing = _to_number(graph, vectors, standing, number)
    # none is a bag of left-overs: they stood on the screen, and who wants fewer has asked for what was joined
    return largest_first(group for group in standing if len(group) >= SMALLEST)


def _to_number(graph: Any, vectors: Any, groups: list[set[int]], number: int) -> list[set[int]]:
    while len(groups) > max(1, number):
        groups = _join_closest(graph, groups)
    cuts: dict[frozenset[int], list[set[int]]] = {}
    while len(groups) < number and (finer := _cut_loosest(graph, vectors, groups, cuts)) is not None:
        groups = finer
    return groups


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


def _new_groups(graph: Any, vectors: Any, groups: Sequence[set[int]], fresh: set[int]) -> list[set[int]]:
    """What the new texts are about that joined none, where they are as close as those of the groups there are."""
    left = set(graph).difference(*groups)
    if len(left & fresh) < SMALLEST:
        return []
    close = min((likeness(vectors, sorted(group)) for group in groups), default=0.0)
    found = meet_number(graph.subgraph(sorted(left)).copy(), usual_number(len(left)))
    return [
        group for group in found if 2 * len(group & fresh) > len(group) and likeness(vectors, sorted(group)) >= close
    ]


def _join_closest(graph: Any, groups: list[set[int]]) -> list[set[int]]:
    group_of = {place: n for n, group in enumerate(groups) for place in group}
    between: dict[tuple[int, int], float] = defaultdict(float)
    weights: dict[int, float] = defaultdict(float)
    for one, other, weight in graph.edges(data='weight'):
        here, there = sorted((group_of.get(one, -1), group_of.get(other, -1)))
        weights[here] += weight
        weights[there] += weight
        if 0 <= here < there:
            between[here, there] += weight
    if not between:
        # nothing ties any two of them: the smallest go together
        here, there = sorted(sorted(range(len(groups)), key=lambda n: (len(groups[n]), n))[:2])
    else:
        here, there = max(between, key=lambda pair: between[pair] / (weights[pair[0]] * weights[pair[1]]))
    joined = groups[here] | groups[there]
    return [joined if n == here else group for n, group in enumerate(groups) if n != there]


def _cut_loosest(
    graph: Any, vectors: Any, groups: list[set[int]], cuts: dict[frozenset[int], list[set[int]]]
) -> list[set[int]] | None:
    """The group that comes apart first in two parts; ``None`` where none does."""
    largest = sorted(groups, key=lambda group: (-len(group), min(group)))[:MOST_TRIED]
    for group in largest:
        key = frozenset(group)
        if key not in cuts:
            cuts[key] = _cut(graph, vectors, group)
    cuttable = [group for group in largest if cuts[frozenset(group)]]
    if not cuttable:
        return None
    loosest = min(cuttable, key=lambda group: (_resolution(graph, *cuts[frozenset(group)]), min(group)))
    return [group for group in groups if group is not loosest] + cuts[frozenset(loosest)]


def _cut(graph: Any, vectors: Any, group: set[int]) -> list[set[int]]:
    if len(group) < 2 * SMALLEST:
        return []
    parts = meet_number(graph.subgraph(sorted(group)).copy(), 2)
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
