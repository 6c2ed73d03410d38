"""``workshop-app new · list · import · export``: what they do, and what they say when they cannot."""

import os
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sessions.words import ContributionKind
from tests.app.terminal import Terminal

COMMANDS = ('serve', 'demo', 'new', 'list', 'import', 'export')


def found(terminal: Terminal, title: str = 'Unsere Stadt 2030') -> str:
    return terminal.run('new', '--title', title).last


@pytest.fixture
def ideas(tmp_path: Path) -> Path:
    file = tmp_path / 'ideas.csv'
    file.write_text('field,text,votes\nVerwaltung,Formulare aus Papier,12\nMobilität,Kein Bus am Abend,7\n')
    return file


@pytest.mark.parametrize('command', COMMANDS)
def test_every_command_explains_itself(terminal: Terminal, command: str) -> None:
    said = terminal.run(command, '--help')

    assert said.status == 0
    assert '--help' in said.out


def test_help_names_every_command(terminal: Terminal) -> None:
    said = terminal.run('--help')

    assert [command for command in COMMANDS if f'  {command} ' not in said.out] == []


def test_new_workshop_is_named_by_its_code_on_the_last_line(terminal: Terminal) -> None:
    said = terminal.run('new', '--template', 'strategiekonzeption', '--title', 'Bad Salzungen', '--language', 'en')

    workshop = terminal.picture(said.last).workshop
    assert (said.status, said.err) == (0, '')
    assert (workshop.title, workshop.language, workshop.template) == ('Bad Salzungen', 'en', 'strategiekonzeption')


def test_new_workshop_without_a_language_has_that_of_the_settings(terminal: Terminal) -> None:
    terminal.settings['WORKSHOP_LANGUAGE'] = 'en'

    assert terminal.picture(found(terminal)).workshop.language == 'en'


def test_unknown_template_is_refused(terminal: Terminal) -> None:
    said = terminal.run('new', '--title', 'X', '--template', 'nix')

    assert (said.status, said.out) == (1, '')
    assert said.err == 'There is no template “nix”: choose strategiekonzeption or strategiestart.\n'


def test_title_of_blanks_is_refused(terminal: Terminal) -> None:
    said = terminal.run('new', '--title', '  ')

    assert (said.status, said.err) == (1, 'Please write something first.\n')


def test_list_is_a_table(terminal: Terminal, ideas: Path) -> None:
    first, second = found(terminal, 'Erste'), found(terminal, 'Zweite\nStadt')
    terminal.run('import', first, str(ideas))

    said = terminal.run('list')

    rows = [line.split() for line in said.out.splitlines()]
    assert said.status == 0
    assert rows[0] == ['code', 'state', 'date', 'participants', 'contributions', 'title']
    assert [(row[0], row[1], *row[3:]) for row in rows[1:]] == [
        (second, 'prepared', '0', '0', 'Zweite', 'Stadt'),
        (first, 'prepared', '0', '2', 'Erste'),
    ]


def test_list_of_nothing_says_so(terminal: Terminal) -> None:
    said = terminal.run('list')

    assert (said.status, said.out) == (0, 'There is no workshop yet. “workshop-app new” makes one.\n')


def test_import_takes_every_row(terminal: Terminal, ideas: Path) -> None:
    code = found(terminal)

    said = terminal.run('import', code, str(ideas))

    cards = terminal.picture(code).shown(ContributionKind.CHALLENGE)
    assert said.status == 0
    assert said.last == f'2 cards imported into {code} from ideas.csv, 0 left out'
    assert [(card.text, card.earlier_points, card.source) for card in cards] == [
        ('Formulare aus Papier', 12, 'ideas.csv'),
        ('Kein Bus am Abend', 7, 'ideas.csv'),
    ]


def test_code_may_be_typed_as_it_is_spoken(terminal: Terminal, ideas: Path) -> None:
    code = found(terminal)

    said = terminal.run('import', f'{code[:3].lower()} {code[3:].lower()}', str(ideas))

    assert said.last == f'2 cards imported into {code} from ideas.csv, 0 left out'


def test_import_of_another_kind(terminal: Terminal, ideas: Path) -> None:
    code = found(terminal)

    terminal.run('import', code, str(ideas), '--kind', 'starting_point')

    assert len(terminal.picture(code).shown(ContributionKind.STARTING_POINT)) == 2


def test_dry_run_says_what_would_be_done_and_does_nothing(terminal: Terminal, ideas: Path) -> None:
    code = found(terminal)

    said = terminal.run('import', code, str(ideas), '--dry-run')

    assert (said.status, said.last) == (0, f'2 cards would be imported into {code} from ideas.csv, 0 left out')
    assert terminal.picture(code).contributions == []


def test_refused_row_is_named_and_nothing_is_imported(terminal: Terminal, tmp_path: Path) -> None:
    code = found(terminal)
    file = tmp_path / 'mixed.csv'
    file.write_text(
        f'field,text,votes\nVerwaltung,Gut,1\nSoziales,Kein Feld,1\nBildung,{"x" * 501},1\nBildung,Ach,viele\n'
    )

    said = terminal.run('import', code, str(file))

    assert said.status == 1
    assert said.out.splitlines() == [
        'Row 3 is refused: There is no field of action “Soziales”. '
        'Correct it in the file, or let missing fields be added. “Kein Feld”',
        f'Row 4 is refused: The text has 501 characters, 500 are possible. Please shorten it. “{"x" * 60}…”',
        'Row 5 is refused: “viele” is no number of points: a whole number, zero or more, is needed. “Ach”',
    ]
    assert said.err.startswith('3 rows cannot be imported, so nothing was.')
    assert terminal.picture(code).contributions == []


