"""Static files are compressed once."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from nicegui import __version__
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from workshop_app import compression
from workshop_app.compression import CompressionMemory
from workshop_app.lasting_files import LastingFiles

SCRIPT = 'const words = ["bus", "bus stop"];\n' * 200
GZIP = {'Accept-Encoding': 'gzip'}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / 'wall.js').write_text(SCRIPT)
    (tmp_path / 'font.woff2').write_bytes(b'\0' * 2000)
    return tmp_path


@pytest.fixture
async def browser(files: Path) -> AsyncIterator[httpx.AsyncClient]:
    routes = [Mount('/static', StaticFiles(directory=files)), Route('/page', lambda _: PlainTextResponse('x' * 2000))]
    app = CompressionMemory(Starlette(routes=routes))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url='http://house', headers=GZIP) as client:
        yield client


@pytest.fixture
def compressed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are compressed, in their order."""
    seen: list[str] = []
    compress = compression._compress_file

    def look(path: str) -> bytes:
        seen.append(Path(path).name)
        return compress(path)

    monkeypatch.setattr(compression, '_compress_file', look)
    return seen


async def test_hall_that_joins_at_once_is_one_compression(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    answers = await asyncio.gather(*(browser.get('/static/wall.js') for _ in range(50)))

    assert {answer.text for answer in answers} == {SCRIPT}
    assert {answer.headers['content-encoding'] for answer in answers} == {'gzip'}
    assert {int(answer.headers['content-length']) < len(SCRIPT) / 10 for answer in answers} == {True}
    assert {answer.headers['vary'] for answer in answers} == {'Accept-Encoding'}
    assert compressed == ['wall.js']


async def test_changed_file_is_compressed_anew(
    browser: httpx.AsyncClient, compressed: list[str], files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compression, 'TRUST', 0)
    await browser.get('/static/wall.js')
    await browser.get('/static/wall.js')
    (files / 'wall.js').write_text(SCRIPT.upper())
    os.utime(files / 'wall.js', (1, 1))

    assert (await browser.get('/static/wall.js')).text == SCRIPT.upper()
    assert compressed == ['wall.js', 'wall.js']


async def test_addresses_of_one_file_are_not_remembered_without_end(
    browser: httpx.AsyncClient, compressed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compression, 'MOST_ANSWERS', 3)

    answers = [await browser.get(f'/static/{"/" * n}wall.js') for n in range(10)]

    assert {answer.text for answer in answers} == {SCRIPT}
    assert compressed == ['wall.js']


async def test_who_has_it_already_is_told_so(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    tag = (await browser.get('/static/wall.js')).headers['etag']

    again = await browser.get('/static/wall.js', headers={'If-None-Match': tag})

    assert (again.status_code, again.content) == (304, b'')


async def test_who_cannot_unpack_gets_the_file_as_it_is(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    answer = await browser.get('/static/wall.js', headers={'Accept-Encoding': 'identity'})

    assert answer.text == SCRIPT
    assert 'content-encoding' not in answer.headers
    assert compressed == []


async def test_part_of_a_file_is_that_part(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    answer = await browser.get('/static/wall.js', headers={'Range': 'bytes=0-4'})

    assert (answer.status_code, answer.text) == (206, 'const')
    assert compressed == []


async def test_head_has_no_body(browser: httpx.AsyncClient) -> None:
    answer = await browser.head('/static/wall.js')

    assert (answer.status_code, answer.content) == (200, b'')


async def test_missing_file_is_missing(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    assert (await browser.get('/static/nothing.js')).status_code == 404
    assert compressed == []


@pytest.mark.parametrize(('name', 'lasts'), [('nicegui.js', True), ('nothing.js', False)])
async def test_only_a_file_that_is_there_lasts(files: Path, name: str, lasts: bool) -> None:
    """While one of two servers is updated, the other does not have the new files yet, and will have them soon."""
    (files / 'nicegui.js').write_text(SCRIPT)
    app = LastingFiles(Starlette(routes=[Mount(f'/_nicegui/{__version__}', StaticFiles(directory=files))]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url='http://house') as browser:
        answer = await browser.get(f'/_nicegui/{__version__}/{name}')

    assert ('immutable' in answer.headers.get('cache-control', '')) == lasts


async def test_what_is_compressed_already_is_left_alone(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    answer = await browser.get('/static/font.woff2')

    assert answer.content == b'\0' * 2000
    assert 'content-encoding' not in answer.headers
    assert compressed == []


async def test_pages_are_compressed_and_not_kept(browser: httpx.AsyncClient, compressed: list[str]) -> None:
    answer = await browser.get('/page')

    assert (answer.text, answer.headers['content-encoding']) == ('x' * 2000, 'gzip')
    assert compressed == []
