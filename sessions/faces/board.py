"""What the projector shows."""

from collections.abc import Callable
from operator import attrgetter

from sessions.faces.goals import goals_stage
from sessions.faces.parts import (
    View,
    ballot_item,
    ballot_items,
    card_view,
    collected_kind,
    field_view,
    goal_view,
    group_by_field,
    project_view,
    ranking,
    round_view,
    step_view,
)
from sessions.faces.results import ranked, results_view
from sessions.faces.review import review_stage
from sessions.picture import Picture
from sessions.rules import CollectRules, VoteRules, read_rules
from sessions.tables import Contribution, Step
from sessions.views import cards_on_wall, featured_card
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import ContributionKind, Placement, StepKind, WorkshopState

MOST_IN_COLUMN = 40
"""More cards never fit a wall 1080 pixels high; the rest is counted."""
MOST_ON_WALL = 80
"""The same for cards that lie in several columns side by side."""
MOST_IN_MATRIX = 40
"""More circles cannot be told apart; the rest is counted."""


def board_view(picture: Picture) -> View:
    """The board as JSON: header, footer, and the stage of the current step by its kind."""
    workshop, step = picture.workshop, picture.current_step
    featured = featured_card(picture)
    return {
        'seq': picture.seq,
        'title': workshop.title,
        'language': workshop.language,
        'code': workshop.code,
        'open': workshop.state is not WorkshopState.CLOSED,
        'steps': [_agenda_mark(picture, each) for each in picture.steps],
        'step': None if step is None else step_view(picture, step),
        'participants': picture.participants,
        'contributions': sum(len(cards) for cards in picture.shown_by_kind.values()),
        'fields': [field_view(field) for field in picture.fields],
        'featured': None if featured is None else card_view(picture, featured),
        'stage': _stage(picture, step),
    }


def _stage(picture: Picture, step: Step | None) -> View:
    if picture.workshop.state is WorkshopState.CLOSED:
        return _results(picture)
    return _welcome(picture) if step is None else _STAGES[StepKind(step.kind)](picture, step)


def _agenda_mark(picture: Picture, step: Step) -> View:
    if step is picture.current_step:
        return {'title': step.title, 'mark': 'now'}
    return {'title': step.title, 'mark': 'done' if step.opened_at is not None else 'ahead'}


def _welcome(picture: Picture, _step: Step | None = None) -> View:
    counted = [(department.name, picture.people.get(department.id, 0)) for department in picture.departments]
    return {
        'kind': 'welcome',
        'departments': [{'name': name, 'count': count} for name, count in counted if count],
    }


def _collect(picture: Picture, step: Step) -> View:
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, CollectRules)
    cards = cards_on_wall(picture, rules.kind)
    if rules.placement is Placement.NOWHERE:
        shown = [card_view(picture, card) for card in cards[:MOST_ON_WALL]]
        columns = [_nowhere() | {'count': len(cards), 'things': shown}]
    else:
        columns = _card_columns(picture, cards, card_view)
        if rules.placement is Placement.GOAL:
            columns = [column | {'goals': _goals_of(picture, column['id'])} for column in columns]
    # while core goals are collected the facilitator condenses them: the room sees what becomes of its cards
    condensed = rules.kind is ContributionKind.CORE_GOAL
    return {
        'kind': 'collect',
        'of': rules.kind,
        'limit': rules.limit,
        'columns': columns,
        'core_goals': [core_goal.wording for core_goal in picture.core_goals] if condensed else [],
    }


def _card_columns(
    picture: Picture, cards: list[Contribution], view_of: Callable[[Picture, Contribution], View]
) -> list[View]:
    """Columns of cards, each with its count. Only what fits the wall is drawn: a hall writes two thousand."""
    columns = group_by_field(picture, cards, field_of=attrgetter('field_id'))
    return [
        column
        | {
            'count': len(column['things']),
            'things': [view_of(picture, card) for card in column['things'][:MOST_IN_COLUMN]],
        }
        for column in columns
    ]


def _goals_of(picture: Picture, field_id: str | None) -> list[View]:
    """What a room that proposes projects needs to read: the goals they are for."""
    goals = (goal for goal in picture.goals if goal.field_id == field_id)
    return [{'id': goal.id, 'sign': picture.sign_of(goal), 'wording': goal.wording} for goal in goals]


