"""Proposed clusters for the cards of one field: what the facilitator may accept, and what fits nowhere."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sessions.suggestions.binding import Binding, binding_words
from sessions.suggestions.cleaning import clean_texts
from sessions.suggestions.grouping import FEWEST_TEXTS, group_texts, most_typical
from sessions.suggestions.naming import name_groups
from sessions.suggestions.regrouping import regroup_texts
from sessions.suggestions.splitting import split_texts
from sessions.suggestions.vectors import Vectors, best_vectors
from sessions.suggestions.words import Words, read_words

JOINED = ' · '
Told = Callable[[float], None]
"""Is told how much of the work is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class ProposedCluster:
    """Cards that seem to be about the same thing."""

    words: tuple[str, ...]
    """Up to three that tell it from the others, the most telling first."""
    card_ids: tuple[str, ...]
    typical_id: str
    """The card that is most like all the others."""
    bindings: tuple[Binding, ...]
    """The words its cards share."""

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
    texts: Mapping[str, str],
    *,
    number: int | None = None,
    groups: Sequence[Sequence[str]] = (),
    known: Collection[str] = (),
    vectors: Vectors | None = None,
    told: Told = lambda share: None,
) -> Proposal:
    """Groups cards by what they say. The same cards give the same proposal, in whatever order they come.

    :param texts: per card id; of one field, for mixed fields give weak groups
    :param number: of clusters, about; ``None`` for the usual number, or that of ``groups`` and what is new
    :param groups: card ids of the proposal on the screen, to start from, so that it can be known again
    :param known: ids of the cards that were there when it was worked out
    :param vectors: ``None`` for the best that are installed
    """
    vectors = vectors or best_vectors()
    told(0.0)
    # by what they say: ids are drawn anew for each workshop, and the same cards shall give the same groups there, too
    ids = sorted(texts, key=lambda id: (texts[id], id))
    cleaned = clean_texts([texts[id] for id in ids])
    words = read_words(cleaned)
    spoken = [place for place, stems in enumerate(words.stems) if stems]
    told(0.1)
    matrix = vectors([cleaned[place] for place in spoken], words.only(spoken))
    row_of = {ids[place]: row for row, place in enumerate(spoken)}
    standing = [rows for group in groups if len(rows := [row_of[id] for id in group if id in row_of]) > 1]
    if standing and len(spoken) >= FEWEST_TEXTS:
        fresh = {row for id, row in row_of.items() if id not in known}
        found = regroup_texts(matrix, _apart(standing), number=number, fresh=fresh, told=_part(told, 0.3, 0.9))
    else:
        found = group_texts(matrix, number=number, told=_part(told, 0.3, 0.9))
    clusters = _name(words, [ids[place] for place in spoken], spoken, matrix, found)
    told(1.0)
    grouped = {id for cluster in clusters for id in cluster.card_ids}
    return Proposal(clusters, tuple(sorted(id for id in ids if id not in grouped)))


def split_cluster(
    texts: Mapping[str, str], card_ids: Collection[str], *, vectors: Vectors | None = None
) -> tuple[ProposedCluster, ...]:
    """Finer parts of one proposed cluster, each card in one of them; none where its cards cannot be told apart.

    :param texts: per card id, of all that it was proposed from: they tell which openings many share
    :param card_ids: of the cluster
    """
    ids = sorted(set(card_ids) & texts.keys(), key=lambda id: (texts[id], id))
    clean = dict(zip(texts, clean_texts(list(texts.values())), strict=True))
    cleaned = [clean[id] for id in ids]
    words = read_words(cleaned)
    matrix = (vectors or best_vectors())(cleaned, words)
    parts = _name(words, ids, range(len(ids)), matrix, split_texts(matrix))
    return parts if sum(len(part.card_ids) for part in parts) == len(ids) else ()


def _name(
    words: Words, ids: Sequence[str], spoken: Sequence[int], matrix: Any, groups: Sequence[Sequence[int]]
) -> tuple[ProposedCluster, ...]:
    """The groups of rows as clusters with names; a group that shares no word is no group."""
    places = [[spoken[row] for row in group] for group in groups]
    return tuple(
        ProposedCluster(
            words=tuple(name),
            card_ids=tuple(sorted(ids[row] for row in group)),
            typical_id=ids[group[most_typical(matrix, group)]],
            bindings=bound,
        )
        for name, bound, group in zip(name_groups(words, places), binding_words(words, places), groups, strict=True)
        if name
    )


def _apart(groups: Sequence[Sequence[int]]) -> list[list[int]]:
    """Each text in the first of the groups that it is in."""
    seen: set[int] = set()
    apart = []
    for group in groups:
        apart.append([row for row in dict.fromkeys(group) if row not in seen])
        seen.update(group)
    return [group for group in apart if group]


def _part(told: Told, start: float, end: float) -> Told:
    """Tells of a part of the work as of the whole."""
    return lambda share: told(start + share * (end - start))
