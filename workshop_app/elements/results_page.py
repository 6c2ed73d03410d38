"""The results page's one element. It draws what came with it and needs nothing of the server afterwards."""

from nicegui import ui

from sessions.wording import Wording
from sessions.words import VoteSubject
from workshop_app.elements.chain_tree import chain_texts
from workshop_app.elements.console_texts import Texts


class ResultsPage(
    ui.element, component='results_page.js', esm={'workshop-chain': 'chain_parts', 'workshop-shared': 'shared'}
):
    def __init__(self, encoded: bytes, *, wording: Wording) -> None:
        """:param encoded: ``results_page_view`` as JSON, for NiceGUI would look at every value in it"""
        super().__init__()
        self.props['view'] = encoded.decode()
        self.props['language'] = wording.language.value
        self.props['texts'] = results_page_texts(wording)


def results_page_texts(_: Wording) -> Texts:
    return chain_texts(_) | {
        'results': _('Results'),
        'chain': _('From cards to goals and projects'),
        'chain_hint': _('Open anything to see what it rests on and what it leads to, down to every single card.'),
        'ranking': _('How the room has voted'),
        'rounds': [_('{n} round'), _('{n} rounds')],
        'round': _('Round {n}'),
        'place': _('{n}.'),
        'counts': {
            'participants': [_('{n} participant'), _('{n} participants')],
            'challenges': [_('{n} challenge'), _('{n} challenges')],
            'starting_points': [_('{n} starting point'), _('{n} starting points')],
            'goals': [_('{n} goal'), _('{n} goals')],
            'projects': [_('{n} project idea'), _('{n} project ideas')],
        },
        'subjects': {
            VoteSubject.CHALLENGES.value: _('Challenges'),
            VoteSubject.STARTING_POINTS.value: _('Starting points'),
            VoteSubject.FIELD_PROPOSALS.value: _('Proposed fields of action'),
            VoteSubject.CLUSTERS.value: _('Clusters'),
            VoteSubject.GOALS.value: _('Goals'),
            VoteSubject.PROJECTS.value: _('Project ideas'),
        },
    }
