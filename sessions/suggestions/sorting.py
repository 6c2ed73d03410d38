"""Where a card fits that stands in no cluster, and what is like it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sessions.suggestions.cleaning import clean_texts
from sessions.suggestions.vectors import Vectors, best_vectors
from sessions.suggestions.words import read_words

CHOICES = 3
NEAREST = 3
"""Cards of a cluster that speak for it: one that is just like the card says more than ten that are not."""
MOST_PAIRS = 100
"""Nobody looks through more, and where fifty cards say the same there are a thousand."""


def sort_cards(
    texts: Mapping[str, str], clusters: Mapping[str, Sequence[str]], *, vectors: Vectors | None = None
) -> dict[str, list[str]]:
    """The clusters each free card fits best, up to three, the best first; none where it is like nothing in any.

    :param texts: per card id, of all cards of the field
    :param clusters: card ids per cluster id
    :returns: cluster ids per card id, of the cards that stand in no cluster
    """
    import numpy as np

    ids, matrix = _vectors_of(texts, vectors or best_vectors())
    place = {id: n for n, id in enumerate(ids)}
    members = {cluster: [place[id] for id in card_ids if id in place] for cluster, card_ids in clusters.items()}
    standing = {n for rows in members.values() for n in rows}
    free = [n for n in range(len(ids)) if n not in standing]
    named = [cluster for cluster in members if members[cluster]]
    if not free or not named:
        return {ids[n]: [] for n in free}
    columns = []
    for cluster in named:
        likeness = _dense(matrix[free] @ matrix[members[cluster]].T)
        nearest = np.sort(likeness, axis=1)[:, -NEAREST:]
        columns.append(nearest.mean(axis=1) + likeness.mean(axis=1))
    scores = np.stack(columns, axis=1)
    order = np.argsort(-scores, axis=1, kind='stable')[:, :CHOICES]
    return {
        ids[n]: [named[column] for column in row if scores[line, column] > 0]
        for line, (n, row) in enumerate(zip(free, order, strict=True))
    }


def near_duplicates(texts: Mapping[str, str], *, vectors: Vectors | None = None) -> list[tuple[str, str, float]]:
    """Pairs of cards that may say the same, the most alike first, with their similarity, 0 to 1.

    To be looked at by a person: "introduce it" and "abolish it" are as alike as two cards can be.
    """
    import numpy as np

    vectors = vectors or best_vectors()
    ids, matrix = _vectors_of(texts, vectors)
    likeness = _dense(matrix @ matrix.T)
    pairs = np.argwhere(np.triu(likeness, 1) >= vectors.alike)
    found = [(ids[here], ids[there], round(float(likeness[here, there]), 3)) for here, there in pairs]
    return sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))[:MOST_PAIRS]


def _vectors_of(texts: Mapping[str, str], vectors: Vectors) -> tuple[list[str], Any]:
    ids = sorted(texts)
    cleaned = clean_texts([texts[id] for id in ids])
    return ids, vectors(cleaned, read_words(cleaned))


def _dense(matrix: Any) -> Any:
    return matrix.toarray() if hasattr(matrix, 'toarray') else matrix
