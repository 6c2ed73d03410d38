"""What the facilitator's wide elements draw; the rest of the console reads the picture itself."""

from sessions.faces.chain import chain_view
from sessions.faces.goals import consent_view, console_goal_view, matrix_view, rating_view
from sessions.faces.parts import (
    View,
    card_view,
    collected_kind,
    field_view,
    goal_view,
    project_view,
    ranking,
    step_view,
    to_milliseconds,
)
from sessions.picture import Picture
from sessions.rules import CollectRules, VoteRules, read_rules
from sessions.suggestions.grouping import FEWEST_TEXTS
from sessions.tables import Cluster, Contribution, Goal, Step
from sessions.views import cards_on_console, featured_card
from sessions.words import ContributionKind, ContributionState, Placement


def agenda_view(picture: Picture) -> list[View]:
    """The steps in their order; ``of`` is the kind of cards that a step is about."""
    return [
        step_view(picture, step) | {'of': collected_kind(step), 'open': step is picture.current_step}
        for step in picture.steps
    ]


def cards_view(picture: Picture, kind: ContributionKind | str) -> View:
    """All cards of a kind, newest first, with their states and where they came from."""
    featured = featured_card(picture)
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'cards': [_console_card(picture, card) for card in cards_on_console(picture, kind)],
        'featured': None if featured is None else featured.id,
    }


def collecting_view(picture: Picture, step: Step) -> View:
    """The cards of a collecting step, and what may be done with them there."""
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, CollectRules)
    under_goals = rules.placement is Placement.GOAL
    condensing = rules.kind is ContributionKind.CORE_GOAL
    return cards_view(picture, rules.kind) | {
        'of': rules.kind,
        'placement': rules.placement,
        'approval': rules.approval,
        'goals': [goal_view(picture, goal) for goal in picture.goals] if under_goals else [],
        'core_goals': _core_goals(picture) if condensing else None,
    }


def cluster_table_view(picture: Picture, step: Step) -> View:
    """The clustering table of all fields: the cards on the wall and the clusters with their members.

    ``propose_from`` is the number of free cards from which clusters can be proposed.
    """
    kind = collected_kind(step)
    return {
        'seq': picture.seq,
        'of': kind,
        'fields': [field_view(field) for field in picture.fields],
        'cards': _shown(picture, kind),
        'clusters': [_cluster(picture, cluster) for cluster in picture.clusters],
        'propose_from': FEWEST_TEXTS,
    }


def ranking_view(picture: Picture, step: Step) -> View:
    """The points of the revealed rounds of a vote; nothing at all as long as none is revealed."""
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, VoteRules)
    rounds = [tally.round.number for tally in picture.tallies_over(rules.subject) if tally.is_revealed]
    return {
        'seq': picture.seq,
        'subject': rules.subject,
        'fields': [field_view(field) for field in picture.fields],
        'rounds': rounds,
        'items': ranking(picture, rules.subject) if rounds else [],
    }


def goal_table_view(picture: Picture) -> View:
    """The goals with the clusters and cards they rest on, how much each serves each core goal, and what the room said.

    ``consent`` is the round that is open, or else the one on the board.
    """
    shown = picture.workshop.goals_shown
    on_board = next((tally for tally in picture.consents if tally.round.id == shown), None)
    consent = picture.open_consent or on_board
    behind = {contribution_id for contribution_ids in picture.members.values() for contribution_id in contribution_ids}
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'core_goals': _core_goals(picture),
        'goals': [_goal(picture, goal) | console_goal_view(picture, goal) for goal in picture.goals],
        'consent': None if consent is None else consent_view(picture, consent),
        'matrix': matrix_view(picture),
        'rating': rating_view(picture),
        'shown': shown,
        'participants': picture.participants,
        'clusters': [_cluster(picture, cluster) for cluster in picture.clusters],
        'cards': [
            _console_card(picture, card)
            for card in picture.contributions
            if card.id in behind and card.state == ContributionState.SHOWN
        ],
    }


def rating_table_view(picture: Picture) -> View:
    """The project ideas with where the room places them."""
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'goals': [goal_view(picture, goal) for goal in picture.goals],
        'cards': [project_view(picture, card) for card in picture.shown(ContributionKind.PROJECT_IDEA)],
        'raters': picture.raters,
        'participants': picture.participants,
    }


def chain_tree_view(picture: Picture) -> View:
    """Everything that came out, with what it rests on and what it leads to."""
    return chain_view(picture)


def _shown(picture: Picture, kind: ContributionKind) -> list[View]:
    shown = [card for card in cards_on_console(picture, kind) if card.state == ContributionState.SHOWN]
    return [_console_card(picture, card) for card in shown]


def _console_card(picture: Picture, card: Contribution) -> View:
    return card_view(picture, card) | {
        'kind': card.kind,
        'state': card.state,
        'origin': card.origin,
        'source': card.source,
        'points': picture.points_of_card(card),
        'earlier_points': picture.earlier_points_of_card(card),
        'stands_for': len(picture.merged_into.get(card.id, [])),
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


def _core_goals(picture: Picture) -> list[View]:
    return [{'id': core_goal.id, 'wording': core_goal.wording} for core_goal in picture.core_goals]


def _goal(picture: Picture, goal: Goal) -> View:
    return goal_view(picture, goal) | {
        'clusters': picture.goal_clusters[goal.id],
        'serves': [picture.service(goal, core_goal) for core_goal in picture.core_goals],
        'projects': len(picture.projects_of(goal)),
    }
