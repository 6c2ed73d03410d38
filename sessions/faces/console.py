"""What the facilitator's wide elements draw; the rest of the console reads the picture itself."""

from sessions.faces.parts import View, card_view, collected_kind, field_view, to_milliseconds
from sessions.picture import Picture
from sessions.tables import Cluster, Contribution, Step
from sessions.views import cards_on_console
from sessions.words import ContributionKind, ContributionState


def cards_view(picture: Picture, kind: ContributionKind | str) -> View:
    """All cards of a kind, newest first, with their states and where they came from."""
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'cards': [_console_card(picture, card) for card in cards_on_console(picture, kind)],
        'featured': picture.workshop.featured_contribution_id,
    }


def cluster_table_view(picture: Picture, step: Step) -> View:
    """The clustering table of all fields: the cards on the wall and the clusters with their members."""
    kind = collected_kind(step)
    shown = [card for card in cards_on_console(picture, kind) if card.state == ContributionState.SHOWN]
    return {
        'seq': picture.seq,
        'of': kind,
        'fields': [field_view(field) for field in picture.fields],
        'cards': [_console_card(picture, card) for card in shown],
        'clusters': [_cluster(picture, cluster) for cluster in picture.clusters],
    }


def _console_card(picture: Picture, card: Contribution) -> View:
    return card_view(picture, card) | {
        'state': card.state,
        'origin': card.origin,
        'source': card.source,
        'points': picture.points_of_card(card),
        'earlier_points': card.earlier_points,
        'submitted_at': to_milliseconds(card.submitted_at),
        'clusters': [cluster.id for cluster in picture.clusters_of_card.get(card.id, [])],
    }


def _cluster(picture: Picture, cluster: Cluster) -> View:
    return {
        'id': cluster.id,
        'name': cluster.name,
        'field_id': cluster.field_id,
        'cards': [card.id for card in picture.shown_members(cluster)],
        'points': picture.points_of_cluster(cluster),
        'goals': [picture.sign_of(goal) for goal in picture.goals if cluster.id in picture.goal_clusters[goal.id]],
    }
