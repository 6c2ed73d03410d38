"""A PostgreSQL database for one occasion."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from sqlalchemy import create_engine, make_url, text

from tools.find_postgres import find_postgres


@contextmanager
def temporary_database(name: str) -> Iterator[str]:
    """An empty database that is dropped at the end, whoever is still connected.

    :yields: its address
    :raises SystemExit: there is no server to hold it; says why
    """
    server, name = make_url(find_postgres()), f'{name}_{uuid4().hex[:12]}'
    # a database cannot be made within a transaction
    engine = create_engine(server, isolation_level='AUTOCOMMIT')
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE {name}'))
    try:
        yield server.set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f'DROP DATABASE {name} WITH (FORCE)'))
        engine.dispose()
