"""Whether somebody could work out what one or two people gave from sums that are published for larger groups.

The same room is split twice, by department and by role. Each person stands in one cell of that table; published are
the sums of its rows and of its columns. A reader may add and subtract them at will, so a few people are exposed when
the sum over just their cells can be made of rows and columns.

Take departments and roles for the nodes of a graph and each cell with people in it for an edge. A sum over cells can be
made of rows and columns if and only if, around every cycle, its coefficients with alternating signs add up to nothing.
So one cell can be worked out if it lies on no cycle (a bridge), and two together if they cancel out on each.
Source: cycle space and cut space are orthogonal complements (R. Diestel, "Graph Theory", section 1.9), here with
alternating signs, as the graph has two sides. On the attack itself: D. Denning, "Cryptography and Data Security", 1982,
chapter 6.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from itertools import combinations

from sessions.spread import FEWEST_VOICES

Cell = tuple[Hashable, Hashable]


def exposes_few(cells: Mapping[Cell, int]) -> bool:
    """Whether the sums of rows and columns tell what fewer than three people gave.

    :param cells: people per (row, column), none of them empty
    """
    signs = _signs_on_cycles(list(cells))
    few = [cell for cell, people in cells.items() if people < FEWEST_VOICES]
    if any(not signs[cell] for cell in few):
        return True
    alone = [cell for cell in few if cells[cell] == 1]
    return any(_cancel(signs[one], signs[other]) for one, other in combinations(alone, 2))


def _cancel(one: Mapping[int, int], other: Mapping[int, int]) -> bool:
    return one.keys() == other.keys() and all(sign == -other[cycle] for cycle, sign in one.items())


def _signs_on_cycles(cells: list[Cell]) -> dict[Cell, dict[int, int]]:
    """For each cell its sign on each of the cycles that all others are made of; none where it lies on no cycle."""
    paths, chords = _grow_forest(cells)
    signs: dict[Cell, dict[int, int]] = {cell: {} for cell in cells}
    for number, chord in enumerate(chords):
        around: Counter[Cell] = Counter({chord: 1})
        # from the chord to the root on either side: where the two ways have met, they take each other away
        for node in (('row', chord[0]), ('column', chord[1])):
            for step, cell in enumerate(paths[node]):
                around[cell] += -1 if step % 2 == 0 else 1
        for cell, sign in around.items():
            if sign:
                signs[cell][number] = sign
    return signs


def _grow_forest(cells: list[Cell]) -> tuple[dict[tuple[str, Hashable], list[Cell]], list[Cell]]:
    """A way of cells from each node up to its root, and the cells that no way takes."""
    edges: dict[tuple[str, Hashable], list[Cell]] = defaultdict(list)
    for cell in cells:
        edges['row', cell[0]].append(cell)
        edges['column', cell[1]].append(cell)
    paths: dict[tuple[str, Hashable], list[Cell]] = {}
    taken: set[Cell] = set()
    for root in edges:
        if root in paths:
            continue
        paths[root] = []
        waiting = [root]
        while waiting:
            node = waiting.pop()
            for cell in edges[node]:
                other = ('column', cell[1]) if node[0] == 'row' else ('row', cell[0])
                if other not in paths:
                    paths[other] = [cell, *paths[node]]
                    taken.add(cell)
                    waiting.append(other)
    return paths, [cell for cell in cells if cell not in taken]