def _vote(picture: Picture, step: Step) -> View:
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, VoteRules)
    tally = picture.tally_of_step(step)
    # between opening a step and its first round there is nothing; a step whose kind was changed has no round either
    revealed = tally is not None and tally.is_revealed
    # a round keeps the subject it was opened with, whatever the step's rules say by now
    subject = rules.subject if tally is None else tally.round.subject
    ranks = ranked(ranking(picture, subject)) if revealed else []
    columns = [] if revealed else _ballot_columns(picture, subject)
    return {
        'kind': 'vote',
        'subject': subject,
        'round': None if tally is None else round_view(tally),
        'rounds': [round_view(each)['number'] for each in picture.tallies_over(subject) if each.is_revealed],
        'ranking': ranks[:MOST_IN_COLUMN],
        'columns': columns,
        'items': len(ranks) if revealed else sum(column['count'] for column in columns),
    }


def _ballot_columns(picture: Picture, subject: str) -> list[View]:
    if subject in KIND_OF_SUBJECT:
        return _card_columns(picture, picture.shown(KIND_OF_SUBJECT[subject]), ballot_item)
    return [_counted(column) for column in group_by_field(picture, ballot_items(picture, subject))]


def _cluster(picture: Picture, step: Step) -> View:
    kind = collected_kind(step)
    clusters: list[View] = [
        {
            'id': cluster.id,
            'name': cluster.name,
            'field_id': cluster.field_id,
            'cards': len(picture.shown_members(cluster)),
            'points': picture.points_of_cluster(cluster),
        }
        for cluster in picture.clusters
    ]
    free = [card for card in cards_on_wall(picture, kind) if card.id not in picture.clusters_of_card]
    things: list[View] = [*clusters, *({'card': card, 'field_id': card.field_id} for card in free)]
    columns = group_by_field(picture, things)
    for column in columns:
        things = column.pop('things')
        column['clusters'] = [thing for thing in things if 'card' not in thing]
        # where nothing is clustered, as when starting points are sorted, the cards themselves tell the field's story
        cards = [thing['card'] for thing in things if 'card' in thing]
        column['free'] = len(cards)
        column['cards'] = [card_view(picture, card) for card in cards[:MOST_IN_COLUMN]]
    return {'kind': 'cluster', 'of': kind, 'columns': columns}


def _goals(picture: Picture, _step: Step) -> View:
    stage = goals_stage(picture)
    if stage is not None:
        return stage
    goals = [
        goal_view(picture, goal)
        | {
            'serves': [picture.service(goal, core_goal) for core_goal in picture.core_goals],
            'variants': len(picture.variants_of(goal)) if goal.choosing else 0,
        }
        for goal in picture.goals
    ]
    return {
        'kind': 'goals',
        'core_goals': [core_goal.wording for core_goal in picture.core_goals],
        'columns': group_by_field(picture, goals),
    }


def _review(picture: Picture, _step: Step) -> View:
    stage = review_stage(picture)
    return stage | {'count': len(stage['things']), 'things': stage['things'][:MOST_ON_WALL]}


def _rate(picture: Picture, _step: Step) -> View:
    cards = picture.shown(ContributionKind.PROJECT_IDEA)
    # a project keeps its place while the room rates: people point at "the four", and the list alone changes its order
    projects = [project_view(picture, card) | {'place': place} for place, card in enumerate(cards, 1)]
    # what does much for little comes first; what nobody has placed yet comes last
    projects.sort(key=lambda project: (project['impact'] is None, (project['effort'] or 0) - (project['impact'] or 0)))
    return {
        'kind': 'rate',
        'projects': projects[:MOST_IN_MATRIX],
        'count': len(projects),
        'raters': picture.raters,
    }


def _results(picture: Picture, _step: Step | None = None) -> View:
    return {'kind': 'results'} | results_view(picture)


def _nowhere() -> View:
    return {'id': None, 'name': '', 'sign': '', 'colour': '#0b4f6c'}


def _counted(column: View) -> View:
    return column | {'count': len(column['things']), 'things': column['things'][:MOST_IN_COLUMN]}


_STAGES: dict[StepKind, Callable[[Picture, Step], View]] = {
    StepKind.WELCOME: _welcome,
    StepKind.COLLECT: _collect,
    StepKind.VOTE: _vote,
    StepKind.CLUSTER: _cluster,
    StepKind.GOALS: _goals,
    StepKind.REVIEW: _review,
    StepKind.RATE: _rate,
    StepKind.RESULTS: _results,
}
