"""One writer at a time on a SQLite file, among the threads of a process and among processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TextIO

try:
    import fcntl
except ImportError:  # not a Unix: threads are ordered, processes are not
    fcntl = None  # type: ignore[assignment]


class WritingTurn:
    """Held from a transaction's begin until its commit, and the checkpoint that a commit may bring, are done.

    SQLite's own lock is not enough: before 3.51.3 a commit of one process that begins the write-ahead log anew while
    another process checkpoints can corrupt the file (sqlite.org/wal.html, "The WAL-Reset Bug"). The command line beside
    a running server is such a second process.
    """

    def __init__(self, database: Path | None) -> None:
        """:param database: the file; ``None`` where other processes cannot meet us"""
        self._threads = Lock()
        self._file: TextIO | None = None
        if database is not None and fcntl is not None:
            self._file = database.with_name(f'{database.name}-turn').open('a')

    @contextmanager
    def taken(self) -> Iterator[None]:
        with self._threads:
            if self._file is None:
                yield
                return
            fcntl.flock(self._file, fcntl.LOCK_EX)
            try:
                yield
            finally:
                fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
