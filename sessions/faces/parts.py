"""The pieces that several faces show alike."""

from datetime import datetime
from typing import Any

from sessions.picture import Picture
from sessions.rules import ClusterRules, CollectRules, VoteRules, read_rules
from sessions.tables import Contribution, FieldOfAction, Goal, Step
from sessions.tallies import Tally
from sessions.views import cards_on_wall, name_on_card, totals
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import ContributionKind, VoteSubject

View = dict[str, Any]


def to_milliseconds(moment: datetime | None) -> int | None:
    """A moment as browsers count it."""
    return None if moment is None else round(moment.timestamp() * 1000)


def step_view(picture: Picture, step: Step) -> View:
    return {
        'id': step.id,
        'number': picture.steps.index(step) + 1,
        'kind': step.kind,
        'title': step.title,
        'prompt': step.prompt,
        'ends_at': to_milliseconds(step.ends_at),
        'paused': step.input_paused,
    }


def field_view(field: FieldOfAction) -> View:
    return {'id': field.id, 'name': field.name, 'sign': field.sign, 'colour': field.colour}


def card_view(picture: Picture, card: Contribution) -> View:
    goal = picture.goal_by_id.get(card.goal_id or '')
    return {
        'id': card.id,
        'number': card.number,
        'text': card.text,
        'field_id': card.field_id,
        'goal_id': card.goal_id,
        'goal_sign': None if goal is None else picture.sign_of(goal),
        'author': name_on_card(picture, card),
    }


def goal_view(picture: Picture, goal: Goal) -> View:
    return {
        'id': goal.id,
        'sign': picture.sign_of(goal),
        'wording': goal.wording,
        'field_id': goal.field_id,
        'points': picture.points_of_goal(goal),
    }


def project_view(picture: Picture, project: Contribution) -> View:
    """A project with where the room has placed it so far."""
    placing = picture.placings.get(project.id)
    return card_view(picture, project) | {
        'ratings': 0 if placing is None else placing.ratings,
        'impact': None if placing is None else placing.impact,
        'effort': None if placing is None else placing.effort,
        'impact_spread': None if placing is None else placing.impact_spread,
        'effort_spread': None if placing is None else placing.effort_spread,
    }


def round_view(tally: Tally) -> View:
    round = tally.round
    return {
        'id': round.id,
        'subject': round.subject,
        'number': round.number,
        'budget': round.budget,
        'scope': round.budget_scope,
        'cap': round.cap,
        'secret': round.secret,
        'closed': round.closed_at is not None,
        'revealed': tally.is_revealed,
        'voters': tally.voters,
    }


def ballot_items(picture: Picture, subject: str) -> list[View]:
    """Everything that points can be placed on, field by field in the order of the agenda's fields."""
    if subject == VoteSubject.CLUSTERS:
        items = [
            {'id': cluster.id, 'text': cluster.name, 'field_id': cluster.field_id, 'sign': None}
            for cluster in picture.clusters
        ]
    elif subject == VoteSubject.GOALS:
        items = [
            {'id': goal.id, 'text': goal.wording, 'field_id': goal.field_id, 'sign': picture.sign_of(goal)}
            for goal in picture.goals
        ]
    else:
        items = [
            {'id': card['id'], 'text': card['text'], 'field_id': card['field_id'], 'sign': card['goal_sign']}
            for card in (card_view(picture, card) for card in cards_on_wall(picture, KIND_OF_SUBJECT[subject])[::-1])
        ]
    places = {field.id: place for place, field in enumerate(picture.fields)}
    return sorted(items, key=lambda item: places.get(item['field_id'], len(places)))


def ranking(picture: Picture, subject: str) -> list[View]:
    """The things of a vote with their points per revealed round, by the latest round's points, highest first."""
    rounds = [points for tally in picture.tallies_over(subject) if (points := totals(tally)) is not None]
    items = [
        item | {'points': [points.get(item['id'], 0) for points in rounds]} for item in ballot_items(picture, subject)
    ]
    return sorted(items, key=lambda item: -item['points'][-1]) if rounds else items


def collected_kind(step: Step) -> ContributionKind:
    """Which cards the room looks at in this step."""
    match read_rules(step.kind, step.rules):
        case CollectRules(kind=kind) | ClusterRules(kind=kind):
            return kind
        case VoteRules(subject=subject) if subject in KIND_OF_SUBJECT:
            return KIND_OF_SUBJECT[subject]
        case _:
            return ContributionKind.CHALLENGE


def group_by_field(picture: Picture, views: list[View]) -> list[View]:
    """A column for each field of action with its views; one without a field at the end where something stands in it."""
    columns = [field_view(field) for field in picture.fields]
    columns.append({'id': None, 'name': '', 'sign': '', 'colour': '#5b6478'})
    for column in columns:
        column['things'] = [view for view in views if view['field_id'] == column['id']]
    return [column for column in columns if column['id'] is not None or column['things']]
