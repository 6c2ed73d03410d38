"""The goals of each field of action: their wording, the clusters they rest on, how much they serve each core goal."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class GoalTable(
    ConsoleElement,
    component='goal_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``goal_table_view``"""
        super().__init__(view, texts=goal_table_texts(wording), wording=wording, hear=hear)


def goal_table_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'add': _('Add a goal without a cluster'),
        'adopt': _('Adopt as goal'),
        'adopt_send': _('Adopt'),
        'add_send': _('Add'),
        'wording': _('What will be different by when, and how will we tell?'),
        'wording_of': _('Wording of goal {sign}'),
        'rests_on': _('Rests on'),
        'rest_on': _('Rest on another cluster …'),
        'rests_on_nothing': _('no cluster yet'),
        'let_go': _('No longer rest on: {name}'),
        'cards_of': _('Cards behind {sign}'),
        'serves': _('How much does {sign} serve the core goals?'),
        'serve_hint': _('How much does a goal serve each core goal? 0 = not at all, 3 = very much.'),
        'no_core_goals': _('There are no core goals yet. Collect and condense them first.'),
        'remove': _('Remove goal {sign}'),
        'open_clusters': _('Clusters without a goal'),
        'open_hint': _('Tick one or several clusters that become one goal.'),
        'no_goals': _('No goal yet'),
        'projects': [_('{n} project idea'), _('{n} project ideas')],
        'goals': [_('{n} goal'), _('{n} goals')],
        'chosen_clusters': _('The chosen clusters'),
    }
