"""Reading what people's programs write, and refusing what is no table, in a sentence each."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook

from exports.incoming import IncomingFile, read_incoming, read_incoming_file
from exports.incoming.columns import Meaning
from exports.refusals import (
    ColumnsMissing,
    EndingNotRead,
    FileEmpty,
    FileTooLarge,
    FileUnreadable,
    QuoteAstray,
)
from sessions.refusals import Refusal
from sessions.wording import wording

PNG = bytes.fromhex('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489')


def test_a_csv_file_is_read_record_by_record() -> None:
    content = 'Field,Text,Votes,Origin,Author\r\nHealth,"Two\nlines, with ""quotes""",3,Survey,Ada\r\n\r\n ,Short\r\n'

    file = read_incoming(content.encode(), 'ideas.csv')

    assert [(row.number, row.cells) for row in file.rows] == [
        (2, _cells('Health', 'Two\nlines, with "quotes"', '3', 'Survey', 'Ada')),
        (4, {Meaning.FIELD: ' ', Meaning.TEXT: 'Short'}),
    ]


@pytest.mark.parametrize('separator', [',', ';', '\t'])
@pytest.mark.parametrize('encoding', ['utf-8', 'utf-8-sig', 'cp1252', 'utf-16'])
def test_separator_and_encoding_are_found_out(separator: str, encoding: str) -> None:
    content = separator.join(['Nr', 'Feld', '"Text, kurz; gut"', 'Beitrag']) + '\r\n'
    content += separator.join(['1', 'Bürgernähe', 'x', '"Größe; Maß, „Übermaß“\tund – mehr"']) + '\r\n'

    file = read_incoming(content.encode(encoding), 'Ideen.CSV')

    assert [row.cells for row in file.rows] == [
        {Meaning.FIELD: 'Bürgernähe', Meaning.TEXT: 'Größe; Maß, „Übermaß“\tund – mehr'}
    ]
    assert file.columns.ignored == ('Nr', 'Text, kurz; gut')


def test_a_line_for_excel_that_names_the_separator_is_no_row() -> None:
    file = read_incoming(b'sep=;\r\nfield;text\r\nA;B\r\n', 'ideas.csv')

    assert [(row.number, row.cells) for row in file.rows] == [(2, {Meaning.FIELD: 'A', Meaning.TEXT: 'B'})]


def test_german_headers_are_known_whatever_their_capitals_and_blanks() -> None:
    content = ' HANDLUNGSFELD ;beitrag;Stimmen;Herkunft;Autorin;Bemerkung;;Text\nA;B;1;C;D;E;F;G\n'

    file = read_incoming(content.encode(), 'ideen.csv')

    assert file.rows[0].cells == _cells('A', 'B', '1', 'C', 'D')
    assert file.columns.ignored == ('Bemerkung', 'Text')


def test_a_workbook_is_read_with_the_rows_a_person_sees() -> None:
    content = _workbook(
        ['field', 'text', 'votes'],
        ['Health', 'First', 3],
        [],
        ['Health', 12, 3.5],
        ['Health', 0.1 + 0.2, None],
        [date(2026, 3, 12), datetime(2026, 3, 12, 14, 30), True],
        [time(14, 30), 1e21, 7.0],
    )

    file = read_incoming(content, 'ideas.xlsx')

    assert [(row.number, *row.cells.values()) for row in file.rows] == [
        (2, 'Health', 'First', '3'),
        (4, 'Health', '12', '3.5'),
        (5, 'Health', '0.3', ''),
        (6, '2026-03-12', '2026-03-12 14:30:00', 'TRUE'),
        (7, '14:30:00', '1e+21', '7'),
    ]


def test_of_a_workbook_the_first_sheet_with_the_columns_is_taken() -> None:
    file = BytesIO()
    with Workbook(file) as workbook:
        workbook.add_worksheet('Cover').write_row(0, 0, ['Our ideas'])
        workbook.add_worksheet('Ideas').write_row(0, 0, ['Text', 'Field'])
        workbook.get_worksheet_by_name('Ideas').write_row(1, 0, ['Trains', 'Mobility'])

    read = read_incoming(file.getvalue(), 'ideas.xlsx')

    assert [row.cells for row in read.rows] == [{Meaning.TEXT: 'Trains', Meaning.FIELD: 'Mobility'}]


