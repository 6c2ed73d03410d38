"""One table of the results, and all of them together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pandas import DataFrame, Series

from exports.local_time import to_local

Cell = str | int | float | datetime | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A header and the cells below it, with the pandas type they get."""

    header: str
    dtype: str
    cells: Sequence[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet of the workbook, one file of the archive.

    ``about`` says what it holds. ``field_column`` is the header of the column that names fields of action.
    """

    name: str
    about: str
    frame: DataFrame
    field_column: str | None = None

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The cells as plain Python values, ``None`` where there is nothing."""
        plain = self.frame.astype(object)
        yield from plain.where(self.frame.notna(), None).itertuples(index=False, name=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultTables:
    """Everything that a workshop gives to a file, as it stood at one ``seq``."""

    title: str
    language: str
    written_at: datetime
    tables: list[Table]
    colours: dict[str, str] = field(default_factory=dict)
    """Colour per name of a field of action."""


def text(header: str, cells: Sequence[str | None]) -> Column:
    # object keeps the very string that is stored; pandas' own strings are not meant for every one of them
    return Column(header, 'object', cells)


def whole(header: str, cells: Sequence[int | None]) -> Column:
    return Column(header, 'Int64', cells)


def mean(header: str, cells: Sequence[float | None]) -> Column:
    return Column(header, 'Float64', cells)


def moment(header: str, cells: Sequence[datetime | None]) -> Column:
    return Column(header, 'datetime64[s]', [to_local(cell) for cell in cells])


def day(header: str, cells: Sequence[str | None]) -> Column:
    """:param cells: days as they are stored, ``2026-05-31``"""
    return Column(header, 'object', [None if cell is None else date.fromisoformat(cell) for cell in cells])


def mixed(header: str, cells: Sequence[Cell]) -> Column:
    return Column(header, 'object', cells)


def build_frame(columns: Sequence[Column]) -> DataFrame:
    # numbered first: a dictionary of headers would lose a column where two translations are the same
    frame = DataFrame({place: Series(list(column.cells), dtype=column.dtype) for place, column in enumerate(columns)})
    frame.columns = [column.header for column in columns]
    return frame
