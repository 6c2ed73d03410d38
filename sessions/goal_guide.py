"""The guided wording: *who or what – will be what – by when – how we see it*, four parts that make one sentence."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sessions.texts import CARD_LENGTH, clean_text
from sessions.wording import N_, wording

PART_LENGTH = 200

# the date stands where each language wants it: German puts it right after the verb
PATTERNS = {
    'by_seen': N_('{who} {verb} {rest} by {by}; we will know because {seen}.'),
    'by': N_('{who} {verb} {rest} by {by}.'),
    'seen': N_('{who} {verb} {rest}; we will know because {seen}.'),
    'plain': N_('{who} {verb} {rest}.'),
}

_VERB = re.compile(r'(\S+(?: (?:sich|es|uns))?)\s*(.*)')
_TIME = (
    r'(?:(?:the\s+)?(?:end|middle|beginning)\s+of\s+|(?:zum\s+)?(?:Ende|Mitte|Anfang|Frühjahr|Sommer|Herbst|Winter|'
    r'spring|summer|autumn|winter)\s+)?(?:19|20)\d\d'
)
_BY = re.compile(rf'\b(?:bis|by)\s+({_TIME})\b,?', re.IGNORECASE)
_TURN = re.compile(r'\s+(?=(?:ist|sind|wird|werden|hat|haben|kann|können|is|are|will|has|have|can)\s)')
_SEEN = re.compile(
    r'^(?:(?:und\s+)?wir (?:sehen|merken) es daran,? dass|dass|(?:and\s+)?we (?:will )?(?:know|see it) because|because)'
    r'\s+',
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalParts:
    """The parts as they were typed; the last two may be empty."""

    who: str
    change: str
    by: str = ''
    seen: str = ''

    def stored(self) -> dict[str, Any]:
        return asdict(self)

    def sentence(self, language: str) -> str:
        """One sentence in this language.

        :raises TextTooLong: more than a goal may have
        """
        name = {(True, True): 'by_seen', (True, False): 'by', (False, True): 'seen', (False, False): 'plain'}[
            bool(self.by), bool(self.seen)
        ]
        found = _VERB.fullmatch(self.change)
        verb, rest = found.groups() if found else (self.change, '')
        pattern = wording(language)(PATTERNS[name])
        if not rest:
            pattern = pattern.replace(' {rest}', '')
        sentence = pattern.format(who=self.who, verb=verb, rest=rest, by=self.by, seen=self.seen)
        return clean_text(sentence, most=CARD_LENGTH)


def read_parts(typed: Mapping[str, Any]) -> GoalParts:
    """The parts on one line each, without what the sentence says anyway: "bis", "dass", the full stop.

    :raises TextEmpty: nobody does anything
    :raises TextTooLong: a part is no short one
    """
    by = re.sub(r'^(?:bis|by)\s+', '', _part(typed, 'by'), flags=re.IGNORECASE)
    seen = _SEEN.sub('', _part(typed, 'seen'))
    return GoalParts(who=_needed(_part(typed, 'who')), change=_needed(_part(typed, 'change')), by=by, seen=seen)


def guess_parts(free: str) -> GoalParts:
    """A beginning for the guide from a wording that was written freely; every word of it stands in some part."""
    said, _, seen = ' '.join(free.split()).rstrip('.').partition(';')
    found = _BY.search(said)
    by = '' if found is None else found.group(1)
    said = ' '.join(_BY.sub(' ', said, count=1).split())
    who, *change = _TURN.split(said, maxsplit=1)
    if not change:
        who, change = '', [said]
    return GoalParts(who=who, change=change[0], by=by, seen=_SEEN.sub('', seen.strip()))


def _part(typed: Mapping[str, Any], name: str) -> str:
    part = ' '.join(str(typed.get(name) or '').split()).rstrip('.;, ')
    return clean_text(part, most=PART_LENGTH) if part else ''


def _needed(part: str) -> str:
    return clean_text(part, most=PART_LENGTH)
