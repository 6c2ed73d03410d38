"""A command line beside a running server: two processes write to one SQLite file."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from sessions.actor import FACILITATOR
from sessions.reading import find_workshop, load_picture
from sessions.store import Store
from sessions.verbs.departments import add_department
from sessions.writing_turn import WritingTurn
from tests.server import ROOT

WRITER = """
import sys
from sessions.actor import FACILITATOR
from sessions.store import Store
from sessions.verbs.departments import add_department
url, workshop_id, name, turns = sys.argv[1:]
store = Store(url)
for n in range(int(turns)):
    store.perform(workshop_id, add_department, actor=FACILITATOR, name=f'{name} {n}')
store.close()
"""
KEEPER = """
import sys
from sessions.store import Store
store = Store(sys.argv[1])
store.keep_key('facilitator')
store.close()
"""
TURNS = 60


def test_two_processes_write_in_turns(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    workshop = store.found(title='Bad Salzungen', template='strategiekonzeption', language='de')
    command = [sys.executable, '-c', WRITER, sqlite_url, workshop.id]
    others = [subprocess.Popen([*command, name, str(TURNS)], cwd=ROOT) for name in ('left', 'right')]
    for n in range(TURNS):
        store.perform(workshop.id, add_department, actor=FACILITATOR, name=f'here {n}')

    assert [other.wait(60) for other in others] == [0, 0]
    with store.read() as db:
        picture = load_picture(db, workshop.id)
        assert db.scalar(text('PRAGMA integrity_check')) == 'ok'
    store.close()
    assert {department.name for department in picture.departments} == {
        f'{name} {n}' for name in ('left', 'right', 'here') for n in range(TURNS)
    }
    assert picture.seq == 1 + 3 * TURNS


def test_another_process_waits_for_its_turn(sqlite_url: str, tmp_path: Path) -> None:
    """Also where SQLite itself would let it write: between a commit and the checkpoint that it brings."""
    turn = WritingTurn(tmp_path / 'workshop.sqlite')
    with turn.taken():
        other = subprocess.Popen([sys.executable, '-c', KEEPER, sqlite_url], cwd=ROOT)
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(2)

    assert other.wait(30) == 0
    turn.close()


def test_store_closes_twice_and_reopens(sqlite_url: str) -> None:
    store = Store(sqlite_url)
    workshop = store.found(title='Bad Salzungen', template='strategiekonzeption', language='de')
    store.close()
    store.close()

    again = Store(sqlite_url)
    with again.read() as db:
        assert find_workshop(db, workshop.code).id == workshop.id
    again.close()
