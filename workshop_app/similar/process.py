"""The server's end of the line to the process beside it: started when somebody first asks, never waited for long."""

import asyncio
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Mapping, Sequence
from time import monotonic

from nicegui import background_tasks
from orjson import dumps, loads

PATIENCE = 0.5
"""Seconds after which an answer is of no use: the person has typed on."""
MOST_WAITING = 8
"""Questions that may wait; with more the process is making an index, or the server has too much to do."""
IDLE = 1800.0
"""Seconds without a question after which the process is let go; it holds some 150 MB."""
START_AGAIN = 60.0
"""Seconds until a process that ended by a fault is started anew."""

log = logging.getLogger(__name__)


class SimilarProcess:
    """Asks the process; an answer that does not come in time is none."""

    def __init__(self) -> None:
        self.generation = 0
        """How often it was started: a new one knows no card."""
        self._process: Process | None = None
        self._answers: deque[asyncio.Future[list[str]]] = deque()
        self._is_starting = False
        self._not_before = 0.0
        self._idle: asyncio.TimerHandle | None = None

    @property
    def is_ready(self) -> bool:
        """Whether a question would be answered soon."""
        return self._process is not None and len(self._answers) < MOST_WAITING

    def start(self) -> None:
        """Has it started, if it is not; whoever asks meanwhile goes without."""
        if self._process is None and not self._is_starting and monotonic() >= self._not_before:
            self._is_starting = True
            background_tasks.create(self._run(), name='similar cards')

    async def ask(
        self, place: str, typed: str, *, put: Mapping[str, str], drop: Sequence[str], forget: Sequence[str]
    ) -> list[str] | None:
        """Ids of the similar cards of a place; ``None`` if they come too late. To be asked only where it ``is_ready``.

        :param put: texts that are new or changed there, by card id
        :param drop: cards that are gone from there
        :param forget: places that nobody asks about any more
        """
        assert self._process is not None and self._process.stdin is not None
        # first of all: who cannot be asked must not wait in the line for an answer that is another's
        question = dumps({'place': place, 'typed': typed, 'put': put, 'drop': drop, 'forget': forget})
        answer: asyncio.Future[list[str]] = asyncio.get_running_loop().create_future()
        self._answers.append(answer)
        self._process.stdin.write(question + b'\n')
        self._stay()
        try:
            # the line goes on: what comes too late is read, and dropped
            return await asyncio.wait_for(asyncio.shield(answer), PATIENCE)
        except TimeoutError:
            return None

    def close(self) -> None:
        """Lets the process go."""
        if self._idle is not None:
            self._idle.cancel()
        if self._process is not None and self._process.stdin is not None:
            # it ends when it has read what there is
            self._process.stdin.close()
            self._process = None

    async def _run(self) -> None:
        try:
            process = await _start()
        except OSError as failure:  # no memory or no process left for it: the workshop goes on without hints
            log.warning('the process for similar cards cannot be started: %s', failure)
            self._not_before = monotonic() + START_AGAIN
            return
        finally:
            self._is_starting = False
        self._process = process
        self.generation += 1
        self._stay()
        await self._read(process)
        if self._process is process:
            log.warning('the process for similar cards has ended; it is started again after %s s', START_AGAIN)
            self._process = None
            self._not_before = monotonic() + START_AGAIN

    async def _read(self, process: Process) -> None:
        assert process.stdout is not None
        # of this process alone: one that was let go may still answer
        waiting = self._answers = deque[asyncio.Future[list[str]]]()
        while line := await process.stdout.readline():
            answer = waiting.popleft()
            if not answer.done():
                answer.set_result(loads(line))
        for answer in waiting:
            if not answer.done():
                answer.set_result([])
        waiting.clear()

    def _stay(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = asyncio.get_running_loop().call_later(IDLE, self.close)


async def _start() -> Process:
    # of the same sources as the server, wherever it was started
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return await asyncio.create_subprocess_exec(
        sys.executable,
        '-m',
        'workshop_app.similar.beside',
        stdin=PIPE,
        stdout=PIPE,
        env=os.environ | {'PYTHONPATH': path, 'PYTHONIOENCODING': 'utf-8'},
        # Ctrl-C at the terminal is for the server alone
        start_new_session=True,
    )
