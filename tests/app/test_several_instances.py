"""Two instances on one PostgreSQL behind nginx, as `deploy/` ships them: a workshop is one, wherever its phones are."""

import asyncio
import random
import re
from collections.abc import Iterator
from pathlib import Path
from signal import SIGTERM
from time import monotonic, sleep
from typing import Any

import httpx
import pytest
from sqlalchemy import create_engine, text

from tests.app.callers import at_the_door, card_of
from tests.instances import Instances
from tests.scenes import Scene
from workshop_app.load.board import BoardPage
from workshop_app.load.phone import Phone

LONG = 10
"""Seconds after which something that comes by itself has failed."""
VOTERS = 30
POINTS = 5


@pytest.fixture
def instances(empty_postgres_url: str, tmp_path: Path) -> Iterator[Instances]:
    """Phones of one workshop are spread over both, as those of a very large one may be."""
    instances = Instances(tmp_path, empty_postgres_url, spread=True)
    instances.start()
    yield instances
    instances.stop()


@pytest.fixture
def town(instances: Instances) -> Scene:
    scene = instances.found(title='Digital Bad Salzungen')
    scene.open('Challenges')
    return scene


async def test_a_card_sent_to_one_instance_is_on_the_board_of_the_other(instances: Instances, town: Scene) -> None:
    async with board_of(instances, 'b', town) as board, phone_of(instances, 'a', town) as anna:
        await send_card(anna, town, '[000000000001] Nobody answers')
        await until(lambda: '000000000001' in board.seen_at)


async def test_a_board_hears_of_cards_again_after_its_connection_to_the_database_was_cut(
    instances: Instances, town: Scene, empty_postgres_url: str
) -> None:
    async with board_of(instances, 'b', town) as board, phone_of(instances, 'a', town) as anna:
        assert await asyncio.to_thread(cut_listeners, empty_postgres_url) == 2
        await send_card(anna, town, '[000000000002] No bus after six')
        await until(lambda: '000000000002' in board.seen_at)


async def test_turns_through_both_instances_are_one_row_of_turns(instances: Instances, town: Scene) -> None:
    async def write(name: str, number: int) -> None:
        async with phone_of(instances, name, town) as phone:
            for n in range(5):
                await send_card(phone, town, f'Card {name}{number}.{n}')

    await asyncio.gather(*(write(name, number) for name in 'ab' for number in range(6)))

    assert len(town.wall) == len(set(town.wall)) == 60
    assert sorted(card.number for card in town.picture.contributions) == list(range(1, 61))
    assert [entry.seq for entry in town.journal] == list(range(1, town.seq + 1))


@pytest.mark.parametrize('end', ['killed', 'stopped'])
async def test_an_instance_ends_in_mid_vote_and_no_point_is_lost(instances: Instances, town: Scene, end: str) -> None:
    author = town.join('Anna Weber')
    cards = author.write_all([f'Challenge {n}' for n in range(12)])
    town.open('Weigh')
    voted = asyncio.Event()
    voters = [httpx.AsyncClient(base_url=instances.address, timeout=10) for _ in range(VOTERS)]
    base = f'/api/v1/workshops/{town.code}'
    await asyncio.gather(*(persist(voter, 'POST', f'{base}/participants', {}) for voter in voters))

    async def vote(voter: httpx.AsyncClient) -> dict[str, int]:
        """Places five points, each as often as it takes until it is acknowledged."""
        given = random.sample(cards, POINTS)
        for place, card in enumerate(given):
            await persist(voter, 'PUT', f'{base}/rounds/{town_round}/votes/{card}', {'points': 1})
            if place == 1:
                voted.set()
        return dict.fromkeys(given, 1)

    async def end_one() -> None:
        await voted.wait()
        if end == 'killed':
            await asyncio.to_thread(instances.servers['a'].kill)
        else:
            instances.servers['a'].send(SIGTERM)

    town_round = town.round.id
    *given, _ = await asyncio.gather(*(vote(voter) for voter in voters), end_one())
    views = [(await voter.get(base)).json()['own']['ballot'] for voter in voters]
    for voter in voters:
        await voter.aclose()

    assert views == given
    assert [entry.seq for entry in town.journal] == list(range(1, town.seq + 1))


