"""Taking any turn of a facilitator back, also one in the middle, where nothing later builds on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import FromClause, select
from sqlalchemy.exc import IntegrityError

from sessions.changes import Change, encode_value
from sessions.events import TurnUndone
from sessions.history import describe_turn
from sessions.refusals import AlreadyUndone, LaterTurnDepends, NotFound, NotUndoable
from sessions.tables import Base, JournalEntry
from sessions.turn import Turn, facilitators_only
from sessions.wording import wording

_MAPPERS = {mapper.class_.__tablename__: mapper for mapper in Base.registry.mappers}


@facilitators_only
def undo_turn(turn: Turn, *, seq: int) -> TurnUndone:
    """Puts the rows that a turn changed back to what they were. An undo is a turn, and can be undone.

    :raises NotUndoable: the turn was a participant's, or changed nothing
    :raises LaterTurnDepends: names the later turn that builds on it
    """
    entry = turn.db.get(JournalEntry, (turn.workshop.id, seq))
    if entry is None:
        raise NotFound
    if entry.undone_by is not None:
        raise AlreadyUndone
    if not entry.changes or entry.kind == 'WorkshopCreated':
        raise NotUndoable
    for change in reversed(entry.changes):
        _put_back(turn, entry, change)
    entry.undone_by = turn.workshop.seq + 1
    if entry.kind == TurnUndone.__name__:
        # an undo that is undone makes the first turn good again
        turn.db.get_one(JournalEntry, (turn.workshop.id, entry.payload['undone_seq'])).undone_by = None
    return turn.record(TurnUndone(undone_seq=seq, undone_kind=entry.kind, undone_payload=entry.payload))


def _put_back(turn: Turn, entry: JournalEntry, change: Change) -> None:
    mapper = _MAPPERS[change['table']]
    before, after = change['before'], change['after']
    row = turn.db.get(mapper.class_, tuple(change['key'][column.key] for column in mapper.primary_key))
    if (row is None) != (after is None):
        raise _refusal(turn, entry, change)
    if row is not None and any(encode_value(getattr(row, name)) != value for name, value in after.items()):
        raise _refusal(turn, entry, change)
    try:
        with turn.db.begin_nested():
            if before is None:
                turn.db.delete(row)
            elif row is None:
                turn.db.add(mapper.class_(**_decode(mapper.local_table, before)))
            else:
                for name, value in _decode(mapper.local_table, before).items():
                    setattr(row, name, value)
    except IntegrityError:
        raise _refusal(turn, entry, change) from None


def _refusal(turn: Turn, entry: JournalEntry, change: Change) -> LaterTurnDepends:
    """Names the latest turn that touched the same row, or that points to it."""
    later = select(JournalEntry).where(
        JournalEntry.workshop_id == turn.workshop.id,
        JournalEntry.seq > entry.seq,
        JournalEntry.undone_by.is_(None),
        JournalEntry.kind != TurnUndone.__name__,
    )
    ids = set(change['key'].values())
    _ = wording(turn.workshop.language)
    for candidate in turn.db.scalars(later.order_by(JournalEntry.seq.desc())):
        touched = {value for each in candidate.changes or [] for value in _values(each)}
        if ids & (touched | set(map(str, candidate.payload.values()))):
            return LaterTurnDepends(later=describe_turn(candidate.kind, candidate.payload, _))
    return LaterTurnDepends(later=_('contributions or votes'))


def _values(change: Change) -> list[Any]:
    return [*change['key'].values(), *(change['after'] or {}).values()]


def _decode(table: FromClause, values: dict[str, Any]) -> dict[str, Any]:
    return {name: _decode_value(table, name, value) for name, value in values.items()}


def _decode_value(table: FromClause, name: str, value: Any) -> Any:
    is_moment = table.columns[name].type.python_type is datetime
    return datetime.fromisoformat(value) if is_moment and value is not None else value
