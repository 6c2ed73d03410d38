"""The load tool against a real server: it behaves like phones, and it notices what goes wrong."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from sessions.actor import participant
from sessions.verbs.contributions import submit_contribution, withdraw_contribution
from tests.app.terminal import Terminal
from tests.scenes import Scene
from tests.server import FACILITATOR_KEY, ROOT, Server
from workshop_app.load.scenarios import CARDS, POINTS

PHONES = 6


@pytest.fixture
def town(server: Server) -> Scene:
    return server.found(title='A town for the load')


def test_six_phones_go_through_an_afternoon(server: Server, town: Scene, tmp_path: Path) -> None:
    said = Terminal(tmp_path).run_apart(*order(server, town, '--scenario', 'all', '--within', '1', '--minutes', '0.02'))

    lines = {line['scenario']: line for line in map(json.loads, said.out.splitlines())}
    assert said.status == 0, said.err
    assert list(lines) == ['join', 'collect', 'step', 'vote', 'reconnect', 'soak']
    assert {name: (line['sent'], line['acknowledged'], line['stored']) for name, line in lines.items()} == {
        'join': (PHONES, PHONES, PHONES),
        'collect': (CARDS * PHONES, CARDS * PHONES, CARDS * PHONES),
        'vote': (POINTS * PHONES, POINTS * PHONES, POINTS * PHONES),
        'step': (0, 0, None),
        'reconnect': (0, 0, None),
        'soak': (0, 0, None),
    }
    assert lines['collect']['on_board'] == CARDS * PHONES
    assert all(line['sound'] and line['server_cpu'] is not None for line in lines.values())
    # what the tool says is stored, is stored
    assert len(town.wall) == CARDS * PHONES
    assert town.picture.participants == PHONES


def test_a_lost_and_a_doubled_card_are_noticed(server: Server, town: Scene, tmp_path: Path) -> None:
    """Somebody takes a phone's card back behind its back, and writes another's a second time."""
    done = Event()

    def meddle() -> None:
        cards = []
        while len(cards) < 2 and not done.wait(0.05):
            cards = town.picture.contributions
        lost, doubled = cards[:2]
        town.act(participant(lost.participant_id or ''), withdraw_contribution, contribution_id=lost.id)
        details = {'step_id': doubled.step_id, 'text': doubled.text, 'field_id': doubled.field_id}
        town.act(participant(doubled.participant_id or ''), submit_contribution, **details)

    meddler = Thread(target=meddle)
    meddler.start()
    try:
        said = Terminal(tmp_path).run_apart(*order(server, town, '--scenario', 'collect', '--within', '3'))
    finally:
        done.set()
        meddler.join()

    collect = json.loads(said.out.splitlines()[-1])
    assert (said.status, collect['lost'], collect['duplicated'], collect['sound']) == (1, 1, 1, False)


def test_a_table_names_what_a_person_wants_to_know(server: Server, town: Scene, tmp_path: Path) -> None:
    words = [word for word in order(server, town, '--scenario', 'join', '--within', '1') if word != '--json']
    said = Terminal(tmp_path).run_apart(*words)

    assert said.status == 0, said.err
    for word in ('sent', 'ack', 'stored', 'lost', 'double', 'p95', 'cpu s', 'memory MB', 'pause ms', 'tool'):
        assert word in said.out
    assert 'opened → joined' in said.out


@pytest.mark.parametrize(
    ('change', 'sentence'),
    [
        ({'code': 'XXXXXX'}, 'is the join code right?'),
        ({'key': 'guessed'}, 'The facilitator’s key is wrong.'),
        ({'address': 'http://127.0.0.1:1'}, 'does not answer'),
    ],
)
def test_what_cannot_be_measured_is_said_in_one_sentence(
    server: Server, town: Scene, tmp_path: Path, change: dict[str, str], sentence: str
) -> None:
    asked = {'address': server.address, 'code': town.code, 'key': FACILITATOR_KEY} | change
    said = Terminal(tmp_path).run_apart(
        'load', asked['address'], asked['code'], '--key', asked['key'], '--phones', '2', '--scenario', 'join'
    )

    assert (said.status, said.out) == (1, '')
    assert sentence in said.err
    assert len(said.err.splitlines()) == 1


def test_the_command_that_brings_its_own_server_leaves_nothing_behind(tmp_path: Path) -> None:
    wanted = {'PHONES': '2', 'SCENARIO': 'join', 'WITHIN': '1', 'JSON': '1', 'TMPDIR': str(tmp_path)}
    done = subprocess.run(
        [sys.executable, '-m', 'tests.load'],
        cwd=ROOT,
        env={'PATH': '/usr/bin:/bin', 'PYTHONPATH': str(ROOT)} | wanted,
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)['stored'] == 2
    assert list(tmp_path.iterdir()) == []


def order(server: Server, town: Scene, *words: str) -> tuple[str, ...]:
    head = ('load', server.address, town.code, '--key', FACILITATOR_KEY, '--phones', str(PHONES), '--json')
    return (*head, *words)
