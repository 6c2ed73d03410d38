"""Taking any turn of a facilitator back, also one in the middle, where nothing later builds on it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, select
from sqlalchemy.exc import IntegrityError

from sessions.changes import Change, encode_value
from sessions.events import TurnUndone
from sessions.history import ToldTurn
from sessions.refusals import AlreadyUndone, LaterTurnDepends, NotFound, NotUndoable, Refusal, RoomWentOn
from sessions.tables import (
    Base,
    Contribution,
    CoreGoal,
    Department,
    FieldOfAction,
    JournalEntry,
    ServiceRating,
    Step,
    Vote,
)
from sessions.tables.base import Moment
from sessions.turn import Turn, facilitators_only
from sessions.verbs.merging import refuse_open_round
from sessions.words import ContributionState

_MAPPERS = {mapper.class_.__tablename__: mapper for mapper in Base.registry.mappers}
_RANKED: tuple[type[Any], ...] = (Step, FieldOfAction, CoreGoal, Department)


@facilitators_only
def undo_turn(turn: Turn, *, seq: int) -> TurnUndone:
    """Puts the rows that a turn changed back to what they were. An undo is a turn, and can be undone.

    :raises NotUndoable: the turn was a participant's, or changed nothing
    :raises LaterTurnDepends: names the later turn that builds on it
    :raises RoomWentOn: participants have built on it
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
    _keep_merges_whole(turn, entry)
    _close_ranks(turn, entry.changes)
    _mark(turn, entry, undone_by=turn.workshop.seq + 1)
    return turn.record(TurnUndone(undone_seq=seq, undone_kind=entry.kind, undone_payload=entry.payload))


def _put_back(turn: Turn, entry: JournalEntry, change: Change) -> None:
    mapper = _MAPPERS[change['table']]
    before, after = change['before'], change['after']
    row = turn.db.get(mapper.class_, tuple(change['key'][column.key] for column in mapper.primary_key))
    if (row is None) != (after is None):
        raise _refusal(turn, entry, change)
    if row is not None and any(encode_value(getattr(row, name)) != value for name, value in after.items()):
        raise _refusal(turn, entry, change)
    if before is None and _is_built_upon(turn, change):
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


def _is_built_upon(turn: Turn, change: Change) -> bool:
    """Whether a row points to this one. The database would take some of those along, points among them, unseen."""
    id = change['key'].get('id')
    if id is None:
        return False
    keys = [key for table in Base.metadata.tables.values() for key in table.foreign_keys]
    pointing: list[ColumnElement[Any]] = [key.parent for key in keys if key.column.table.fullname == change['table']]
    # a vote is on one of several kinds of things, and so has no foreign key; why a rating and a merged card have none,
    # their tables say
    rated = ServiceRating.__table__.c
    pointing += [Vote.__table__.c.item_id, Contribution.__table__.c.merged_into_id, rated.goal_id, rated.core_goal_id]
    return any(turn.db.scalar(select(column).where(column == id).limit(1)) for column in pointing)


def _keep_merges_whole(turn: Turn, entry: JournalEntry) -> None:
    """A card goes back into the one that stood for it only where that one still stands, and where nothing was merged
    into the card itself meanwhile: points two cards away from the wall would count for none.

    :raises CardsInVote: a round over these cards is open, in which it may have points
    """
    for change in entry.changes or []:
        standing_id = (change['before'] or {}).get('merged_into_id')
        if change['table'] != Contribution.__tablename__ or standing_id is None:
            continue
        card, standing = turn.find(Contribution, change['key']['id']), turn.find(Contribution, standing_id)
        refuse_open_round(turn, card)
        torn = list(turn.db.scalars(turn.select(Contribution).where(Contribution.merged_into_id == card.id).limit(1)))
        if standing.merged_into_id is not None or standing.state != ContributionState.SHOWN:
            torn.append(standing)
        for other in torn:
            now = {'state': other.state, 'merged_into_id': other.merged_into_id}
            stands = Change(table=change['table'], key={'id': other.id}, before=now, after=now)
            raise _refusal(turn, entry, stands)


def _close_ranks(turn: Turn, changes: list[Change]) -> None:
    """A row that comes back may find another one at its place, which then goes behind it."""
    back = {change['key'].get('id') for change in changes}
    for table in _RANKED:
        if any(change['table'] == table.__tablename__ for change in changes):
            rows = sorted(turn.all(table, order_by=table.position), key=lambda row: (row.position, row.id not in back))
            for place, row in enumerate(rows):
                if row.position != place:
                    row.position = place


def _mark(turn: Turn, entry: JournalEntry, *, undone_by: int | None) -> None:
    """An undo that is undone makes the first turn good again; done again, it undoes it again."""
    entry.undone_by = undone_by
    if entry.kind == TurnUndone.__name__:
        first = turn.db.get_one(JournalEntry, (turn.workshop.id, entry.payload['undone_seq']))
        _mark(turn, first, undone_by=entry.seq if undone_by is None else None)


def _refusal(turn: Turn, entry: JournalEntry, change: Change) -> Refusal:
    """Names the latest turn that changed the same of this row, or else one that points to it."""
    later = list(_later_turns(turn, entry))
    ids = set(change['key'].values()) - {turn.workshop.id}
    found = next((each for each in later if any(_collide(change, other) for other in each.changes or [])), None)
    found = found or next((each for each in later if any(ids & _values(other) for other in each.changes or [])), None)
    if found is None:
        return RoomWentOn()
    return LaterTurnDepends(later=ToldTurn(found.kind, found.payload))


def _later_turns(turn: Turn, entry: JournalEntry) -> Iterator[JournalEntry]:
    """The turns after this one that stand, latest first; without a turn and its undo where both came later."""
    later = select(JournalEntry).where(
        JournalEntry.workshop_id == turn.workshop.id,
        JournalEntry.seq > entry.seq,
        JournalEntry.undone_by.is_(None),
        JournalEntry.changes.is_not(None),
    )
    for each in turn.db.scalars(later.order_by(JournalEntry.seq.desc())):
        if each.kind != TurnUndone.__name__ or each.payload['undone_seq'] < entry.seq:
            yield each


def _collide(change: Change, other: Change) -> bool:
    if (change['table'], change['key']) != (other['table'], other['key']):
        return False
    if None in (other['before'], other['after'], change['after']):
        return True
    return not change['after'].keys().isdisjoint(other['after'])


def _values(change: Change) -> set[Any]:
    values = [*change['key'].values(), *(change['after'] or {}).values()]
    return {value for value in values if isinstance(value, str)}


def _decode(table: FromClause, values: dict[str, Any]) -> dict[str, Any]:
    return {name: _decode_value(table, name, value) for name, value in values.items()}


def _decode_value(table: FromClause, name: str, value: Any) -> Any:
    is_moment = isinstance(table.columns[name].type, Moment)
    return datetime.fromisoformat(value) if is_moment and value is not None else value
