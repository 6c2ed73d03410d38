"""Whether one row becomes a card."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from exports.incoming.columns import Columns, Meaning
from exports.incoming.file import IncomingRow
from exports.labels import CARD_STATES
from exports.refusals import CardWasNotShown, CellTooLong, FieldNotThere, VotesNotWhole
from sessions.refusals import Refusal, TextTooLong
from sessions.texts import CARD_LENGTH, NAME_LENGTH, clean_optional, clean_text
from sessions.verbs.fields import FIELD_NAME_LENGTH
from sessions.verbs.imports import SOURCE_LENGTH, ImportedCard
from sessions.wording import wording
from sessions.words import ContributionState, Language

NEAR_THE_END = 50
"""Characters within which a cut looks for the end of a word."""


class TooLong(StrEnum):
    """What becomes of a text that is longer than a card."""

    REFUSE = 'refuse'
    CUT = 'cut'
    LEAVE_OUT = 'leave_out'


@dataclass(frozen=True, slots=True)
class AcceptedRow:
    """A row that becomes a card."""

    number: int
    card: ImportedCard
    was_cut: bool = False


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot become a card, and why; one is enough to stop the import."""

    number: int
    text: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A row that is passed over, and why; it does not stop the import."""

    number: int
    text: str
    reason: Refusal


def judge_row(
    row: IncomingRow, columns: Columns, *, fields: Collection[str] | None, too_long: TooLong
) -> AcceptedRow | RefusedRow | LeftOutRow:
    """Checks a row by the rules that its card will be held to.

    :param fields: casefolded names of the fields of action it may stand in; ``None`` for any
    """
    text = row[Meaning.TEXT]
    state = row[Meaning.STATE].strip()
    if state.casefold() in _states_off_the_wall():
        return LeftOutRow(row.number, text, CardWasNotShown(state=state))
    try:
        return _accept(row, columns, fields, cut=too_long is TooLong.CUT)
    except TextTooLong as refusal:
        if too_long is TooLong.LEAVE_OUT:
            return LeftOutRow(row.number, text, refusal)
        return RefusedRow(row.number, text, refusal)
    except Refusal as refusal:
        return RefusedRow(row.number, text, refusal)


def _accept(row: IncomingRow, columns: Columns, fields: Collection[str] | None, *, cut: bool) -> AcceptedRow:
    typed = row[Meaning.TEXT]
    text = clean_text(typed, most=max(CARD_LENGTH, len(typed)) if cut else CARD_LENGTH)
    was_cut = len(text) > CARD_LENGTH
    field = _clean_cell(row, columns, Meaning.FIELD, most=FIELD_NAME_LENGTH)
    if field is not None and fields is not None and field.casefold() not in fields:
        raise FieldNotThere(name=field)
    card = ImportedCard(
        text=_cut_text(text) if was_cut else text,
        field=field,
        votes=_read_votes(row[Meaning.VOTES]),
        origin=_clean_cell(row, columns, Meaning.ORIGIN, most=SOURCE_LENGTH),
        author=_clean_cell(row, columns, Meaning.AUTHOR, most=NAME_LENGTH),
    )
    return AcceptedRow(row.number, card, was_cut)


def _clean_cell(row: IncomingRow, columns: Columns, meaning: Meaning, *, most: int) -> str | None:
    try:
        return clean_optional(row[meaning], most=most)
    except TextTooLong as refusal:
        raise CellTooLong(column=columns.header_of(meaning), **refusal.values) from None


def _read_votes(typed: str) -> int | None:
    """A whole number; ``12.0`` is what other programs make of 12 in a column with gaps."""
    typed = typed.strip()
    if not typed:
        return None
    found = re.fullmatch(r'([0-9]{1,9})(?:[.,]0+)?', typed)
    if found is None:
        raise VotesNotWhole(votes=typed)
    return int(found.group(1))


def _cut_text(text: str) -> str:
    """To the length of a card, between two words where one ends near, with an ellipsis."""
    kept = text[: CARD_LENGTH - 1]
    last_blank = max(kept.rfind(' '), kept.rfind('\n'))
    return (kept[:last_blank] if last_blank > CARD_LENGTH - NEAR_THE_END else kept).rstrip() + '…'


@cache
def _states_off_the_wall() -> frozenset[str]:
    """How our own exports call cards that were not on the wall, in every language."""
    words = [word for state, word in CARD_STATES.items() if state != ContributionState.SHOWN]
    return frozenset(wording(language)(word).casefold() for language in Language for word in words)
