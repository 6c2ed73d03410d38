"""A hall full of phones against a server of its own: `make load PHONES=500 SCENARIO=all`.

Starts a server with a database in a temporary folder, makes a workshop, runs `workshop-app load` as a process of its
own, and leaves nothing behind. With DATABASE=postgres it has a database of its own on the PostgreSQL that is found.
With INSTANCES=2 there are two servers behind nginx, the phones spread over both, and with KILL=1 one is killed in
the middle of the vote. PHONES, SCENARIO, WITHIN (seconds), MINUTES, FIRST_VISIT=1 and JSON=1 are the tool's options.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

from tests.instances import Instances
from tests.postgres import temporary_database
from tests.server import FACILITATOR_KEY, ROOT, Server

WORDS = {'MINUTES': '--minutes', 'WITHIN': '--within'}
SWITCHES = {'JSON': '--json', 'FIRST_VISIT': '--first-visit'}
INTO_VOTE = 2.0
"""Seconds after the vote has begun at which an instance is killed."""


def main() -> int:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        house = stack.enter_context(open_house(folder))
        code = house.found(title='Lastprobe').code
        metrics = [server.address for server in servers_of(house)] if isinstance(house, Instances) else []
        return run(house, code, [word for address in metrics for word in ('--metrics', address)])


@contextmanager
def open_house(folder: Path) -> Iterator[Server | Instances]:
    """One server, or two behind nginx."""
    several = os.environ.get('INSTANCES') == '2'
    with ExitStack() as stack:
        url = None
        if several or os.environ.get('DATABASE') == 'postgres':
            url = stack.enter_context(temporary_database('workshop_load'))
        house = Instances(folder, url, spread=True) if several and url else Server(folder, database_url=url)
        try:
            house.start()
            yield house
        finally:
            house.stop()
            for server in servers_of(house):
                sys.stderr.write(server.errors())


def servers_of(house: Server | Instances) -> list[Server]:
    return list(house.servers.values()) if isinstance(house, Instances) else [house]


def run(house: Server | Instances, code: str, words: list[str]) -> int:
    words += ['--phones', os.environ.get('PHONES') or '200', '--scenario', os.environ.get('SCENARIO') or 'all']
    words += [word for name, option in WORDS.items() if (value := os.environ.get(name)) for word in (option, value)]
    words += [option for name, option in SWITCHES.items() if os.environ.get(name)]
    command = [sys.executable, '-m', 'workshop_app.cli', 'load', house.address, code, '--key', FACILITATOR_KEY, *words]
    tool = subprocess.Popen(
        command, env=os.environ | {'PYTHONPATH': str(ROOT)}, stderr=subprocess.PIPE, text=True, bufsize=1
    )
    try:
        assert tool.stderr is not None
        for line in tool.stderr:
            sys.stderr.write(line)
            if line.startswith('vote') and isinstance(house, Instances) and os.environ.get('KILL'):
                sys.stderr.write('one of the two instances is killed in the middle of the vote\n')
                Timer(INTO_VOTE, house.servers['a'].kill).start()
        return tool.wait()
    finally:
        if tool.poll() is None:
            tool.terminate()
            tool.wait()


if __name__ == '__main__':
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
