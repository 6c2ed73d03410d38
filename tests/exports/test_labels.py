from enum import StrEnum

import pytest

from exports import labels
from exports.refusals import ColumnsMissing, FileTooLarge, RowsRefused
from exports.results import FILE_KINDS
from exports.sheet_formats import DAYS
from sessions import words
from sessions.weighing.asking import Basis
from sessions.weighing.folding import Side
from sessions.wording import wording


@pytest.mark.parametrize(
    ('said', 'stored'),
    [
        (labels.KINDS, words.ContributionKind),
        (labels.CARD_STATES, words.ContributionState),
        (labels.ORIGINS, words.Origin),
        (labels.SUBJECTS, words.VoteSubject),
        (labels.BASES, Basis),
        (labels.SIDES, Side),
        (labels.SCOPES, words.BudgetScope),
        (labels.ACTORS, words.ActorKind),
        (labels.WORKSHOP_STATES, words.WorkshopState),
        (DAYS, words.Language),
    ],
)
def test_every_stored_word_can_be_said(said: dict[str, str], stored: type[StrEnum]) -> None:
    assert set(said) == set(stored)


def test_refusals_with_a_sentence_of_their_own_making_say_it() -> None:
    _ = wording('en')

    assert RowsRefused(count=1).say(_) == (
        '1 row cannot be imported, so nothing was. Correct it in the file and choose the file again.'
    )
    assert ColumnsMissing(missing=['Field of action', 'Text'], found=['', '']).say(_) == (
        'The first row must name the columns. Missing: Field of action, Text. Found: nothing.'
    )
    assert FileTooLarge().say(_) == 'The file is too large: 20 MB and 50000 rows are possible. Please split it.'
    assert list(FILE_KINDS) == ['.xlsx', '.zip']
