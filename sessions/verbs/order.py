"""Keeping things in the order people gave them."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Positioned(Protocol):
    position: int


Thing = TypeVar('Thing', bound=Positioned)


def move_within(things: Sequence[Thing], thing: Thing, position: int) -> None:
    """Puts one thing at a place of the row, counted from 0; the others close up.

    A position beyond the row's ends means its end.
    """
    others = [other for other in things if other is not thing]
    others.insert(max(0, min(position, len(others))), thing)
    for place, each in enumerate(others):
        if each.position != place:
            each.position = place