def test_a_formula_counts_as_what_it_showed() -> None:
    file = BytesIO()
    with Workbook(file) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ['field', 'text'])
        sheet.write_formula(1, 0, '="Hea"&"lth"', value='Health')
        sheet.write_string(1, 1, '=1+1')

    assert _texts(read_incoming(file.getvalue(), 'ideas.xlsx')) == ['=1+1']
    assert read_incoming(file.getvalue(), 'ideas.xlsx').rows[0][Meaning.FIELD] == 'Health'


def test_line_ends_of_windows_come_without_excels_escape() -> None:
    content = _workbook(['field', 'text'], ['Health', 'one\r\ntwo'])

    assert _texts(read_incoming(content, 'ideas.xlsx')) == ['one\r\n' + 'two']


def test_the_apostrophe_of_our_own_csv_is_taken_off_again() -> None:
    content = "field,text\nA,'=1+1\nA,''=1+1\nA,'quoted'\nA,' - x\n"

    assert _texts(read_incoming(content.encode(), 'ideas.csv')) == ['=1+1', "'=1+1", "'quoted'", ' - x']


def test_a_missing_column_is_named_with_what_was_found() -> None:
    with pytest.raises(ColumnsMissing) as refused:
        read_incoming(b'Idea;Field;"x";\nA;B;C;\n', 'ideas.csv')

    assert refused.value.say(wording('en')) == (
        'The first row must name the columns. Missing: Text. Found: “Idea”, “Field”, “x”.'
    )


