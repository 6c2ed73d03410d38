"""The chain as JSON: every thing with what it says, what it was given, and its links both ways."""

from typing import Any

from sessions.chain import Chain, follow_chain
from sessions.faces.parts import View, field_view
from sessions.picture import Picture
from sessions.tables import Cluster, Contribution, CoreGoal, FieldOfAction, Goal
from sessions.views import name_on_card, totals
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import VoteSubject

RANGE = 1_000_000
SUBJECT_OF_KIND = {kind.value: subject for subject, kind in KIND_OF_SUBJECT.items()}


def chain_view(picture: Picture) -> View:
    """Everything in the chain, under ``cards``: an open console is told one by one of those that changed.

    ``number`` gives their order: each kind has a range of its own, so that one goal more does not renumber the cards.
    """
    chain = follow_chain(picture)
    kinds: list[list[View]] = [
        [_core_goal(each) for each in picture.core_goals],
        [_field(each) for each in picture.fields],
        [_goal(picture, each) for each in picture.goals],
        [_cluster(picture, each) for each in picture.clusters],
        [_card(picture, each) for each in picture.contributions if each.id in chain.kinds],
    ]
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'cards': [
            _linked(chain, thing) | {'number': place * RANGE + number}
            for place, things in enumerate(kinds)
            for number, thing in enumerate(things)
        ],
    }


def _linked(chain: Chain, thing: View) -> View:
    id = thing['id']
    return thing | {
        'kind': chain.kinds[id],
        'rests_on': chain.rests_on.get(id, []),
        'leads_to': chain.leads_to.get(id, []),
    }


def _core_goal(core_goal: CoreGoal) -> View:
    return {'id': core_goal.id, 'text': core_goal.wording, 'field_id': None}


def _field(field: FieldOfAction) -> View:
    return {'id': field.id, 'text': field.name, 'sign': field.sign, 'field_id': field.id}


def _goal(picture: Picture, goal: Goal) -> View:
    levels = {core_goal.id: picture.service(goal, core_goal) for core_goal in picture.core_goals}
    return {
        'id': goal.id,
        'text': goal.wording,
        'sign': picture.sign_of(goal),
        'field_id': goal.field_id,
        'points': picture.points_of_goal(goal),
        'rounds': _rounds(picture, VoteSubject.GOALS, goal.id),
        'serves': {id: level for id, level in levels.items() if level},
    }


def _cluster(picture: Picture, cluster: Cluster) -> View:
    return {
        'id': cluster.id,
        'text': cluster.name,
        'field_id': cluster.field_id,
        'points': picture.points_of_cluster(cluster),
        'rounds': _rounds(picture, VoteSubject.CLUSTERS, cluster.id),
    }


def _card(picture: Picture, card: Contribution) -> View:
    """A card with its votes round by round and where it came from; a project with where it was placed, too."""
    goal = picture.goal_by_id.get(card.goal_id or '')
    subject = SUBJECT_OF_KIND.get(card.kind)
    view: dict[str, Any] = {
        'id': card.id,
        'text': card.text,
        'of': card.kind,
        'card': card.number,
        'field_id': card.field_id if goal is None else goal.field_id,
        'points': picture.points_of_card(card),
        'rounds': [] if subject is None else _rounds(picture, subject, card.id),
        'earlier_points': picture.earlier_points_of_card(card),
        'origin': card.origin,
        'source': card.source,
        'author': name_on_card(picture, card),
    }
    placing = picture.placings.get(card.id)
    if placing is not None and placing.ratings:
        view |= {'ratings': placing.ratings, 'impact': placing.impact, 'effort': placing.effort}
    return view


def _rounds(picture: Picture, subject: VoteSubject | str, id: str) -> list[View]:
    """Points of one thing, round by round, as far as the rounds were revealed."""
    revealed = [(tally.round.number, totals(tally)) for tally in picture.tallies_over(subject)]
    return [{'number': number, 'points': points.get(id, 0)} for number, points in revealed if points is not None]
