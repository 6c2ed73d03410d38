"""What ranking and groups say alike. The figures are explained in ``docs/weighing.md``."""

from sessions.weighing.asking import Basis
from sessions.weighing.folding import Side
from sessions.weighing.poll import Unnamed
from sessions.wording import Wording
from sessions.words import VoteSubject
from workshop_app.elements.console_texts import Texts, common_texts


def weighing_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'which': _('Which ranking'),
        'subjects': {
            VoteSubject.GOALS.value: _('Goals'),
            VoteSubject.CLUSTERS.value: _('Clusters'),
            VoteSubject.PROJECTS.value: _('Project ideas'),
            VoteSubject.CHALLENGES.value: _('Challenges'),
            VoteSubject.STARTING_POINTS.value: _('Starting points'),
            VoteSubject.FIELD_PROPOSALS.value: _('Proposed fields of action'),
        },
        'bases': {
            Basis.ROUND.value: _('By points, round {round}.'),
            Basis.CARDS.value: _('By the points of the cards behind them.'),
            Basis.RATINGS.value: _('By ratings: impact less effort.'),
        },
        'heard': [_('{n} person took part.'), _('{n} people took part.')],
        'loading': _('One moment …'),
        'nothing': _('Nothing was voted on or rated yet, or totals are still secret.'),
        'unsettled': _('Departments and roles are told apart when the vote or the rating is over.'),
        'too_few': _('Departments cannot be told apart here: that takes two groups of three people at least.'),
        'unnamed': {Unnamed.OTHER.value: _('others'), Unnamed.NOT_GIVEN.value: _('not given')},
        'sides': {Side.DEPARTMENT.value: _('By department'), Side.ROLE.value: _('By role')},
    }
