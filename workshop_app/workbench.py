"""One process beside the server for what computes for seconds: it tells how far it is, and can be stopped at once.

NiceGUI's pool can do neither. The process is started when it is first needed, and keeps what took it two seconds to
import.
"""

import asyncio
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event
from typing import Any, TypeVar

Answer = TypeVar('Answer')
Told = Callable[[float], None]

_PARTING = 2.0
"""Seconds that a stopped process has to be gone."""


class Workbench:
    """Does one thing at a time; who asks meanwhile waits, and the loop never does."""

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._is_closed = False
        # blocks while the process computes, so it is a thread of its own
        self._waiter = ThreadPoolExecutor(1, thread_name_prefix='workbench')

    async def do(self, work: Callable[..., Answer], *args: Any, told: Told | None = None, **details: Any) -> Answer:
        """Has a function of a module worked out; what it is given and gives back goes through a pipe.

        To stop it, cancel the task that waits for it: the process is ended at once, the next work begins in a new one.

        :param told: is called on the loop with what the function tells its own ``told``, a share of the work, 0 to 1
        :raises Exception: what the function raised
        :raises EOFError: the process has died
        """
        async with self._turn:
            if self._is_closed:
                raise EOFError('the server stops')
            loop = asyncio.get_running_loop()
            given_up = Event()
            call = loop.run_in_executor(self._waiter, self._call, loop, given_up, told, work, args, details)
            try:
                return await asyncio.shield(call)
            except asyncio.CancelledError:
                given_up.set()
                self._stop()
                # the pipe is closed now, which ends the waiting; whoever is next begins afresh
                await asyncio.gather(call, return_exceptions=True)
                raise

    def close(self) -> None:
        self._is_closed = True
        self._stop()
        self._waiter.shutdown()

    def _call(
        self,
        loop: asyncio.AbstractEventLoop,
        given_up: Event,
        told: Told | None,
        work: Callable[..., Answer],
        args: tuple[Any, ...],
        details: dict[str, Any],
    ) -> Answer:
        pipe = self._open()
        try:
            # somebody may have stopped it while there was no process yet
            if given_up.is_set():
                raise EOFError
            pipe.send((work, args, details, told is not None))
            while True:
                said, what = pipe.recv()
                if said == 'told' and told is not None:
                    loop.call_soon_threadsafe(told, what)
                elif said == 'failed':
                    raise what
                elif said == 'done':
                    answer: Answer = what
                    return answer
        except (EOFError, OSError):
            self._stop()
            raise EOFError('the process beside the server has died') from None

    def _open(self) -> Connection:
        """The way to the process, which is started where none is at work."""
        if self._pipe is None or self._process is None or not self._process.is_alive():
            # a copy of a process that has threads may wait for ever for a lock that none of them gives back
            context = get_context('spawn')
            self._pipe, far_end = context.Pipe()
            self._process = context.Process(target=_work, args=(far_end,), daemon=True, name='workbench')
            self._process.start()
            # only when nobody here holds it any more does its death end the waiting
            far_end.close()
        return self._pipe

    def _stop(self) -> None:
        process, self._process, self._pipe = self._process, None, None
        if process is not None:
            process.kill()
            process.join(_PARTING)


def _work(pipe: Connection) -> None:
    """What the process does until the server is gone or stops it."""
    # Ctrl-C is for the server, which ends this one
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            work, args, details, tells = pipe.recv()
        except EOFError:
            return
        if tells:
            details = details | {'told': lambda share: pipe.send(('told', share))}
        try:
            answer = ('done', work(*args, **details))
        except Exception as failure:  # raised where it was asked for
            answer = ('failed', failure)
        pipe.send(answer)
