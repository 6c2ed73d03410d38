import time
from collections.abc import Iterator
from typing import Any

import pytest

from exports.tables import ResultTables, Table, build_tables
from sessions.reading import load_picture
from tests.exports.town_hall import TownHall
from tests.scenes import Scene


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """A file is read and written here, not a database: SQLite will do."""
    return sqlite_url


@pytest.fixture
def town_hall(scene: Scene) -> TownHall:
    """A workshop from the first card to the rated project."""
    town_hall = TownHall(scene)
    town_hall.hold_workshop()
    return town_hall


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The server stands in Berlin."""
    monkeypatch.setenv('TZ', 'Europe/Berlin')
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def tables_of(scene: Scene, *, language: str | None = None, **details: Any) -> ResultTables:
    with scene.store.read() as db:
        return build_tables(db, load_picture(db, scene.workshop_id), language=language, **details)


def table_of(scene: Scene, name: str) -> Table:
    return next(table for table in tables_of(scene).tables if table.name == name)


def rows_of(scene: Scene, name: str) -> list[tuple[Any, ...]]:
    return list(table_of(scene, name).rows())
