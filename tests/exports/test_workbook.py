import re
from datetime import datetime, time
from html import unescape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.cells import MOST_UNITS
from exports.tables import ResultTables, Table
from exports.tables.table import build_frame, text
from exports.workbook import write_workbook
from sessions.clock import utc_now
from sessions.verbs.clusters import create_cluster
from sessions.verbs.departments import add_department
from sessions.verbs.fields import edit_field
from sessions.verbs.workshops import edit_workshop
from tests.exports.conftest import tables_of
from tests.exports.hostile import CONTROLS, FORMULAS, OTHERS
from tests.exports.town_hall import TownHall
from tests.scenes import Scene


def test_every_cell_reads_back_as_it_stands_in_the_tables(town_hall: TownHall) -> None:
    tables = tables_of(town_hall.scene)

    workbook = load_workbook(_written(tables))

    assert workbook.sheetnames == [table.name for table in tables.tables]
    for table in tables.tables:
        header, *rows = workbook[table.name].values
        assert header == tuple(table.frame.columns)
        assert [_as_days(row) for row in rows] == [_as_days(row) for row in table.rows()]


def test_hostile_texts_are_plain_strings_and_read_back_exactly(scene: Scene) -> None:
    scene.open('Challenges')
    ada = scene.join('Ada Adler')
    ada.write_all(FORMULAS + OTHERS)

    file = _written(tables_of(scene))

    cells = _column(load_workbook(file)['Contributions'], 'Text')
    assert [cell.value for cell in cells] == FORMULAS + OTHERS
    assert {cell.data_type for cell in cells} == {'s'}
    assert _elements(file, 'f', 'hyperlink') == []


def test_a_formula_like_text_stays_a_text_when_its_cell_is_edited(scene: Scene) -> None:
    scene.open('Challenges')
    scene.join('Ada Adler').write_all([*FORMULAS[:-1], 'Plain'])

    cells = _column(load_workbook(_written(tables_of(scene)))['Contributions'], 'Text')

    assert [cell.quotePrefix for cell in cells] == [True] * len(FORMULAS[:-1]) + [False]


def test_control_characters_are_seen_and_break_nothing(scene: Scene) -> None:
    scene.open('Challenges')
    scene.join('Ada Adler').write_all(list(CONTROLS))

    cells = _column(load_workbook(_written(tables_of(scene)))['Contributions'], 'Text')

    assert [cell.value for cell in cells] == list(CONTROLS.values())


def test_names_people_give_to_things_are_as_harmless_as_cards(scene: Scene) -> None:
    hostile = '=1+1 & <b>\x07'
    scene.lead(edit_workshop, title=f'{hostile} &P &"Arial"')
    scene.lead(add_department, name=hostile)
    scene.lead(edit_field, field_id=scene.field('Health').id, name=hostile)
    scene.lead(create_cluster, field_id=scene.field(hostile).id, name=hostile)

    workbook = load_workbook(_written(tables_of(scene)))

    shown = '=1+1 & <b>␇'
    assert _values(workbook['Clusters'], 'Cluster') == _values(workbook['Clusters'], 'Field of action') == [shown]
    assert _values(workbook['Participants'], 'Department')[0] == shown
    assert workbook['Overview']['B2'].value == f'{shown} &P &"Arial"'
    assert workbook['Overview']['B3'].value == scene.code


def test_a_title_in_the_footer_gives_no_command(scene: Scene) -> None:
    scene.lead(edit_workshop, title='2030 &P &"Arial" <b>\x07')

    with ZipFile(_written(tables_of(scene))) as archive:
        footer = re.search('<oddFooter>(.*)</oddFooter>', archive.read('xl/worksheets/sheet1.xml').decode())

    look = '&8&"Arial,Regular"'
    assert footer is not None
    assert unescape(footer[1]) == f'&L{look}2030 &&P &&"Arial" <b>␇&C{look}&A&R{look}&P / &N'


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    texts = ['a' * MOST_UNITS, 'a' * (MOST_UNITS + 1), '👍' * MOST_UNITS, f'<r>{"a" * MOST_UNITS}</r>']

    workbook = load_workbook(_written(_tables_with(texts)))

    values = [cell.value for cell in workbook['Cards']['A'][1:]]
    assert [len(value.encode('utf-16-le')) // 2 for value in values] == [MOST_UNITS] * 4
    assert [value[-1] for value in values] == ['a', '…', '…', '…']


def test_lone_surrogates_and_carriage_returns_from_elsewhere_break_nothing() -> None:
    workbook = load_workbook(_written(_tables_with(['half \ud83d pair', 'one\r\ntwo\rthree'])))

    assert [cell.value for cell in workbook['Cards']['A'][1:]] == ['half \ufffd pair', 'one\ntwo\nthree']


def test_sheets_can_be_filtered_scrolled_and_printed(town_hall: TownHall) -> None:
    sheet = load_workbook(_written(tables_of(town_hall.scene)))['Contributions']

    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ('A2', 'A1:O10', '$1:$1')
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ('landscape', 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_a_field_has_its_colour_and_a_moment_its_format(town_hall: TownHall) -> None:
    in_english = load_workbook(_written(tables_of(town_hall.scene)))['Contributions']
    in_german = load_workbook(_written(tables_of(town_hall.scene, language='de'))).worksheets[4]

    assert in_english['D2'].font.color.rgb == 'FF0072B2'
    assert (in_english['N2'].number_format, in_german['N2'].number_format) == ('yyyy-mm-dd hh:mm', 'dd.mm.yyyy hh:mm')


@pytest.mark.parametrize('language', ['de', 'en'])
def test_a_workshop_without_anything_in_it_can_be_written(scene: Scene, language: str) -> None:
    tables = tables_of(scene, language=language)

    assert load_workbook(_written(tables)).sheetnames == [table.name for table in tables.tables]


def _written(tables: ResultTables) -> BytesIO:
    file = BytesIO()
    write_workbook(tables, file)
    return file


def _tables_with(texts: list[str]) -> ResultTables:
    table = Table(name='Cards', about='', frame=build_frame([text('Text', texts)]))
    return ResultTables(title='Cards', language='en', written_at=utc_now(), tables=[table])


def _column(sheet: Worksheet, header: str) -> list[Any]:
    place = [cell.value for cell in sheet[1]].index(header)
    return [row[place] for row in sheet.iter_rows(min_row=2)]


def _values(sheet: Worksheet, header: str) -> list[Any]:
    return [cell.value for cell in _column(sheet, header)]


def _as_days(row: tuple[Any, ...]) -> list[Any]:
    """A workbook has moments only: a day is its midnight."""
    return [cell.date() if isinstance(cell, datetime) and cell.time() == time() else cell for cell in row]


def _elements(file: BytesIO, *names: str) -> list[str]:
    found = []
    with ZipFile(file) as archive:
        for part in archive.namelist():
            if part.startswith('xl/worksheets'):
                found += re.findall(rf'<(?:{"|".join(names)})\b[^>]*>', archive.read(part).decode())
    return found
