"""Turns in order, many in one commit, and the journal that holds each of them once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sessions.actor import FACILITATOR, Actor
from sessions.events import ContributionSubmitted, event_from
from sessions.reading import find_workshop, load_picture
from sessions.refusals import FieldMissing, KeyReused, NotFound, TextEmpty, WorkshopUnknown
from sessions.store import Done, Request, Store
from sessions.verbs.agenda import open_step
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import submit_contribution
from tests.scenes import Person, Scene


def card(person: Person, text: str, *, key: str | None = None, field: str = 'Health') -> Request:
    """Somebody's request to put a card into the step that is open."""
    scene = person.scene
    details = {'step_id': scene.workshop.current_step_id, 'text': text, 'field_id': scene.field(field).id}
    return Request(verb=submit_contribution, actor=person.actor, details=details, key=key)


@pytest.fixture
def anna(scene: Scene) -> Person:
    scene.open('Challenges')
    return scene.join('Anna Weber')


def test_many_turns_in_one_commit_and_a_refused_one_leaves_no_trace(scene: Scene, anna: Person) -> None:
    before = scene.seq
    requests = [card(anna, 'One'), card(anna, ' '), card(anna, 'Two', key='k'), card(anna, 'Two', key='k')]
    one, refused, two, repeated = scene.store.perform_all(scene.workshop_id, requests)

    assert isinstance(refused, TextEmpty)
    assert isinstance(one, Done) and isinstance(two, Done)
    assert (one.seq, two.seq, repeated) == (before + 1, before + 2, two)
    assert isinstance(two.event, ContributionSubmitted) and two.event.number == 2
    assert scene.wall == ['One', 'Two']
    assert [entry.seq for entry in scene.journal] == list(range(1, before + 3))


def test_what_a_refused_turn_had_written_already_is_gone(scene: Scene, anna: Person) -> None:
    wifi = anna.write('Wifi', field='Education')
    details = {'field_id': scene.field('Health').id, 'name': 'Mixed', 'contribution_ids': [wifi]}
    outcomes = scene.store.perform_all(
        scene.workshop_id,
        [
            card(anna, 'Before'),
            Request(verb=create_cluster, actor=FACILITATOR, details=details),
            card(anna, 'After'),
        ],
    )

    assert [type(outcome).__name__ for outcome in outcomes] == ['Done', 'CardsOfOtherField', 'Done']
    assert scene.picture.clusters == []
    assert scene.wall == ['Wifi', 'Before', 'After']
    # the changes of the refused one are not noted down with the next one
    assert scene.journal[-1].changes is None


def test_a_fault_of_ours_concerns_only_the_one_who_met_it(scene: Scene, anna: Person) -> None:
    def stumble(turn: object) -> None:
        raise ZeroDivisionError

    faulty = Request(verb=stumble, actor=anna.actor)
    outcomes = scene.store.perform_all(scene.workshop_id, [card(anna, 'One'), faulty, card(anna, 'Two')])

    assert [type(outcome).__name__ for outcome in outcomes] == ['Done', 'ZeroDivisionError', 'Done']
    assert scene.wall == ['One', 'Two']


def test_the_journal_gives_every_event_back(scene: Scene, anna: Person) -> None:
    anna.write('One')
    entry = scene.journal[-1]
    event = event_from(entry.kind, entry.payload)
    assert event == ContributionSubmitted(contribution_id=scene.card('One').id, number=1, state='shown')
    assert (entry.actor_kind, entry.actor_id) == ('participant', anna.id)


def test_an_unknown_workshop_has_no_turns(store: Store) -> None:
    with pytest.raises(WorkshopUnknown):
        store.perform('NOSUCHTOWN00', open_step, actor=FACILITATOR, step_id='NOSUCHSTEP00')


@pytest.mark.parametrize('id', ['', '\0', 'half a \ud83d pair', 'ü' * 5000, "' OR 1=1 --"])
def test_an_id_that_nobody_was_given_is_not_found(scene: Scene, anna: Person, id: str) -> None:
    with pytest.raises(NotFound):
        scene.lead(open_step, step_id=id)
    with pytest.raises((NotFound, FieldMissing)):
        anna.do(submit_contribution, step_id=scene.step('Challenges').id, text='A card', field_id=id)
    with scene.store.read() as db, pytest.raises(WorkshopUnknown):
        find_workshop(db, id)


def test_a_reader_sees_one_state_whatever_is_written_meanwhile(scene: Scene, anna: Person) -> None:
    with scene.store.read() as db:
        before = load_picture(db, scene.workshop_id)
        anna.write('Written while somebody reads')
        field_id = scene.field('Health').id
        scene.lead(create_cluster, field_id=field_id, name='New', contribution_ids=[])
        after = load_picture(db, scene.workshop_id)

    assert (after.seq, after.contributions, after.clusters) == (before.seq, [], [])
    assert [card.text for card in scene.picture.contributions] == ['Written while somebody reads']


def test_a_reader_cannot_write(scene: Scene) -> None:
    with scene.store.read() as db, pytest.raises(Exception, match=r'read-?only|readonly'):
        db.get_one(type(scene.workshop), scene.workshop_id).title = 'Taken'
        db.flush()


def test_two_processes_take_turns_of_one_workshop(scene: Scene, anna: Person, database_url: str) -> None:
    """Each has a store of its own; in each batch one turn is refused, which must not unlock the workshop early."""
    batches = [
        [request for n in range(3) for request in (card(anna, ' '), card(anna, f'Card {machine}.{batch}.{n}'))]
        for machine in (1, 2)
        for batch in range(10)
    ]
    before = scene.seq
    stores = [Store(database_url), Store(database_url)]

    def work(machine: int) -> list[str]:
        mine = batches[machine * 10 : machine * 10 + 10]
        return [type(each).__name__ for batch in mine for each in stores[machine].perform_all(scene.workshop_id, batch)]

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(work, (0, 1)))
    for store in stores:
        store.close()

    assert outcomes == [['TextEmpty', 'Done'] * 30] * 2
    assert sorted(scene.wall) == sorted(f'Card {m}.{b}.{n}' for m in (1, 2) for b in range(10) for n in range(3))
    assert [entry.seq for entry in scene.journal] == list(range(1, before + 61))
    assert [each.number for each in scene.picture.contributions] == list(range(1, 61))


def test_one_key_sent_to_two_processes_at_once_is_one_card(scene: Scene, anna: Person, database_url: str) -> None:
    stores = [Store(database_url) for _ in range(2)]
    requests = [card(anna, f'Card {n}', key=f'key {n}') for n in range(20)]

    def work(store: Store) -> list[object]:
        return [store.perform_all(scene.workshop_id, [request])[0] for request in requests]

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(work, stores)
    for store in stores:
        store.close()

    assert first == second
    assert scene.wall == [f'Card {n}' for n in range(20)]


def test_a_key_of_another_verb_is_refused(scene: Scene, anna: Person) -> None:
    anna.do(submit_contribution, key='k', **card(anna, 'One').details)
    with pytest.raises(KeyReused):
        scene.act(Actor(anna.actor.kind, anna.id), open_step, key='k', step_id='x')
