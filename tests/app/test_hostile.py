"""Somebody who means harm: pages of other sites, forged socket messages, and a look at what is not yet revealed."""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from json import dumps
from time import monotonic
from typing import Any
from uuid import uuid4

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin

from sessions.verbs.rounds import reveal_round
from sessions.verbs.workshops import edit_workshop
from tests.app.callers import Caller, at_the_door, card_of, facilitator
from tests.scenes import Person, Scene
from tests.server import FACILITATOR_KEY, Server

PATIENCE = 15
"""Seconds after which what was not sent will not be."""
LISTENER = r'(?:listener_id&quot;:&quot;|"listener_id":")([0-9a-f-]{36})'
MOST_ELEMENTS = 40
NONSENSE: list[Any] = [None, {}, [], 'text', 7, {'client_id': []}, {'client_id': None, 'tab_id': {}}]
ELSEWHERE = ['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://[', 'https://127.0.0.1.evil.example', '']


class OpenPage:
    """A page with its socket, as a browser has it, and everything it was ever sent."""

    def __init__(self, html: str, client_id: str, socket: ClientConnection) -> None:
        self.html = html
        self.client_id = client_id
        self.socket = socket
        self.frames: list[str] = []

    def emit(self, name: str, details: Any) -> None:
        self.socket.send('42' + dumps([name, details]))

    def settle(self) -> None:
        """Comes back when the server has done with everything that was sent before."""
        self.socket.send('427' + dumps(['ack', {'client_id': self.client_id, 'next_message_id': 0}]))
        self.wait_for('437')

    def wait_for(self, words: str) -> None:
        """Listens until something new with these words arrives."""
        until = monotonic() + PATIENCE
        frame = ''
        while words not in frame:
            # a view is sent as JSON in a string
            frame = str(self.socket.recv(timeout=until - monotonic())).replace('\\"', '"')
            self.frames.append(frame)
            if frame == '2':
                self.socket.send('3')

    @property
    def everything(self) -> str:
        return self.html.replace('&quot;', '"') + '\n'.join(self.frames)


@contextmanager
def open_page(browser: httpx.Client, path: str) -> Iterator[OpenPage]:
    html = browser.get(path).text
    found = re.search(r"client_id['\"]?: ?['\"]([0-9a-f-]{36})", html)
    assert found is not None, path
    who = f'client_id={found.group(1)}&tab_id={uuid4()}&document_id={uuid4()}'
    address = f'{socket_address(str(browser.base_url))}&{who}&implicit_handshake=true&next_message_id=0'
    with connect(address, ping_interval=None) as socket:
        page = OpenPage(html, found.group(1), socket)
        # Engine.IO opens, then Socket.IO is asked for and says yes
        page.wait_for('0{')
        socket.send('40')
        page.wait_for('40{')
        yield page


def socket_address(address: str) -> str:
    return f'{address.rstrip("/").replace("http", "ws")}/_nicegui_ws/socket.io/?EIO=4&transport=websocket'


