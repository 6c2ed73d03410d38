"""The results as a workbook that can be read, filtered, printed and worked on; it holds no formula and no link.

Cells are written one by one with the method of their type, so that XlsxWriter never guesses what a text might be.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from pandas.api.types import is_numeric_dtype
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.cells import fit_cell, is_formula_like, make_visible
from exports.local_time import to_local
from exports.sheet_formats import FONT_NAME, SheetFormats
from exports.sheet_layout import SheetLayout, lay_out
from exports.tables import ResultTables, Table
from exports.tables.table import Cell

A4 = 9
FOOTER_LENGTH = 100

_OPTIONS = {'strings_to_formulas': False, 'strings_to_urls': False, 'strings_to_numbers': False, 'in_memory': True}


def write_workbook(tables: ResultTables, file: Path | BinaryIO) -> None:
    """One sheet a table. Every text can be read back just as it is stored, save control characters (see ``cells``)."""
    with Workbook(file, _OPTIONS) as workbook:
        workbook.set_properties({'title': make_visible(tables.title), 'created': to_local(tables.written_at)})
        formats = SheetFormats(workbook, tables.language)
        for table in tables.tables:
            rows = list(table.rows())
            layout = lay_out(table, rows)
            sheet = workbook.add_worksheet(table.name)
            _write_cells(sheet, table, rows, formats, tables.colours)
            _arrange(sheet, layout)
            _prepare_printing(sheet, layout, tables.title)


def _write_cells(
    sheet: Worksheet, table: Table, rows: Sequence[Sequence[Cell]], formats: SheetFormats, colours: dict[str, str]
) -> None:
    headers = list(table.frame.columns)
    field_place = headers.index(table.field_column) if table.field_column else None
    centred = [is_numeric_dtype(dtype) for dtype in table.frame.dtypes]
    for column, header in enumerate(headers):
        _write_text(sheet, 0, column, header, formats.header(centred=centred[column]), formats)
    for row, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                colour = colours.get(cell) if column == field_place else None
                look = formats.text(colour=colour, guarded=is_formula_like(cell))
                _write_text(sheet, row, column, cell, look, formats)
            else:
                _write_value(sheet, row, column, cell, formats, centred=centred[column])


def _write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format, formats: SheetFormats) -> None:
    text = fit_cell(make_visible(text))
    if text.startswith('<r>') and text.endswith('</r>'):
        # XlsxWriter takes such a text for ready-made XML and would copy it into the file; split, it is escaped
        sheet.write_rich_string(row, column, text[:1], formats.plain, text[1:], look)
    else:
        sheet.write_string(row, column, text, look)


def _write_value(sheet: Worksheet, row: int, column: int, cell: Cell, formats: SheetFormats, *, centred: bool) -> None:
    match cell:
        case datetime():
            sheet.write_datetime(row, column, cell, formats.moment)
        case date():
            sheet.write_datetime(row, column, cell, formats.day)
        case int():
            sheet.write_number(row, column, cell, formats.number(centred=centred))
        case float():
            sheet.write_number(row, column, cell, formats.mean)
        case _:
            sheet.write_blank(row, column, None, formats.text())


def _arrange(sheet: Worksheet, layout: SheetLayout) -> None:
    for column, width in enumerate(layout.widths):
        sheet.set_column(column, column, width)
    for row, height in enumerate(layout.heights):
        sheet.set_row(row, height)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(layout.heights) - 1, len(layout.widths) - 1)
    # a card may say "3": no green corner for that
    sheet.ignore_errors({'number_stored_as_text': 'A1:XFD1048576'})


def _prepare_printing(sheet: Worksheet, layout: SheetLayout, title: str) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1 if layout.is_nearly_a_page else 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.7)
    # in a footer & begins a command; the size stands first, or a title's first digits would belong to it
    words = ' '.join(make_visible(title)[:FOOTER_LENGTH].split()).replace('&', '&&')
    look = f'&8&"{FONT_NAME},Regular"'
    sheet.set_footer(f'&L{look}{words}&C{look}&A&R{look}&P / &N')
