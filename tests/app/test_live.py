"""What open pages are told, and what they are told that missed it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, CookieJar

from sessions.verbs.agenda import pause_input
from tests.scenes import Scene
from tests.server import Server
from workshop_app.load.live_page import LivePage
from workshop_app.load.phone import Phone
from workshop_app.load.pushed import read_message


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


async def test_who_comes_back_a_second_time_is_not_told_to_look_again(server: Server, town: Scene, bert: Phone) -> None:
    """Whoever comes back asks by itself; a word from the server would have a whole hall ask twice."""
    heard: list[str] = []
    page = LivePage(ClientSession(cookie_jar=CookieJar(unsafe=True)), server.address, f'/j/{town.code}', heard.append)
    await page.load()
    town.open('Challenges')
    async with asyncio.timeout(20):
        await bert.turned.wait()
        await page.connect()
        while 'look' not in names(heard):
            await asyncio.sleep(0.02)

        back = asyncio.Event()
        page.on_return = back.set
        page.cut()
        await back.wait()
        town.lead(pause_input)
        while 'phone' not in names(heard):
            await asyncio.sleep(0.02)
    await page.leave()

    assert names(heard).count('look') == 1


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


def names(heard: list[str]) -> list[str]:
    """Of the messages that a page got."""
    return [read_message(text)[0] for text in heard]
