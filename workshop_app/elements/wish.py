"""What an element in the browser asks the console for. Anybody can forge one: every word is checked as it is read."""

from dataclasses import dataclass
from typing import Any

from sessions.refusals import NotValid

MOST_TYPED = 10_000
"""Characters a wish may carry in one word; how long a card may be is the domain's rule, and its refusal says so."""
MOST_IDS = 5_000
LONGEST_ID = 40
GUIDED = ('who', 'change', 'by', 'seen')


@dataclass(frozen=True, slots=True)
class Wish:
    """A name and its details, as the browser sent them.

    Every reader raises :class:`NotValid` where the detail is missing or of another type.
    """

    name: str
    details: dict[str, Any]

    def text(self, key: str) -> str:
        text = self.details.get(key)
        if not isinstance(text, str) or len(text) > MOST_TYPED:
            raise NotValid
        return text

    def id(self, key: str) -> str:
        return _read_id(self.details.get(key))

    def optional_id(self, key: str) -> str | None:
        """An id, or ``None`` where nothing was chosen."""
        value = self.details.get(key)
        return None if value is None or value == '' else _read_id(value)

    def ids(self, key: str) -> list[str]:
        return _read_ids(self.details.get(key))

    def number(self, key: str) -> int:
        """A small whole number: a place in a row, a level."""
        number = self.details.get(key)
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= MOST_IDS:
            raise NotValid
        return number

    def flag(self, key: str) -> bool:
        flag = self.details.get(key)
        if not isinstance(flag, bool):
            raise NotValid
        return flag

    def groups(self, key: str) -> list[list[str]]:
        """Cards, group by group."""
        groups = self.details.get(key)
        if not isinstance(groups, list) or len(groups) > MOST_IDS:
            raise NotValid
        return [_read_ids(group) for group in groups]

    def words(self) -> dict[str, Any]:
        """A wording: written freely (``wording``), or the ``parts`` of the guide."""
        parts = self.details.get('parts')
        if parts is None:
            return {'wording': self.text('wording')}
        if not isinstance(parts, dict):
            raise NotValid
        return {'parts': {name: Wish(self.name, parts).text(name) for name in GUIDED}}

    def bundles(self) -> list[tuple[str | None, list[str]]]:
        """Cards by the cluster they are taken out of; ``None`` where they are not taken out of any."""
        bundles = self.details.get('bundles')
        if not isinstance(bundles, list) or len(bundles) > MOST_IDS:
            raise NotValid
        return [_read_bundle(bundle) for bundle in bundles]


def read_wish(sent: object) -> Wish:
    """The wish in an event's arguments.

    :raises NotValid: it is none
    """
    if not isinstance(sent, dict) or not isinstance(sent.get('wish'), str):
        raise NotValid
    return Wish(sent['wish'], sent)


def _read_bundle(bundle: object) -> tuple[str | None, list[str]]:
    if not isinstance(bundle, dict):
        raise NotValid
    source = bundle.get('from')
    return None if source is None else _read_id(source), _read_ids(bundle.get('cards'))


def _read_ids(ids: object) -> list[str]:
    if not isinstance(ids, list) or len(ids) > MOST_IDS:
        raise NotValid
    return [_read_id(id) for id in ids]


def _read_id(id: object) -> str:
    # an id goes into a query as it is: half a surrogate pair or a null would be an error there, not a refusal
    if not isinstance(id, str) or not 0 < len(id) <= LONGEST_ID or not id.isascii() or not id.isprintable():
        raise NotValid
    return id
