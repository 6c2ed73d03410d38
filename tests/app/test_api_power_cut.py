"""The server is killed while a hall is writing, and started again on the same port and database."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.app.callers import card_of
from tests.scenes import Scene
from tests.server import Server

PHONES = 20
ENOUGH = 150
"""Acknowledged cards after which the power is cut."""


@pytest.fixture
def fragile(database_url: str, tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, database_url=database_url)
    server.start()
    yield server
    server.stop()


def test_every_acknowledged_card_is_there_and_every_phone_is_known(fragile: Server) -> None:
    town = fragile.found(title='Digital Bad Salzungen')
    town.open('Challenges')
    phones = [httpx.AsyncClient(timeout=30) for _ in range(PHONES)]
    told = asyncio.run(storm(fragile, town, phones))
    fragile.start()
    sent_again = asyncio.run(come_back(fragile, town, phones))

    assert len(told) >= ENOUGH
    wall = town.wall
    assert len(set(wall)) == len(wall)
    assert set(told) <= set(wall)
    assert set(sent_again) <= set(wall)
    assert [entry.seq for entry in town.journal] == list(range(1, town.seq + 1))
    assert town.picture.participants == PHONES


async def storm(server: Server, town: Scene, phones: list[httpx.AsyncClient]) -> list[str]:
    """Everybody writes as fast as the server answers, until it answers no more.

    :returns: what was acknowledged
    """
    base, card = f'{server.address}/api/v1/workshops/{town.code}', card_of(town, '')
    await asyncio.gather(*(phone.post(f'{base}/participants', json={}) for phone in phones))
    told: list[str] = []
    enough = asyncio.Event()

    async def write(number: int, phone: httpx.AsyncClient) -> None:
        for n in range(10_000):
            text = f'Card {number}.{n}'
            try:
                answer = await phone.post(
                    f'{base}/contributions', json=card | {'text': text}, headers={'Idempotency-Key': text}
                )
            except httpx.TransportError:
                return
            assert answer.status_code == 201, answer.text
            told.append(text)
            if len(told) >= ENOUGH:
                enough.set()

    async def cut() -> None:
        await enough.wait()
        server.kill()

    await asyncio.gather(cut(), *(write(number, phone) for number, phone in enumerate(phones)))
    for phone in phones:
        # its connections died with the server, and belong to this loop
        await phone.aclose()
    return told


async def come_back(server: Server, town: Scene, phones: list[httpx.AsyncClient]) -> list[str]:
    """Every phone is known by its cookie, and sends its last card once more, not knowing whether it arrived."""
    base, card = f'{server.address}/api/v1/workshops/{town.code}', card_of(town, '')

    async def again(number: int, cookies: httpx.Cookies) -> str:
        async with httpx.AsyncClient(cookies=cookies, timeout=30) as phone:
            own = (await phone.get(base)).json()['own']
            text = own['cards'][0]['text'] if own['cards'] else f'Card {number}.0'
            for _ in range(2):
                headers = {'Idempotency-Key': text}
                answer = await phone.post(f'{base}/contributions', json=card | {'text': text}, headers=headers)
                assert answer.status_code == 201, answer.text
            return str(text)

    return list(await asyncio.gather(*(again(number, phone.cookies) for number, phone in enumerate(phones))))
