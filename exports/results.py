"""A whole workshop as one file: the kind of file is told by its ending."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.orm import Session

from exports.archive import write_archive
from exports.file_names import file_name
from exports.refusals import EndingNotWritten
from exports.tables import ResultTables, build_tables
from exports.workbook import write_workbook
from sessions.reading import load_picture


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file that is written."""

    media_type: str
    write: Callable[[ResultTables, Path | BinaryIO], None]


FILE_KINDS: dict[str, FileKind] = {
    '.xlsx': FileKind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write_workbook),
    '.zip': FileKind('application/zip', write_archive),
}


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file for a download."""

    name: str
    media_type: str
    content: bytes


def export_workshop(db: Session, workshop_id: str, path: Path, *, language: str | None = None) -> None:
    """Writes the workshop to a file, complete or not at all: the disk is touched last.

    Blocking. Takes the session of ``store.read()``, so that all tables show the same moment.

    :param language: of headers and words; the workshop's own where none is given
    :raises EndingNotWritten: before anything is read or written
    :raises WorkshopUnknown: there is no such workshop
    """
    path.write_bytes(render_workshop(db, workshop_id, path.suffix, language=language).content)


def render_workshop(db: Session, workshop_id: str, ending: str, *, language: str | None = None) -> ExportFile:
    """The same without a disk: a file to hand over, with its name.

    :param ending: ``.xlsx`` or ``.zip``
    """
    kind = FILE_KINDS.get(ending.lower())
    if kind is None:
        raise EndingNotWritten(ending=ending, endings=', '.join(FILE_KINDS))
    picture = load_picture(db, workshop_id)
    content = BytesIO()
    kind.write(build_tables(db, picture, language=language), content)
    return ExportFile(file_name(picture, ending.lower()), kind.media_type, content.getvalue())
