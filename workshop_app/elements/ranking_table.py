"""The totals of the revealed rounds of a vote, side by side."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class RankingTable(
    ConsoleElement,
    component='ranking_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``ranking_view``"""
        super().__init__(view, texts=ranking_table_texts(wording), wording=wording, hear=hear)


def ranking_table_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'caption': _('Ranking'),
        'rank': _('Rank'),
        'what': _('What was voted on'),
        'field': _('Field of action'),
        'round': _('Round {n}'),
        'total': _('Points'),
        'differ': _('opinions differ'),
        'more': _('Show {n} more'),
        'action': _('What to do'),
        'make_field': _('Make it a field of action'),
        'field_name': _('Name of the field'),
        'is_field': _('Is a field of action'),
        'add_send': _('Add'),
    }
