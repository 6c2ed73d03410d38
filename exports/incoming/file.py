"""A file that comes in, as rows with the numbers they have in the file. What they say is not judged here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from exports.cells import make_visible
from exports.incoming.columns import Columns, Meaning, find_columns
from exports.incoming.csv_file import read_csv
from exports.incoming.xlsx_file import read_xlsx
from exports.refusals import MOST_MEGABYTES, MOST_ROWS, EndingNotRead, FileEmpty, FileTooLarge

Reader = Callable[[bytes, str], Iterator[tuple[int, list[str]]]]
READERS: dict[str, Reader] = {
    '.csv': read_csv,
    '.tsv': read_csv,
    '.txt': read_csv,
    '.xlsx': read_xlsx,
    '.xlsm': read_xlsx,
}

MOST_BYTES = MOST_MEGABYTES * 1024 * 1024


@dataclass(frozen=True, slots=True)
class IncomingRow:
    """One row, ``number`` as a person sees it in the spreadsheet (the header is 1); what is missing is ``''``."""

    number: int
    cells: dict[Meaning, str]

    def __getitem__(self, meaning: Meaning) -> str:
        return self.cells.get(meaning, '')


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """All rows of a file that are not empty."""

    name: str
    columns: Columns
    rows: tuple[IncomingRow, ...]


def read_incoming(content: bytes, name: str) -> IncomingFile:
    """Reads a table of cards, CSV or workbook as its name says.

    :param name: with its ending; it is shown, never opened
    :raises EndingNotRead: neither
    :raises FileTooLarge: 20 MB or 50,000 rows are passed
    :raises FileEmpty: no row below the header
    :raises ColumnsMissing: the first row names no field or no text
    :raises FileUnreadable: damaged, or not what its name says
    """
    ending = PurePath(name).suffix.lower()
    if ending not in READERS:
        raise EndingNotRead(ending=ending or name)
    if len(content) > MOST_BYTES:
        raise FileTooLarge
    if not content.strip():
        raise FileEmpty(name=name)
    records = READERS[ending](content, name)
    first = next(records, None)
    if first is None:
        raise FileEmpty(name=name)
    columns = find_columns(first[1] if first[0] == 1 else [])
    rows = tuple(_read_rows(records, columns))
    if not rows:
        raise FileEmpty(name=name)
    return IncomingFile(make_visible(name), columns, rows)


def read_incoming_file(path: Path) -> IncomingFile:
    """The same from the disk, for the command line."""
    if path.stat().st_size > MOST_BYTES:
        raise FileTooLarge
    return read_incoming(path.read_bytes(), path.name)


def _read_rows(records: Iterator[tuple[int, list[str]]], columns: Columns) -> Iterator[IncomingRow]:
    read = 0
    for number, record in records:
        if not any(cell.strip() for cell in record):
            continue
        read += 1
        if read > MOST_ROWS:
            raise FileTooLarge
        cells = {meaning: record[place] for meaning, place in columns.places.items() if place < len(record)}
        yield IncomingRow(number, cells)
