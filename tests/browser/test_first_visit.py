"""What a phone fetches that has never been here: as little as possible, and just what the load tool fetches for it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from aiohttp import ClientSession

from tests.browser.conftest import Screens
from tests.browser.pages import Phone
from tests.server import Server
from workshop_app.address import join_address
from workshop_app.load.page import Page, Traffic, load_page

MOST_BYTES = 350_000


def test_a_first_visit_is_small_and_the_load_tool_makes_the_same_one(server: Server, screens: Screens) -> None:
    scene = server.found()
    scene.open('Challenges')
    address = join_address(server.address, scene.code)
    page = screens.context('phone').new_page()
    wire = page.context.new_cdp_session(page)
    wire.send('Network.enable')
    sizes: list[int] = []
    paths: set[str] = set()
    wire.on('Network.loadingFinished', lambda event: sizes.append(event['encodedDataLength']))
    wire.on('Network.responseReceived', lambda event: paths.add(urlsplit(event['response']['url']).path))

    phone = Phone(page, address).open()
    phone.press('Join')
    phone.heading.wait_for()
    page.wait_for_load_state('networkidle')
    # the browser's driver has this thread's loop
    with ThreadPoolExecutor(1) as elsewhere:
        loaded, traffic = elsewhere.submit(lambda: asyncio.run(visit(address))).result()

    files = {
        path for path in paths if path.startswith(('/_nicegui/', '/static/')) and path.endswith(('.js', '.mjs', '.css'))
    }
    assert files == {urlsplit(path).path for path in loaded.files()}
    assert sum(sizes) <= MOST_BYTES
    # the browser's icon, its websocket and its answers are not in the tool's
    assert 0.9 * sum(sizes) <= traffic.http <= sum(sizes)


async def visit(address: str) -> tuple[Page, Traffic]:
    traffic = Traffic()
    async with ClientSession() as web:
        return await load_page(web, address, traffic, first_visit=True), traffic
