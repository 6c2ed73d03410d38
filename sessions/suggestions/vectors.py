"""Texts as rows of numbers, so that texts about the same thing point the same way."""

from collections.abc import Sequence
from typing import Any, Protocol

from sessions.suggestions.words import Words

WORDS_WEIGHT = 0.5
"""Of stems and parts of compounds, against letters."""


class Vectors(Protocol):
    """What makes rows of length one from cleaned texts; their product is the similarity of the texts, 0 to 1."""

    def __call__(self, texts: Sequence[str], words: Words) -> Any:
        """:returns: a sparse or dense matrix, a row for each text; a row of nothing for a text without words"""
        ...


def lexical_vectors(texts: Sequence[str], words: Words) -> Any:
    """Stems, parts of compounds and groups of three to five letters, each weighed by how rare it is (TF-IDF)."""
    from scipy.sparse import csr_matrix, hstack
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = [[*stems, *(part for stem in stems for part in words.parts.get(stem, ()))] for stems in words.stems]
    if not any(rows):
        return csr_matrix((len(texts), 1))
    by_word = TfidfVectorizer(analyzer=_as_it_is, sublinear_tf=True)
    by_letters = TfidfVectorizer(analyzer='char_wb', ngram_range=(3, 5), sublinear_tf=True)
    # letters of stop words would make all texts alike
    spelled = [' '.join(stems) for stems in words.stems]
    return hstack(
        [WORDS_WEIGHT**0.5 * by_word.fit_transform(rows), (1 - WORDS_WEIGHT) ** 0.5 * by_letters.fit_transform(spelled)]
    ).tocsr()


def _as_it_is(row: list[str]) -> list[str]:
    return row
