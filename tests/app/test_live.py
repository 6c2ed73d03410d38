"""What open pages are told, and what they are told that missed it."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.scenes import Scene
from tests.server import Server
from workshop_app.load.phone import Phone


@pytest.fixture
def town(server: Server) -> Scene:
    return server.found(title='Digital Bad Salzungen')


@pytest.fixture
async def anna(server: Server, town: Scene) -> AsyncIterator[Phone]:
    """Somebody whose page is on its way to the phone."""
    phone = Phone(server.address, town.code)
    await phone.live.load()
    yield phone
    await phone.leave()


@pytest.fixture
async def bert(server: Server, town: Scene) -> AsyncIterator[Phone]:
    phone = Phone(server.address, town.code)
    await phone.join(first_visit=False)
    yield phone
    await phone.leave()


async def test_who_was_on_the_way_when_a_step_opened_sees_it_all_the_same(
    town: Scene, anna: Phone, bert: Phone
) -> None:
    step = town.open('Challenges')
    async with asyncio.timeout(20):
        await bert.turned.wait()
        assert anna.step is None

        await anna.live.connect()
        await anna.turned.wait()

    assert anna.step is not None
    assert anna.step['id'] == step.id
