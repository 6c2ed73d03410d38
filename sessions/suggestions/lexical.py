"""Texts as rows of numbers by the words and letters they are made of: what the base install compares cards by."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sessions.suggestions.words import Words

WORDS_WEIGHT = 0.5
"""Of stems and parts of compounds, against letters."""


@dataclass(frozen=True, slots=True)
class LexicalVectors:
    """Stems, parts of compounds and groups of three to five letters, each weighed by how rare it is (TF-IDF)."""

    alike: float = 0.4

    def __call__(self, texts: Sequence[str], words: Words) -> Any:
        from scipy.sparse import csr_matrix, hstack
        from sklearn.feature_extraction.text import TfidfVectorizer

        rows = [[*stems, *(part for stem in stems for part in words.parts.get(stem, ()))] for stems in words.stems]
        if not any(rows):
            return csr_matrix((len(texts), 1))
        by_word = TfidfVectorizer(analyzer=_as_it_is, sublinear_tf=True).fit_transform(rows)
        by_letters = TfidfVectorizer(analyzer='char_wb', ngram_range=(3, 5), sublinear_tf=True)
        # letters of stop words would make all texts alike
        spelled = by_letters.fit_transform([' '.join(stems) for stems in words.stems])
        return hstack([WORDS_WEIGHT**0.5 * by_word, (1 - WORDS_WEIGHT) ** 0.5 * spelled]).tocsr()


lexical_vectors = LexicalVectors()


def _as_it_is(row: list[str]) -> list[str]:
    return row
