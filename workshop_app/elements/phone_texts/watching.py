"""What is said while there is nothing to do, and at the end."""

from typing import Any

from sessions.wording import Wording
from sessions.words import StepKind

Texts = dict[str, Any]


def waiting_texts(_: Wording) -> Texts:
    soon = _('It goes on here in a moment.')
    front = _('Eyes to the front, please.')
    return {
        'wait': {
            'start': {
                'title': _('It starts soon.'),
                'lines': [_('You are in. Please keep this page open; the first task appears here by itself.')],
            },
            StepKind.WELCOME.value: {
                'title': _('You are in.'),
                'lines': [_('The first task appears here by itself in a moment.')],
            },
            StepKind.CLUSTER.value: {
                'title': front,
                'lines': [_('The contributions are now being sorted together.'), soon],
            },
            StepKind.GOALS.value: {
                'title': front,
                'lines': [_('The goals are now being worded together.'), soon],
            },
            'other': {'title': front, 'lines': [soon]},
        },
    }


def outcome_texts(_: Wording) -> Texts:
    return {
        'over': _('Thank you for taking part.'),
        'over_lines': [_('This workshop has ended.')],
        'core_goals': _('Core goals'),
        'projects': _('Project ideas'),
        'starting_points': _('Starting points'),
        'proposals': _('Proposed fields of action'),
        'ideas': _('Project ideas without a goal'),
        'placed': _('impact {impact} · effort {effort}'),
        'next_step': _('Next step: {what}'),
        'until': _('by {day}'),
        'counts': {
            'challenges': [_('{n} challenge'), _('{n} challenges')],
            'starting_points': [_('{n} starting point'), _('{n} starting points')],
            'goals': [_('{n} goal'), _('{n} goals')],
            'projects': [_('{n} project idea'), _('{n} project ideas')],
        },
    }
