"""What every test may ask for: a store on a real database of either kind, and a server with people at its door."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import create_engine, text

from sessions.store import Store
from sessions.tables import Base
from tests.postgres import temporary_database
from tests.scenes import Afternoon, Scene
from tests.server import Server


@pytest.fixture(scope='session')
def blank_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file without a workshop, copied for each test."""
    path = tmp_path_factory.mktemp('sqlite') / 'blank.sqlite'
    store = Store(f'sqlite:///{path}')
    store.migrate()
    store.close()
    return path


@pytest.fixture(scope='session')
def postgres_url() -> Iterator[str]:
    """A migrated database of this test run's own. Without a server to hold it the tests fail and say why."""
    with temporary_database('workshop_test') as url:
        engine = create_engine(url, isolation_level='AUTOCOMMIT')
        with engine.connect() as connection:
            # nothing here has to outlive a power cut, so nothing waits for the disk
            connection.execute(text(f'ALTER DATABASE {engine.url.database} SET synchronous_commit = off'))
        engine.dispose()
        store = Store(url)
        store.migrate()
        store.close()
        yield url


@pytest.fixture
def sqlite_url(blank_sqlite: Path, tmp_path: Path) -> str:
    path = tmp_path / 'workshop.sqlite'
    copyfile(blank_sqlite, path)
    return f'sqlite:///{path}'


@pytest.fixture
def empty_postgres_url(postgres_url: str) -> str:
    engine = create_engine(postgres_url)
    with engine.begin() as connection:
        connection.execute(text(f'TRUNCATE {", ".join(Base.metadata.tables)}'))
    engine.dispose()
    return postgres_url


@pytest.fixture(params=['sqlite', 'postgres'])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty, migrated database: every test that asks for it runs on both kinds."""
    fixture = {'sqlite': 'sqlite_url', 'postgres': 'empty_postgres_url'}[request.param]
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def clock() -> Afternoon:
    return Afternoon()


@pytest.fixture
def store(database_url: str, clock: Afternoon) -> Iterator[Store]:
    store = Store(database_url, clock=clock)
    yield store
    store.close()


@pytest.fixture
def scene(store: Store) -> Scene:
    """A strategy concept in English, before anybody has come."""
    return Scene.of(store)


@pytest.fixture(scope='session')
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The application as it is shipped, in a process of its own on a free port."""
    server = Server(tmp_path_factory.mktemp('server'))
    server.start()
    yield server
    server.stop()
