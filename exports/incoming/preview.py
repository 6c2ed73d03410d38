"""What an import would do, row by row, before anything is done."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from exports.incoming.file import IncomingFile
from exports.incoming.judging import AcceptedRow, LeftOutRow, RefusedRow, TooLong, judge_row
from exports.refusals import NothingToImport, RowsRefused
from sessions.picture import Picture
from sessions.verbs.imports import SOURCE_LENGTH
from sessions.wording import Wording
from sessions.words import ContributionState


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row that says what an earlier row, or a card of the workshop, says already. A notice only: it is imported."""

    number: int
    row: int | None = None
    card: int | None = None

    def say(self, _: Wording) -> str:
        if self.card is not None:
            return _('Row {row} says the same as card {card} of the workshop.', row=self.number, card=self.card)
        return _('Row {row} says the same as row {other}.', row=self.number, other=self.row)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """Every row of the file stands in exactly one of ``accepted``, ``refused`` and ``left_out``."""

    source: str
    accepted: tuple[AcceptedRow, ...]
    refused: tuple[RefusedRow, ...]
    left_out: tuple[LeftOutRow, ...]
    new_fields: tuple[str, ...]
    """Fields of action that would be made, spelled as they come first."""
    duplicates: tuple[Duplicate, ...]
    ignored_columns: tuple[str, ...]

    @property
    def is_importable(self) -> bool:
        return bool(self.accepted) and not self.refused

    def details(self, *, kind: str) -> dict[str, Any]:
        """What the verb ``import_contributions`` is given: all cards at once.

        :param kind: what the cards are
        :raises RowsRefused: one row or more cannot be imported, so none is
        :raises NothingToImport: there is no row to import
        """
        if self.refused:
            raise RowsRefused(count=len(self.refused))
        if not self.accepted:
            raise NothingToImport
        cards = [row.card for row in self.accepted]
        return {'source': self.source, 'cards': cards, 'kind': kind, 'add_fields': bool(self.new_fields)}


def preview_import(
    file: IncomingFile, picture: Picture, *, too_long: str = TooLong.REFUSE, add_fields: bool = False
) -> ImportPreview:
    """Looks at every row; nothing is written.

    :param too_long: what becomes of texts longer than a card, a :class:`TooLong`
    :param add_fields: whether fields of action that the workshop has not may be made
    """
    known = {field.name.casefold() for field in picture.fields}
    choice, allowed = TooLong(too_long), None if add_fields else known
    judged = [judge_row(row, file.columns, fields=allowed, too_long=choice) for row in file.rows]
    accepted = tuple(row for row in judged if isinstance(row, AcceptedRow))
    return ImportPreview(
        source=file.name[-SOURCE_LENGTH:],
        accepted=accepted,
        refused=tuple(row for row in judged if isinstance(row, RefusedRow)),
        left_out=tuple(row for row in judged if isinstance(row, LeftOutRow)),
        new_fields=_find_new_fields(accepted, known),
        duplicates=tuple(_find_duplicates(accepted, picture)),
        ignored_columns=file.columns.ignored,
    )


def _find_new_fields(accepted: Iterable[AcceptedRow], known: set[str]) -> tuple[str, ...]:
    new: dict[str, str] = {}
    for row in accepted:
        name = row.card.field
        if name is not None and name.casefold() not in known:
            new.setdefault(name.casefold(), name)
    return tuple(new.values())


def _find_duplicates(accepted: Iterable[AcceptedRow], picture: Picture) -> Iterator[Duplicate]:
    # the first card of several alike is the one that is named
    cards = {
        _fold(card.text): card.number
        for card in reversed(picture.contributions)
        if card.state != ContributionState.WITHDRAWN
    }
    rows: dict[str, int] = {}
    for row in accepted:
        said = _fold(row.card.text)
        if said in cards:
            yield Duplicate(row.number, card=cards[said])
        elif said in rows:
            yield Duplicate(row.number, row=rows[said])
        rows.setdefault(said, row.number)


def _fold(text: str) -> str:
    """Capitals and blanks make no other text."""
    return ' '.join(text.split()).casefold()
