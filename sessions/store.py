"""Where workshops are kept: one database, turns in order, many turns in one commit.

The only file that opens, commits or closes anything.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from json import dumps
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sessions.actor import HOUSE, Actor
from sessions.announcing import announce_turns
from sessions.batch import Batch
from sessions.carrying import Start
from sessions.changes import watched_changes
from sessions.clock import Clock, utc_now
from sessions.copies import copy_row
from sessions.database import Database
from sessions.events import Event, ParticipantJoined, event_from
from sessions.house_keys import keep_house_key
from sessions.known import Known
from sessions.news import look_within
from sessions.picture import Picture
from sessions.refusals import KeyReused, Refusal, WorkshopUnknown
from sessions.tables import JournalEntry, Participant, Workshop
from sessions.turn import Turn
from sessions.verbs.ballots import place_points
from sessions.verbs.carrying import carry_into
from sessions.verbs.workshops import found_workshop

Verb = Callable[..., Event]

log = logging.getLogger(__name__)

_SEQ = select(Workshop.seq).where(Workshop.id == bindparam('workshop_id')).with_for_update()
MOST_KNOWN = 200
"""Workshops of which is kept what their last turns have read; 1,000 people and as many cards are some 3 MB."""
CARD_IDS = {'contribution_id', 'item_id'}
"""Details of requests that name a card, or may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Somebody asks for a turn. With a ``key`` the same request sent twice is one turn, answered twice."""

    verb: Verb
    actor: Actor
    details: dict[str, Any] = field(default_factory=dict)
    key: str | None = None

    def digest(self) -> str:
        """Tells this request from another that uses the same key."""
        said = [self.verb.__name__, self.actor.kind, self.actor.id, self.details]
        return sha256(dumps(said, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Done:
    """A turn that is on disk, as the ``seq``-th of its workshop."""

    event: Event
    seq: int
    newcomer: Participant | None = None
    """Who has come in by it, and has given nothing yet."""


Outcome = Done | Refusal | Exception


class Store:
    """Performs turns and opens readers. Blocking: on an event loop, call it from a worker thread."""

    def __init__(self, url: str, *, clock: Clock = utc_now) -> None:
        self._database = Database(url)
        self._clock = clock
        self._known: dict[str, Known] = {}

    def close(self) -> None:
        self._database.close()

    @property
    def can_be_heard(self) -> bool:
        """Whether other instances may write to the same database and tell of it."""
        return not self._database.is_sqlite

    def migrate(self) -> None:
        """Brings the database to the newest schema; a new one is made."""
        self._database.migrate()

    def ping(self) -> str:
        """Asks the database for a sign of life.

        :returns: its name and version, for ``/healthz``
        """
        return self._database.ping()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one consistent state and cannot write."""
        with self._database.reading() as db:
            yield db

    def keep_key(self, name: str) -> str:
        """A secret of this installation that survives its restarts, by name."""
        with self._database.writing() as db:
            return keep_house_key(db, name)

    def found(
        self, *, title: str, template: str, language: str, actor: Actor = HOUSE, start: Start | None = None
    ) -> Workshop:
        """Makes a workshop from a template; it has no turn before this one.

        :param start: what comes along from an earlier workshop, as its second turn
        """
        with self._database.writing() as db:
            made = found_workshop(db, title=title, template=template, language=language, actor=actor, now=self._clock())
            if start is not None:
                carry_into(db, made, start, actor=actor, now=self._clock())
            return made

    def perform(self, workshop_id: str, verb: Verb, *, actor: Actor, key: str | None = None, **details: Any) -> Event:
        """Takes one turn.

        :raises Refusal: it was not taken, and nothing is changed
        """
        outcome = self.perform_all(workshop_id, [Request(verb=verb, actor=actor, details=details, key=key)])[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome.event

    def perform_all(self, workshop_id: str, requests: Sequence[Request]) -> list[Outcome]:
        """Takes turns one after another in one commit. A refused one leaves no trace; the others stand.

        :returns: an outcome for each request, in their order
        """
        return self.perform_and_look(workshop_id, requests, None)[0]

    def perform_and_look(
        self, workshop_id: str, requests: Sequence[Request], picture: Picture | None
    ) -> tuple[list[Outcome], Picture | None]:
        """Takes turns as ``perform_all`` does, and brings a picture up to date with them.

        :returns: the outcomes, and the picture; ``None`` where it must be read by whoever needs one
        """
        try:
            return self._perform(workshop_id, requests, picture, apart=False)
        except _HalfTaken:
            # rare, for verbs check before they write: all of it again, each turn so that it alone can be taken back
            return self._perform(workshop_id, requests, picture, apart=True)

    def _perform(
        self, workshop_id: str, requests: Sequence[Request], picture: Picture | None, *, apart: bool
    ) -> tuple[list[Outcome], Picture | None]:
        # a facilitator's turns may write past the session, and none may be left of what was taken back
        is_plain = not apart and not any(request.actor.leads for request in requests)
        # whoever asks for the same workshop at the same time finds nothing here, and reads for itself
        before = self._known.pop(workshop_id, None) if is_plain else None
        db = self._database.new_writer() if before is None else before.db
        with _closed_on_failure(db), self._database.writing(db):
            known = _know(db, workshop_id, before)
            if known is None:
                return [WorkshopUnknown() for _ in requests], None
            batch = Batch(known)
            batch.look_up(
                [request.actor for request in requests],
                [request.key for request in requests if request.key],
                {request.details[name] for request in requests for name in CARD_IDS & request.details.keys()},
                {request.details['round_id'] for request in requests if request.verb is place_points},
            )
            outcomes = [self._take(batch, request, apart=apart or request.actor.leads) for request in requests]
            batch.write_down()
            if batch.has_turns:
                announce_turns(db, workshop_id, batch.seq)
            if picture is not None:
                picture = _look(batch, picture, outcomes) if is_plain and batch.has_turns else None
        if is_plain:
            self._keep(workshop_id, known)
        return outcomes, picture

    def _keep(self, workshop_id: str, known: Known) -> None:
        self._known[workshop_id] = known
        while len(self._known) > MOST_KNOWN:
            self._known.pop(next(iter(self._known)), None)

    def _take(self, batch: Batch, request: Request, *, apart: bool) -> Outcome:
        if apart:
            return self._take_apart(batch, request)
        mark = batch.mark()
        try:
            return self._take_or_repeat(batch, request)
        except Exception as outcome:  # each asker hears of its own failure, the others' turns stand
            # after a failure of the database itself PostgreSQL takes no more of the others' either
            if batch.has_written_since(mark) or not isinstance(outcome, Refusal):
                raise _HalfTaken from outcome
            return outcome

    def _take_apart(self, batch: Batch, request: Request) -> Outcome:
        batch.write_down()
        batch.known.forget_counts()
        with watched_changes(batch.db):
            try:
                with batch.db.begin_nested():
                    done = self._take_or_repeat(batch, request)
            except Exception as outcome:  # each asker hears of its own failure, the others' turns stand
                batch.forget_turn()
                return outcome
        batch.write_down()
        batch.known.forget_counts()
        return done

    def _take_or_repeat(self, batch: Batch, request: Request) -> Done:
        if request.key in batch.receipts:
            return _repeat(batch, request, *batch.receipts[request.key])
        turn = Turn(batch, request.actor, self._clock())
        event = request.verb(turn, **request.details)
        if request.key is not None:
            batch.note_receipt(request.key, request.digest())
        return Done(event, batch.seq, _newcomer(turn, event))


def _look(batch: Batch, picture: Picture, outcomes: Sequence[Outcome]) -> Picture | None:
    # a request that is repeated is answered with a turn of an earlier commit, or twice with the same
    news = {done.seq: done.event for done in outcomes if isinstance(done, Done) and done.seq > picture.seq}
    try:
        return look_within(batch.db, picture, batch.workshop, news.values())
    except DBAPIError:
        raise
    except Exception:  # the turns stand all the same; who needs a picture reads it, and hears of the trouble
        log.exception('the picture of workshop %s could not be carried on', batch.workshop.id)
        return None


def _know(db: Session, workshop_id: str, before: Known | None) -> Known | None:
    """Takes the workshop's lock; what was known before is known still where nobody has written since.

    The lock orders the turns of one workshop among several machines. Taken within a turn, a refusal would give it up,
    and what was read before would be out of date.
    """
    if before is not None:
        if db.scalar(_SEQ, {'workshop_id': workshop_id}) == before.workshop.seq:
            return before
        db.expunge_all()
    workshop = db.scalar(select(Workshop).where(Workshop.id == workshop_id).with_for_update())
    if workshop is None:
        return None
    if before is None:
        return Known(db, workshop)
    before.begin_anew(workshop)
    return before


@contextmanager
def _closed_on_failure(db: Session) -> Iterator[None]:
    """A session that failed knows what never was."""
    try:
        yield
    except BaseException:
        db.close()
        raise


class _HalfTaken(Exception):
    """A turn failed after it had written something, or by a fault, among turns that stand."""


def _newcomer(turn: Turn, event: Event) -> Participant | None:
    if not isinstance(event, ParticipantJoined):
        return None
    person = turn.db.get_one(Participant, event.participant_id)
    # whose secret was known has been here before
    return copy_row(person) if person.joined_at == turn.now else None


def _repeat(batch: Batch, request: Request, digest: str, seq: int) -> Done:
    if digest != request.digest():
        raise KeyReused
    batch.write_down()
    entry = batch.db.get_one(JournalEntry, (batch.workshop.id, seq))
    return Done(event_from(entry.kind, entry.payload), entry.seq)
