"""What is said while people vote, rate, consent and look through what came along."""

from typing import Any

from sessions.refusals import BudgetSpent, CapReached, FieldBudgetSpent, ReasonMissing, StanceUnknown
from sessions.wording import Wording
from sessions.words import Stance
from workshop_app.elements.mark_texts import carried_kind_texts, mark_texts

Texts = dict[str, Any]


def voting_texts(_: Wording) -> Texts:
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


def rating_texts(_: Wording) -> Texts:
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


def goals_texts(_: Wording) -> Texts:
    return {
        'consent_question': _('Do you agree with this goal?'),
        'consent_done': _('Thank you, your answer is in.'),
        'consent_hint': _('You can change it until the round is closed. The result appears on the wall.'),
        'consent_change': _('Change my answer'),
        'stances': {
            Stance.AGREE.value: _('I agree'),
            Stance.CONCERN.value: _('I have a concern'),
            Stance.OBJECTION.value: _('Serious objection'),
        },
        'reason': _('Your reason'),
        'reason_nameless': _('The room will read it, without your name.'),
        'reason_named': _('The room will read it, with your name if you gave one.'),
        'reason_missing': _(ReasonMissing.sentence),
        'stance_missing': _(StanceUnknown.sentence),
        'services_question': _('How much does this goal serve our core goals?'),
        'level_low': _('0 = not at all'),
        'level_high': _('3 = very much'),
        'services_done': _('Thank you, you have rated all goals.'),
        'services_open': _('Some goals are still open.'),
        'services_change': _('Tap a goal to rate it or to change what you said.'),
        'rated_of': _('{n} of {all} rated'),
    }


def reviewing_texts(_: Wording) -> Texts:
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
