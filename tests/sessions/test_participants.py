"""Joining, and saying who one is: all of it optional."""

import pytest

from sessions.actor import NOBODY
from sessions.ids import hash_secret
from sessions.refusals import NotFound, NotJoined, NotValid, TextTooLong, WorkshopClosed
from sessions.verbs.departments import add_department
from sessions.verbs.participants import introduce_participant, join_workshop, switch_language
from sessions.verbs.workshops import close_workshop, edit_workshop
from sessions.views import find_participant
from tests.scenes import Scene


def test_somebody_joins_without_a_word(scene: Scene) -> None:
    person = scene.join()

    assert person.view['person'] == {'name': None, 'department_id': None, 'role': None, 'language': 'en'}
    assert scene.board['participants'] == 1
    assert scene.happened == ['WorkshopCreated', 'ParticipantJoined']


def test_somebody_joins_with_name_department_and_role(scene: Scene) -> None:
    hall = scene.lead(add_department, name='Town hall').department_id
    anna = scene.join('  Anna Weber ', department='Town hall', role=' Head of IT ')
    assert anna.view['person'] == {'name': 'Anna Weber', 'department_id': hall, 'role': 'Head of IT', 'language': 'en'}

    anna.do(introduce_participant, name='Anna Weber-Klein', department_id='', role=' ')
    assert anna.view['person'] == {'name': 'Anna Weber-Klein', 'department_id': None, 'role': None, 'language': 'en'}


def test_the_same_phone_joins_once(scene: Scene) -> None:
    first = scene.act(NOBODY, join_workshop, secret_hash=hash_secret('s'), name='Anna')
    again = scene.act(NOBODY, join_workshop, secret_hash=hash_secret('s'), name='Anna Weber')

    assert again.participant_id == first.participant_id
    assert scene.board['participants'] == 1


def test_a_phone_is_known_by_its_secret_in_its_workshop_only(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    elsewhere = Scene.of(scene.store, title='Another town')

    with scene.store.read() as db:
        found = find_participant(db, scene.workshop_id, hash_secret(anna.secret))
        assert found is not None and found.id == anna.id
        # the database holds the hash only, and it opens nothing
        assert found.secret_hash != anna.secret
        assert find_participant(db, scene.workshop_id, hash_secret(found.secret_hash)) is None
        assert find_participant(db, elsewhere.workshop_id, hash_secret(anna.secret)) is None


def test_somebody_reads_on_in_another_language(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    anna.do(switch_language, language='de')
    assert anna.view['person']['language'] == 'de'
    anna.do(introduce_participant, name='Anna')
    assert anna.view['person']['language'] == 'de'
    for language in ('fr', '', 'DE'):
        with pytest.raises(NotValid):
            anna.do(switch_language, language=language)
    with pytest.raises(NotValid):
        scene.act(NOBODY, join_workshop, secret_hash='h', language='fr')
    scene.lead(edit_workshop, language='de')
    assert scene.join('Bert').view['person']['language'] == 'de'


def test_what_somebody_says_has_its_limits(scene: Scene) -> None:
    elsewhere = Scene.of(scene.store, title='Another town')
    foreign = elsewhere.lead(add_department, name='Their hall').department_id
    anna = scene.join('Anna Weber')

    for details, refusal in (
        ({'name': 'x' * 81}, TextTooLong),
        ({'role': 'x' * 81}, TextTooLong),
        ({'department_id': foreign}, NotFound),
    ):
        with pytest.raises(refusal):
            anna.do(introduce_participant, **details)
        with pytest.raises(refusal):
            scene.act(NOBODY, join_workshop, secret_hash='h', **details)
    assert (anna.view['person']['name'], scene.board['participants']) == ('Anna Weber', 1)


def test_the_door_is_closed_with_the_workshop(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.lead(close_workshop)

    with pytest.raises(WorkshopClosed):
        scene.join('Late Lena')
    with pytest.raises(WorkshopClosed):
        anna.do(introduce_participant, name='Too late')
    assert scene.board['participants'] == 1


def test_who_has_not_joined_says_nothing(scene: Scene) -> None:
    for verb, details in ((introduce_participant, {'name': 'Nobody'}), (switch_language, {'language': 'de'})):
        with pytest.raises(NotJoined):
            scene.act(NOBODY, verb, **details)
