"""How long the server takes from its start until it answers, five times over: `make start-time`."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.server import Server

RUNS = 5


def main() -> None:
    for run in range(1, RUNS + 1):
        with TemporaryDirectory() as folder:
            server = Server(Path(folder))
            began = monotonic()
            server.start()
            print(f'{run}. start: {monotonic() - began:.2f} s until it answers')
            server.stop()


if __name__ == '__main__':
    main()
