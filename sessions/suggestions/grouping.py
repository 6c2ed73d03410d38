"""Groups of texts that are about the same thing: communities on the graph of nearest neighbours.

Of the methods that were tried on short municipal texts this one was right most often, and the only one that neither put
half of them into one group nor called half of them noise.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from math import sqrt
from typing import Any

FEWEST_TEXTS = 12
"""Fewer are quicker sorted by hand."""
SMALLEST = 3
"""Texts of a group; smaller ones are left over."""
SAME = 0.9
"""Similarity of the middles of two groups from which they are one: many cards that say the same are cut anywhere."""
LOOSE = 0.02
"""Mean similarity of a group's texts under which it is a bag of left-overs, whatever the others are like."""
LIKE = 0.2
"""Mean similarity from which they belong together even where the others are as alike."""
APART = 2.0
"""How many times as like to each other as to all others the texts of a group are that is no bag of left-overs."""
SEED = 7
STEPS = 7
"""Tries to meet the wanted number of groups."""


def usual_number(n: int) -> int:
    """How many groups to begin with for so many texts."""
    return min(20, max(4, round(sqrt(n))))


def group_texts(
    vectors: Any, *, number: int | None = None, told: Callable[[float], None] = lambda share: None
) -> list[list[int]]:
    """Groups by place of their texts, the largest first. What fits nowhere is in none.

    :param vectors: rows of length one
    :param number: of groups, about; more are finer
    :param told: is told how much of the work is done, 0 to 1
    """
    n = vectors.shape[0]
    if n < FEWEST_TEXTS:
        return []
    graph = neighbour_graph(vectors)
    communities = meet_number(graph, number or usual_number(n), told=told)
    groups = _merge_alike(vectors, [sorted(group) for group in communities])
    return keep_tight(vectors, groups)


def keep_tight(vectors: Any, groups: Sequence[list[int]]) -> list[list[int]]:
    """The groups that are no bags of left-overs, the largest first."""
    everything = vectors.shape[0] * _middle(vectors, range(vectors.shape[0]))
    return largest_first(group for group in groups if _is_tight(vectors, group, everything))


def _is_tight(vectors: Any, group: Sequence[int], everything: Any) -> bool:
    enough = max(LOOSE, APART * _likeness_to_others(vectors, group, everything))
    return likeness(vectors, group) >= min(LIKE, enough)


def largest_first(groups: Iterable[Collection[int]]) -> list[list[int]]:
    return sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))


def neighbour_graph(vectors: Any, *, neighbours: int | None = None) -> Any:
    """Each text tied to those it is most similar to, the more the closer.

    :param neighbours: how many, where not the usual number
    """
    import numpy as np
    from networkx import Graph
    from sklearn.neighbors import NearestNeighbors

    n = vectors.shape[0]
    k = min(neighbours or min(15, max(6, n // 10)), n - 1)
    distances, places = NearestNeighbors(n_neighbors=k + 1, metric='cosine').fit(vectors).kneighbors(vectors)
    graph = Graph()
    graph.add_nodes_from(range(n))
    for here, (row, near) in enumerate(zip(np.clip(1 - distances, 0, 1), places, strict=True)):
        for similarity, there in zip(row, near, strict=True):
            if here != there and similarity > 0:
                weight = graph.get_edge_data(here, int(there), {'weight': 0.0})['weight']
                graph.add_edge(here, int(there), weight=max(weight, float(similarity)))
    return graph


def likeness(vectors: Any, group: Sequence[int]) -> float:
    """Mean similarity of any two texts of the group, however many it has; 0 for a single one."""
    n, middle = len(group), _middle(vectors, group)
    # the square of the middle's length is the mean of all pairs, each text with itself among them
    return (n * float(middle @ middle) - 1) / (n - 1) if n > 1 else 0.0


def _likeness_to_others(vectors: Any, group: Sequence[int], everything: Any) -> float:
    """Mean similarity of the group's texts to those that are not in it; 0 where all are in it.

    :param everything: the sum of all texts' rows
    """
    n, others = len(group), int(vectors.shape[0]) - len(group)
    if not others:
        return 0.0
    inside = n * _middle(vectors, group)
    return float(inside @ (everything - inside)) / (n * others)


def most_typical(vectors: Any, group: Sequence[int]) -> int:
    """Place within the group of the text that is most similar to all of it."""
    return int(_closeness(vectors, group).argmax())


def _closeness(vectors: Any, group: Sequence[int]) -> Any:
    return vectors[list(group)] @ _middle(vectors, group)


def _middle(vectors: Any, group: Sequence[int]) -> Any:
    import numpy as np

    return np.asarray(vectors[list(group)].mean(axis=0)).ravel()


def direction(vectors: Any, group: Sequence[int]) -> Any:
    """The way a group's texts point together, of length one."""
    import numpy as np

    middle = _middle(vectors, group)
    return middle / (np.linalg.norm(middle) or 1.0)


def _merge_alike(vectors: Any, groups: list[list[int]]) -> list[list[int]]:
    directions = [direction(vectors, group) for group in groups]
    merged: list[list[int]] = []
    kept: list[Any] = []
    for group, way in zip(groups, directions, strict=True):
        place = next((n for n, other in enumerate(kept) if way @ other >= SAME), None)
        if place is None:
            merged.append(group)
            kept.append(way)
        else:
            merged[place] = sorted([*merged[place], *group])
    return merged


def meet_number(
    graph: Any,
    number: int,
    *,
    smallest: int = SMALLEST,
    told: Callable[[float], None] = lambda share: None,
) -> list[set[int]]:
    """Louvain's communities with the resolution that comes closest to the wanted number of groups."""
    low, high = 0.1, 20.0
    tried: list[list[set[int]]] = []
    for step in range(STEPS):
        told(step / STEPS)
        resolution = sqrt(low * high)
        groups = [group for group in _communities(graph, resolution) if len(group) >= smallest]
        tried.append(groups)
        if len(groups) == number:
            break
        # too fine as well where most texts are in no group any more
        is_too_fine = len(groups) > number or 2 * sum(map(len, groups)) < len(graph)
        low, high = (low, resolution) if is_too_fine else (resolution, high)
    return min(tried, key=lambda groups: (abs(len(groups) - number), -sum(map(len, groups))))


def _communities(graph: Any, resolution: float) -> list[set[int]]:
    from networkx.algorithms.community import louvain_communities

    return list(louvain_communities(graph, weight='weight', resolution=resolution, seed=SEED))
