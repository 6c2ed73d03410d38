"""What a room remembers of each person's own things, while turns come from here and from other machines."""

import asyncio
from collections.abc import Collection

import pytest
from nicegui import core

from sessions.actor import FACILITATOR, NOBODY, Actor
from sessions.store import Done, Request, Verb
from sessions.verbs.ballots import place_points
from sessions.verbs.consents import close_consent_round, give_consent, open_consent_round
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.goals import adopt_goal
from sessions.verbs.participants import join_workshop
from sessions.verbs.service_ratings import open_service_rating, rate_service
from sessions.verbs.supports import support_contribution, withdraw_support
from sessions.views import OwnThings, own_things
from tests.scenes import Person, Scene
from workshop_app.own_memory import OwnMemory


@pytest.fixture(autouse=True)
async def loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop that a running server has."""
    monkeypatch.setattr(core, 'loop', asyncio.get_running_loop())


class Machine:
    """One of several that serve a workshop; it counts what it has to read."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.reads = 0
        self.memory = OwnMemory(self._read, name='own things')

    def take(self, actor: Actor, verb: Verb, **details: object) -> Done:
        request = Request(verb=verb, actor=actor, details=dict(details))
        [done] = self.scene.store.perform_all(self.scene.workshop_id, [request])
        assert isinstance(done, Done)
        self.memory.note(actor, done, request.details)
        return done

    def give(self, person: Person, card: str, points: int) -> None:
        self.take(person.actor, place_points, round_id=self.scene.round.id, item_id=card, points=points)

    async def own(self, person_id: str) -> OwnThings:
        own = await self.memory.ask(person_id)
        assert own is not None
        return own

    async def ballot(self, person_id: str) -> dict[str, int]:
        return (await self.own(person_id)).ballots.get(self.scene.round.id, {})

    async def _read(self, ids: Collection[str]) -> dict[str, OwnThings]:
        self.reads += 1
        with self.scene.store.read() as db:
            return own_things(db, ids)


async def test_it_carries_on_what_was_given_from_tap_to_tap(scene: Scene) -> None:
    anna, card = voting(scene)
    here = Machine(scene)
    here.give(anna, card, 1)
    assert await here.ballot(anna.id) == {card: 1}
    here.give(anna, card, 2)

    assert await here.ballot(anna.id) == {card: 2}
    assert here.reads == 1


async def test_an_agreement_and_its_end_are_carried_on(scene: Scene) -> None:
    anna, bert = scene.join_all('Anna Weber', 'Bert Adler')
    scene.open('Challenges')
    card = anna.write('Nobody answers')
    here = Machine(scene)
    here.take(bert.actor, support_contribution, contribution_id=card)
    assert (await here.own(bert.id)).supports == {card}
    here.take(anna.actor, support_contribution, contribution_id=bert.write('Forms on paper'))
    here.take(bert.actor, withdraw_support, contribution_id=card)

    assert (await here.own(bert.id)).supports == set()
    here.take(bert.actor, support_contribution, contribution_id=card)
    assert (await here.own(bert.id)).supports == {card}
    assert here.reads == 2


async def test_who_comes_in_has_given_nothing_and_need_not_be_read(scene: Scene) -> None:
    voting(scene)
    here = Machine(scene)
    joined = here.take(NOBODY, join_workshop, secret_hash='a' * 64, name='Bert')

    assert joined.newcomer is not None
    assert await here.ballot(joined.newcomer.id) == {}
    assert here.reads == 0


async def test_who_comes_in_again_under_another_name_has_that_name(scene: Scene) -> None:
    """The first answer was lost, and the person wrote the name anew before the phone tried again."""
    here = Machine(scene)
    first = here.take(NOBODY, join_workshop, secret_hash='a' * 64, name='Anna Weber')
    here.take(NOBODY, join_workshop, secret_hash='a' * 64, name='Anna Weber-Koch')

    assert first.newcomer is not None
    own = await here.memory.ask(first.newcomer.id)
    assert own is not None
    assert own.person.name == 'Anna Weber-Koch'


async def test_a_turn_of_another_machine_between_two_of_ours_is_not_missed(scene: Scene) -> None:
    """Nobody has told of it, but the numbers do."""
    anna, card = voting(scene)
    here, there = Machine(scene), Machine(scene)
    here.give(anna, card, 1)
    assert await here.ballot(anna.id) == {card: 1}

    there.give(anna, card, 2)
    here.take(NOBODY, join_workshop, secret_hash='b' * 64)

    assert await here.ballot(anna.id) == {card: 2}


async def test_a_turn_of_another_machine_that_is_told_of_is_read(scene: Scene) -> None:
    anna, card = voting(scene)
    here, there = Machine(scene), Machine(scene)
    here.give(anna, card, 1)
    assert await here.ballot(anna.id) == {card: 1}

    there.give(anna, card, 2)
    here.memory.notice(scene.seq)

    assert await here.ballot(anna.id) == {card: 2}


async def test_ratings_are_carried_on_and_answers_read_as_they_are_stored(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Goals')
    core = scene.lead(add_core_goal, wording='Close to the people').core_goal_id
    goal = scene.lead(adopt_goal, wording='A doctor', field_id=scene.field('Health').id).goal_id
    here = Machine(scene)
    consent = here.take(FACILITATOR, open_consent_round, goal_id=goal).event.payload()['round_id']
    assert (await here.own(anna.id)).consents == {}
    here.take(anna.actor, give_consent, round_id=consent, stance='concern', reason=' Too late ')
    assert (await here.own(anna.id)).consents == {consent: ('concern', 'Too late')}
    here.take(FACILITATOR, close_consent_round, round_id=consent)
    rating = here.take(FACILITATOR, open_service_rating).event.payload()['round_id']
    assert (await here.own(anna.id)).services == {}
    reads = here.reads
    for level in (1, 3):
        here.take(anna.actor, rate_service, round_id=rating, goal_id=goal, core_goal_id=core, level=level)

    assert (await here.own(anna.id)).services == {(goal, core): 3}
    assert here.reads == reads


def voting(scene: Scene) -> tuple[Person, str]:
    """Anna, and a card that she can give points to."""
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    card = anna.write('Nobody answers')
    scene.open('Weigh')
    return anna, card
