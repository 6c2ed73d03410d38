"""Names for groups: the three words that tell a group from the others, nouns first."""

from collections import Counter
from collections.abc import Sequence
from math import log

from sessions.suggestions.words import Words

WORDS_IN_NAME = 3
NOUNS = 0.5
"""How much a word loses that nobody writes with a capital."""
FEWEST = 2
"""Texts of a group that a word must be in to name it."""
CAPITALS = 0.2
"""Share of words that are nouns by their capitals from which a language is one that writes nouns with a capital."""
COMMON = 0.25
"""A word in more than this share of the texts of other groups never comes first: it tells nothing apart."""


def name_groups(words: Words, groups: Sequence[Sequence[int]]) -> list[list[str]]:
    """Up to three words for each group, the most telling first, and none where no word binds it.

    A word names one group only. In German it is a noun: what only a verb or an adjective binds is a bag of left-overs.
    """
    counted = [count_words(words, group) for group in groups]
    everywhere = Counter[str]()
    for counts in counted:
        everywhere.update(counts)
    mean = sum(everywhere.values()) / max(1, len(groups))
    scores = [
        {stem: _score(words, stem, n, everywhere[stem], mean) for stem, n in counts.items() if n >= FEWEST}
        for counts in counted
    ]
    owner = {stem: max(range(len(groups)), key=lambda place: scores[place].get(stem, 0.0)) for stem in everywhere}
    in_texts = Counter(stem for stems in words.stems for stem in set(stems))
    shown = _nouns(words) or words.nouns.keys()
    named = []
    for place, score in enumerate(scores):
        own = [stem for stem in score if owner[stem] == place and stem in shown]
        others = max(1, len(words.stems) - len(groups[place]))
        elsewhere = {stem: in_texts[stem] - counted[place][stem] for stem in own}
        own.sort(key=lambda stem: (elsewhere[stem] > COMMON * others, -score[stem], stem))
        named.append([capital(words.forms[stem]) for stem in own[:WORDS_IN_NAME]])
    return named


def _nouns(words: Words) -> set[str]:
    """Words that may be nouns, in a language that tells by their capitals; else none."""
    capitals = sum(share > 0.5 for share in words.nouns.values())
    if capitals < CAPITALS * len(words.nouns):
        return set()
    return {stem for stem, share in words.nouns.items() if share > 0}


def _score(words: Words, stem: str, n: int, everywhere: int, mean: float) -> float:
    """Class-based TF-IDF (Grootendorst 2022, BERTopic): often in this group's texts, seldom in the others'."""
    return n * log(1 + mean / everywhere) * (1 - NOUNS + NOUNS * words.nouns[stem])


def count_words(words: Words, group: Sequence[int]) -> Counter[str]:
    """In how many of the group's texts a word is, alone or within a compound."""
    found = Counter[str]()
    for place in group:
        stems = set(words.stems[place])
        found.update(stems | {part for stem in stems for part in words.parts.get(stem, ())})
    return found


def capital(word: str) -> str:
    return word[:1].upper() + word[1:]
