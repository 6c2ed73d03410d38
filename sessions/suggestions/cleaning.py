"""What is taken off a text before its words are looked at."""

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

_ADDRESS = re.compile(r'(?:https?://|www\.)\S+', re.I)
# Schüler:innen, Schüler*innen, Schüler_innen, SchülerInnen, Schüler/-innen: the word before counts
_GENDER = re.compile(r'(?<=[a-zäöüß])(?:(?:[:*_]|/-?)(?:innen|in)|Innen)\b')
_LONGEST_OPENING = 20
"""Words among which an opening is looked for."""
_BEGUN_BY = 3
"""Texts that must begin alike where the opening leads to a subordinate clause; others must be a quarter of all."""
_SHARE = 0.25
_SHORTEST = 4
"""Words of those others: "More benches" is no formula, however many begin with it."""
_LEADS_ON = ('dass', 'daß', 'that')


def clean_texts(texts: Sequence[str]) -> list[str]:
    """Texts without addresses, with one form for each word, and without openings that many of them share.

    :returns: one for each, in their order; empty where nothing is left
    """
    plain = [_plain(text).split() for text in texts]
    openings = _shared_openings(plain)
    return [' '.join(words[_opening_length(words, openings) :]) for words in plain]


def _plain(text: str) -> str:
    return _GENDER.sub('', _ADDRESS.sub(' ', normalize('NFKC', text)))


def _shared_openings(texts: Sequence[Sequence[str]]) -> set[tuple[str, ...]]:
    """First words that say nothing of their own, such as "Der Rat möge beschließen, dass"."""
    counts = Counter(head for words in texts for head in _heads(words))
    many = max(_BEGUN_BY, len(texts) * _SHARE)
    return {
        head
        for head, n in counts.items()
        if (head[-1] in _LEADS_ON and n >= _BEGUN_BY) or (len(head) >= _SHORTEST and n >= many)
    }


def _opening_length(words: Sequence[str], openings: set[tuple[str, ...]]) -> int:
    return max((len(head) for head in _heads(words) if head in openings and len(head) < len(words)), default=0)


def _heads(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Beginnings of two words and more, without the dots and commas in them."""
    bare = tuple(word.lower().strip('.,:;"„“…') for word in words[:_LONGEST_OPENING])
    return [bare[:n] for n in range(2, len(bare) + 1)]