@pytest.fixture(scope='module')
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for forged messages: it writes every one down as an error, which elsewhere fails a test."""
    server = Server(tmp_path_factory.mktemp('target'))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def leader(server: Server, town: Scene) -> Iterator[Caller]:
    with facilitator(server, town.code) as leader:
        yield leader


@pytest.mark.parametrize('origin', ELSEWHERE)
def test_a_page_of_another_site_writes_nothing(anna: Caller, leader: Caller, town: Scene, origin: str) -> None:
    foreign = {'Origin': origin}
    opening = f'{leader.base}/steps/{town.step("Weigh").id}/open'
    answers = [
        anna.post('/contributions', card_of(town, 'Smuggled in'), headers=foreign),
        leader.client.post(opening, headers=foreign),
        leader.client.post('/api/v1/facilitator/sign-in', data={'key': FACILITATOR_KEY}, headers=foreign),
        leader.client.post('/api/v1/facilitator/sign-out', headers=foreign),
        leader.client.post('/api/v1/facilitator/language', data={'language': 'de'}, headers=foreign),
    ]
    assert [(answer.status_code, answer.content, answer.headers.get('set-cookie')) for answer in answers] == [
        (403, b'', None)
    ] * 5
    assert (town.wall, town.board['step']['title']) == ([], 'Challenges')


def test_our_own_pages_write_also_behind_a_proxy(server: Server, anna: Caller, town: Scene) -> None:
    headers = [
        {'Origin': server.address},
        {'Origin': server.address, 'Host': 'backend:8080'},
        {'Origin': 'https://workshop.example', 'Host': 'workshop.example'},
        {'Origin': 'https://workshop.example', 'Sec-Fetch-Site': 'same-origin'},
    ]
    for number, header in enumerate(headers):
        assert anna.post('/contributions', card_of(town, f'Card {number}'), headers=header).status_code == 201
    assert town.wall == ['Card 0', 'Card 1', 'Card 2', 'Card 3']


def test_a_page_of_another_site_gets_no_socket(server: Server) -> None:
    address = socket_address(server.address)
    for origin in ('https://evil.example', 'null'):
        with pytest.raises(InvalidStatus) as refused:
            connect(address, origin=Origin(origin))
        assert refused.value.response.status_code == 403
    with connect(address, origin=Origin(server.address)) as socket:
        assert str(socket.recv()).startswith('0{')


@pytest.mark.parametrize(
    ('then', 'there'),
    [
        ('/', '/'),
        ('/privacy?code=K7MPQ4', '/privacy?code=K7MPQ4'),
        ('/facilitate/K7MPQ4', '/facilitate/K7MPQ4'),
        ('//evil.example', '/facilitate'),
        ('/\\evil.example', '/facilitate'),
        ('https://evil.example', '/facilitate'),
        ('javascript:alert(1)', '/facilitate'),
        ('', '/facilitate'),
        ('/\t/evil.example', '/%09/evil.example'),
        ('/a\r\nSet-Cookie: facilitator=x', '/a%0D%0ASet-Cookie:%20facilitator=x'),
    ],
)
def test_whoever_chooses_a_language_stays_on_the_page(server: Server, then: str, there: str) -> None:
    answer = httpx.post(f'{server.address}/api/v1/facilitator/language', data={'language': 'de', 'then': then})
    assert (answer.status_code, answer.headers['location']) == (303, there)
    assert answer.headers.get_list('set-cookie')[0].startswith('language=de;')


def test_a_phone_reaches_no_handler_of_the_console(target: Server) -> None:
    """It knows every number on the console's page but the one that stands for the page itself."""
    town = target.found(title='Digital Bad Salzungen')
    town.open('Challenges')
    before = town.seq
    with (
        facilitator(target, town.code) as leader,
        open_page(leader.client, f'/facilitate/{town.code}') as console,
        at_the_door(target, town.code) as anna,
        open_page(anna.client, f'/j/{town.code}') as phone,
    ):
        listeners = set(re.findall(LISTENER, console.html))
        for listener in listeners:
            for element in range(MOST_ELEMENTS):
                forged = {'client_id': phone.client_id, 'id': element, 'listener_id': listener, 'args': []}
                phone.emit('event', forged)
        phone.settle()
        assert anna.post('/participants', {'name': 'Anna Weber'}).status_code == 201
        assert console.client_id not in phone.everything

    assert len(listeners) > 20
    assert (town.seq, town.board['step']['title']) == (before + 1, 'Challenges')


def test_nonsense_on_the_socket_stops_nothing(target: Server) -> None:
    town = target.found(title='Digital Bad Salzungen')
    town.open('Challenges')
    with at_the_door(target, town.code) as anna, open_page(anna.client, f'/board/{town.code}') as board:
        for name in ('event', 'ack', 'log', 'handshake', 'javascript_response', 'connect', 'disconnect', 'nonsense'):
            for details in NONSENSE:
                board.emit(name, details)
            board.emit(name, {'client_id': board.client_id, 'id': 4, 'args': ['[' * 100_000], 'next_message_id': []})
        anna.post('/participants', {'name': 'Anna Weber'})
        assert anna.post('/contributions', card_of(town, 'Written all the same')).status_code == 201
        board.wait_for('Written all the same')


def test_totals_and_names_reach_no_page_before_their_time(server: Server, leader: Caller, town: Scene) -> None:
    ben, cleo = town.join_all('Ben Geheim', 'Cleo Geheim')
    card = ben.write('A card that gets points')
    town.open('Weigh')
    with ExitStack() as stack:
        pages = {name: stack.enter_context(page) for name, page in faces(server, leader, town, cleo).items()}
        ben.give(card, 2)
        cleo.give(card, 1)
        town.lead(edit_workshop, title='Told to everybody')
        # by then all has been told that came before it
        for page in pages.values():
            page.wait_for('Told to everybody')
        said = {name: page.everything for name, page in pages.items()}
        town.lead(reveal_round)
        pages['board'].wait_for('"points":[3]')

    points = re.compile(r'"points": ?\[?[1-9]|"totals": ?\{')
    assert {name for name, words in said.items() if points.search(words)} == set()
    # her own name is on her own phone
    assert {name for name, words in said.items() if 'Geheim' in words} == {'phone'}
    assert 'Ben Geheim' not in said['phone']
    assert {name for name, words in said.items() if ben.id in words or cleo.id in words} == set()


def faces(server: Server, leader: Caller, town: Scene, person: Person) -> dict[str, AbstractContextManager[OpenPage]]:
    somebody = httpx.Client(base_url=server.address)
    phone = httpx.Client(base_url=server.address, cookies={f'participant_{town.code}': person.secret})
    return {
        'phone': open_page(phone, f'/j/{town.code}'),
        'door': open_page(somebody, f'/j/{town.code}'),
        'board': open_page(somebody, f'/board/{town.code}'),
        'console': open_page(leader.client, f'/facilitate/{town.code}'),
        'prepare': open_page(leader.client, f'/facilitate/{town.code}/prepare'),
    }
