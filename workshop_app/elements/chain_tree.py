"""The whole chain, to open link by link: core goals, fields of action, goals, clusters, cards and project ideas."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class ChainTree(
    ConsoleElement,
    component='chain_tree.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``chain_tree_view``"""
        super().__init__(view, texts=chain_tree_texts(wording), wording=wording, hear=hear)


def chain_tree_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'core_goals': _('Core goals'),
        'fields': _('Fields of action'),
        'served_by': [_('served by {n} goal'), _('served by {n} goals')],
        'no_core_goals': _('No core goals were set.'),
        'service': _('serves it {n} of 3'),
        'goals': [_('{n} goal'), _('{n} goals')],
        'clusters': [_('{n} cluster'), _('{n} clusters')],
        'projects': [_('{n} project idea'), _('{n} project ideas')],
        'no_clusters': _('Rests on no cluster'),
        'open_clusters': _('Clusters without a goal'),
        'free_cards': _('Cards in no cluster'),
        'starting_points': _('Starting points'),
        'unplaced': _('Not in a field yet'),
        'impact': _('Impact {n}'),
        'effort': _('Effort {n}'),
        'ratings': [_('{n} rating'), _('{n} ratings')],
        'unrated': _('not rated yet'),
        'comes_from': _('Comes from goal {sign}'),
        'nothing': _('Nothing yet'),
        'earlier_points': [_('{n} point in an earlier workshop'), _('{n} points in an earlier workshop')],
        'more': _('Show {n} more'),
    }
