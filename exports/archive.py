"""The results as CSV files in one ZIP, for programs that read no workbook."""

import csv
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from exports.cells import guard_formula, make_visible
from exports.file_names import plain_name
from exports.tables import ResultTables, Table
from exports.tables.table import Cell
from sessions.words import Language


@dataclass(frozen=True, slots=True)
class CsvManner:
    """What a spreadsheet program of a language expects of a CSV file."""

    separator: str
    decimal_mark: str


MANNERS: dict[str, CsvManner] = {
    Language.GERMAN: CsvManner(separator=';', decimal_mark=','),
    Language.ENGLISH: CsvManner(separator=',', decimal_mark='.'),
}
"""The language of the file decides, nothing else."""


def write_archive(tables: ResultTables, file: Path | BinaryIO) -> None:
    """One CSV file a table, numbered in their order."""
    with ZipFile(file, 'w', ZIP_DEFLATED) as archive:
        for number, table in enumerate(tables.tables, 1):
            archive.writestr(f'{number:02}-{plain_name(table.name)}.csv', write_csv(table, MANNERS[tables.language]))


def write_csv(table: Table, manner: CsvManner) -> bytes:
    """UTF-8 with a byte order mark, without which Excel takes umlauts apart; RFC 4180, every cell in quotes.

    A text that looks like a formula gets a leading apostrophe, as OWASP advises ("CSV Injection",
    owasp.org/www-community/attacks/CSV_Injection); importing the file takes it off again. The workbook has the text as
    it is.
    """
    written = StringIO(newline='')
    writer = csv.writer(written, delimiter=manner.separator, quoting=csv.QUOTE_ALL, lineterminator='\r\n')
    writer.writerow([_spell(header, manner) for header in table.frame.columns])
    writer.writerows([_spell(cell, manner) for cell in cells] for cells in table.rows())
    return written.getvalue().encode('utf-8-sig')


def _spell(cell: Cell, manner: CsvManner) -> str:
    match cell:
        case None:
            return ''
        case str():
            return guard_formula(make_visible(cell))
        case float():
            return f'{cell:.4f}'.rstrip('0').rstrip('.').replace('.', manner.decimal_mark)
        case datetime():
            return f'{cell:%Y-%m-%d %H:%M:%S}'
        case _:
            return str(cell)