@pytest.mark.parametrize(
    ('name', 'content', 'refusal'),
    [
        ('ideas.csv', b'', FileEmpty),
        ('ideas.xlsx', b'', FileEmpty),
        ('ideas.csv', b'\xef\xbb\xbf', FileEmpty),
        ('ideas.csv', b' \r\n\r\n', FileEmpty),
        ('ideas.csv', b'field,text\r\n,\r\n', FileEmpty),
        ('ideas.csv', b'\nfield,text\nA,B\n', ColumnsMissing),
        ('ideas.pdf', b'%PDF', EndingNotRead),
        ('ideas', b'field,text\nA,B\n', EndingNotRead),
        ('picture.xlsx', PNG, FileUnreadable),
        ('picture.csv', PNG, FileUnreadable),
        ('picture.csv', b'GIF89a\x01\x00\x01\x00', FileUnreadable),
        ('old.xlsx', bytes.fromhex('d0cf11e0a1b11ae1') + bytes(600), FileUnreadable),
        ('text.xlsx', b'field,text\nA,B\n', FileUnreadable),
        ('ideas.csv', 'field,text\nA,\x81\x8d'.encode('latin-1'), FileUnreadable),
        ('ideas.csv', b'\xff\xfef\x00i', FileUnreadable),
        ('ideas.csv', b'field,text\nA,"B\nC,D\n', QuoteAstray),
        ('ideas.csv', b'field,text\nA,"B" C\n', QuoteAstray),
        ('ideas.csv', b'field,text\nA,"' + b'x' * 200_000, QuoteAstray),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value),
)
def test_what_is_no_table_is_refused_in_a_sentence(name: str, content: bytes, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        read_incoming(content, name)

    for language in ('de', 'en'):
        assert refused.value.say(wording(language))


def test_a_stray_quotation_mark_is_found_in_its_row() -> None:
    with pytest.raises(QuoteAstray) as refused:
        read_incoming(b'field,text\nA,"1\n2\n3"\nA,"B" C\n', 'ideas.csv')

    assert refused.value.values == {'row': 3, 'name': 'ideas.csv'}


def test_a_workbook_that_lost_a_part_is_refused() -> None:
    whole = _workbook(['field', 'text'], ['A', 'B'])
    with ZipFile(BytesIO(whole)) as archive:
        parts = archive.namelist()

    for lost in parts:
        content = _repacked(whole, lambda name, part, lost=lost: None if name == lost else part)
        with suppress(Refusal):
            read_incoming(content, 'ideas.xlsx')

    with pytest.raises(FileUnreadable):
        read_incoming(whole[: len(whole) // 2], 'ideas.xlsx')


def test_a_workbook_that_claims_to_be_endless_is_read_to_its_end() -> None:
    def claim(name: str, part: bytes) -> bytes:
        return part.replace(b'<dimension ref="A1:B2"/>', b'<dimension ref="A1:XFD1048576"/>')

    content = _repacked(_workbook(['field', 'text'], ['A', 'B']), claim)

    assert _texts(read_incoming(content, 'ideas.xlsx')) == ['B']


def test_a_row_beyond_the_last_one_is_refused_at_once() -> None:
    def claim(name: str, part: bytes) -> bytes:
        return part.replace(b'<row r="2"', b'<row r="999999999999"')

    content = _repacked(_workbook(['field', 'text'], ['A', 'B']), claim)

    with pytest.raises(FileTooLarge):
        read_incoming(content, 'ideas.xlsx')


def test_entities_that_multiply_are_refused() -> None:
    laughs = ''.join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

    def laugh(name: str, part: bytes) -> bytes:
        if name != 'xl/sharedStrings.xml':
            return part
        declared = f'?>\n<!DOCTYPE sst [<!ENTITY l0 "ha">{laughs}]>'.encode()
        return part.replace(b'?>', declared, 1).replace(b'<t>text</t>', b'<t>&l9;</t>')

    with pytest.raises(FileUnreadable):
        read_incoming(_repacked(_workbook(['field', 'text'], ['A', 'B']), laugh), 'ideas.xlsx')


def test_a_workbook_that_unpacks_to_too_much_is_refused() -> None:
    file = BytesIO(_workbook(['field', 'text'], ['A', 'B']))
    with ZipFile(file, 'a', ZIP_DEFLATED) as archive, archive.open('xl/media/zeros', 'w') as part:
        for _megabyte in range(100):
            part.write(bytes(1_000_000))

    with pytest.raises(FileTooLarge):
        read_incoming(file.getvalue(), 'ideas.xlsx')


def test_more_than_the_limits_is_refused_and_not_cut_off() -> None:
    with pytest.raises(FileTooLarge) as refused:
        read_incoming(b'field,text\n' + b'A,B\n' * 50_001, 'ideas.csv')

    assert refused.value.say(wording('en')) == (
        'The file is too large: 20 MB and 50000 rows are possible. Please split it.'
    )
    assert len(read_incoming(b'field,text\n' + b'A,B\n' * 50_000, 'ideas.csv').rows) == 50_000
    with pytest.raises(FileTooLarge):
        read_incoming(b'x' * (20 * 1024 * 1024 + 1), 'ideas.csv')


def test_a_file_on_disk_is_read_by_its_name(tmp_path: Path) -> None:
    (tmp_path / 'ideas.tsv').write_text('field\ttext\nA\tB\n')

    assert (read_incoming_file(tmp_path / 'ideas.tsv').name, _texts(read_incoming_file(tmp_path / 'ideas.tsv'))) == (
        'ideas.tsv',
        ['B'],
    )


def _cells(*cells: str) -> dict[Meaning, str]:
    meanings = (Meaning.FIELD, Meaning.TEXT, Meaning.VOTES, Meaning.ORIGIN, Meaning.AUTHOR)
    return dict(zip(meanings, cells, strict=True))


def _texts(file: IncomingFile) -> list[str]:
    return [row[Meaning.TEXT] for row in file.rows]


def _workbook(*rows: Sequence[object]) -> bytes:
    file = BytesIO()
    with Workbook(file, {'default_date_format': 'yyyy-mm-dd hh:mm'}) as workbook:
        sheet = workbook.add_worksheet()
        only_time = workbook.add_format({'num_format': 'hh:mm'})
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell, *([only_time] if isinstance(cell, time) else []))
    return file.getvalue()


def _repacked(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(changed, 'w', ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return changed.getvalue()
