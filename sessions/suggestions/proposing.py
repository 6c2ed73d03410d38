"""Proposed clusters for the cards of one field: what the facilitator may accept, and what fits nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.suggestions.cleaning import clean_texts
from sessions.suggestions.grouping import group_texts, most_typical
from sessions.suggestions.naming import name_groups
from sessions.suggestions.vectors import Vectors, lexical_vectors
from sessions.suggestions.words import read_words

JOINED = ' · '


@dataclass(frozen=True, slots=True)
class ProposedCluster:
    """Cards that seem to be about the same thing."""

    words: tuple[str, ...]
    """Up to three that tell it from the others, the most telling first."""
    card_ids: tuple[str, ...]
    typical_id: str
    """The card that is most like all the others."""

    @property
    def name(self) -> str:
        return JOINED.join(self.words)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Every card is in exactly one cluster, or free."""

    clusters: tuple[ProposedCluster, ...] = ()
    """The largest first."""
    free_ids: tuple[str, ...] = ()


def propose_clusters(
    texts: Mapping[str, str], *, number: int | None = None, vectors: Vectors = lexical_vectors
) -> Proposal:
    """Groups cards by what they say. The same cards give the same proposal, in whatever order they come.

    :param texts: per card id; of one field, for mixed fields give weak groups
    :param number: of clusters, about; ``None`` for the usual number
    """
    # by what they say: ids are drawn anew for each workshop, and the same cards shall give the same groups there, too
    ids = sorted(texts, key=lambda id: (texts[id], id))
    cleaned = clean_texts([texts[id] for id in ids])
    words = read_words(cleaned)
    spoken = [place for place, stems in enumerate(words.stems) if stems]
    matrix = vectors([cleaned[place] for place in spoken], words.only(spoken))
    groups = group_texts(matrix, number=number)
    names = name_groups(words, [[spoken[row] for row in group] for group in groups])
    spoken_ids = [ids[place] for place in spoken]
    clusters = tuple(
        ProposedCluster(
            tuple(name), tuple(spoken_ids[row] for row in group), spoken_ids[group[most_typical(matrix, group)]]
        )
        for name, group in zip(names, groups, strict=True)
        # a group that shares no word is no group
        if name
    )
    grouped = {id for cluster in clusters for id in cluster.card_ids}
    return Proposal(clusters, tuple(id for id in ids if id not in grouped))
