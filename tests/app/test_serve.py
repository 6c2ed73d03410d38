"""Starting and stopping the server."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.app.terminal import Terminal, await_answer
from tests.server import ROOT, free_port

HEAVY = ('networkx', 'openpyxl', 'pandas', 'sklearn', 'xlsxwriter')


def test_server_says_where_it_is_and_answers(terminal: Terminal) -> None:
    port = free_port()
    terminal.settings |= {'WORKSHOP_FACILITATOR_KEY': 'sesame-sesame', 'WORKSHOP_PUBLIC_URL': 'https://w.example.org'}
    server = terminal.start('serve', '--port', str(port))
    await_answer(f'http://127.0.0.1:{port}')
    server.terminate()
    said, _ = server.communicate(timeout=20)

    assert said.split('\n')[:4] == [
        '',
        'Facilitator:  https://w.example.org/facilitate?key=sesame-sesame',
        f'  or here:    http://localhost:{port}/facilitate?key=sesame-sesame',
        'Phones:       https://w.example.org',
    ]
    assert '█▀' in said


@pytest.mark.parametrize('number', [signal.SIGTERM, signal.SIGINT])
def test_server_stops_in_good_order(terminal: Terminal, number: signal.Signals) -> None:
    port = free_port()
    server = terminal.start('serve', '--host', '127.0.0.1', '--port', str(port))
    await_answer(f'http://127.0.0.1:{port}')

    server.send_signal(number)
    said, _ = server.communicate(timeout=20)

    assert server.returncode == 0
    assert 'Traceback' not in said
    assert said.endswith('Ctrl-C stops the server.\n\n')
    # the last one out put everything into the one file
    assert not (terminal.folder / 'workshop.sqlite-wal').exists()


def test_key_of_the_first_start_is_that_of_the_second(terminal: Terminal) -> None:
    links = []
    for _ in range(2):
        port = free_port()
        server = terminal.start('serve', '--host', '127.0.0.1', '--port', str(port))
        await_answer(f'http://127.0.0.1:{port}')
        server.terminate()
        links.append(server.communicate(timeout=20)[0].split('key=')[1].split()[0])

    assert links[0] == links[1]
    assert len(links[0]) > 30


def test_port_in_use_is_a_sentence(terminal: Terminal) -> None:
    with socket.socket() as other:
        other.bind(('127.0.0.1', 0))
        other.listen()
        port = other.getsockname()[1]

        said = terminal.run_apart('serve', '--host', '127.0.0.1', '--port', str(port))

    assert (said.status, said.out) == (1, '')
    assert said.err == (
        f'Port {port} is in use by another program: stop that, or choose another port with WORKSHOP_PORT or --port.\n'
    )
    assert list(terminal.folder.iterdir()) == []


def test_foreign_address_is_a_sentence(terminal: Terminal) -> None:
    said = terminal.run_apart('serve', '--host', '192.0.2.77', '--port', str(free_port()))

    assert said.status == 1
    assert said.err.startswith('This machine cannot listen on “192.0.2.77”')


def test_damaged_database_is_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / 'workshop.sqlite').write_bytes(b'no database at all' * 100)

    said = terminal.run_apart('serve', '--port', str(free_port()))

    assert (said.status, said.out) == (1, '')
    assert 'file is not a database' in said.err


def test_server_starts_without_what_only_files_need() -> None:
    question = f'import sys, workshop_app.serve; print(sorted(sys.modules.keys() & set({HEAVY})))'

    done = subprocess.run([sys.executable, '-c', question], capture_output=True, text=True, cwd=ROOT, check=True)

    assert done.stdout == '[]\n'


def test_workshop_made_beside_a_running_server_is_there_at_once(terminal: Terminal) -> None:
    port = free_port()
    server = terminal.start('serve', '--host', '127.0.0.1', '--port', str(port))
    await_answer(f'http://127.0.0.1:{port}')
    code = terminal.run('new', '--title', 'Daneben').last

    view = httpx.get(f'http://127.0.0.1:{port}/api/v1/workshops/{code}').json()['view']
    server.terminate()
    server.communicate(timeout=20)

    assert (view['title'], view['code']) == ('Daneben', code)