def test_too_long_rows_can_be_left_out_or_cut(terminal: Terminal, tmp_path: Path) -> None:
    code = found(terminal)
    file = tmp_path / 'long.csv'
    file.write_text(f'field,text\nVerwaltung,Kurz\nVerwaltung,{"lang " * 150}\n')

    left_out = terminal.run('import', code, str(file), '--too-long', 'leave-out')
    cut = terminal.run('import', code, str(file), '--too-long', 'cut')

    assert left_out.last == f'1 card imported into {code} from long.csv, 1 left out'
    assert cut.last == f'2 cards imported into {code} from long.csv, 0 left out'
    assert 'Row 3 is cut to the length of a card.' in cut.out
    assert [len(card.text) <= 500 for card in terminal.picture(code).contributions] == [True, True, True]


def test_missing_fields_can_be_added(terminal: Terminal, tmp_path: Path) -> None:
    code = found(terminal)
    file = tmp_path / 'social.csv'
    file.write_text('field,text\nSoziales,Ein Treff\n')

    said = terminal.run('import', code, str(file), '--add-fields')

    assert said.out.splitlines()[0] == 'Fields of action added: Soziales'
    assert terminal.picture(code).fields[-1].name == 'Soziales'


@pytest.mark.parametrize(
    ('name', 'content', 'sentence'),
    [
        ('missing.csv', None, 'There is no file'),
        ('empty.csv', b'', 'There is nothing in “empty.csv”.'),
        ('damaged.xlsx', b'PK\x03\x04 no workbook', '“damaged.xlsx” cannot be read'),
        ('picture.png', b'\x89PNG', 'A file ending in “.png” cannot be read.'),
        ('other.csv', b'a,b\n1,2\n', 'The first row must name the columns.'),
    ],
)
def test_file_that_cannot_be_read(
    terminal: Terminal, tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    code = found(terminal)
    if content is not None:
        (tmp_path / name).write_bytes(content)

    said = terminal.run('import', code, str(tmp_path / name))

    assert (said.status, said.out) == (1, '')
    assert said.err.startswith(sentence)


@pytest.mark.parametrize('words', [('import', 'K7MPQ4', 'x.csv'), ('export', 'k7m pq4', '--to', 'x.xlsx')])
def test_unknown_code(terminal: Terminal, words: tuple[str, ...]) -> None:
    said = terminal.run(*words)

    assert said.status == 1
    assert said.err == 'No workshop has the code “K7MPQ4”. “workshop-app list” shows all codes.\n'


def test_export_writes_workbook_and_archive(terminal: Terminal, ideas: Path, tmp_path: Path) -> None:
    code = found(terminal)
    terminal.run('import', code, str(ideas))

    workbook = terminal.run('export', code, '--to', 'out.xlsx')
    archive = terminal.run('export', code, '--to', str(tmp_path / 'out.zip'))

    assert (workbook.status, archive.status) == (0, 0)
    assert workbook.last.startswith(f'{code} “Unsere Stadt 2030” written to out.xlsx (')
    cells = [cell for sheet in load_workbook('out.xlsx') for row in sheet.iter_rows(values_only=True) for cell in row]
    assert 'Kein Bus am Abend' in cells
    assert ZipFile('out.zip').testzip() is None


def test_export_replaces_a_file_and_keeps_its_rights(terminal: Terminal, tmp_path: Path) -> None:
    code = found(terminal)
    file = tmp_path / 'out.xlsx'
    file.write_bytes(b'old')
    file.chmod(0o640)

    said = terminal.run('export', code, '--to', str(file))

    assert said.status == 0
    assert load_workbook(file).sheetnames
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in tmp_path.iterdir() if 'out' in each.name) == ['out.xlsx']


def test_export_that_fails_leaves_the_old_file(terminal: Terminal, tmp_path: Path) -> None:
    code = found(terminal)
    (tmp_path / 'out.xlsx').mkdir()

    said = terminal.run('export', code, '--to', str(tmp_path / 'out.xlsx'))

    assert (said.status, said.out) == (1, '')
    assert 'cannot be written' in said.err
    assert [each.name for each in tmp_path.iterdir() if 'out' in each.name] == ['out.xlsx']


@pytest.mark.parametrize(
    ('to', 'sentence'),
    [
        (f'nowhere{os.sep}out.xlsx', 'There is no folder nowhere to write out.xlsx to.'),
        ('out.pdf', 'A file ending in “.pdf” cannot be written.'),
    ],
)
def test_export_to_where_nothing_can_be_written(terminal: Terminal, to: str, sentence: str) -> None:
    said = terminal.run('export', found(terminal), '--to', to)

    assert (said.status, said.out) == (1, '')
    assert said.err.startswith(sentence)


def test_the_shipped_command_ends_with_status_and_sentence(terminal: Terminal) -> None:
    code = terminal.run_apart('new', '--title', 'Unsere Stadt 2030')
    refused = terminal.run_apart('export', 'nix', '--to', 'x.xlsx')

    assert (code.status, len(code.last)) == (0, 6)
    assert (refused.status, refused.out) == (1, '')
    assert refused.err == 'No workshop has the code “NIX”. “workshop-app list” shows all codes.\n'
