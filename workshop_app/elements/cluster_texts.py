"""Sentences of the clustering table about what the machine says, and about its keys."""

from sessions.wording import Wording
from workshop_app.elements.console_texts import Texts


def proposal_texts(_: Wording) -> Texts:
    return {
        'proposals': _('Proposed clusters'),
        'propose': _('Propose clusters'),
        'proposing': _('Looking for what belongs together …'),
        'proposed': [_('{n} proposed cluster'), _('{n} proposed clusters')],
        'nothing_proposed': _('Nothing more to propose: these cards have too little in common.'),
        'stop': _('Stop'),
        'size': _('Number of proposed clusters'),
        'coarser': _('coarser'),
        'finer': _('finer'),
        'take_in': [_('Take in {n} new card'), _('Take in {n} new cards')],
        'close_proposals': _('Close proposals'),
        'proposal': _('Proposal'),
        'binds': _('In common:'),
        'bound': [_('in {n} card'), _('in {n} cards')],
        'typical': _('most typical card'),
        'accept': _('Accept'),
        'split': _('Split'),
        'not_split': _('These cards cannot be told apart any further.'),
        'dismiss': _('Dismiss'),
        'left': _('Not yet assigned ({n})'),
    }


def duplicate_texts(_: Wording) -> Texts:
    return {
        'find_duplicates': _('Similar cards'),
        'duplicates': _('Cards that may say the same'),
        'duplicates_hint': _(
            'Nothing is merged by itself: “introduce” and “abolish” look alike, too. The other card is hidden, and its '
            'points count for the one you keep. This can be undone.'
        ),
        'no_duplicates': _('No two cards of this field are alike.'),
        'keep_this': _('Keep this one'),
        'keep_both': _('Keep both'),
        'keep_card': _('Keep card {number}'),
        'keep_pair': _('Keep both, card {one} and card {other}'),
        'close_duplicates': _('Close similar cards'),
        'card_number': _('card {number}'),
        'in_cluster': _('in “{name}”'),
        'stands_for': [_('stands for {n} more card'), _('stands for {n} more cards')],
        'merge_cards': _('Merge (M)'),
        'merge_title': _('Merge into one card?'),
        'merge_which': _('Which card stays?'),
        'merge_choose': _('Please choose'),
        'merge_send': _('Merge'),
        'merge_quotes': _('Cards that say the same'),
    }


def key_texts(_: Wording) -> Texts:
    return {
        'keys': _('Keys (?)'),
        'keys_title': _('Keys of this table'),
        'close': _('Close'),
        'key_list': [
            ['↑ ↓', _('from card to card')],
            ['← →', _('from the free cards to the clusters, and from cluster to cluster')],
            [_('Space'), _('ticks the card')],
            ['G', _('gathers the ticked cards in a new cluster and asks for its name')],
            ['M', _('merges the ticked cards into one; with none ticked, the cluster you are in with another')],
            ['F2', _('renames the cluster you are in')],
            [_('Ctrl+Z'), _('takes back what you did last at this table')],
            [_('Esc'), _('unticks all')],
            ['?', _('shows this list')],
        ],
    }