async def test_phones_come_back_on_the_other_instance_when_theirs_is_killed(instances: Instances, town: Scene) -> None:
    phones: list[Phone] = []
    try:
        while built_by(phones) != {'a', 'b'}:
            phones.append(Phone(instances.address, town.code))
            await phones[-1].join(first_visit=False)
        await asyncio.to_thread(instances.servers['a'].kill)
        await until(lambda: all(phone.live.is_open.is_set() for phone in phones) and built_by(phones) == {'b'})
        for n, phone in enumerate(phones):
            await send_card(phone, town, f'Card of phone {n}')
    finally:
        for phone in phones:
            await phone.leave()

    assert len(town.wall) == len(phones)
    assert town.picture.participants == len(phones)


def test_static_files_come_from_the_proxys_memory_without_anybodys_cookie(instances: Instances, town: Scene) -> None:
    with at_the_door(instances.servers['a'], town.code) as somebody:
        paths = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', somebody.client.get(f'/j/{town.code}').text)
    with httpx.Client(base_url=instances.address) as browser:
        answers = [browser.get(path) for path in paths]

    assert paths
    assert {answer.status_code for answer in answers} == {200}
    assert {answer.headers.get('content-encoding') for answer in answers} == {'gzip'}
    assert not any('set-cookie' in answer.headers for answer in answers)
    assert list((instances.folder / 'cache').rglob('*'))


def test_the_proxys_log_holds_no_query(instances: Instances, town: Scene) -> None:
    httpx.get(f'{instances.address}/facilitate?key=not-to-be-written-down')
    log = instances.folder / 'access.log'
    began = monotonic()
    # a line is written after the answer has gone out
    while '/facilitate' not in log.read_text():
        assert monotonic() - began < LONG, log.read_text()
        sleep(0.05)

    assert 'not-to-be-written-down' not in log.read_text()


def phone_of(instances: Instances, name: str, town: Scene) -> 'Joined':
    return Joined(Phone(instances.servers[name].address, town.code))


class Joined:
    """A phone that has joined, for as long as the block lasts."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    async def __aenter__(self) -> Phone:
        await self.phone.join(first_visit=False)
        return self.phone

    async def __aexit__(self, *_: object) -> None:
        await self.phone.leave()


def board_of(instances: Instances, name: str, town: Scene) -> 'Projected':
    return Projected(instances.servers[name].address, town.code)


class Projected:
    """A board, for as long as the block lasts."""

    def __init__(self, address: str, code: str) -> None:
        self.address, self.code = address, code

    async def __aenter__(self) -> BoardPage:
        self.board = BoardPage(self.address, self.code)
        await self.board.live.open()
        return self.board

    async def __aexit__(self, *_: object) -> None:
        await self.board.live.leave()


async def send_card(phone: Phone, town: Scene, words: str) -> None:
    errand = await phone.send('POST', '/contributions', card_of(town, words))
    assert errand.is_acknowledged, errand


async def persist(client: httpx.AsyncClient, method: str, path: str, body: dict[str, Any]) -> None:
    """Asks until somebody answers, as phones do."""
    while True:
        try:
            answer = await client.request(method, path, json=body)
        except httpx.TransportError:
            await asyncio.sleep(0.05)
            continue
        if answer.status_code < 500:
            assert answer.is_success, answer.text
            return
        await asyncio.sleep(0.05)


def built_by(phones: list[Phone]) -> set[str]:
    """The instances that built the pages these phones show."""
    return {phone.live.page.query['instance'] for phone in phones if phone.live.page}


async def until(condition: Any, *, most: float = 20.0) -> None:
    async with asyncio.timeout(most):
        while not condition():
            await asyncio.sleep(0.02)


def cut_listeners(url: str) -> int:
    """Ends the connections on which instances hear of turns.

    :returns: how many there were
    """
    engine = create_engine(url)
    with engine.begin() as connection:
        cut = connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = :name"
            ),
            {'name': engine.url.database},
        ).all()
    engine.dispose()
    return len(cut)
