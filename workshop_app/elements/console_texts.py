"""Sentences that several tables of the console say. A pair is singular and plural; ``{…}`` is filled in the browser."""

from typing import Any

from sessions.wording import Wording
from sessions.words import Origin

Texts = dict[str, Any]


def common_texts(_: Wording) -> Texts:
    return {
        'cancel': _('Cancel'),
        'save': _('Save'),
        'saving': _('Saving …'),
        'unsaved': _('Not saved yet. Press Enter to try again.'),
        'search': _('Search …'),
        'no_field': _('No field'),
        'points': [_('{n} point'), _('{n} points')],
        'cards': [_('{n} card'), _('{n} cards')],
        'ago': age_texts(_),
        'origins': origin_texts(_),
        'origin_of': _('{origin}: {source}'),
    }


def age_texts(_: Wording) -> Texts:
    return {
        'now': _('just now'),
        'seconds': _('{n} s ago'),
        'minutes': _('{n} min ago'),
        'hours': _('{n} h ago'),
        'days': [_('{n} day ago'), _('{n} days ago')],
    }


def origin_texts(_: Wording) -> Texts:
    """How a card came in, where that is not the author's own phone."""
    return {
        Origin.ON_BEHALF.value: _('entered for somebody'),
        Origin.IMPORT.value: _('imported'),
        Origin.CARRIED.value: _('carried over'),
    }
