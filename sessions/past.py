"""The whole journal, to be read and searched a page at a time: what was done, by whom, when, and what was undone.

What facilitators did stands turn by turn. What participants did is counted for each time a step was open, without
names; of what is secret, points, ratings and marks, not even the time is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, cast, func, or_, select
from sqlalchemy.orm import Session

from sessions.counted_turns import say_counted
from sessions.events import EVENTS, TurnUndone
from sessions.history import describe_turn
from sessions.tables import JournalEntry
from sessions.turn import UNSIGNED
from sessions.wording import Wording
from sessions.words import ActorKind

PAGE = 50
LOOKED_THROUGH = 500
"""Turns that are read at a time when words are searched."""
BEFORE_STEPS = 'before'
"""Instead of a step's id: everything before the first one was opened."""

Span = tuple[int, int]
"""Turns after the first and before the second ``seq``: from the opening of one step to that of the next."""
FAR = 2**31 - 1


class Who(StrEnum):
    """Whose turns are read."""

    FACILITATORS = 'facilitators'
    EVERYBODY = 'everybody'
    PARTICIPANTS = 'participants'
    HOUSE = 'house'


class Topic(StrEnum):
    """What turns are about."""

    AGENDA = 'agenda'
    CARDS = 'cards'
    CLUSTERS = 'clusters'
    GOALS = 'goals'
    VOTES = 'votes'
    PROJECTS = 'projects'
    FIELDS = 'fields'
    PEOPLE = 'people'
    EARLIER = 'earlier'
    OTHER = 'other'


TOPICS = {
    'agenda': Topic.AGENDA,
    'workshop': Topic.AGENDA,
    'contribution': Topic.CARDS,
    'support': Topic.CARDS,
    'cluster': Topic.CLUSTERS,
    'group_proposal': Topic.CLUSTERS,
    'goal': Topic.GOALS,
    'goal_variant': Topic.GOALS,
    'consent': Topic.GOALS,
    'service_rating': Topic.GOALS,
    'core_goal': Topic.GOALS,
    'ballot': Topic.VOTES,
    'rating': Topic.PROJECTS,
    'project_plan': Topic.PROJECTS,
    'field_of_action': Topic.FIELDS,
    'department': Topic.PEOPLE,
    'participant': Topic.PEOPLE,
    'carried': Topic.EARLIER,
}
"""By the noun whose events they are, that is by their file in ``sessions/events``; every other noun is ``OTHER``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; what is not given is not asked for."""

    words: str = ''
    topic: Topic | None = None
    who: Who = Who.FACILITATORS
    step_id: str | None = None
    since: timedelta | None = None


@dataclass(frozen=True, slots=True)
class PastLine:
    """One turn, or what participants did while a step was open: then ``until`` may be the last of several moments."""

    key: str
    at: datetime | None
    until: datetime | None
    sentence: str
    actor_kind: str
    seq: int | None
    """To undo it by; ``None`` for what was only counted."""
    undoable: bool = False
    undone_at: datetime | None = None
    undone_by: str | None = None
    """What kind of person undid it; ``None`` while it stands."""


@dataclass(frozen=True, slots=True)
class PastPage:
    """Newest first. ``older`` is what the next page is asked for with; ``None`` where there is none."""

    lines: list[PastLine]
    older: int | None


def read_past(
    db: Session, workshop_id: str, _: Wording, search: Search, *, now: datetime, before: int = FAR, most: int = PAGE
) -> PastPage:
    """One page of the journal.

    :param before: read only turns before this one
    """
    reader = _Reader(db, workshop_id, _, search, now)
    return reader.read(before, most)


def topic_of(kind: str) -> Topic:
    return TOPICS.get(EVENTS[kind].__module__.rpartition('.')[2], Topic.OTHER)


