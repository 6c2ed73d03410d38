"""Work for the process beside the server; it gets there by its name."""

import os
from collections.abc import Callable


def add(one: int, other: int) -> int:
    return one + other


def count_up(told: Callable[[float], None]) -> str:
    for step in range(3):
        told(step / 2)
    return 'counted'


def work_for_ever(told: Callable[[float], None]) -> None:
    """Tells its process, and never comes to an end."""
    told(os.getpid())
    while True:
        pass


def fail() -> None:
    raise ValueError('no words')


def die() -> None:
    os._exit(1)
