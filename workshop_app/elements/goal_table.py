"""The goals of each field of action: their wording, the clusters they rest on, how much they serve each core goal."""

from sessions.faces.parts import View
from sessions.goal_guide import PATTERNS
from sessions.wording import Wording, wording
from sessions.words import Stance
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class GoalTable(
    ConsoleElement,
    component='goal_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, spoken: str, hear: Hearing) -> None:
        """:param view: ``goal_table_view``
        :param spoken: the workshop's language, in which the guide makes its sentences
        """
        super().__init__(view, texts=goal_table_texts(wording, spoken), wording=wording, hear=hear)


def goal_table_texts(_: Wording, spoken: str) -> Texts:
    return common_texts(_) | _row_texts(_) | _guide_texts(_, spoken) | _consent_texts(_) | _matrix_texts(_)


def _row_texts(_: Wording) -> Texts:
    return {
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


def _guide_texts(_: Wording, spoken: str) -> Texts:
    return {
        'guide_open': _('Word it with the guide'),
        'guide_short': _('Guide'),
        'guide_hint': _('Four short parts become one sentence. The last two may be left out.'),
        'guide_now': _('Worded so far'),
        'guide_preview': _('The goal then reads:'),
        'guide': {
            'who': _('Who or what?'),
            'change': _('is or does what? (with the verb)'),
            'by': _('by when?'),
            'seen': _('We will know because …'),
        },
        'guide_examples': {
            'who': _('The town hall'),
            'change': _('answers every application within three days'),
            'by': _('the end of 2028'),
            'seen': _('nobody has to ask twice'),
        },
        'guide_patterns': {name: wording(spoken)(pattern) for name, pattern in PATTERNS.items()},
        'adopt_guided': _('Adopt with the guide'),
        'add_variant': _('Add a variant'),
        'variants_of': _('Variants of {sign}'),
        'variant_of': _('Variant {letter} of {sign}'),
        'variant_now': _('so far'),
        'variant_chosen': _('chosen'),
        'choose': _('Choose'),
        'choose_variant': _('Choose variant {letter} of {sign}'),
        'remove_variant': _('Remove variant {letter} of {sign}'),
        'show_variants': _('Show variants on the board'),
    }


def _consent_texts(_: Wording) -> Texts:
    return {
        'ask_consent': _('Ask for consent'),
        'ask_next': _('Ask about {sign} next'),
        'consent': _('Consent'),
        'consent_round': _('Consent to {sign}, round {n}'),
        'consent_secret': _('Counts and reasons are seen when you close the round.'),
        'close_consent': _('Close round'),
        'answered': [_('{n} of {all} has answered'), _('{n} of {all} have answered')],
        'round': _('Round {n}'),
        'round_open': _('still open'),
        'rounds': [_('{n} consent round'), _('{n} consent rounds')],
        'counted': _('agree {agree}, concern {concern}, objection {objection}'),
        'reasons': _('Reasons'),
        'stances': {
            Stance.CONCERN.value: _('concern'),
            Stance.OBJECTION.value: _('serious objection'),
        },
        'stance_counts': {
            Stance.AGREE.value: [_('agrees'), _('agree')],
            Stance.CONCERN.value: [_('concern'), _('concerns')],
            Stance.OBJECTION.value: [_('serious objection'), _('serious objections')],
        },
    }


def _matrix_texts(_: Wording) -> Texts:
    return {
        'matrix': _('Goals and core goals'),
        'matrix_table': _('How much each goal serves each core goal'),
        'goal': _('Goal'),
        'sum': _('Sum'),
        'rate_phones': _('Let the phones rate'),
        'rate_again': _('Let the phones go on rating'),
        'close_rating': _('Close rating'),
        'adopt_ratings': _('Take over the rounded means'),
        'show_matrix': _('Show on the board'),
        'show_all': _('Show all goals on the board'),
        'adopted': _('The rounded means are taken over.'),
        'rating_none': _('Set it goal by goal above, or let the phones rate.'),
        'rating_now': _('The phones rate what the goals serve'),
        'rating_secret': _('Means are seen when you close the rating.'),
        'means_hint': _('⌀ is the mean of the ratings, ± their spread. The large number is what counts.'),
    }
