"""The board's one element: header, stage by step, footer with the way in."""

from base64 import b64encode
from typing import Any

from nicegui import ui

from sessions.wording import Wording
from workshop_app.elements.mark_texts import carried_kind_texts, mark_texts
from workshop_app.elements.quadrants import quadrant_texts


class Board(ui.element, component='board.js', esm={'workshop-board': 'board_stages', 'workshop-shared': 'shared'}):
    def __init__(self, view: dict[str, Any], *, code: str, address: str, qr: str, wording: Wording) -> None:
        """:param view: ``board_view`` in its envelope
        :param address: what a person types to get here
        :param qr: the QR code as SVG
        """
        super().__init__()
        self.props['envelope'] = view
        self.props['code'] = code
        self.props['address'] = address
        self.props['qr'] = 'data:image/svg+xml;base64,' + b64encode(qr.encode()).decode()
        self.props['texts'] = board_texts(wording)


def board_texts(_: Wording) -> dict[str, Any]:
    """Every sentence the board may show; a pair is singular and plural."""
    parts = (_frame_texts, _card_texts, _vote_texts, _goal_texts, _rate_texts, _review_texts, _result_texts)
    return {name: text for part in parts for name, text in part(_).items()}


def _frame_texts(_: Wording) -> dict[str, Any]:
    return {
        'code': _('Code'),
        'join_in': _('Join in:'),
        'welcome': _('Good to have you here. Scan the code.'),
        'in_browser': _('or in the browser:'),
        'join_qr': _('QR code that leads to this workshop'),
        'no_account': _('No account, no app. Your name is optional.'),
        'are_in': [_('{n} is in'), _('{n} are in')],
        'contributions': [_('{n} contribution'), _('{n} contributions')],
        'step': _('Step {number} · {title}'),
        'step_of': _('Step {number} of {all}'),
        'agenda': _('Agenda with {n} steps'),
        'time_left': _('Time left'),
        'time_over': _('Time is up'),
        'paused': _('Input paused'),
        'offline': _('The connection is lost. This picture may be old; the board is trying to get back.'),
        'closed': _('Thank you for taking part.'),
        'closed_hint': _('This workshop is closed. This is what we take with us.'),
    }


def _card_texts(_: Wording) -> dict[str, Any]:
    return {
        'more': [_('+ {n} more'), _('+ {n} more')],
        'nowhere': _('No field of action'),
        'to_sort': _('Not sorted yet'),
        'no_cards': _('Nothing here yet'),
        'first_card': _('Your cards appear here as soon as you send them.'),
        'limit': [_('up to {n} card each'), _('up to {n} cards each')],
        'condensed': _('Our core goals'),
        'agree': [_('{n} agrees'), _('{n} agree')],
        'cards': [_('{n} card'), _('{n} cards')],
        'clusters': [_('{n} group'), _('{n} groups')],
        'points': [_('{n} point'), _('{n} points')],
        'free': [_('{n} card stands alone so far'), _('{n} cards stand alone so far')],
        'no_goals': _('No goal yet'),
        'goals': [_('{n} goal'), _('{n} goals')],
        'core_goals': _('Core goals'),
        'serves': _('Serves core goal {number}: {n} of 3'),
        'legend': _('● a little · ●● well · ●●● very much'),
    }


def _vote_texts(_: Wording) -> dict[str, Any]:
    return {
        'voted': [_('of {all} has voted'), _('of {all} have voted')],
        'voted_all': [_('{n} of {all} has voted'), _('{n} of {all} have voted')],
        'no_round': _('The vote opens in a moment.'),
        'budget': [_('{n} point for everybody'), _('{n} points for everybody')],
        'budget_field': [_('{n} point in every field'), _('{n} points in every field')],
        'cap': [_('at most {n} on one thing'), _('at most {n} on one thing')],
        'cap_card': [_('at most {n} per card'), _('at most {n} per card')],
        'secret': _('secret until it is revealed'),
        'open': _('points are shown as they come'),
        'on_ballot': [_('{n} thing to choose from'), _('{n} things to choose from')],
        'round': _('Round {n}'),
        'round_closed': _('The vote is closed. The result follows in a moment.'),
        'rank': _('Rank {n}'),
        'differ': _('opinions differ'),
        'nothing_to_rank': _('There was nothing to vote on.'),
    }


def _goal_texts(_: Wording) -> dict[str, Any]:
    return {
        'variants': [_('{n} wording to choose from'), _('{n} wordings to choose from')],
        'which_variant': _('Which wording shall it be?'),
        'our_wording': _('This is our wording.'),
        'chosen': _('chosen'),
        'consent_question': _('Do we agree with this goal?'),
        'consent_result': _('This is what the room says.'),
        'answered': [_('{n} of {all} has answered'), _('{n} of {all} have answered')],
        'no_answers': _('Nobody has answered.'),
        'concern': _('concern'),
        'objection': _('serious objection'),
        'count_agree': [_('agrees'), _('agree')],
        'count_concern': [_('concern'), _('concerns')],
        'count_objection': [_('serious objection'), _('serious objections')],
        'more_reasons': [_('+ {n} more reason'), _('+ {n} more reasons')],
        'services_question': _('How much does each goal serve our core goals?'),
        'services_scale': _('Please rate on your phone: 0 = not at all, 3 = very much.'),
        'rated': [_('of {all} has rated'), _('of {all} have rated')],
        'matrix_legend': _('0 = not at all, 3 = very much'),
        'sum': _('Sum'),
        'no_matrix': _('There are no goals and core goals to set against each other yet.'),
    }


def _rate_texts(_: Wording) -> dict[str, Any]:
    return quadrant_texts(_) | {
        'ratings': [_('{n} rating'), _('{n} ratings')],
        'no_ratings': _('not rated yet'),
        'of_goal': _('Goal {sign}'),
        'no_projects': _('There are no project ideas to place.'),
        'have_rated': [_('{n} of {all} has rated'), _('{n} of {all} have rated')],
        'spread': _('± spread of the ratings'),
    }


def _review_texts(_: Wording) -> dict[str, Any]:
    return {
        **{f'mark_{mark}': name for mark, name in mark_texts(_).items()},
        **{f'kind_{kind}': name for kind, name in carried_kind_texts(_).items()},
        'voted_review': [_('of {all} has answered'), _('of {all} have answered')],
        'have_answered': [_('{n} of {all} has answered'), _('{n} of {all} have answered')],
        'to_review': [_('{n} thing of last time'), _('{n} things of last time')],
        'no_review': _('Nothing came along from an earlier workshop.'),
        'said_n': _('{name}: {n}'),
    }


def _result_texts(_: Wording) -> dict[str, Any]:
    return {
        'challenges': [_('{n} challenge'), _('{n} challenges')],
        'starting_points': [_('{n} starting point'), _('{n} starting points')],
        'result_goals': [_('{n} goal'), _('{n} goals')],
        'projects': [_('{n} project idea'), _('{n} project ideas')],
        'participants': [_('{n} participant'), _('{n} participants')],
        'more_goals': [_('+ {n} more goal'), _('+ {n} more goals')],
        'more_projects': [_('+ {n} more project idea'), _('+ {n} more project ideas')],
        'served_by': [_('{n} goal serves it'), _('{n} goals serve it')],
        'proposals': _('Proposed fields of action'),
        'chosen_fields': _('Starting points in our fields'),
        'no_results': _('There are no goals yet.'),
    }
