"""Every sentence the phone may show. A pair is singular and plural; braces are filled in on the phone."""

from typing import Any

from sessions.refusals import (
    BudgetSpent,
    CapReached,
    ContributionLimitReached,
    FieldBudgetSpent,
    FieldMissing,
    GoalMissing,
    InputPaused,
    NotNow,
    TextEmpty,
    TextTooLong,
)
from sessions.wording import Wording
from sessions.words import ContributionKind, ProposalState, StepKind
from workshop_app.elements.mark_texts import carried_kind_texts, mark_texts

Texts = dict[str, Any]


def phone_texts(_: Wording) -> Texts:
    parts = (
        _frame,
        _door,
        _collecting,
        _cards,
        _agreeing,
        _grouping,
        _waiting,
        _voting,
        _rating,
        _reviewing,
        _outcome,
    )
    return {name: text for part in parts for name, text in part(_).items()}


def _frame(_: Wording) -> Texts:
    return {
        'time_left': _('{time} left'),
        'time_over': _('time is up'),
        'away': _('No connection. What you write is kept on this phone and sent as soon as it is back.'),
        'not_possible': _(NotNow.sentence),
        'paused': _(InputPaused.sentence),
        'close': _('Close this message'),
        'back': _('Back'),
        'cancel': _('Cancel'),
        'save': _('Save'),
        'done': _('Done'),
        'next': _('Next'),
        'language': _('Language'),
        'language_later': _('The language changes as soon as there is a connection. Please try again then.'),
        'n_of_all': _('{n} of {all}'),
        'featured': _('On the wall now:'),
    }


def _door(_: Wording) -> Texts:
    return {
        'welcome': _('Good to have you here.'),
        'name': _('Name'),
        'department': _('Department'),
        'department_none': _('Not given'),
        'role': _('Role'),
        'optional': _('optional'),
        'privacy_nameless': _('No account, no app. Your contributions appear without a name.'),
        'privacy_named': _('No account, no app. If you give a name, it stands on your contributions.'),
        'privacy_link': _('What is stored'),
        'join': _('Join'),
        'joining': _('Joining …'),
        'join_waiting': _('No connection yet. You will be let in as soon as it is back.'),
        'details': _('About you'),
        'details_keep': _('Save details'),
        'details_kept': _('Details saved'),
    }


def _collecting(_: Wording) -> Texts:
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


def _cards(_: Wording) -> Texts:
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


def _agreeing(_: Wording) -> Texts:
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


def _grouping(_: Wording) -> Texts:
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


def _waiting(_: Wording) -> Texts:
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


def _voting(_: Wording) -> Texts:
    return {
        'round': _('Round {n}'),
        'budget': _('{number} points left'),
        'budget_bold': _('{n} of {all}'),
        'budget_per_field': _('{number} points in each field of action'),
        'budget_field': _('{n} of {all} left'),
        'cap': [_('at most {n} point on one'), _('at most {n} points on one')],
        'points_of': _('{n} of at most {cap} points'),
        'more': _('One point more'),
        'less': _('One point less'),
        'budget_spent': _(BudgetSpent.sentence),
        'field_budget_spent': _(FieldBudgetSpent.sentence),
        'cap_reached': _(CapReached.sentence),
        'item_gone': _('This was taken off the wall. You can take your points back.'),
        'filter': _('Search'),
        'filter_found': [_('{n} hit'), _('{n} hits')],
        'filter_none': _('Nothing here has these words.'),
        'vote_empty': _('There is nothing to vote on yet.'),
        'vote_none': _('You have not placed any points.'),
        'vote_done': _('Thank you, your points are in.'),
        'vote_done_hint': _('You can change them until the vote is closed.'),
        'vote_change': _('Change points'),
        'vote_closed': _('The vote is closed.'),
        'vote_counted': _('These are your points. The result appears when it is revealed.'),
        'vote_revealed': _('This is how the room has voted.'),
        'points_total': [_('{n} point in total'), _('{n} points in total')],
        'differ': _('opinions differ'),
        'points_mine': [_('{n} point from you'), _('{n} points from you')],
    }


def _rating(_: Wording) -> Texts:
    return {
        'progress': _('Progress'),
        'towards': _('for goal {sign}: {wording}'),
        'impact': _('How much does it achieve?'),
        'impact_low': _('hardly anything'),
        'impact_high': _('very much'),
        'effort': _('How much effort is it?'),
        'effort_low': _('little'),
        'effort_high': _('a great deal'),
        'cannot_judge': _('I cannot judge'),
        'rate_both': _('Please answer both questions, or choose “I cannot judge”.'),
        'previous': _('Previous'),
        'skip': _('Skip'),
        'rate_empty': _('There are no project ideas to place yet.'),
        'rate_done': _('Thank you, you have placed all projects.'),
        'rate_open': _('Some projects are still open.'),
        'rate_change': _('Tap a project to place it or to change what you said.'),
        'rated': _('impact {impact}, effort {effort}'),
        'unrated': _('still open'),
    }


def _reviewing(_: Wording) -> Texts:
    return {
        'marks': mark_texts(_),
        'review_kinds': carried_kind_texts(_),
        'review_points': [_('{n} point last time'), _('{n} points last time')],
        'review_question': _('What has become of it?'),
        'review_empty': _('There is nothing to look through.'),
        'review_done': _('Thank you, you have looked through everything.'),
        'review_open': _('You have skipped some.'),
        'review_change': _('Tap one to say something or to change what you said.'),
        'unsaid': _('nothing said yet'),
    }


def _outcome(_: Wording) -> Texts:
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
