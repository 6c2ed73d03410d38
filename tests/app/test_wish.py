"""What a browser may wish for in the goals step: anybody can forge it, so every word is checked."""

from typing import Any

import pytest

from sessions.refusals import NotValid
from workshop_app.elements.wish import MOST_TYPED, read_wish

PARTS = {'who': 'The bus', 'change': 'runs', 'by': '', 'seen': ''}


def test_a_wording_is_free_or_made_of_parts() -> None:
    assert read_wish({'wish': 'reword', 'wording': ' No fax '}).words() == {'wording': ' No fax '}
    assert read_wish({'wish': 'reword', 'parts': PARTS | {'more': 1}, 'wording': 'x'}).words() == {'parts': PARTS}


@pytest.mark.parametrize(
    'details',
    [
        {},
        {'wording': None},
        {'wording': 'x' * (MOST_TYPED + 1)},
        {'parts': 'The bus'},
        {'parts': []},
        {'parts': {'who': 'The bus'}},
        {'parts': PARTS | {'by': 2028}},
        {'parts': PARTS | {'seen': 'x' * (MOST_TYPED + 1)}},
    ],
)
def test_what_is_no_wording_is_refused(details: dict[str, Any]) -> None:
    with pytest.raises(NotValid):
        read_wish({'wish': 'reword', **details}).words()
