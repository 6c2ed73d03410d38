"""Finds a PostgreSQL server for the tests, and starts a private one where none answers."""

import atexit
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from tools import debian

LOCAL_SERVER = 'postgresql+psycopg://postgres@127.0.0.1:5432/postgres'
PROGRAMS = (
    'usr/lib/postgresql/*/bin',  # Debian, which keeps them off the PATH
    'usr/pgsql-*/bin',
    'opt/homebrew/opt/postgresql*/bin',
    'usr/local/opt/postgresql*/bin',
    'Applications/Postgres.app/Contents/Versions/*/bin',
)
MISSING = (
    'The tests need a PostgreSQL server, and none was found or could be installed: '
    'install PostgreSQL, or name a server in WORKSHOP_TEST_DATABASE_URL.'
)


@cache
def find_postgres() -> str:
    """The SQLAlchemy URL of a server whose user may create databases; a private one ends with this process.

    :raises RuntimeError: if there is none and none could be installed; the text is for the person
    """
    if named := os.environ.get('WORKSHOP_TEST_DATABASE_URL'):
        if answers(named):
            return named
        raise RuntimeError('No PostgreSQL server answers at WORKSHOP_TEST_DATABASE_URL: correct it or unset it.')
    if answers(LOCAL_SERVER):
        return LOCAL_SERVER
    programs = installed_programs()
    if programs is None and debian.install('postgresql'):
        programs = installed_programs()
    if programs is None:
        raise RuntimeError(MISSING)
    return start_private_server(programs)


def answers(url: str) -> bool:
    """Whether a connection to the server can be made, which says that its user and password are right as well."""
    try:
        address = make_url(url).set(drivername='postgresql').render_as_string(hide_password=False)
        psycopg.connect(address, connect_timeout=5).close()
    except (ArgumentError, psycopg.Error):
        return False
    return True


def installed_programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`, of the newest version if there are several."""
    return max(folders_with_programs(), key=version, default=None)


def folders_with_programs() -> Iterator[Path]:
    if on_path := shutil.which('initdb'):
        yield Path(on_path).resolve().parent
    for pattern in PROGRAMS:
        yield from (initdb.parent for initdb in Path('/').glob(f'{pattern}/initdb'))


def version(programs: Path) -> tuple[int, ...]:
    answer = subprocess.run([programs / 'postgres', '--version'], capture_output=True, text=True, check=True)
    return tuple(int(part) for part in answer.stdout.split()[2].split('.') if part.isdecimal())


def start_private_server(programs: Path) -> str:
    """Starts a server on a new cluster in a temporary folder, stopped and removed when this process ends.

    It listens on a socket in that folder only: no port to collide with another one, and nobody else gets in.
    """
    folder = Path(tempfile.mkdtemp(prefix='workshop-pg-'))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    account = unprivileged_account()
    if account:
        os.chown(folder, account['user'], account['group'])
    data = folder / 'data'
    # nothing has to outlive a power cut here, so nothing waits for the disk
    settings = f"-k '{folder}' -c listen_addresses='' -c fsync=off -c max_connections=200"

    def run(program: str, *arguments: str | Path) -> None:
        command = [programs / program, '-D', data, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False, **account)
        if done.returncode != 0:
            raise RuntimeError(f'A PostgreSQL server for the tests did not start: {done.stderr.strip()}')

    run('initdb', '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync')
    run('pg_ctl', '--wait', '--log', folder / 'log', '-o', settings, 'start')
    atexit.register(run, 'pg_ctl', '--mode=immediate', '--wait', 'stop')
    return f'postgresql+psycopg://postgres@/postgres?host={folder}'


def unprivileged_account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: whom to run it as then, in the words of `subprocess.run`."""
    if os.geteuid() != 0:
        return {}
    known = {account.pw_name: account for account in pwd.getpwall()}
    account = known.get('postgres') or known['nobody']
    return {'user': account.pw_uid, 'group': account.pw_gid, 'extra_groups': []}


if __name__ == '__main__':
    try:
        print(find_postgres())
    except RuntimeError as missing:
        sys.exit(str(missing))
