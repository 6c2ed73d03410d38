"""Which rows a turn changed, noted while SQLAlchemy writes them, so that any turn can be undone by one rule."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from sessions.tables import Base, JournalEntry, Receipt, Workshop

Change = dict[str, Any]
"""``table``, ``key``, ``before`` and ``after``, each column: value; ``None`` where the row was not there."""

_NOTES = 'changes'


@contextmanager
def watched_changes(db: Session) -> Iterator[None]:
    """Notes every row this session writes within the block: around a turn that can be undone, and no other."""
    db.info[_NOTES] = []
    event.listen(db, 'after_flush', _note_flush)
    try:
        yield
    finally:
        event.remove(db, 'after_flush', _note_flush)
        del db.info[_NOTES]


def take_changes(db: Session) -> list[Change]:
    """What was noted since the last call; nothing where nobody watches."""
    taken: list[Change] = db.info.get(_NOTES, [])
    if taken:
        db.info[_NOTES] = []
    return taken


def encode_value(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _note_flush(db: Session, _context: Any) -> None:
    notes: list[Change] = db.info[_NOTES]
    notes += [_change(row, before=None, after=_columns(row)) for row in db.new if _is_noted(row)]
    notes += [change for row in db.dirty if _is_noted(row) and (change := _edit(row))]
    notes += [_change(row, before=_stored_columns(row), after=None) for row in db.deleted if _is_noted(row)]


def _is_noted(row: Any) -> bool:
    return not isinstance(row, JournalEntry | Receipt)


def _edit(row: Base) -> Change | None:
    before, after = {}, {}
    for attribute in inspect(row).attrs:
        # seq counts turns, undone ones too
        if not attribute.history.has_changes() or (isinstance(row, Workshop) and attribute.key == 'seq'):
            continue
        old = attribute.history.deleted
        before[attribute.key] = encode_value(old[0]) if old else None
        after[attribute.key] = encode_value(attribute.value)
    return _change(row, before=before, after=after) if after else None


def _change(row: Base, *, before: dict[str, Any] | None, after: dict[str, Any] | None) -> Change:
    mapper = inspect(row).mapper
    key = {column.key: getattr(row, mapper.get_property_by_column(column).key) for column in mapper.primary_key}
    return {'table': row.__tablename__, 'key': key, 'before': before, 'after': after}


def _columns(row: Base) -> dict[str, Any]:
    return {attribute.key: encode_value(getattr(row, attribute.key)) for attribute in inspect(row).mapper.column_attrs}


def _stored_columns(row: Base) -> dict[str, Any]:
    """What the database held: a row that is deleted may have been moved within the same flush."""
    stored = _columns(row)
    for attribute in inspect(row).attrs:
        if attribute.history.deleted:
            stored[attribute.key] = encode_value(attribute.history.deleted[0])
    return stored
