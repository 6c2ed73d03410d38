"""What a phone hears of cards that are there already, and agreeing to them, over the JSON interface."""

from time import monotonic, sleep
from typing import Any

import pytest

from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.moderation import hide_contribution
from tests.app.callers import Caller, at_the_door
from tests.scenes import Person, Scene
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
def bert(town: Scene) -> Person:
    return town.join('Bert Adler')


def test_what_is_there_already_is_told_and_agreed_to(town: Scene, anna: Caller, bert: Person) -> None:
    card = bert.write('The doctor takes no new patients', field='Health')
    bert.write('The doctor takes no new patients', field='Mobility')
    bert.write('Nobody answers the phone at the hospital', field='Health')
    similar(anna, town, 'the docter takes no pacients', until=['The doctor takes no new patients'])
    similar(anna, town, 'something else entirely', until=[])

    agreed = anna.client.put(f'{anna.base}/contributions/{card}/support')
    assert (agreed.status_code, [each['id'] for each in agreed.json()['agreed']]) == (200, [card])
    assert anna.client.put(f'{anna.base}/contributions/{card}/support').json()['agreed'][0]['supports'] == 1
    assert anna.delete(f'/contributions/{card}/support').json()['agreed'] == []


def test_the_own_card_is_told_as_such(town: Scene, anna: Caller) -> None:
    step_id, field_id = town.step('Challenges').id, town.field('Education').id
    text = 'The school has no network'
    anna.post('/contributions', {'step_id': step_id, 'text': text, 'field_id': field_id})
    found = similar(anna, town, 'the school has no netwrok', until=[text], field='Education')
    assert [card['own'] for card in found] == [True]

    refused = anna.client.put(f'{anna.base}/contributions/{found[0]["id"]}/support')
    assert (refused.status_code, refused.json()['refusal']) == (422, 'OwnContribution')


def test_what_is_not_on_the_wall_is_never_told(town: Scene, anna: Caller, bert: Person) -> None:
    texts = ['Ambulance comes late', 'The ambulance is late', 'Ambulance far too late']
    shown, hidden, withdrawn = bert.write_all(texts, field='Mobility')
    similar(anna, town, 'the ambulance is late', until=texts, field='Mobility')
    town.lead(hide_contribution, contribution_id=hidden)
    bert.do(withdraw_contribution, contribution_id=withdrawn)

    similar(anna, town, 'the ambulance is late', until=[texts[0]], field='Mobility')
    refused = anna.client.put(f'{anna.base}/contributions/{hidden}/support')
    assert (refused.status_code, refused.json()['refusal']) == (409, 'NotOnWall')
    assert town.picture.contribution_by_id[shown].state == 'shown'


def test_a_phone_that_asks_all_the_time_is_put_off(town: Scene, anna: Caller, bert: Person) -> None:
    bert.write('The doctor takes no new patients', field='Health')
    answers = [ask(anna, town, 'the doctor takes') for _ in range(3)]

    assert answers[-1] == {'cards': [], 'again_after': 1.0}


@pytest.mark.parametrize('text', ['', '\0' * 20, '😀' * 40, 'x' * 9_999, '{"place": "\\n"}\n\n'])
def test_no_words_are_an_error(server: Server, town: Scene, bert: Person, text: str) -> None:
    bert.write('The doctor takes no new patients', field='Health')
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
            stranger.client.put(f'{stranger.base}/contributions/X/support'),
            stranger.delete('/contributions/X/support'),
            stranger.post('/groups', {'name': 'Paper', 'contribution_ids': []}),
            stranger.delete('/groups/X'),
        ):
            assert (answer.status_code, answer.json()['refusal']) == (403, 'NotJoined')
