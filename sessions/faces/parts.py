"""The pieces that several faces show alike."""

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any, TypeVar

from sessions.picture import Picture
from sessions.rules import ClusterRules, CollectRules, VoteRules, read_rules
from sessions.tables import Contribution, FieldOfAction, Goal, Step
from sessions.tallies import Tally
from sessions.views import name_on_card, totals
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import ContributionKind, VoteSubject

View = dict[str, Any]
Thing = TypeVar('Thing', bound=Any)


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
        'supports': picture.supporters(card),
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
        'dissent': placing is not None and placing.has_dissent,
        'plan': plan_view(picture, project),
    }


def plan_view(picture: Picture, project: Contribution) -> View | None:
    """What happens next with a project; ``due`` is a day as ``2026-05-31``."""
    plan = picture.plans.get(project.id)
    return None if plan is None else {'next_step': plan.next_step, 'owner': plan.owner, 'due': plan.due}


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
        items = [ballot_item(picture, card) for card in picture.shown(KIND_OF_SUBJECT[subject])]
    places = {field.id: place for place, field in enumerate(picture.fields)}
    return sorted(items, key=lambda item: places.get(item['field_id'], len(places)))


def ballot_item(picture: Picture, card: Contribution) -> View:
    goal = picture.goal_by_id.get(card.goal_id or '')
    sign = None if goal is None else picture.sign_of(goal)
    return {'id': card.id, 'text': card.text, 'field_id': card.field_id, 'sign': sign}


def ranking(picture: Picture, subject: str) -> list[View]:
    """The things of a vote with their points per revealed round, by the latest round's points, highest first.

    ``dissent`` says whether opinions differ in the latest of these rounds.
    """
    tallies = [tally for tally in picture.tallies_over(subject) if totals(tally) is not None]
    rounds = [tally.points for tally in tallies]
    items = [
        item
        | {
            'points': [points.get(item['id'], 0) for points in rounds],
            'dissent': bool(tallies) and tallies[-1].has_dissent(item['id']),
        }
        for item in ballot_items(picture, subject)
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


def group_by_field(
    picture: Picture, things: Sequence[Thing], *, field_of: Callable[[Thing], str | None] = itemgetter('field_id')
) -> list[View]:
    """A column for each field of action with its things; one without a field at the end where anything stands in it."""
    grouped: dict[str | None, list[Thing]] = {}
    for thing in things:
        grouped.setdefault(field_of(thing), []).append(thing)
    columns = [field_view(field) | {'things': grouped.pop(field.id, [])} for field in picture.fields]
    if left := [thing for group in grouped.values() for thing in group]:
        columns.append({'id': None, 'name': '', 'sign': '', 'colour': '#5b6478', 'things': left})
    return columns
