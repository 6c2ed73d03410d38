"""What the clustering table is told of proposals: groups, what a card fits, and what says the same."""

from collections.abc import Mapping, Sequence

from sessions.faces.parts import View, collected_kind
from sessions.picture import Picture
from sessions.suggestions.proposing import Proposal, ProposedCluster
from sessions.tables import Step


def free_texts(picture: Picture, step: Step, field_id: str | None) -> dict[str, str]:
    """What the cards of a field say that stand in no cluster, by their ids."""
    return {id: text for id, text in field_texts(picture, step, field_id).items() if id not in picture.clusters_of_card}


def field_texts(picture: Picture, step: Step, field_id: str | None) -> dict[str, str]:
    """What all cards of a field say that are on the wall, by their ids."""
    return {card.id: card.text for card in picture.shown(collected_kind(step)) if card.field_id == field_id}


def clusters_of_field(picture: Picture, field_id: str | None) -> dict[str, list[str]]:
    """Ids of the cards on the wall, per cluster id."""
    return {
        cluster.id: [card.id for card in picture.shown_members(cluster)]
        for cluster in picture.clusters
        if cluster.field_id == field_id
    }


def proposal_view(proposal: Proposal, field_id: str | None) -> View:
    """Proposed clusters, for the table of this field; ``number`` is where the slider stands."""
    return {
        'field_id': field_id,
        'number': len(proposal.clusters),
        'clusters': [proposed_view(cluster) for cluster in proposal.clusters],
        'left': list(proposal.free_ids),
    }


def proposed_view(cluster: ProposedCluster) -> View:
    return {
        'key': cluster.typical_id,
        'name': cluster.name,
        'cards': list(cluster.card_ids),
        'typical': cluster.typical_id,
        'bindings': [{'word': each.word, 'n': each.cards} for each in cluster.bindings],
        'marks': sorted({word for binding in cluster.bindings for word in binding.spelled}),
    }


def parts_view(key: str, parts: Sequence[ProposedCluster]) -> View:
    """The parts that take the place of the proposed cluster with this key; none where it cannot be split."""
    return {'key': key, 'parts': [proposed_view(part) for part in parts]}


def fits_view(field_id: str | None, fits: Mapping[str, Sequence[str]], card_ids: Sequence[str]) -> View:
    """The clusters that these free cards fit best, the best first, by card id."""
    return {'field_id': field_id, 'fits': {id: list(fits[id]) for id in card_ids if id in fits}}


def duplicates_view(field_id: str | None, pairs: Sequence[tuple[str, str, float]]) -> View:
    """Pairs of cards that may say the same, the most alike first."""
    return {'field_id': field_id, 'pairs': [[here, there] for here, there, _likeness in pairs]}
