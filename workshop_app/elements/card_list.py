"""The list of collected cards, to approve, show large, edit, hide and move; with the core goals beside it."""

from sessions.faces.parts import View
from sessions.wording import Wording
from sessions.words import ContributionState
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class CardList(
    ConsoleElement,
    component='card_list.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``collecting_view``"""
        super().__init__(view, texts=card_list_texts(wording), wording=wording, hear=hear)


def card_list_texts(_: Wording) -> Texts:
    return common_texts(_) | _way_texts(_) | _filter_texts(_) | _card_texts(_) | _core_goal_texts(_)


def _way_texts(_: Wording) -> Texts:
    return {
        'way': _('New cards'),
        'at_once': _('At once on the wall'),
        'approve_first': _('Approve first'),
        'waiting': [_('{n} card waits for your approval'), _('{n} cards wait for your approval')],
        'approve': _('Approve'),
        'approve_all': _('Approve all {n}'),
        'enter': _('Enter a card for somebody'),
        'enter_text': _('What should be on the card?'),
        'enter_author': _('Whose words are they? (optional)'),
        'enter_send': _('Put on the wall'),
    }


def _filter_texts(_: Wording) -> Texts:
    return {
        'filter': _('Show only'),
        'all': _('All'),
        'states': {
            '': _('Every state'),
            ContributionState.HELD.value: _('Waiting for approval'),
            ContributionState.SHOWN.value: _('On the wall'),
            ContributionState.HIDDEN.value: _('Hidden'),
            ContributionState.DONE.value: _('Is done'),
        },
        'state': _('State'),
        'list': _('Cards'),
        'newcomers': [_('{n} new card'), _('{n} new cards')],
        'more': _('Show {n} more'),
        'empty': _('No cards yet. They appear here as soon as somebody sends one.'),
        'nothing_found': _('No card fits this search.'),
    }


def _card_texts(_: Wording) -> Texts:
    return {
        'feature': _('Show large'),
        'unfeature': _('Stop showing'),
        'featured': _('Large on the wall'),
        'agree': [_('{n} agrees'), _('{n} agree')],
        'edit': _('Edit'),
        'hide': _('Hide'),
        'put_back': _('Put back'),
        'hidden': _('Hidden'),
        'held': _('Waiting for approval'),
        'is_done': _('Is done'),
        'move': _('Move'),
        'move_to_field': _('Move to field'),
        'move_to_goal': _('Move to goal'),
        'edit_title': _('Edit card {number}'),
        'text': _('Text'),
        'field': _('Field of action'),
        'goal': _('Goal'),
        'choose': _('Please choose'),
        'of_card': _('{what}: card {number}'),
        'make_field': _('Make it a field of action'),
        'field_name': _('Name of the field'),
        'is_field': _('Is a field of action'),
    }


def _core_goal_texts(_: Wording) -> Texts:
    return {
        'core_goals': _('Core goals'),
        'core_goals_hint': _('Tick cards that say the same and condense them into three to five core goals.'),
        'tick': _('Choose card {number}'),
        'condense': _('Make a core goal of them'),
        'add_core_goal': _('Add a core goal'),
        'core_goal_wording': _('Wording of the core goal'),
        'chosen_cards': _('The chosen cards'),
        'clear': _('Choose none'),
        'chosen': [_('{n} card chosen'), _('{n} cards chosen')],
        'up': _('Move up: {what}'),
        'down': _('Move down: {what}'),
        'remove': _('Remove: {what}'),
    }
