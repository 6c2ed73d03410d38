"""Random things that many people do through two stores of one database, against a model that a child could check.

Several people's requests share a commit, each store remembers what it has read, and sometimes both write at once, as
two instances do. Whatever they do, every request has the outcome the model expects, and all see what the model sees.
"""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from sessions import events
from sessions.actor import FACILITATOR, NOBODY, Actor, participant
from sessions.ids import hash_secret
from sessions.store import Done, Outcome, Request, Store, Verb
from sessions.verbs.agenda import edit_step, open_step, pause_input, resume_input
from sessions.verbs.ballots import place_points
from sessions.verbs.contributions import edit_contribution, submit_contribution, withdraw_contribution
from sessions.verbs.moderation import hide_contribution, show_contribution
from sessions.verbs.participants import join_workshop
from sessions.verbs.supports import support_contribution, withdraw_support
from sessions.views import own_things
from tests.scenes import Afternoon, Scene
from tests.sessions.hall import (
    AGREEMENTS,
    BUDGET,
    CAP,
    COLLECT,
    JOINING,
    LIMIT,
    OF_FACILITATOR,
    OF_PARTICIPANTS,
    PEOPLE,
    VOTE,
    Card,
    Model,
    Wish,
)


class Hall(RuleBasedStateMachine):
    """One workshop and two stores; the model beside it."""

    url: str

    def __init__(self) -> None:
        super().__init__()
        clock = Afternoon()
        self.stores = [Store(self.url, clock=clock), Store(self.url, clock=clock)]
        self.seq: int | None = None

    def teardown(self) -> None:
        for store in self.stores:
            store.close()

    @initialize()
    def begin(self) -> None:
        self.scene = scene = Scene.of(self.stores[0])
        self.people = [scene.join().id for _ in range(PEOPLE)]
        self.steps = {title: scene.step(title).id for title in (COLLECT, VOTE)}
        self.field_id = scene.field('Administration').id
        scene.lead(edit_step, step_id=self.steps[COLLECT], rules=scene.step(COLLECT).rules | {'limit': LIMIT})
        rules = {'budget': BUDGET, 'cap': CAP, 'budget_scope': 'overall'}
        scene.lead(edit_step, step_id=self.steps[VOTE], rules=rules)
        scene.open(COLLECT)
        self.model = Model()
        self.round_id = ''
        self.seq = scene.seq

    @rule(
        there=st.integers(0, 1),
        wishes=st.lists(
            st.one_of(OF_PARTICIPANTS, OF_PARTICIPANTS, AGREEMENTS, OF_FACILITATOR, JOINING), min_size=1, max_size=7
        ),
    )
    def share_a_commit(self, there: int, wishes: list[Wish]) -> None:
        cards = list(self.model.cards)
        outcomes = self.stores[there].perform_all(
            self.scene.workshop_id, [self.request(wish, cards) for wish in wishes]
        )
        self.compare(wishes, cards, outcomes)
        assert [card.number for card in self.model.cards] == list(range(1, len(self.model.cards) + 1))

    @rule(wishes=st.lists(OF_PARTICIPANTS, min_size=2, max_size=8))
    def write_at_once_through_both(self, wishes: list[Wish]) -> None:
        """Whoever has an even place writes here, the others there; nobody's outcome hangs on another's."""
        cards = list(self.model.cards)
        sides = [[wish for wish in wishes if wish.who % 2 == side and wish.key is None] for side in (0, 1)]
        with ThreadPoolExecutor(2) as threads:
            both = threads.map(
                lambda store, side: store.perform_all(self.scene.workshop_id, [self.request(w, cards) for w in side]),
                self.stores,
                sides,
            )
        for side, outcomes in zip(sides, both, strict=True):
            self.compare(side, cards, outcomes)
        self.model.cards.sort(key=lambda card: card.number)

    def request(self, wish: Wish, cards: Sequence[Card]) -> Request:
        verb, actor, details = self.spell(wish, cards[wish.card % len(cards)].id if cards else 'X' * 12)
        return Request(verb=verb, actor=actor, details=details, key=wish.key)

    def spell(self, wish: Wish, card_id: str) -> tuple[Verb, Actor, dict[str, Any]]:
        person = participant(self.people[wish.who])
        match wish.verb:
            case 'write':
                field_id = self.field_id if wish.has_field else None
                return (
                    submit_contribution,
                    person,
                    {'step_id': self.steps[COLLECT], 'text': wish.text, 'field_id': field_id},
                )
            case 'edit':
                return edit_contribution, person, {'contribution_id': card_id, 'text': wish.text}
            case 'withdraw':
                return withdraw_contribution, person, {'contribution_id': card_id}
            case 'give':
                details = {'round_id': self.round_id, 'item_id': card_id, 'points': wish.points}
                return place_points, person, details
            case 'agree':
                return support_contribution, person, {'contribution_id': card_id}
            case 'disagree':
                return withdraw_support, person, {'contribution_id': card_id}
            case 'hide':
                return hide_contribution, FACILITATOR, {'contribution_id': card_id}
            case 'show':
                return show_contribution, FACILITATOR, {'contribution_id': card_id}
            case 'collect' | 'vote':
                title = {'collect': COLLECT, 'vote': VOTE}[wish.verb]
                return open_step, FACILITATOR, {'step_id': self.steps[title]}
            case 'pause':
                return pause_input, FACILITATOR, {}
            case 'resume':
                return resume_input, FACILITATOR, {}
            case 'join':
                return join_workshop, NOBODY, {'secret_hash': hash_secret(token_hex(16))}
        raise AssertionError(wish)

    def compare(self, wishes: list[Wish], cards: Sequence[Card], outcomes: list[Outcome]) -> None:
        assert self.seq is not None
        knew_round = bool(self.round_id)
        for wish, outcome in zip(wishes, outcomes, strict=True):
            had_round, turns = self.model.has_round, len(self.model.cards)
            self.model.has_round = had_round and (knew_round or wish.verb != 'give')
            expected, card = self.model.take(wish, cards)
            self.model.has_round = self.model.has_round or had_round
            assert type(outcome.event if isinstance(outcome, Done) else outcome) is expected, wish
            if not isinstance(outcome, Done):
                continue
            is_new = wish.verb != 'write' or len(self.model.cards) > turns
            self.seq += is_new
            if isinstance(outcome.event, events.ContributionSubmitted):
                assert card is not None
                if is_new:
                    card.id, card.number = outcome.event.contribution_id, outcome.event.number
                assert (card.id, card.number) == (outcome.event.contribution_id, outcome.event.number)
        if self.model.has_round and not self.round_id:
            self.round_id = self.scene.round.id

    @invariant()
    def all_see_what_the_model_sees(self) -> None:
        if self.seq is None:
            return
        picture, model = self.scene.picture, self.model
        assert picture.seq == self.seq
        assert picture.participants == model.people
        assert [(card.id, card.number, card.text, card.state) for card in picture.contributions] == [
            (card.id, card.number, card.text, card.state) for card in model.cards
        ]
        assert [card.participant_id for card in picture.contributions] == [
            self.people[card.who] for card in model.cards
        ]
        assert picture.supports == Counter(card.id for _, card in model.supports)
        with self.stores[1].read() as db:
            own = own_things(db, self.people)
        agreed = {(who, card_id) for who, id in enumerate(self.people) for card_id in own[id].supports}
        assert agreed == {(who, card.id) for who, card in model.supports}
        given = {who: own[id].ballots.get(self.round_id, {}) for who, id in enumerate(self.people)}
        assert given == {
            who: {card.id: points for card, points in model.ballots.get(who, {}).items()} for who in range(PEOPLE)
        }

    @invariant()
    def the_journal_has_every_turn_once(self) -> None:
        if self.seq is not None:
            assert [entry.seq for entry in self.scene.journal] == list(range(1, self.seq + 1))


def run(database_url: str, *, examples: int) -> None:
    class HallThere(Hall):
        url = database_url

    checks: Any = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        HallThere,
        settings=settings(
            max_examples=examples,
            stateful_step_count=15,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=checks,
            # making a failure smaller takes longer than reading it
            phases=[Phase.generate],
        ),
    )


def test_a_hall_on_sqlite(blank_sqlite: Path) -> None:
    with TemporaryDirectory() as folder:
        copyfile(blank_sqlite, Path(folder) / 'hall.sqlite')
        run(f'sqlite:///{folder}/hall.sqlite', examples=25)


def test_a_hall_on_postgres(empty_postgres_url: str) -> None:
    run(empty_postgres_url, examples=8)
