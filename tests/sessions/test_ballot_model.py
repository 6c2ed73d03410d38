"""Random people place random points, against a model that a child could check."""

from collections import defaultdict
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from sessions.refusals import BudgetSpent, CapReached, FieldBudgetSpent, NotOnBallot, RoundClosed
from sessions.store import Store
from sessions.verbs.agenda import edit_step
from sessions.verbs.ballots import place_points
from sessions.verbs.moderation import hide_contribution, show_contribution
from sessions.verbs.rounds import close_round, open_round, reopen_round, reveal_round
from sessions.views import own_things
from tests.scenes import Afternoon, Person, Scene

PEOPLE = ('Anna Weber', 'Bert Adler', 'Cem Yılmaz')
CARDS = (('Queues', 'Administration'), ('Forms', 'Administration'), ('Wifi', 'Education'), ('Bus', 'Mobility'))
FIELD_OF = dict(CARDS)

Ballots = dict[str, dict[str, int]]


class Voting(RuleBasedStateMachine):
    """The model: per round, what each person has on each card. The rules are written down anew in ``expected``."""

    url: str

    def __init__(self) -> None:
        super().__init__()
        self.store = self.open_store()
        self.rounds: list[Ballots] = []
        self.revealed: list[bool] = []
        self.hidden: set[str] = set()
        self.is_open = False

    def open_store(self) -> Store:
        raise NotImplementedError

    def teardown(self) -> None:
        self.store.close()

    @initialize(budget=st.integers(1, 6), cap=st.integers(1, 6), per_field=st.booleans())
    def begin(self, budget: int, cap: int, per_field: bool) -> None:
        self.budget, self.cap, self.per_field = budget, min(cap, budget), per_field
        scene = self.scene = Scene.of(self.store)
        self.people: dict[str, Person] = {name: scene.join(name) for name in PEOPLE}
        scene.open('Challenges')
        self.cards = {text: self.people['Anna Weber'].write(text, field=field) for text, field in CARDS}
        scope = 'per_field' if per_field else 'overall'
        rules = {'budget': budget, 'cap': self.cap, 'budget_scope': scope}
        scene.lead(edit_step, step_id=scene.step('Weigh').id, rules=rules)
        scene.open('Weigh')
        self.begin_round()

    def begin_round(self) -> None:
        self.rounds.append(defaultdict(dict))
        self.revealed.append(False)
        self.round_id = self.scene.round.id
        self.is_open = True

    @rule(name=st.sampled_from(PEOPLE), text=st.sampled_from(tuple(FIELD_OF)), points=st.integers(0, 7))
    def place(self, name: str, text: str, points: int) -> None:
        refusal = self.expected(name, text, points)
        details = {'round_id': self.round_id, 'item_id': self.cards[text], 'points': points}
        if refusal is not None:
            with pytest.raises(refusal):
                self.people[name].do(place_points, **details)
            return
        self.people[name].do(place_points, **details)
        ballot = self.rounds[-1][name]
        ballot[text] = points
        if points == 0:
            del ballot[text]

    def expected(self, name: str, text: str, points: int) -> type[Exception] | None:
        ballot = self.rounds[-1][name]
        if not self.is_open:
            return RoundClosed
        if points > self.cap:
            return CapReached
        if points == 0 and text in ballot:
            return None
        if text in self.hidden:
            return NotOnBallot
        others = (
            given
            for other, given in ballot.items()
            if other != text and (not self.per_field or FIELD_OF[other] == FIELD_OF[text])
        )
        if points > ballot.get(text, 0) and points + sum(others) > self.budget:
            return FieldBudgetSpent if self.per_field else BudgetSpent
        return None

    @rule(text=st.sampled_from(tuple(FIELD_OF)))
    def hide_or_show(self, text: str) -> None:
        verb = show_contribution if text in self.hidden else hide_contribution
        self.scene.lead(verb, contribution_id=self.cards[text])
        self.hidden ^= {text}

    @precondition(lambda self: self.is_open)
    @rule()
    def close(self) -> None:
        self.scene.lead(close_round)
        self.is_open = False

    @precondition(lambda self: not self.is_open and not self.revealed[-1])
    @rule()
    def reopen(self) -> None:
        self.scene.lead(reopen_round)
        self.is_open = True

    @precondition(lambda self: not self.revealed[-1])
    @rule()
    def reveal(self) -> None:
        self.scene.lead(reveal_round)
        self.is_open, self.revealed[-1] = False, True

    @precondition(lambda self: self.revealed[-1])
    @rule()
    def vote_again(self) -> None:
        self.scene.lead(open_round)
        self.begin_round()

    @precondition(lambda self: self.rounds)
    @rule()
    def look_elsewhere_and_come_back(self) -> None:
        self.scene.open('Challenges')
        self.scene.open('Weigh')
        self.is_open = not self.revealed[-1]

    @invariant()
    def the_store_says_the_same(self) -> None:
        if not self.rounds:
            return
        picture = self.scene.picture
        texts = {card.id: card.text for card in picture.contributions}
        for ballots, revealed, tally in zip(self.rounds, self.revealed, picture.tallies, strict=True):
            totals: dict[str, int] = defaultdict(int)
            for ballot in ballots.values():
                for text, points in ballot.items():
                    totals[text] += points
            told = {texts[item_id]: points for item_id, points in tally.points.items()}
            assert told == (dict(totals) if revealed else {})
            assert tally.voters == sum(bool(ballot) for ballot in ballots.values())
        with self.store.read() as db:
            for name, person in self.people.items():
                given = own_things(db, [person.id])[person.id].ballots.get(self.round_id, {})
                assert {texts[item_id]: points for item_id, points in given.items()} == self.rounds[-1][name]


def machine_on(url: str) -> type[Voting]:
    """A machine whose workshops all stand in one database; each example founds its own."""

    class VotingThere(Voting):
        def open_store(self) -> Store:
            return Store(url, clock=Afternoon())

    return VotingThere


def run(url: str, *, examples: int) -> None:
    checks: Any = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    run_state_machine_as_test(
        machine_on(url),
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=checks,
        ),
    )


def test_ballots_on_sqlite(blank_sqlite: Path) -> None:
    with TemporaryDirectory() as folder:
        copyfile(blank_sqlite, Path(folder) / 'ballots.sqlite')
        run(f'sqlite:///{folder}/ballots.sqlite', examples=20)


def test_ballots_on_postgres(empty_postgres_url: str) -> None:
    run(empty_postgres_url, examples=6)
