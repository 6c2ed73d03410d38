"""Loading a page as a browser does: its HTML, and on a first visit all the files that it names."""

import re
from ast import literal_eval
from dataclasses import dataclass
from gzip import decompress
from uuid import uuid4

from aiohttp import ClientResponse, ClientSession

HEADERS = {'Accept-Encoding': 'gzip, deflate', 'Accept-Language': 'de'}
_QUERY = re.compile(r'^\s*query: (\{.*\}),$', re.M)
_IMPORT_MAP = re.compile(r'<script type="importmap">(.*?)</script>', re.S)
_BARE_IMPORTS = re.compile(r'"(vue|dompurify)":\s*"([^"]+)"')
_FILES = re.compile(r'["(](/(?:_nicegui|static)/[^"()\s]+\.(?:js|mjs|css)(?:\?[^"()\s]*)?)[")]')


@dataclass(slots=True)
class Traffic:
    """Bytes as they came over the wire, headers included."""

    http: int = 0

    def count(self, response: ClientResponse, body: bytes) -> None:
        head = sum(len(name) + len(value) + 4 for name, value in response.raw_headers)
        self.http += head + int(response.headers.get('Content-Length', len(body)))


@dataclass(frozen=True, slots=True)
class Page:
    """What a loaded page knows."""

    query: dict[str, str]
    """What its websocket is opened with."""
    html: str

    def files(self) -> list[str]:
        """The scripts and stylesheets that a browser fetches with an empty cache."""
        names = dict(_BARE_IMPORTS.findall(self.html))
        return sorted({*_FILES.findall(_IMPORT_MAP.sub('', self.html)), *names.values()})


async def load_page(web: ClientSession, address: str, traffic: Traffic, *, first_visit: bool = False) -> Page:
    """:raises aiohttp.ClientError: nobody answers, or not with a page"""
    html = (await fetch(web, address, traffic)).decode()
    found = _QUERY.search(html)
    if found is None:
        raise ValueError(f'{address} is no page of a workshop: is the join code right?')
    # what the server adds for several instances behind one address is in it, too
    named = {name: str(value) for name, value in literal_eval(found[1]).items()}
    query = named | {
        'implicit_handshake': 'true',
        'document_id': str(uuid4()),
        'tab_id': str(uuid4()),
        'old_tab_id': 'null',
    }
    page = Page(query, html)
    if first_visit:
        host = address.split('/', 3)
        for path in page.files():
            await fetch(web, f'{host[0]}//{host[2]}{path}', traffic)
    return page


async def fetch(web: ClientSession, address: str, traffic: Traffic) -> bytes:
    """What an address answers with; counted as it comes over the wire."""
    async with web.get(address, headers=HEADERS, auto_decompress=False) as response:
        body = await response.read()
        response.raise_for_status()
        traffic.count(response, body)
        return decompress(body) if response.headers.get('Content-Encoding') == 'gzip' else body
