"""Workshops and people for the tests: real ones, on a real store, who speak the field's language."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import Any, TypeVar

from sessions.actor import FACILITATOR, NOBODY, Actor, participant
from sessions.events import Event
from sessions.faces.board import board_view
from sessions.faces.parts import View
from sessions.faces.phone import own_view, phone_view
from sessions.ids import hash_secret
from sessions.news import refresh_picture
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.store import Request, Store, Verb
from sessions.tables import (
    Cluster,
    Contribution,
    CoreGoal,
    Department,
    FieldOfAction,
    JournalEntry,
    Round,
    Step,
    Workshop,
)
from sessions.tables.base import OfWorkshop
from sessions.templates import CONCEPT
from sessions.verbs.agenda import open_step
from sessions.verbs.ballots import place_points
from sessions.verbs.contributions import submit_contribution
from sessions.verbs.participants import join_workshop
from sessions.views import OwnThings, own_cards, own_things
from sessions.words import ContributionKind
from tests.pictures import read_off

Row = TypeVar('Row', bound=OfWorkshop)


@dataclass
class Afternoon:
    """A clock that starts on a Thursday at two; every look at it takes a second."""

    now: datetime = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Scene:
    """One workshop with those who are in it."""

    store: Store
    workshop_id: str
    code: str
    _looked_at: Picture | None = None

    @classmethod
    def of(cls, store: Store, *, title: str = 'Digital Bad Salzungen', template: str = CONCEPT) -> 'Scene':
        workshop = store.found(title=title, template=template, language='en')
        return cls(store, workshop.id, workshop.code)

    def lead(self, verb: Verb, **details: Any) -> Any:
        """The facilitator does something."""
        return self.act(FACILITATOR, verb, **details)

    def act(self, actor: Actor, verb: Verb, *, key: str | None = None, **details: Any) -> Any:
        request = Request(verb=verb, actor=actor, details=details, key=key)
        [outcome], looked = self.store.perform_and_look(self.workshop_id, [request], self._looked_at)
        self._looked_at = looked or self._looked_at
        if isinstance(outcome, Exception):
            raise outcome
        return outcome.event

    def open(self, title: str) -> Step:
        """The facilitator opens the step with this title."""
        step = self.step(title)
        self.lead(open_step, step_id=step.id)
        return step

    def join(self, name: str | None = None, *, department: str | None = None, role: str | None = None) -> 'Person':
        """Somebody scans the code."""
        department_id = None if department is None else self._row(Department, name=department).id
        secret = token_hex(16)
        joined = self.act(
            NOBODY,
            join_workshop,
            secret_hash=hash_secret(secret),
            name=name,
            department_id=department_id,
            role=role,
        )
        return Person(self, joined.participant_id, secret)

    def join_all(self, *names: str) -> list['Person']:
        return [self.join(name) for name in names]

    @property
    def picture(self) -> Picture:
        """The workshop as it stands; the one looked at before, brought up to date, must show the very same."""
        with self.store.read() as db:
            picture = load_picture(db, self.workshop_id)
            refreshed = picture if self._looked_at is None else refresh_picture(db, self._looked_at)
        assert read_off(refreshed) == read_off(picture)
        self._looked_at = refreshed
        return refreshed

    @property
    def board(self) -> View:
        return board_view(self.picture)

    @property
    def phone(self) -> View:
        return phone_view(self.picture)

    @property
    def workshop(self) -> Workshop:
        with self.store.read() as db:
            return db.get_one(Workshop, self.workshop_id)

    @property
    def journal(self) -> list[JournalEntry]:
        with self.store.read() as db:
            entries = db.query(JournalEntry).filter_by(workshop_id=self.workshop_id).order_by(JournalEntry.seq)
            return list(entries)

    @property
    def happened(self) -> list[str]:
        return [entry.kind for entry in self.journal]

    @property
    def seq(self) -> int:
        return self.workshop.seq

    @property
    def wall(self) -> list[str]:
        """Every text that is on the wall, whatever its kind, oldest first."""
        return [card.text for kind in ContributionKind for card in self.picture.shown(kind)]

    @property
    def round(self) -> Round:
        """The latest round."""
        with self.store.read() as db:
            rounds = db.query(Round).filter_by(workshop_id=self.workshop_id).order_by(Round.opened_at.desc())
            return rounds.limit(1).one()

    @property
    def totals(self) -> dict[str, int]:
        """Points per text of the latest round, as far as they may be known."""
        cards = self.picture.contribution_by_id
        return {cards[item_id].text: points for item_id, points in self.picture.tallies[-1].points.items()}

    def step(self, title: str) -> Step:
        return self._row(Step, title=title)

    def field(self, name: str) -> FieldOfAction:
        return self._row(FieldOfAction, name=name)

    def card(self, text: str) -> Contribution:
        return self._row(Contribution, text=text)

    def core_goal(self, wording: str) -> CoreGoal:
        return self._row(CoreGoal, wording=wording)

    def cluster_named(self, name: str) -> Cluster:
        return self._row(Cluster, name=name)

    def members_of(self, name: str) -> list[str]:
        picture, cluster = self.picture, self.cluster_named(name)
        return [picture.contribution_by_id[id].text for id in picture.members[cluster.id]]

    def _row(self, table: type[Row], **values: str) -> Row:
        with self.store.read() as db:
            return db.query(table).filter_by(workshop_id=self.workshop_id, **values).one()


@dataclass
class Person:
    """A participant with a phone."""

    scene: Scene
    id: str
    secret: str = field(repr=False)

    @property
    def actor(self) -> Actor:
        return participant(self.id)

    def do(self, verb: Verb, *, key: str | None = None, **details: Any) -> Event:
        return self.scene.act(self.actor, verb, key=key, **details)  # type: ignore[no-any-return]

    def write(self, text: str, *, field: str | None = 'Administration', goal_id: str | None = None) -> str:
        """Sends a card to the step that is open.

        :returns: its id
        """
        step_id = self.scene.workshop.current_step_id
        field_id = None if field is None else self.scene.field(field).id
        submitted = self.do(submit_contribution, step_id=step_id, text=text, field_id=field_id, goal_id=goal_id)
        return submitted.contribution_id  # type: ignore[attr-defined,no-any-return]

    def write_all(self, texts: Sequence[str], *, field: str | None = 'Administration') -> list[str]:
        return [self.write(text, field=field) for text in texts]

    def give(self, item_id: str, points: int) -> None:
        """Sets the points on one thing in the latest round."""
        self.do(place_points, round_id=self.scene.round.id, item_id=item_id, points=points)

    @property
    def things(self) -> OwnThings:
        with self.scene.store.read() as db:
            return own_things(db, [self.id])[self.id]

    @property
    def view(self) -> View:
        return own_view(self.scene.picture, self.things)

    @property
    def ballot(self) -> dict[str, int]:
        """Points per text in the latest round."""
        cards = self.scene.picture.contribution_by_id
        given = self.things.ballots.get(self.scene.round.id, {})
        return {cards[item_id].text: points for item_id, points in given.items()}

    @property
    def cards(self) -> list[tuple[str, str]]:
        """Text and state of the own cards, newest first."""
        return [(card.text, card.state) for card in own_cards(self.scene.picture, self.id)]
