"""Words of short German and English texts: their stems, the parts of compounds, and whether they are likely nouns."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

WORD = re.compile(r'[^\W\d_]{2,}')
SHORTEST_PART = 4
"""Letters of a part of a compound."""
LINKS = ('', 's', 'es', 'n', 'en', 'er')
"""What German puts between the parts."""
# said of nearly everything in a town, and so of nothing in particular
MUNICIPAL = """
    soll sollen sollte sollten wird werden wurde muss müssen müsste kann können könnte darf dürfen möge mögen möchte
    möchten gibt geben gebaut bauen baut errichtet errichten gemacht machen macht gemäß bitte wäre gerne beschließen
    beschließt fordern fordert wünsche wünschen brauchen braucht stadt gemeinde rat mehr viel viele besser bessere
    besseren neu neue neuen zudem sowie dass damit dafür daher bzw zb etc should would could must need needs want make
    made council town city more better new
"""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of each text, as stems."""

    stems: list[list[str]]
    """Per text, in the order of the words; without stop words."""
    forms: dict[str, str]
    """The plainest form of each stem, as people wrote it."""
    spelled: dict[str, tuple[str, ...]]
    """All forms of each stem, in small letters."""
    nouns: dict[str, float]
    """Per stem: share of its forms inside sentences that begin with a capital, 0 to 1."""
    parts: dict[str, tuple[str, ...]]
    """Per stem that is a compound: the stems of other texts' words that it is made of."""

    def only(self, places: Sequence[int]) -> 'Words':
        """The words of these texts alone."""
        return replace(self, stems=[self.stems[place] for place in places])


def read_words(texts: Sequence[str]) -> Words:
    """:param texts: cleaned"""
    stop, stem = stop_words(), _stemmer(_is_german(texts))
    forms: dict[str, Counter[str]] = {}
    inside: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    rows = []
    for text in texts:
        row = []
        for match in WORD.finditer(text):
            word = match[0]
            if word.lower() in stop:
                continue
            root = stem(word.lower())
            row.append(root)
            forms.setdefault(root, Counter())[word] += 1
            if match.start() > 0 and text[: match.start()].rstrip()[-1:] not in '.!?:':
                inside[root] += 1
                capital[root] += word[0].isupper()
        rows.append(row)
    nouns = {root: capital[root] / inside[root] if inside[root] else 0.5 for root in forms}
    return Words(
        stems=rows,
        forms={root: _plainest(counts) for root, counts in forms.items()},
        spelled={root: tuple(sorted({form.lower() for form in counts})) for root, counts in forms.items()},
        nouns=nouns,
        parts=_find_parts(forms),
    )


@cache
def stop_words() -> frozenset[str]:
    """Of both languages: a German town writes "Smart City", an English one has a Kindergarten."""
    from stopwordsiso import stopwords

    return frozenset(stopwords(['de', 'en'])) | frozenset(MUNICIPAL.split())


def _is_german(texts: Iterable[str]) -> bool:
    words = Counter(word.lower() for text in texts for word in WORD.findall(text))
    german = sum(words[word] for word in ('und', 'die', 'der', 'das', 'ist', 'für', 'nicht', 'auf', 'mit', 'zu', 'in'))
    english = sum(words[word] for word in ('and', 'the', 'of', 'is', 'for', 'not', 'on', 'with', 'to', 'are', 'in'))
    return german >= english


@cache
def _stemmer(german: bool):  # type: ignore[no-untyped-def]
    from snowballstemmer import stemmer

    return cache(stemmer('german' if german else 'english').stemWord)


def _plainest(counts: Counter[str]) -> str:
    """The shortest of the forms that people write at least half as often as the commonest: "Tablet" for "Tablets"."""
    most = max(counts.values())
    return min((form for form in counts if 2 * counts[form] >= most), key=lambda form: (len(form), -counts[form], form))


def _find_parts(forms: dict[str, Counter[str]]) -> dict[str, tuple[str, ...]]:
    """Compounds whose first or last part is a word of its own in these texts: "Fahrradständer" beside "Fahrrad"."""
    roots = {root for root in forms if len(root) >= SHORTEST_PART}
    found = {}
    for root in roots:
        parts = {
            part
            for cut in range(SHORTEST_PART, len(root) - SHORTEST_PART + 1)
            for part in (_first_part(root[:cut], roots), root[cut:] if root[cut:] in roots else None)
            if part is not None and part != root
        }
        if parts:
            # a part of a part says nothing of its own
            kept = {part for part in parts if not any(part != other and part in other for other in parts)}
            found[root] = tuple(sorted(kept))
    return found


def _first_part(head: str, roots: set[str]) -> str | None:
    for link in LINKS:
        if head.endswith(link) and head[: len(head) - len(link)] in roots:
            return head[: len(head) - len(link)]
    return None
