"""One group of texts in finer parts."""

from math import sqrt
from typing import Any

from sessions.suggestions.grouping import SAME, direction, meet_number, neighbour_graph

FEWEST = 4
"""Texts that can be told apart: two parts of two."""
SMALLEST = 2
MOST_PARTS = 4


def split_texts(vectors: Any) -> list[list[int]]:
    """Two to four parts by place of their texts, the largest first; none where all say the same or nothing at all."""
    n = vectors.shape[0]
    if n < FEWEST:
        return []
    graph = neighbour_graph(vectors, neighbours=max(2, min(6, n // 3)))
    number = min(MOST_PARTS, max(2, round(sqrt(n) / 2)))
    parts = [sorted(part) for part in meet_number(graph, number, smallest=SMALLEST)]
    parts = sorted(parts, key=lambda part: (-len(part), part))[:MOST_PARTS]
    ways = [direction(vectors, part) for part in parts]
    if len(parts) < 2 or min(float(one @ other) for one in ways for other in ways) >= SAME:
        return []
    for place in sorted(set(range(n)).difference(*parts)):
        nearness = [float((vectors[[place]] @ way)[0]) for way in ways]
        parts[nearness.index(max(nearness))].append(place)
    return sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part))
