"""The application in a process of its own, as it is shipped: started, killed and started again."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import httpx

from sessions.store import Store
from tests.scenes import Scene

ROOT = Path(__file__).resolve().parents[1]
START_UP = 60
"""Seconds after which a server that does not answer has failed; it takes two to five."""
FACILITATOR_KEY = 'a-key-for-the-tests'


class Server:
    """``workshop-app serve`` on a free port of this machine, with a database in its own folder."""

    def __init__(
        self,
        folder: Path,
        *,
        database_url: str | None = None,
        port: int | None = None,
        settings: dict[str, str] | None = None,
    ) -> None:
        """:param settings: ``WORKSHOP_…`` variables beside those of the tests"""
        self.folder = folder
        self._settings = settings or {}
        self.port = port or free_port()
        self.address = f'http://127.0.0.1:{self.port}'
        self.database_url = database_url or f'sqlite:///{folder / "workshop.sqlite"}'
        self.log = folder / 'server.log'
        self._process: subprocess.Popen[bytes] | None = None
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """A store of ours beside the server's, as the command line has one."""
        if self._store is None:
            self._store = Store(self.database_url)
            self._store.migrate()
        return self._store

    def found(self, **details: str) -> Scene:
        return Scene.of(self.store, **details)

    def start(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith('WORKSHOP_')}
        # NiceGUI does not serve where it finds itself within a test
        environment = {name: value for name, value in environment.items() if not name.startswith(('PYTEST', 'NICEGUI'))}
        environment |= {
            'PYTHONPATH': str(ROOT),
            'WORKSHOP_HOST': '127.0.0.1',
            'WORKSHOP_PORT': str(self.port),
            'WORKSHOP_PUBLIC_URL': self.address,
            'WORKSHOP_DATABASE_URL': self.database_url,
            'WORKSHOP_FACILITATOR_KEY': FACILITATOR_KEY,
            'WORKSHOP_LANGUAGE': 'en',
        } | self._settings
        with self.log.open('ab') as log:
            self._process = subprocess.Popen(
                [sys.executable, '-m', 'workshop_app.cli', 'serve'],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._await_health()

    def send(self, number: int) -> None:
        """Sends a signal, as a service manager does."""
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        """Power is cut: nothing is written down any more, nobody is told."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        if self._store is not None:
            self._store.close()
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()

    def errors(self) -> str:
        """What went wrong in it, as it wrote it down."""
        lines = self.log.read_text(errors='replace').splitlines()
        wrong = [n for n, line in enumerate(lines) if 'Traceback' in line or 'ERROR' in line or 'CRITICAL' in line]
        return '' if not wrong else '\n'.join(lines[wrong[0] : wrong[0] + 60])

    def _await_health(self) -> None:
        assert self._process is not None
        until = monotonic() + START_UP
        while monotonic() < until:
            if self._process.poll() is not None:
                break
            try:
                if httpx.get(f'{self.address}/healthz', timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                # nothing tells when a port begins to listen
                sleep(0.05)
        raise RuntimeError(f'The server did not start:\n{self.log.read_text(errors="replace")}')


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return int(probe.getsockname()[1])
