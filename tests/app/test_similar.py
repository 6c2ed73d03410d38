"""What a phone hears of cards that are there already, and agreeing to them, over the JSON interface."""

from collections.abc import Iterator
from time import monotonic, sleep
from typing import Any

import pytest

from sessions.verbs.moderation import hide_contribution
from tests.app.callers import Caller, at_the_door, card_of
from tests.scenes import Scene
from tests.server import Server
from workshop_app.similar.finder import BETWEEN

PATIENCE = 60
"""Seconds until the process beside the server must have answered; it imports for two."""


def ask(caller: Caller, town: Scene, text: str, *, field: str = 'Health') -> dict[str, Any]:
    answer = caller.post('/contributions/similar', {'text': text, 'field_id': town.field(field).id})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def similar(caller: Caller, town: Scene, text: str, *, until: list[str], field: str = 'Health') -> list[dict[str, Any]]:
    """Asks as often as a phone may until it is told these texts, in whatever order."""
    end, told = monotonic() + PATIENCE, []
    while monotonic() < end:
        answer = ask(caller, town, text, field=field)
        if not answer['again_after']:
            told.append([card['text'] for card in answer['cards']])
            if sorted(told[-1]) == sorted(until):
                return answer['cards']
        # a phone that is put off waits as long as it was told; otherwise nothing tells when the wall has changed
        sleep(answer['again_after'] or BETWEEN)
    raise AssertionError(f'{told} were told, not {until}')


@pytest.fixture
def bert(server: Server, town: Scene) -> Iterator[Caller]:
    with at_the_door(server, town.code) as bert:
        bert.post('/participants', {'name': 'Bert Adler'})
        yield bert


def write(caller: Caller, town: Scene, text: str, *, field: str = 'Health') -> str:
    """:returns: the card's id"""
    return str(caller.post('/contributions', card_of(town, text, field=field)).json()['cards'][0]['id'])


def test_what_is_there_already_is_told_and_agreed_to(town: Scene, anna: Caller, bert: Caller) -> None:
    theirs, mine = 'The doctor takes no new patients', 'Our doctor takes no new patient'
    card, own = write(bert, town, theirs), write(anna, town, mine)
    write(bert, town, theirs, field='Mobility')
    write(bert, town, 'Nobody answers the phone at the hospital')
    told = similar(anna, town, 'the docter takes no new pacients', until=[theirs, mine])
    assert {each['id']: each['own'] for each in told} == {card: False, own: True}

    for _ in range(2):
        agreed = anna.put(f'/contributions/{card}/support', None)
        assert [(each['id'], each['supports']) for each in agreed.json()['agreed']] == [(card, 1)]
    assert bert.get().json()['own']['cards'][-1]['supports'] == 1
    assert anna.delete(f'/contributions/{card}/support').json()['agreed'] == []
    refused = anna.put(f'/contributions/{own}/support', None)
    assert (refused.status_code, refused.json()['refusal']) == (422, 'OwnContribution')


def test_what_is_not_on_the_wall_is_never_told(town: Scene, anna: Caller, bert: Caller) -> None:
    texts = ['Ambulance comes late', 'The ambulance is late', 'Ambulance far too late']
    _, hidden, withdrawn = (write(bert, town, text) for text in texts)
    similar(anna, town, 'the ambulance is late', until=texts)
    town.lead(hide_contribution, contribution_id=hidden)
    bert.delete(f'/contributions/{withdrawn}')

    similar(anna, town, 'the ambulance is late', until=texts[:1])
    refused = anna.put(f'/contributions/{hidden}/support', None)
    assert (refused.status_code, refused.json()['refusal']) == (409, 'NotOnWall')


def test_a_phone_that_asks_all_the_time_is_put_off(town: Scene, anna: Caller, bert: Caller) -> None:
    write(bert, town, 'The doctor takes no new patients')
    answers = [ask(anna, town, 'the doctor takes') for _ in range(3)]

    assert answers[-1] == {'cards': [], 'again_after': BETWEEN}


@pytest.mark.parametrize('text', ['', '\0' * 20, '😀' * 40, 'x' * 9_999, '{"place": "\\n"}\n\n'])
def test_no_words_are_an_error(server: Server, town: Scene, bert: Caller, text: str) -> None:
    write(bert, town, 'The doctor takes no new patients')
    with at_the_door(server, town.code) as guest:
        guest.post('/participants', {})
        assert ask(guest, town, text)['cards'] == []
        answer = guest.post('/contributions/similar', {'text': text, 'field_id': '\0nowhere'})
        assert answer.status_code == 200


@pytest.mark.parametrize(
    'body', [{}, {'text': 5}, {'text': 'x' * 10_001}, {'text': '\ud83d'}, {'text': 'a', 'field_id': 1}]
)
def test_what_no_phone_sends_is_refused(town: Scene, anna: Caller, body: Any) -> None:
    assert anna.post('/contributions/similar', body).status_code == 422


def test_only_who_has_joined_may_ask(server: Server, town: Scene) -> None:
    with at_the_door(server, town.code) as stranger:
        for answer in (
            stranger.post('/contributions/similar', {'text': 'the doctor takes', 'field_id': None}),
            stranger.put('/contributions/X/support', None),
            stranger.delete('/contributions/X/support'),
            stranger.post('/groups', {'name': 'Paper', 'contribution_ids': []}),
            stranger.delete('/groups/X'),
        ):
            assert (answer.status_code, answer.json()['refusal']) == (403, 'NotJoined')
