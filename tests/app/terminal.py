"""The command line as a person uses it, in a folder of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

import httpx
from typer.testing import CliRunner

from sessions.picture import Picture
from sessions.reading import find_workshop, load_picture
from sessions.store import Store
from tests.server import ROOT
from workshop_app.cli import app


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.out.rstrip('\n').split('\n')[-1]


@dataclass
class Terminal:
    """Runs ``workshop-app`` with a real database."""

    folder: Path
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {'WORKSHOP_DATABASE_URL': f'sqlite:///{self.folder / "workshop.sqlite"}'} | self.settings

    def run(self, *words: str) -> Said:
        """Within this process, which is quick."""
        done = CliRunner(env=self.environment).invoke(app, words)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Said(done.exit_code, done.stdout, done.stderr)

    def run_apart(self, *words: str) -> Said:
        """In a process of its own, as it is shipped."""
        done = subprocess.run(self._command(*words), **self._surroundings(), capture_output=True, text=True, timeout=60)
        return Said(done.returncode, done.stdout, done.stderr)

    def start(self, *words: str) -> 'subprocess.Popen[str]':
        """A server that goes on running; its output goes into one pipe."""
        return subprocess.Popen(
            self._command(*words), **self._surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def picture(self, code: str) -> Picture:
        store = Store(self.environment['WORKSHOP_DATABASE_URL'])
        with store.read() as db:
            picture = load_picture(db, find_workshop(db, code).id)
        store.close()
        return picture

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, '-m', 'workshop_app.cli', *words]

    def _surroundings(self) -> dict[str, object]:
        # NiceGUI does not start by itself where it believes that it is tested
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(('WORKSHOP_', 'PYTEST', 'NICEGUI'))}
        return {'cwd': self.folder, 'env': inherited | {'PYTHONPATH': str(ROOT)} | self.environment}


def await_answer(address: str, *, until: float = 30) -> None:
    """Until the server at this address answers."""
    end = monotonic() + until
    while True:
        try:
            httpx.get(f'{address}/healthz', timeout=5)
            return
        except httpx.TransportError:
            if monotonic() > end:
                raise
            # nothing tells when a port begins to listen
            sleep(0.02)
