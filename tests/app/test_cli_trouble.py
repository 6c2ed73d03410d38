"""Settings and databases that are wrong: each is named in a sentence."""

from pathlib import Path

import pytest

from tests.app.terminal import Terminal


@pytest.mark.parametrize(
    ('name', 'value', 'sentence'),
    [
        ('PORT', 'abc', 'WORKSHOP_PORT must be a whole number from 1 to 65535, not “abc”.'),
        ('PORT', '70000', 'WORKSHOP_PORT must be a whole number from 1 to 65535, not “70000”.'),
        ('FACILITATOR_KEY', 'short', 'WORKSHOP_FACILITATOR_KEY must have at least 12 characters.'),
        (
            'PUBLIC_URL',
            'workshop.example.org',
            'WORKSHOP_PUBLIC_URL must be a complete address such as https://workshop.example.org, '
            'not “workshop.example.org”.',
        ),
        ('LANGUAGE', 'fr', 'WORKSHOP_LANGUAGE must be de or en, not “fr”.'),
    ],
)
def test_wrong_setting_is_named(terminal: Terminal, name: str, value: str, sentence: str) -> None:
    terminal.settings[f'WORKSHOP_{name}'] = value

    said = terminal.run('list')

    assert (said.status, said.out, said.err) == (1, '', f'{sentence}\n')


def test_several_wrong_settings_are_all_named(terminal: Terminal) -> None:
    terminal.settings |= {'WORKSHOP_PORT': '0', 'WORKSHOP_LANGUAGE': 'fr'}

    assert len(terminal.run('list').err.splitlines()) == 2


def test_settings_may_stand_in_a_file(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / '.env').write_text('WORKSHOP_LANGUAGE=fr\n')

    assert terminal.run('list').err == 'WORKSHOP_LANGUAGE must be de or en, not “fr”.\n'


@pytest.mark.parametrize('url', ['nonsense', 'mysql://root@localhost/x', 'postgresql+psycopg://x:y@host:port/x'])
def test_database_address_that_is_none(terminal: Terminal, url: str) -> None:
    terminal.settings['WORKSHOP_DATABASE_URL'] = url

    said = terminal.run('list')

    assert (said.status, said.out) == (1, '')
    assert said.err.startswith('WORKSHOP_DATABASE_URL is no address of a database.')


def test_database_that_does_not_answer(terminal: Terminal) -> None:
    terminal.settings['WORKSHOP_DATABASE_URL'] = 'postgresql+psycopg://town:secret@127.0.0.1:9/workshop'

    said = terminal.run('list')

    assert (said.status, said.out) == (1, '')
    assert said.err.startswith('The database postgresql+psycopg://town:***@127.0.0.1:9/workshop cannot be used: ')
    assert 'secret' not in said.err


def test_database_that_is_damaged(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / 'workshop.sqlite').write_bytes(b'no database at all' * 100)

    said = terminal.run('list')

    assert (said.status, said.out) == (1, '')
    assert 'file is not a database' in said.err
