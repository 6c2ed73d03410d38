"""The process beside the server: ``python -m workshop_app.similar.beside``, a line of JSON in, a line of JSON out.

It ends by itself when the server is gone: nobody writes to it any more.
"""

import json
import os
import sys
from time import monotonic
from typing import Any, TextIO

from sessions.suggestions.similar import SimilarCards

RENEW = 1.0
"""Seconds for which an index is used at least before one is made of the cards that came meanwhile."""
REST = 10.0
"""Times as long as it took to make an index, it is used at least: a tenth of a core in the busiest hall."""
BEHIND = 5
"""How far this process stands back behind the server, in steps of ``nice``."""


class Place:
    """The cards of one field, and the index made of them."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self._index = SimilarCards({})
        self._is_old = False
        self._due = 0.0

    def renew(self, put: dict[str, str], drop: list[str]) -> None:
        self.texts |= put
        for id in drop:
            self.texts.pop(id, None)
        self._is_old = self._is_old or bool(put or drop)

    def similar(self, typed: str) -> list[str]:
        """Ids, the most similar first; cards that came since the last index was made are not among them."""
        began = monotonic()
        if self._is_old and began >= self._due:
            self._index, self._is_old = SimilarCards(self.texts), False
            now = monotonic()
            self._due = now + max(RENEW, REST * (now - began))
        return self._index.to(typed)


def answer_all(questions: TextIO, answers: TextIO) -> None:
    """Answers each line, ``{forget, place, put, drop, typed}``, with a list of ids, until there are no more."""
    places: dict[str, Place] = {}
    for line in questions:
        asked: dict[str, Any] = json.loads(line)
        for gone in asked['forget']:
            places.pop(gone, None)
        place = places.setdefault(asked['place'], Place())
        place.renew(asked['put'], asked['drop'])
        answers.write(json.dumps(place.similar(asked['typed'])) + '\n')
        answers.flush()


if __name__ == '__main__':
    if hasattr(os, 'nice'):
        os.nice(BEHIND)
    answer_all(sys.stdin, sys.stdout)
