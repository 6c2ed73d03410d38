"""What all phones share, and what only one of them gets."""

from sessions.faces.goals import own_answers, phone_question
from sessions.faces.parts import (
    View,
    ballot_items,
    collected_kind,
    field_view,
    goal_view,
    project_view,
    round_view,
    step_view,
)
from sessions.faces.proposals import grouping_task, own_proposals_view
from sessions.faces.results import results_view
from sessions.faces.review import review_task
from sessions.picture import Picture
from sessions.rules import ClusterRules, CollectRules, VoteRules, read_rules
from sessions.tables import Contribution, Goal, Step
from sessions.views import OwnThings, agreed_cards, featured_card, own_cards, totals
from sessions.words import ContributionKind, StepKind, WorkshopState


def phone_view(picture: Picture) -> View:
    """The same for every phone of the workshop, encoded once. Holds nothing that changes when somebody else acts,
    unless the step is about it."""
    workshop, step = picture.workshop, picture.current_step
    featured = featured_card(picture)
    return {
        'seq': picture.seq,
        'title': workshop.title,
        'code': workshop.code,
        'open': workshop.state is not WorkshopState.CLOSED,
        'names_shown': workshop.names_shown,
        'step': None if step is None else step_view(picture, step) | {'count': len(picture.steps)},
        'fields': [field_view(field) for field in picture.fields],
        'departments': [{'id': department.id, 'name': department.name} for department in picture.departments],
        'featured': None if featured is None else {'id': featured.id, 'text': featured.text},
        'task': _task_or_result(picture),
    }


def own_view(picture: Picture, own: OwnThings) -> View:
    """What belongs to one participant: name, cards with their states, ballot of the current round, ratings, answers,
    and what this person agrees to and proposes."""
    step = picture.current_step
    tally = None if step is None else picture.tally_of_step(step)
    return {
        'seq': picture.seq,
        'person': {
            'name': own.person.name,
            'department_id': own.person.department_id,
            'role': own.person.role,
            'language': own.person.language,
        },
        'cards': [_own_card(picture, card) for card in own_cards(picture, own.person.id)],
        'round_id': None if tally is None else tally.round.id,
        'ballot': {} if tally is None else own.ballots.get(tally.round.id, {}),
        'ratings': {
            project_id: {'impact': impact, 'effort': effort} for project_id, (impact, effort) in own.ratings.items()
        },
        'agreed': [_agreed_card(picture, card) for card in agreed_cards(picture, own)],
        'proposals': own_proposals_view(picture, own.person.id),
        'marks': own.marks,
    } | own_answers(picture, own)


def touched_cards(before: Picture, after: Picture) -> list[str]:
    """Cards that stand otherwise than before. What all phones share does not say it, so their authors ask for the own
    view; a card that is new concerns nobody but the one who sent it."""
    known = before.contribution_by_id
    # what did not change is the same row in both pictures
    has_same_clusters = before.clusters is after.clusters and before.members is after.members
    same = set(before.contributions) if has_same_clusters else set()
    return [
        card.id
        for card in after.contributions
        if card not in same
        and (old := known.get(card.id)) is not None
        and _standing(before, old) != _standing(after, card)
    ]


def _standing(picture: Picture, card: Contribution) -> tuple[object, ...]:
    clusters = [cluster.name for cluster in picture.clusters_of_card.get(card.id, [])]
    return card.state, card.merged_into_id, card.text, card.field_id, card.goal_id, clusters


def _own_card(picture: Picture, card: Contribution) -> View:
    return {
        'id': card.id,
        'number': card.number,
        'kind': card.kind,
        'text': card.text,
        'field_id': card.field_id,
        'goal_id': card.goal_id,
        # no longer on the wall for itself, which is not the same to its author as being taken off it
        'state': card.state if card.merged_into_id is None else 'merged',
        'step_id': card.step_id,
        'clusters': [cluster.name for cluster in picture.clusters_of_card.get(card.id, [])],
        'supports': picture.supporters(card),
    }


def _agreed_card(picture: Picture, card: Contribution) -> View:
    return {
        'id': card.id,
        'kind': card.kind,
        'text': card.text,
        'field_id': card.field_id,
        'supports': picture.supporters(card),
    }


def _task_or_result(picture: Picture) -> View:
    if picture.workshop.state is WorkshopState.CLOSED:
        return {'kind': 'results'} | results_view(picture)
    return {'kind': 'wait'} if picture.current_step is None else _task(picture, picture.current_step)


def _task(picture: Picture, step: Step) -> View:
    match read_rules(step.kind, step.rules):
        case CollectRules() as rules:
            return {
                'kind': 'collect',
                'of': rules.kind,
                'placement': rules.placement,
                'limit': rules.limit,
                'approval': rules.approval,
                'goals': [_goal(picture, goal) for goal in picture.goals] if rules.placement == 'goal' else [],
            }
        case VoteRules():
            return _vote(picture, step)
        case ClusterRules(proposing=True):
            return grouping_task(picture, step)
    if step.kind == StepKind.RATE:
        return {'kind': 'rate', 'projects': _projects(picture)}
    if step.kind == StepKind.REVIEW:
        return review_task(picture)
    if step.kind == StepKind.RESULTS:
        return {'kind': 'results'} | results_view(picture)
    question = phone_question(picture) if step.kind == StepKind.GOALS else None
    return question or {'kind': 'wait', 'of': collected_kind(step)}


def _vote(picture: Picture, step: Step) -> View:
    tally = picture.tally_of_step(step)
    if tally is None:
        return {'kind': 'wait'}
    # how many have voted is the board's business: on a phone it would change with every tap of somebody else
    round = {key: value for key, value in round_view(tally).items() if key != 'voters'}
    items = ballot_items(picture, tally.round.subject)
    known = totals(tally) if tally.round.closed_at is not None else None
    return {
        'kind': 'vote',
        'round': round,
        'items': items,
        'totals': known,
        'differ': [] if known is None else [item['id'] for item in items if tally.has_dissent(item['id'])],
    }


def _projects(picture: Picture) -> list[View]:
    kept = ('id', 'number', 'text', 'field_id', 'goal_id', 'goal_sign')
    projects = []
    for project in picture.shown(ContributionKind.PROJECT_IDEA):
        view = project_view(picture, project)
        goal = picture.goal_by_id.get(project.goal_id or '')
        projects.append({key: view[key] for key in kept} | {'goal_wording': None if goal is None else goal.wording})
    return projects


def _goal(picture: Picture, goal: Goal) -> View:
    view = goal_view(picture, goal)
    return {key: view[key] for key in ('id', 'sign', 'wording', 'field_id')}
