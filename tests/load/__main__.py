"""A hall full of phones against a server of its own: `make load PHONES=500 SCENARIO=all`.

Starts a server with a database in a temporary folder, or, with DATABASE=postgres, one of its own on the PostgreSQL that
is found, makes a workshop, runs `workshop-app load` as a process of its own, and leaves nothing behind.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.postgres import temporary_database
from tests.server import FACILITATOR_KEY, ROOT, Server


def main() -> int:
    wanted = {name: os.environ.get(name, '') for name in ('DATABASE', 'JSON', 'FIRST_VISIT', 'MINUTES', 'WITHIN')}
    with TemporaryDirectory() as folder, database(wanted['DATABASE']) as url:
        server = Server(Path(folder), database_url=url)
        try:
            server.start()
            code = server.found(title='Lastprobe').code
            return run(server.address, code, wanted)
        finally:
            server.stop()
            if wrong := server.errors():
                print(wrong, file=sys.stderr)


@contextmanager
def database(kind: str) -> Iterator[str | None]:
    """:param kind: ``postgres``, or anything else for a file in the server's own folder"""
    if kind == 'postgres':
        with temporary_database('workshop_load') as url:
            yield url
    else:
        yield None


def run(address: str, code: str, wanted: dict[str, str]) -> int:
    words = [
        *('load', address, code, '--key', FACILITATOR_KEY),
        *('--phones', os.environ.get('PHONES', '200'), '--scenario', os.environ.get('SCENARIO', 'all')),
        *(['--json'] if wanted['JSON'] else []),
        *(['--first-visit'] if wanted['FIRST_VISIT'] else []),
        *(['--minutes', wanted['MINUTES']] if wanted['MINUTES'] else []),
        *(['--within', wanted['WITHIN']] if wanted['WITHIN'] else []),
    ]
    return subprocess.run(
        [sys.executable, '-m', 'workshop_app.cli', *words], env=os.environ | {'PYTHONPATH': str(ROOT)}, check=False
    ).returncode


if __name__ == '__main__':
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
