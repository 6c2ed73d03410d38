"""What is said while people write cards, agree to some and put some together."""

from typing import Any

from sessions.refusals import ContributionLimitReached, FieldMissing, GoalMissing, InputPaused, TextEmpty, TextTooLong
from sessions.wording import Wording
from sessions.words import ContributionKind, ProposalState

Texts = dict[str, Any]


def collecting_texts(_: Wording) -> Texts:
    return {
        'field': _('Field of action'),
        'no_fields': _('There are no fields of action yet. They will appear here in a moment.'),
        'goal': _('Goal'),
        'goal_other': _('Choose another goal'),
        'no_goals': _('There are no goals yet. They will appear here in a moment.'),
        'write': {
            ContributionKind.CHALLENGE.value: _('Your challenge'),
            ContributionKind.PROJECT_IDEA.value: _('Your project idea'),
            ContributionKind.CORE_GOAL.value: _('Your core goal'),
            ContributionKind.STARTING_POINT.value: _('Your starting point'),
            ContributionKind.FIELD_PROPOSAL.value: _('Your field of action'),
        },
        'counted': _('{n} of {most} characters'),
        'send': _('Send'),
        'text_empty': _(TextEmpty.sentence),
        'text_too_long': _(TextTooLong.sentence),
        'field_missing': _(FieldMissing.sentence),
        'goal_missing': _(GoalMissing.sentence),
        'limit_reached': _(ContributionLimitReached.sentence),
        'cards_left': [_('You can send {n} contribution.'), _('You can send {n} contributions.')],
        'approval': _('The facilitator reads contributions before they appear on the wall.'),
    }


def cards_texts(_: Wording) -> Texts:
    return {
        'own': _('My contributions ({n})'),
        'own_none': _('You have not sent anything yet.'),
        'more_items': [_('Show {n} more thing'), _('Show {n} more things')],
        'states': {
            'sending': _('sending'),
            'waiting': _('waiting for network'),
            'shown': _('on the wall'),
            'held': _('waiting for approval'),
            'hidden': _('taken off the wall by the facilitator'),
            'merged': _('put together with a card that says the same'),
            'leaving': _('being withdrawn'),
            'refused': _('not sent, kept on this phone'),
            'draft': _('not sent yet, kept on this phone'),
        },
        'stands_in': _('now stands in:'),
        'edit': _('Edit'),
        'edit_title': _('Edit your contribution'),
        'reuse': _('Go on writing'),
        'discard': _('Discard'),
        'discard_sure': _('Really discard'),
        'withdraw': _('Withdraw this contribution'),
        'withdraw_sure': _('Withdraw it? It will disappear from the wall.'),
        'withdraw_yes': _('Withdraw'),
        'withdraw_no': _('Keep'),
    }


def agreeing_texts(_: Wording) -> Texts:
    return {
        'similar': _('There already:'),
        'similar_found': [
            _('{n} similar contribution is there already.'),
            _('{n} similar contributions are there already.'),
        ],
        'similar_close': _('Close this hint'),
        'similar_own': _('You have written this already.'),
        'agree': [_('{n} agrees'), _('{n} agree')],
        'agree_instead': _('Agree instead of sending twice'),
        'agreed': _('You agree to this'),
        'agreed_already': _('You agree to this already.'),
        'agreed_instead': _('You agree. Your own text was not sent. There is:'),
        'agreed_said': _('You agree to: {text}'),
        'agreed_back': _('Take back'),
    }


def grouping_texts(_: Wording) -> Texts:
    return {
        'group_hint': _(
            'Tick contributions that belong together and propose them as a group. The facilitator decides.'
        ),
        'group_nowhere': _('No field'),
        'group_empty': _('There are no contributions to group yet.'),
        'group_choose': _('Tick at least {fewest}'),
        'group_many': _('At most {most} in a group'),
        'group_paused': _(InputPaused.sentence),
        'group_limit': _('{limit} groups wait already'),
        'group_next': [_('Name the group ({n})'), _('Name the group ({n})')],
        'group_title': _('What is this group about?'),
        'group_name': _('Name of the group'),
        'group_nameless': _('Please give the group a name.'),
        'group_cards': [_('{n} contribution in it'), _('{n} contributions in it')],
        'group_propose': _('Propose group'),
        'group_sent': _('Your group is on its way to the facilitator.'),
        'groups': _('Groups you proposed ({n})'),
        'group_size': [_('{n} contribution'), _('{n} contributions')],
        'group_states': {
            ProposalState.WAITING.value: _('waits for the facilitator'),
            ProposalState.ACCEPTED.value: _('taken over'),
            ProposalState.DECLINED.value: _('not taken over'),
        },
        'group_withdraw': _('Withdraw'),
    }
