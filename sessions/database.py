"""SQLite in WAL mode or PostgreSQL, opened so that nothing acknowledged is lost."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool, StaticPool

from sessions.writing_turn import WritingTurn

MIGRATIONS = Path(__file__).parent / 'migrations'
LOCK_WAIT = 10_000
"""Milliseconds that SQLite waits for another process to finish writing."""
MIGRATION_LOCK = 4_217_001
"""PostgreSQL's advisory lock that lets one instance migrate at a time."""


class Database:
    """One engine that writes and one that only reads.

    SQLite before 3.51.3 can corrupt a WAL file when two connections write and checkpoint at once, so a process has one
    writing connection, only it checkpoints, and processes take turns.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == 'sqlite'
        if self.is_sqlite:
            self._writer, self._reader = _sqlite_writer(self.url), _sqlite_reader(self.url)
            self._turn: WritingTurn | None = WritingTurn(_sqlite_file(self.url))
        else:
            self._writer = create_engine(self.url, pool_pre_ping=True)
            # a picture is read by many questions and must show one moment
            self._reader = self._writer.execution_options(isolation_level='REPEATABLE READ', postgresql_readonly=True)
            self._turn = None

    def close(self) -> None:
        self._reader.dispose()
        # the last connection to a WAL file checkpoints when it closes
        with self._turn_of_writing():
            self._writer.dispose()
        if self._turn is not None:
            self._turn.close()

    @contextmanager
    def writing(self, db: Session | None = None) -> Iterator[Session]:
        """A session that commits when its block ends well and rolls back when it does not.

        :param db: one of ``new_writer``, which stays open after the commit and may write again; one that failed may not
        """
        with self._turn_of_writing():
            if db is not None:
                with db.begin():
                    yield db
            else:
                with self.new_writer() as db, db.begin():
                    yield db

    def new_writer(self) -> Session:
        """A session for writing, which knows after its commits what it knew before."""
        return Session(self._writer, expire_on_commit=False)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with Session(self._reader, expire_on_commit=False) as db:
            yield db

    def migrate(self) -> None:
        with self._turn_of_writing(), self._writer.begin() as connection:
            if not self.is_sqlite:
                connection.execute(text('SELECT pg_advisory_xact_lock(:lock)'), {'lock': MIGRATION_LOCK})
            command.upgrade(migration_config(connection), 'head')

    def ping(self) -> str:
        with self._reader.connect() as connection:
            if self.is_sqlite:
                return f'SQLite {connection.scalar(text("SELECT sqlite_version()"))}'
            return f'PostgreSQL {connection.scalar(text("SHOW server_version"))}'

    def _turn_of_writing(self) -> AbstractContextManager[None]:
        """PostgreSQL orders its writers itself."""
        return nullcontext() if self._turn is None else self._turn.taken()


def migration_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration; there is no ini file, so that an installed package migrates too."""
    config = Config()
    config.set_main_option('script_location', str(MIGRATIONS))
    config.attributes['connection'] = connection
    return config


def _sqlite_file(url: URL) -> Path | None:
    return Path(url.database) if url.database and url.database != ':memory:' else None


def _sqlite_writer(url: URL) -> Engine:
    if file := _sqlite_file(url):
        file.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, poolclass=StaticPool, connect_args={'check_same_thread': False})
    _prepare(engine, 'PRAGMA journal_mode=WAL', 'PRAGMA synchronous=FULL')

    @event.listens_for(engine, 'begin')
    def begin_immediate(connection: Connection) -> None:
        # the driver's own BEGIN is deferred and loses a select-then-update race
        connection.exec_driver_sql('BEGIN IMMEDIATE')

    return engine


def _sqlite_reader(url: URL) -> Engine:
    engine = create_engine(url, poolclass=QueuePool, pool_size=5, connect_args={'check_same_thread': False})
    _prepare(engine, 'PRAGMA query_only=ON', 'PRAGMA wal_autocheckpoint=0')

    @event.listens_for(engine, 'begin')
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql('BEGIN')

    return engine


def _prepare(engine: Engine, *pragmas: str) -> None:
    @event.listens_for(engine, 'connect')
    def set_pragmas(connection: Any, _record: object) -> None:
        # None hands BEGIN and COMMIT to SQLAlchemy instead of the driver
        connection.isolation_level = None
        for pragma in (f'PRAGMA busy_timeout={LOCK_WAIT}', 'PRAGMA foreign_keys=ON', *pragmas):
            connection.execute(pragma)