class _Reader:
    def __init__(self, db: Session, workshop_id: str, _: Wording, search: Search, now: datetime) -> None:
        self.db = db
        self._ = _
        self.search = search
        self.words = search.words.casefold().split()
        self.of_workshop = JournalEntry.workshop_id == workshop_id
        self.openings = self._read_openings()
        self.conditions = [self.of_workshop]
        if search.since is not None:
            self.conditions.append(JournalEntry.at >= now - search.since)
        if search.step_id is not None:
            spans = [and_(JournalEntry.seq >= start, JournalEntry.seq < end) for start, end in self._wanted_spans()]
            self.conditions.append(or_(*spans) if spans else JournalEntry.seq < 0)
        if search.topic is not None:
            self.conditions.append(_is_about(search.topic))

    def read(self, before: int, most: int) -> PastPage:
        turns, older = self._read_turns(before, most)
        lines = [] if self.search.who is Who.PARTICIPANTS else self._lines(turns)
        if self.search.who in (Who.PARTICIPANTS, Who.EVERYBODY):
            lines += [*self._counted((older or 0, before))]
        lines.sort(key=lambda placed: placed[0], reverse=True)
        return PastPage([line for _place, line in lines], older)

    def _read_openings(self) -> list[tuple[int, str]]:
        """When steps were opened: ``seq`` and the step's id, in their order."""
        opened = select(JournalEntry.seq, JournalEntry.payload).where(
            self.of_workshop, JournalEntry.kind == 'StepOpened'
        )
        return [(seq, payload['step_id']) for seq, payload in self.db.execute(opened.order_by(JournalEntry.seq))]

    def _spans(self) -> list[tuple[Span, str]]:
        starts = [(0, BEFORE_STEPS), *self.openings]
        ends = [*(seq for seq, _step_id in self.openings), FAR]
        return [((start, end), step_id) for (start, step_id), end in zip(starts, ends, strict=True)]

    def _wanted_spans(self) -> list[Span]:
        return [span for span, step_id in self._spans() if self.search.step_id in (None, step_id)]

    def _read_turns(self, before: int, most: int) -> tuple[list[Any], int | None]:
        """Leading turns that fit, newest first, and the oldest one read where there are more."""
        found: list[Any] = []
        while True:
            chunk = self._read_chunk(before, LOOKED_THROUGH if self.words else most + 1)
            for turn in chunk:
                if not self._fits(describe_turn(turn.kind, turn.payload, self._)):
                    continue
                if len(found) == most:
                    return found, found[-1].seq
                found.append(turn)
            if len(chunk) < (LOOKED_THROUGH if self.words else most + 1):
                return found, None
            before = chunk[-1].seq

    def _read_chunk(self, before: int, most: int) -> Sequence[Any]:
        kinds = {Who.FACILITATORS: (ActorKind.FACILITATOR,), Who.HOUSE: (ActorKind.HOUSE,)}
        actors = kinds.get(self.search.who, (ActorKind.FACILITATOR, ActorKind.HOUSE))
        # without the changed rows, which can be large
        entry = JournalEntry
        turns = (
            select(entry.seq, entry.at, entry.kind, entry.payload, entry.actor_kind, entry.undone_by)
            .where(*self.conditions, entry.actor_kind.in_(actors), entry.seq < before)
            .order_by(entry.seq.desc())
            .limit(most)
        )
        return self.db.execute(turns).all()

    def _lines(self, turns: Sequence[Any]) -> list[tuple[float, PastLine]]:
        seqs = [turn.seq for turn in turns if turn.undone_by is None]
        changing = select(JournalEntry.seq).where(
            self.of_workshop, JournalEntry.seq.in_(seqs), func.length(cast(JournalEntry.changes, Text)) > len('null')
        )
        undoable = set(self.db.scalars(changing))
        undoing = select(JournalEntry.seq, JournalEntry.at, JournalEntry.actor_kind).where(
            self.of_workshop, JournalEntry.seq.in_([turn.undone_by for turn in turns if turn.undone_by is not None])
        )
        undone = {seq: (at, actor_kind) for seq, at, actor_kind in self.db.execute(undoing)}
        lines = []
        for turn in turns:
            undone_at, undone_by = undone.get(turn.undone_by, (None, None))
            line = PastLine(
                key=str(turn.seq),
                at=turn.at,
                until=None,
                sentence=describe_turn(turn.kind, turn.payload, self._),
                actor_kind=turn.actor_kind,
                seq=turn.seq,
                undoable=turn.seq in undoable and turn.kind != 'WorkshopCreated',
                undone_at=undone_at,
                undone_by=undone_by,
            )
            lines.append((float(turn.seq), line))
        return lines

    def _counted(self, page: Span) -> Iterator[tuple[float, PastLine]]:
        """What participants did, for each step that was opened on this page: told just after its opening."""
        spans = [span for span in self._wanted_spans() if page[0] <= span[0] < page[1]]
        if not spans:
            return
        place = case(*((and_(JournalEntry.seq > start, JournalEntry.seq < end), start) for start, end in spans))
        conditions = [*self.conditions, JournalEntry.actor_kind == ActorKind.PARTICIPANT]
        if self.search.since is not None:
            # the moment of a single vote, beside an eye on the room, would tell whose it is
            conditions.append(JournalEntry.kind.not_in(UNSIGNED))
        counted = (
            select(place, JournalEntry.kind, func.count(), func.min(JournalEntry.at), func.max(JournalEntry.at))
            .where(
                *conditions,
                JournalEntry.seq > spans[0][0],
                JournalEntry.seq < spans[-1][1],
                place.is_not(None),
            )
            .group_by(place, JournalEntry.kind)
            .order_by(place, JournalEntry.kind)
        )
        for start, kind, n, first, last in self.db.execute(counted):
            sentence = say_counted(kind, n, self._)
            if not self._fits(sentence):
                continue
            secret = kind in UNSIGNED
            line = PastLine(
                key=f'{start} {kind}',
                at=None if secret else first,
                until=None if secret else last,
                sentence=sentence,
                actor_kind=ActorKind.PARTICIPANT.value,
                seq=None,
            )
            yield start + 0.5, line

    def _fits(self, sentence: str) -> bool:
        said = sentence.casefold()
        return all(word in said for word in self.words)


def _is_about(topic: Topic) -> ColumnElement[bool]:
    """An undo is about what it undid."""
    kinds = [kind for kind in EVENTS if topic_of(kind) is topic and kind != TurnUndone.__name__]
    undone = JournalEntry.payload['undone_kind'].as_string()
    return or_(JournalEntry.kind.in_(kinds), and_(JournalEntry.kind == TurnUndone.__name__, undone.in_(kinds)))
