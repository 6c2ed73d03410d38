"""The whole chain, to be read from anything in it: core goals, fields, goals, clusters, cards, project ideas."""

from sessions.chain import ThingKind
from sessions.faces.parts import View
from sessions.wording import Wording
from sessions.words import Origin
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts, origin_texts


class ChainTree(
    ConsoleElement,
    component='chain_tree.js',
    esm={'workshop-console': 'console_parts', 'workshop-chain': 'chain_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``chain_tree_view``"""
        super().__init__(view, texts=common_texts(wording) | chain_texts(wording), wording=wording, hear=hear)


def chain_texts(_: Wording) -> Texts:
    """What the chain says of itself, on the console and on the results page."""
    return {
        'find': _('Search in everything …'),
        'kind': _('What is shown'),
        'all_kinds': _('Everything'),
        'kinds': {
            ThingKind.CORE_GOAL.value: _('Core goal'),
            ThingKind.FIELD.value: _('Field of action'),
            ThingKind.GOAL.value: _('Goal'),
            ThingKind.PROJECT.value: _('Project idea'),
            ThingKind.CLUSTER.value: _('Cluster'),
            ThingKind.CARD.value: _('Card'),
        },
        'found': _('What was found'),
        'hits': [_('{n} found'), _('{n} found')],
        'rests_on': _('Rests on'),
        'leads_to': _('Leads to'),
        'start': _('From here'),
        'start_from': _('Read the chain from “{thing}”'),
        'stands_alone': _('It rests on nothing and leads to nothing yet.'),
        'back': _('Back'),
        'everything': _('Show everything'),
        'core_goals': _('Core goals'),
        'served_by': [_('served by {n} goal'), _('served by {n} goals')],
        'no_core_goals': _('No core goals were set.'),
        'service': _('serves it {n} of 3'),
        'goals': [_('{n} goal'), _('{n} goals')],
        'clusters': [_('{n} cluster'), _('{n} clusters')],
        'cards': [_('{n} card'), _('{n} cards')],
        'projects': [_('{n} project idea'), _('{n} project ideas')],
        'points': [_('{n} point'), _('{n} points')],
        'in_round': _('round {round}: {points}'),
        'earlier_points': [_('{n} point in an earlier workshop'), _('{n} points in an earlier workshop')],
        'card_number': _('card {n}'),
        'open_clusters': _('Clusters without a goal'),
        'open_projects': _('Project ideas without a goal'),
        'free_cards': _('Cards in no cluster'),
        'starting_points': _('Starting points'),
        'unplaced': _('Not in a field yet'),
        'impact': _('Impact {n}'),
        'effort': _('Effort {n}'),
        'ratings': [_('{n} rating'), _('{n} ratings')],
        'unrated': _('not rated yet'),
        'origins': {Origin.PHONE.value: _('from a phone')} | origin_texts(_),
        'origin_of': _('{origin}: {source}'),
        'nothing': _('Nothing yet'),
        'more': _('Show {n} more'),
    }
