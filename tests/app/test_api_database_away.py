"""The database goes away in the middle of a workshop and comes back: the server needs nobody to help it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest
from sqlalchemy import create_engine, make_url, text

from sessions.verbs.contributions import enter_contribution
from tests.app.callers import Caller, at_the_door, card_of
from tests.server import Server
from tools.find_postgres import find_postgres

PATIENCE = 15
"""Seconds in which the server notices; it looks every two."""


@pytest.fixture
def server(empty_postgres_url: str, tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, database_url=empty_postgres_url)
    server.start()
    yield server
    server.stop()


def admit(url: str, *, anybody: bool) -> None:
    """Opens the database to connections, or closes it and ends those there are."""
    name = make_url(url).database
    engine = create_engine(find_postgres(), isolation_level='AUTOCOMMIT')
    with engine.connect() as connection:
        connection.execute(text(f'ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {str(anybody).lower()}'))
        if not anybody:
            connection.execute(
                text('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name'), {'name': name}
            )
    engine.dispose()


def becomes_true(question: Callable[[], bool]) -> bool:
    """Whether it is true within our patience; nothing tells from outside when it is."""
    until = monotonic() + PATIENCE
    while not question():
        if monotonic() > until:
            return False
        sleep(0.1)
    return True


def cards_of(anna: Caller) -> list[str]:
    return [card['text'] for card in anna.get().json()['own']['cards']]


def test_a_server_outlives_its_database_being_away(server: Server) -> None:
    town = server.found(title='Digital Bad Salzungen')
    town.open('Challenges')
    card, details = card_of(town, 'Once more'), card_of(town, 'By letter')
    health = f'{server.address}/healthz'
    with at_the_door(server, town.code) as anna:
        anna.post('/participants', {'name': 'Anna Weber'})
        admit(server.database_url, anybody=False)
        try:
            assert httpx.get(health).status_code == 503
            assert anna.post('/contributions', card, key='k').status_code >= 500
            # the server looks for turns of others meanwhile, and writes down that it could not
            assert becomes_true(lambda: 'journals could not be looked at' in server.log.read_text())
        finally:
            admit(server.database_url, anybody=True)

        assert becomes_true(lambda: httpx.get(health).status_code == 200)
        assert anna.post('/contributions', card, key='k').status_code == 201
        assert cards_of(anna) == ['Once more']
        # a turn of another process, as the command line takes them
        town.lead(enter_contribution, **details)
        seq = town.seq
        assert becomes_true(lambda: anna.get().json()['view']['seq'] == seq)
        assert town.wall == ['Once more', 'By letter']
