"""Reading a workbook: values only, and only as much as a table of cards can need."""

from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from exports.incoming.columns import has_required
from exports.refusals import FileTooLarge, FileUnreadable
from sessions.refusals import Refusal

MOST_COLUMNS = 100
"""What stands further to the right is not looked at."""
LAST_ROW = 1_048_576
"""Of any Excel sheet (Microsoft, "Excel specifications and limits")."""
MOST_UNPACKED = 100_000_000
"""Bytes that a workbook may unpack to; a table of 50,000 long cards has half of it."""


def read_xlsx(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet that has the columns we need, else of the first, with their numbers; empty ones not.

    :raises FileUnreadable: damaged, protected or no workbook
    :raises FileTooLarge: it would unpack to more than a table of cards can be
    """
    # slow to load, and a server starts without it
    from openpyxl import load_workbook

    try:
        _refuse_bomb(content)
        workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        yield from _read_rows(_find_sheet(workbook))
    except Refusal:
        raise
    except Exception as failure:  # openpyxl meets a foreign file with whatever exception its parts happen to raise
        raise FileUnreadable(name=name) from failure


def _refuse_bomb(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise FileTooLarge


def _find_sheet(workbook: Any) -> Any:
    for sheet in workbook.worksheets:
        # a sheet may claim a size that it has not
        sheet.reset_dimensions()
        header = next(sheet.iter_rows(max_row=1, max_col=MOST_COLUMNS, values_only=True), ())
        if has_required([_spell(value) for value in header]):
            return sheet
    return workbook.worksheets[0]


def _read_rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    for number, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if number > LAST_ROW:
            raise FileTooLarge
        if any(value is not None for value in values):
            yield number, [_spell(value) for value in values]


def _spell(value: object) -> str:
    """A cell as somebody would have typed it: 3, not 3.0."""
    match value:
        case None:
            return ''
        case bool():
            return str(value).upper()
        case float():
            # Excel keeps fifteen digits; the sixteenth is noise of the binary fraction
            return f'{value:.15g}'
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat(sep=' ') if isinstance(value, datetime) else value.isoformat()
        case _:
            # Excel's own escape for the carriage return of a Windows line end
            return str(value).replace('_x000D_', '\r')
