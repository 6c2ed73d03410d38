"""The ranking of goals, clusters, projects and cards: how many carry a place, do they agree, and how firm it is."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.weighing_texts import weighing_texts


class StandingTable(
    ConsoleElement,
    component='standing_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``weighing_view``, or ``NOT_ASKED``"""
        super().__init__(view, texts=weighing_texts(wording) | _standing_texts(wording), wording=wording, hear=hear)


NOT_ASKED: View = {'seq': -1, 'fields': [], 'rankings': None}
"""Before anybody has looked."""


def _standing_texts(_: Wording) -> dict[str, str]:
    return {
        'caption': _('Ranking'),
        'rank': _('Rank'),
        'what': _('What it is about'),
        'score': _('Points'),
        'rated': _('Impact less effort'),
        'voters': _('Voters'),
        'spread': _('Spread'),
        'spread_hint': _(
            'Spread: 0 where all say the same, 0.5 where the room is split in two. Above 0.3 opinions differ.'
        ),
        'differ': _('opinions differ'),
        'stays': _('in the top five without any one department'),
        'falls': _('drops out of the top five without: {groups}'),
        'enters': _('comes into the top five without: {groups}'),
        'more': _('Show {n} more'),
    }
