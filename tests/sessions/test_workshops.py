"""The workshop as a whole: made from a template, edited, closed, listed."""

import pytest

from sessions.ids import JOIN_ALPHABET, tidy_join_code
from sessions.overview import list_workshops
from sessions.reading import find_workshop, load_picture
from sessions.refusals import (
    NotAllowed,
    NotNow,
    NotValid,
    TextEmpty,
    TextTooLong,
    WorkshopAlreadyClosed,
    WorkshopUnknown,
)
from sessions.store import Store
from sessions.templates import CONCEPT, START
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.workshops import close_workshop, edit_workshop, reopen_workshop
from tests.scenes import Scene


def test_a_workshop_starts_with_its_own_first_line(scene: Scene) -> None:
    (entry,) = scene.journal
    assert (entry.seq, entry.kind, entry.actor_kind) == (1, 'WorkshopCreated', 'house')
    assert entry.payload == {'title': 'Digital Bad Salzungen', 'template': 'strategiekonzeption', 'language': 'en'}
    assert scene.seq == 1


def test_the_strategy_start_has_no_fields_yet(scene: Scene) -> None:
    town = Scene.of(scene.store, template=START)
    picture = town.picture
    assert picture.fields == []
    assert [(step.kind, step.title) for step in picture.steps] == [
        ('welcome', 'Arrive'),
        ('collect', 'Starting points'),
        ('collect', 'Fields of action'),
        ('vote', 'Choose fields'),
        ('cluster', 'Sort'),
        ('results', 'Result'),
    ]


def test_codes_and_keys_are_random_and_easily_read(scene: Scene) -> None:
    towns = [Scene.of(scene.store, title=f'Town {n}') for n in range(20)]
    codes = {town.code for town in towns}

    assert len(codes) == 20
    assert all(len(code) == 6 and set(code) <= set(JOIN_ALPHABET) for code in codes)
    assert len({town.workshop.share_key for town in towns}) == 20
    assert tidy_join_code(' k7m-pq 4\n') == 'K7MPQ4'


def test_a_workshop_is_found_by_its_code(scene: Scene) -> None:
    with scene.store.read() as db:
        assert find_workshop(db, scene.code).id == scene.workshop_id
        for code in ('', 'NOSUCH', scene.code.lower()):
            with pytest.raises(WorkshopUnknown):
                find_workshop(db, code)
        with pytest.raises(WorkshopUnknown):
            load_picture(db, 'NOSUCHTOWN00')
    with pytest.raises(WorkshopUnknown):
        Scene(scene.store, 'NOSUCHTOWN00', '').lead(close_workshop)


def test_what_a_workshop_needs(store: Store) -> None:
    for details, refusal in (
        ({'title': ' '}, TextEmpty),
        ({'title': 'x' * 201}, TextTooLong),
        ({'template': 'lunch'}, NotValid),
        ({'language': 'fr'}, NotValid),
    ):
        with pytest.raises(refusal):
            store.found(**{'title': 'Our town', 'template': CONCEPT, 'language': 'en'} | details)
    with store.read() as db:
        assert list_workshops(db) == []


def test_a_workshop_is_edited_closed_and_opened_again(scene: Scene) -> None:
    scene.lead(edit_workshop, title=' Digital Town ', names_shown=True)
    assert (scene.workshop.title, scene.workshop.names_shown, scene.workshop.language) == ('Digital Town', True, 'en')
    scene.lead(edit_workshop, language='de')
    assert (scene.workshop.title, scene.workshop.names_shown, scene.workshop.language) == ('Digital Town', True, 'de')
    with pytest.raises(NotValid):
        scene.lead(edit_workshop, language='fr')

    with pytest.raises(NotNow):
        scene.lead(reopen_workshop)
    scene.lead(close_workshop)
    assert (scene.workshop.state, scene.phone['open'], scene.board['open']) == ('closed', False, False)
    with pytest.raises(WorkshopAlreadyClosed):
        scene.lead(close_workshop)
    scene.lead(reopen_workshop)
    assert (scene.workshop.state, scene.phone['open']) == ('prepared', True)


def test_only_the_facilitator_edits_and_closes(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    for verb, details in ((edit_workshop, {'title': 'Mine'}), (close_workshop, {}), (reopen_workshop, {})):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)


def test_the_list_counts_people_and_cards_of_each(scene: Scene) -> None:
    later = Scene.of(scene.store, title='Another town')
    anna, _bert = scene.join_all('Anna Weber', 'Bert Adler')
    scene.open('Challenges')
    cards = anna.write_all(['One', 'Two', 'Three'])
    anna.do(withdraw_contribution, contribution_id=cards[0])

    with scene.store.read() as db:
        assert [
            (line.code, line.title, line.state, line.participants, line.contributions) for line in list_workshops(db)
        ] == [(later.code, 'Another town', 'prepared', 0, 0), (scene.code, 'Digital Bad Salzungen', 'running', 2, 2)]


def test_a_key_of_the_house_is_drawn_once(store: Store, database_url: str) -> None:
    key = store.keep_key('facilitator')
    other = Store(database_url)
    assert (other.keep_key('facilitator'), len(key)) == (key, 43)
    assert other.keep_key('storage') != key
    other.close()
