from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sessions.actor import HOUSE
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.verbs.imports import import_contributions
from sessions.wording import wording
from sessions.words import ContributionKind, Language
from workshop_app.commands.database import open_store, workshop_with
from workshop_app.commands.settings import read_settings
from workshop_app.commands.trouble import Trouble

if TYPE_CHECKING:
    from exports.incoming import ImportPreview, IncomingFile

_ = wording(Language.ENGLISH)
EXCERPT = 60
"""Characters of a refused text that are repeated, to find the row by."""


class TooLong(StrEnum):
    """What becomes of a text that is longer than a card, as it is typed."""

    REFUSE = 'refuse'
    CUT = 'cut'
    LEAVE_OUT = 'leave-out'


Code = Annotated[str, typer.Argument(help='The join code of the workshop.')]
File = Annotated[Path, typer.Argument(help='A table, .csv or .xlsx, with the columns “field” and “text”.')]
DryRun = Annotated[bool, typer.Option('--dry-run', help='Only say what would be done.')]
Kind = Annotated[ContributionKind, typer.Option(help='What the cards are.')]
Length = Annotated[TooLong, typer.Option(help='What becomes of texts that are longer than a card.')]
AddFields = Annotated[bool, typer.Option(help='Make the fields of action that the workshop has not.')]


def import_(
    code: Code,
    file: File,
    dry_run: DryRun = False,
    kind: Kind = ContributionKind.CHALLENGE,
    too_long: Length = TooLong.REFUSE,
    add_fields: AddFields = False,
) -> None:
    """Take in contributions of an earlier workshop or survey: all rows or, where one is refused, none.

    Every refused row is named with its number and the reason. The last line says what was done.
    """
    with open_store(read_settings()) as store:
        workshop = workshop_with(store, code)
        incoming = _read(file)
        with store.read() as db:
            preview = _preview(incoming, load_picture(db, workshop.id), too_long, add_fields)
        for line in _remarks(preview):
            typer.echo(line)
        details = preview.details(kind=kind)
        if not dry_run:
            store.perform(workshop.id, import_contributions, actor=HOUSE, **details)
    typer.echo(_outcome(preview, workshop.code, file, dry_run))


def _read(file: Path) -> 'IncomingFile':
    # openpyxl is slow to load, and no other command needs it
    from exports.incoming import read_incoming_file

    try:
        return read_incoming_file(file)
    except FileNotFoundError:
        raise Trouble(f'There is no file {file}.') from None
    except OSError as failure:
        raise Trouble(f'{file} cannot be read: {failure.strerror}.') from failure


def _preview(incoming: 'IncomingFile', picture: Picture, too_long: TooLong, add_fields: bool) -> 'ImportPreview':
    from exports.incoming import preview_import

    return preview_import(incoming, picture, too_long=too_long.replace('-', '_'), add_fields=add_fields)


def _remarks(preview: 'ImportPreview') -> Iterator[str]:
    """Everything about single rows and columns that the person should know, refused rows last."""
    if preview.ignored_columns:
        yield f'Columns passed over: {", ".join(preview.ignored_columns)}'
    if preview.new_fields:
        yield f'Fields of action added: {", ".join(preview.new_fields)}'
    yield from (duplicate.say(_) for duplicate in preview.duplicates)
    yield from (f'Row {row.number} is cut to the length of a card.' for row in preview.accepted if row.was_cut)
    for left_out in preview.left_out:
        yield f'Row {left_out.number} is left out: {left_out.reason.say(_)} {_excerpt(left_out.text)}'.rstrip()
    for refused in preview.refused:
        yield f'Row {refused.number} is refused: {refused.refusal.say(_)} {_excerpt(refused.text)}'.rstrip()


def _excerpt(text: str) -> str:
    line = ' '.join(text.split())
    if not line:
        return ''
    return f'“{line}”' if len(line) <= EXCERPT else f'“{line[:EXCERPT].rstrip()}…”'


def _outcome(preview: 'ImportPreview', code: str, file: Path, dry_run: bool) -> str:
    done = 'would be imported' if dry_run else 'imported'
    return f'{_cards(len(preview.accepted))} {done} into {code} from {file.name}, {len(preview.left_out):,} left out'


def _cards(count: int) -> str:
    return '1 card' if count == 1 else f'{count:,} cards'
