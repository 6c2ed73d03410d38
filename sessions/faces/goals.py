"""What the faces show in a goals step: variants, consent rounds, and how much the goals serve the core goals."""

from sessions.answers import ConsentTally, ServiceTally
from sessions.faces.parts import View, goal_view
from sessions.goal_guide import GoalParts, guess_parts
from sessions.picture import Picture
from sessions.tables import CoreGoal, Goal, GoalVariant
from sessions.verbs.goals_step import MATRIX
from sessions.verbs.variants import LETTERS
from sessions.views import OwnThings, name_on_reason
from sessions.words import Stance

MOST_REASONS = 40
"""More never fit a wall; the rest is counted."""


def goals_stage(picture: Picture) -> View | None:
    """What the board shows instead of all goals: what the phones are asked, or else what the facilitator chose."""
    if picture.open_consent is not None:
        return _consent_stage(picture, picture.open_consent)
    tally = picture.service_tally
    if tally is not None and tally.is_open:
        return {'kind': 'services', 'raters': tally.raters, 'matrix': None}
    shown = picture.workshop.goals_shown
    if shown == MATRIX:
        return {'kind': 'services', 'raters': None, 'matrix': matrix_view(picture)}
    consent = next((tally for tally in picture.consents if tally.round.id == shown), None)
    if consent is not None:
        return _consent_stage(picture, consent)
    goal = picture.goal_by_id.get(shown or '')
    if goal is None:
        return None
    variants = [_variant(variant) for variant in picture.variants_of(goal)]
    own = {'id': goal.id, 'letter': '', 'wording': goal.wording, 'chosen': True}
    return {
        'kind': 'variants',
        'goal': goal_view(picture, goal),
        'choosing': goal.choosing,
        'variants': variants or [own],
    }


def console_goal_view(picture: Picture, goal: Goal) -> View:
    """What the console's table holds of a goal beside the rest: the guide's parts, its variants and consent rounds."""
    return {
        'guide': _guide(goal),
        'choosing': goal.choosing,
        'variants': [_variant(variant) | {'guide': _guide(variant)} for variant in picture.variants_of(goal)],
        'rounds': [_recorded(picture, tally) for tally in picture.consents_of(goal)],
    }


def consent_view(picture: Picture, tally: ConsentTally) -> View:
    """A consent round as it may be known: while it is open, only how many have answered."""
    round = tally.round
    view: View = {
        'id': round.id,
        'goal_id': round.goal_id,
        'sign': round.sign,
        'number': round.number,
        'wording': round.wording,
        'open': tally.is_open,
        'answers': tally.answers,
    }
    if tally.is_open:
        return view
    order = [Stance.OBJECTION.value, Stance.CONCERN.value]
    return view | {
        'counts': {stance.value: tally.counts.get(stance.value, 0) for stance in Stance},
        'reasons': [
            {'stance': reason.stance, 'text': reason.text, 'name': name_on_reason(picture, reason)}
            for reason in sorted(tally.reasons, key=lambda reason: order.index(reason.stance))
        ],
    }


def matrix_view(picture: Picture) -> View:
    """Every goal against every core goal, 0 to 3, with the sums of both."""
    rows = [
        goal_view(picture, goal) | {'levels': (levels := _levels(picture, goal)), 'sum': sum(levels)}
        for field in picture.fields
        for goal in picture.goals_of(field)
    ]
    return {
        'core_goals': [
            {'id': core_goal.id, 'wording': core_goal.wording, 'sum': sum(row['levels'][at] for row in rows)}
            for at, core_goal in enumerate(picture.core_goals)
        ],
        'rows': rows,
    }


def rating_view(picture: Picture) -> View:
    """The room's rating of the matrix: ``means`` by goal id, a cell for each core goal, once it is closed."""
    tally = picture.service_tally
    if tally is None:
        return {'state': 'none', 'raters': 0, 'means': {}}
    means = {goal.id: [_cell(tally, goal, core_goal) for core_goal in picture.core_goals] for goal in picture.goals}
    return {
        'state': 'open' if tally.is_open else 'closed',
        'raters': tally.raters,
        'means': {} if tally.is_open else means,
    }


def phone_question(picture: Picture) -> View | None:
    """What the phones are asked in a goals step. Nothing in it changes when somebody else answers."""
    consent, tally = picture.open_consent, picture.service_tally
    if consent is not None:
        round = consent.round
        goal = picture.goal_by_id.get(round.goal_id or '')
        return {
            'kind': 'consent',
            'round': {'id': round.id, 'number': round.number},
            'sign': round.sign,
            'wording': round.wording,
            'field_id': None if goal is None else goal.field_id,
            'named': round.named and picture.workshop.names_shown,
        }
    if tally is not None and tally.is_open:
        return {
            'kind': 'services',
            'round': {'id': tally.round.id},
            'goals': [
                {'id': row['id'], 'sign': row['sign'], 'wording': row['wording'], 'field_id': row['field_id']}
                for row in matrix_view(picture)['rows']
            ],
            'core_goals': [{'id': each.id, 'wording': each.wording} for each in picture.core_goals],
        }
    return None


def own_answers(picture: Picture, own: OwnThings) -> View:
    """What one participant said to the question that is open."""
    consent, tally = picture.open_consent, picture.service_tally
    round_id = None if consent is None else consent.round.id
    given = own.consents.get(round_id or '')
    services: dict[str, dict[str, int]] = {}
    if tally is not None and tally.is_open:
        for (goal_id, core_goal_id), level in own.services.items():
            services.setdefault(goal_id, {})[core_goal_id] = level
    return {
        'consent': None if given is None else {'round_id': round_id, 'stance': given[0], 'reason': given[1]},
        'services': services,
    }


def _recorded(picture: Picture, tally: ConsentTally) -> View:
    """A round in its goal's record: without what changes with every answer, or all goals would be sent again for it."""
    view = consent_view(picture, tally)
    return {key: value for key, value in view.items() if key != 'answers' or not tally.is_open}


def _consent_stage(picture: Picture, tally: ConsentTally) -> View:
    view = consent_view(picture, tally)
    goal = picture.goal_by_id.get(view['goal_id'] or '')
    field_id = None if goal is None else goal.field_id
    if tally.is_open:
        return {'kind': 'consent', 'field_id': field_id, 'round': view}
    shown = view | {'reasons': view['reasons'][:MOST_REASONS], 'reasons_count': len(view['reasons'])}
    return {'kind': 'consent', 'field_id': field_id, 'round': shown}


def _variant(variant: GoalVariant) -> View:
    return {
        'id': variant.id,
        'letter': LETTERS[variant.number - 1],
        'wording': variant.wording,
        'chosen': variant.chosen,
    }


def _guide(thing: Goal | GoalVariant) -> View:
    """Its parts, or what they may be."""
    parts = guess_parts(thing.wording).stored() if thing.parts is None else GoalParts(**thing.parts).stored()
    return parts | {'guided': thing.parts is not None}


def _levels(picture: Picture, goal: Goal) -> list[int]:
    return [picture.service(goal, core_goal) for core_goal in picture.core_goals]


def _cell(tally: ServiceTally, goal: Goal, core_goal: CoreGoal) -> View | None:
    mean = tally.means.get((goal.id, core_goal.id))
    return None if mean is None else {'ratings': mean.ratings, 'mean': mean.mean, 'spread': mean.spread}
