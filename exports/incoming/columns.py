"""Which column of a foreign table is what, told by its header in German or English, capitals or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from exports.refusals import ColumnsMissing
from sessions.wording import N_, wording
from sessions.words import Language


class Meaning(StrEnum):
    """What a column says about a card."""

    FIELD = 'field'
    TEXT = 'text'
    VOTES = 'votes'
    ORIGIN = 'origin'
    AUTHOR = 'author'
    STATE = 'state'


HEADERS: dict[Meaning, tuple[str, ...]] = {
    Meaning.FIELD: ('field', 'field of action', 'feld', 'handlungsfeld'),
    Meaning.TEXT: ('text', 'contribution', 'beitrag'),
    Meaning.VOTES: ('votes', 'points', 'stimmen', 'punkte'),
    Meaning.ORIGIN: ('origin', 'source', 'herkunft', 'quelle'),
    Meaning.AUTHOR: ('author', 'name', 'autor', 'autorin'),
    Meaning.STATE: ('state', 'zustand'),
}
OWN_HEADERS: dict[Meaning, str] = {
    Meaning.FIELD: N_('Field of action'),
    Meaning.TEXT: N_('Text'),
    Meaning.ORIGIN: N_('Source'),
    Meaning.AUTHOR: N_('Author'),
    # only our own export has it: hidden and withdrawn cards must not come back on another wall
    Meaning.STATE: N_('State'),
}
"""As ``exports.tables.contributions`` writes them, so that what came out can go in."""
REQUIRED = (Meaning.FIELD, Meaning.TEXT)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each meaning stands, and the headers of what is passed over."""

    places: dict[Meaning, int]
    headers: tuple[str, ...]
    ignored: tuple[str, ...]

    def header_of(self, meaning: Meaning) -> str:
        """As the file spells it."""
        return self.headers[self.places[meaning]]


def find_columns(header: Sequence[str]) -> Columns:
    """The first column of each meaning.

    :raises ColumnsMissing: one that is needed is not there
    """
    headers = tuple(each.strip() for each in header)
    places: dict[Meaning, int] = {}
    for place, meaning in enumerate(map(_meaning, headers)):
        if meaning is not None:
            places.setdefault(meaning, place)
    if missing := [OWN_HEADERS[meaning] for meaning in REQUIRED if meaning not in places]:
        raise ColumnsMissing(missing=missing, found=list(headers))
    used = set(places.values())
    ignored = tuple(each for place, each in enumerate(headers) if place not in used and each)
    return Columns(places, headers, ignored)


def count_known(header: Sequence[str]) -> int:
    return sum(_meaning(each) is not None for each in header)


def has_required(header: Sequence[str]) -> bool:
    return set(REQUIRED) <= set(map(_meaning, header))


def _meaning(header: str) -> Meaning | None:
    return _known_headers().get(_fold(header))


@cache
def _known_headers() -> dict[str, Meaning]:
    own = {_fold(wording(language)(word)): meaning for language in Language for meaning, word in OWN_HEADERS.items()}
    return own | {header: meaning for meaning, headers in HEADERS.items() for header in headers}


def _fold(header: str) -> str:
    return ' '.join(header.split()).casefold()
