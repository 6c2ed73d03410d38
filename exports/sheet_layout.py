"""How wide the columns and how high the rows of a sheet must be. No program is there that could measure the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from exports.tables import Table
from exports.tables.table import Cell

NARROWEST, MIDDLING, WIDEST = 7, 22, 50
"""Characters. Names wrap at the middling width; only columns with a text longer than the widest get that."""
FEW = 5
MIDDLING_OF_FEW, WIDEST_OF_FEW = 40, 90
"""Where a sheet has no more columns than a few."""
LETTERS = 1.22
"""How many letters of running text stand in the width of one digit, by which widths are measured."""
ROOM_FOR_FILTER = 3
LINE_HEIGHT = 12.75
"""Points that a line of Arial 10 takes."""
HIGHEST_ROW = 409
"""Points; Excel knows no higher one."""
PAGE_HEIGHT = 480
"""Points between the margins of A4 landscape."""


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Widths in characters, heights in points, the header's first."""

    widths: list[int]
    heights: list[float]

    @property
    def is_nearly_a_page(self) -> bool:
        """What is a little longer than a page is better printed a little smaller."""
        return sum(self.heights) < 1.25 * PAGE_HEIGHT


def lay_out(table: Table, rows: Sequence[Sequence[Cell]]) -> SheetLayout:
    headers = list(table.frame.columns)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(headers)
    limits = (MIDDLING_OF_FEW, WIDEST_OF_FEW) if len(headers) <= FEW else (MIDDLING, WIDEST)
    widths = [_width(header, cells, *limits) for header, cells in zip(headers, columns, strict=True)]
    heights = [_height(cells, widths) for cells in rows]
    return SheetLayout(widths, [_height(headers, [width - ROOM_FOR_FILTER for width in widths]), *heights])


def _width(header: str, cells: Sequence[Cell], middling: int, widest: int) -> int:
    longest_word = max(map(len, header.split()), default=0)
    longest = max(map(_length, cells), default=0)
    wanted = widest if longest > WIDEST else min(longest, middling)
    return max(NARROWEST, min(longest_word, middling) + ROOM_FOR_FILTER, wanted)


def _length(cell: Cell) -> int:
    match cell:
        case str():
            return max(map(len, cell.split('\n'))) + 2
        case datetime():
            return 17
        case date():
            return 11
        case _:
            return 0


def _height(cells: Sequence[Cell], widths: Sequence[int]) -> float:
    lines = [_count_lines(cell, width) for cell, width in zip(cells, widths, strict=True) if isinstance(cell, str)]
    return min(max([1, *lines]) * LINE_HEIGHT + 2, HIGHEST_ROW)


def _count_lines(text: str, width: int) -> int:
    room = int(LETTERS * width)
    return sum(1 if len(line) <= room else _wrap(line, room) for line in text.split('\n'))


def _wrap(line: str, room: int) -> int:
    """How many lines the words take, a word longer than a line being broken. Many times faster than ``textwrap``."""
    lines, used = 0, room
    for length in map(len, line.split()):
        if used + 1 + length <= room:
            used += 1 + length
        else:
            lines += -(-length // room)
            used = length % room or room
    return lines
