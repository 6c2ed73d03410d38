"""The words that bind a group: what its cards share, so that a person can see why they are proposed together."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from sessions.suggestions.naming import FEWEST, capital, count_words
from sessions.suggestions.words import Words

MOST = 5
SHARE = 0.2
"""Of a group's cards that a word must be in."""


@dataclass(frozen=True, slots=True)
class Binding:
    """One word that several cards of a group have in common."""

    word: str
    cards: int
    """In how many of the group's cards it is, alone or within a compound."""
    spelled: tuple[str, ...]
    """As it stands in the cards, in small letters, to be marked there."""


def binding_words(words: Words, groups: Sequence[Sequence[int]]) -> list[tuple[Binding, ...]]:
    """For each group up to five, those first that are in many of its cards and in few others."""
    everywhere = count_words(words, range(len(words.stems)))
    compounds: dict[str, list[str]] = {}
    for stem, parts in words.parts.items():
        for part in parts:
            compounds.setdefault(part, []).append(stem)
    bound = []
    for group in groups:
        counts = count_words(words, group)
        rarity = {stem: log(1 + len(words.stems) / everywhere[stem]) for stem in counts}
        shared = [stem for stem, n in counts.items() if n >= max(FEWEST, SHARE * len(group))]
        shared.sort(key=lambda stem: (-counts[stem] * rarity[stem], stem))
        chosen: list[str] = []
        for stem in shared:
            # "Fahrradständer" says no more than "Fahrrad" where that is said already
            if not set(words.parts.get(stem, ())) & set(chosen) and len(chosen) < MOST:
                chosen.append(stem)
        bound.append(tuple(_bind(words, stem, counts[stem], compounds.get(stem, [])) for stem in chosen))
    return bound


def _bind(words: Words, stem: str, cards: int, compounds: Sequence[str]) -> Binding:
    spelled = {form for each in (stem, *compounds) for form in words.spelled[each]}
    return Binding(capital(words.forms[stem]), cards, tuple(sorted(spelled)))
