"""Who may do what over HTTP, and what a refusal says."""

import httpx
import pytest

from tests.app.callers import Caller, at_the_door, card_of, facilitator
from tests.scenes import Scene
from tests.server import Server


def test_before_joining_nothing_is_written(server: Server, town: Scene) -> None:
    with at_the_door(server, town.code) as somebody:
        answers = [
            somebody.post('/contributions', card_of(town, 'A card')),
            somebody.patch('/contributions/ABCDEFGH2345', {'text': 'A card'}),
            somebody.delete('/contributions/ABCDEFGH2345'),
            somebody.put('/rounds/ABCDEFGH2345/votes/ABCDEFGH2345', {'points': 1}),
            somebody.put('/projects/ABCDEFGH2345/rating', {'impact': 1, 'effort': 1}),
            somebody.put('/language', {'language': 'de'}),
        ]
    refused = [(answer.status_code, answer.json()['refusal']) for answer in answers]
    assert refused[0] == (403, 'NotJoined')
    assert {status for status, _ in refused} <= {403, 404}
    assert town.wall == []


def test_a_cookie_of_another_workshop_opens_nothing_here(server: Server, anna: Caller, town: Scene) -> None:
    elsewhere = server.found(title='Another town')
    elsewhere.open('Challenges')
    secret = anna.client.cookies[f'participant_{town.code}']

    with at_the_door(server, elsewhere.code) as intruder:
        intruder.client.cookies.set(f'participant_{elsewhere.code}', secret)
        answer = intruder.post('/contributions', card_of(elsewhere, 'Smuggled in'))
        door = intruder.get()
    assert (answer.status_code, answer.json()['refusal'], door.json()['own']) == (403, 'NotJoined', None)
    assert elsewhere.wall == []


@pytest.mark.parametrize(
    'code', ['NOSUCH', 'AAAAAA', '0', '%00%00%00', 'caf%C3%A9', '%ED%A0%BD', '..%2f..%2fetc', 'A' * 3000]
)
def test_an_unknown_code_is_not_found(server: Server, code: str) -> None:
    answer = httpx.get(f'{server.address}/api/v1/workshops/{code}', headers={'X-Language': 'en'})
    assert answer.status_code == 404
    if '%2f' not in code:
        assert answer.json() == {
            'refusal': 'WorkshopUnknown',
            'sentence': 'No open workshop has this code. Please check the six characters on the wall.',
        }


@pytest.mark.parametrize('id', ['NOSUCHCARD00', 'ABCDEFGH2345', '%00', 'caf%C3%A9', '%ED%A0%BD'])
def test_unknown_ids_are_not_found(anna: Caller, town: Scene, id: str) -> None:
    answers = [
        anna.patch(f'/contributions/{id}', {'text': 'A card'}),
        anna.delete(f'/contributions/{id}'),
        anna.put(f'/rounds/{id}/votes/{id}', {'points': 1}),
        anna.get('/nothing/here'),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4


@pytest.mark.parametrize('wrong', ['NOSUCHFIELD0', '\0', '\ud83d', ''])
def test_a_card_for_what_is_not_there_is_refused(anna: Caller, town: Scene, wrong: str) -> None:
    answers = [
        anna.post('/contributions', card_of(town, 'A card') | {'field_id': wrong}),
        anna.post('/contributions', card_of(town, 'A card') | {'step_id': wrong}),
    ]
    assert {answer.status_code for answer in answers} <= {404, 422}
    assert {answer.json().keys() >= {'refusal', 'sentence'} for answer in answers} == {True}
    assert town.wall == []


def test_a_refusal_speaks_the_askers_language(anna: Caller, town: Scene) -> None:
    def sentence(**headers: str) -> str:
        names = {name.replace('_', '-'): value for name, value in headers.items()}
        return str(anna.post('/contributions', card_of(town, ' '), headers=names).json()['sentence'])

    english, german = 'Please write something first.', 'Bitte schreiben Sie zuerst etwas.'
    anna.client.headers.pop('X-Language')
    assert sentence(X_Language='en') == english
    assert sentence(X_Language='de') == german != english
    assert sentence(Accept_Language='en-GB,en;q=0.9,de;q=0.8') == english
    assert sentence(Accept_Language='fr,de;q=0.5') == german
    assert sentence(X_Language='de', Accept_Language='en') == german
    assert sentence(X_Language='<script>') == german


def test_somebody_switches_the_language(anna: Caller) -> None:
    assert anna.put('/language', {'language': 'de'}).json()['person']['language'] == 'de'
    answer = anna.put('/language', {'language': 'fr'})
    assert (answer.status_code, answer.json()['refusal']) == (422, 'NotValid')


def test_only_the_facilitator_opens_a_step(server: Server, anna: Caller, town: Scene) -> None:
    path = f'/steps/{town.step("Weigh").id}/open'
    for cookie in ('', 'x', 'ü'):
        answer = anna.client.post(anna.base + path, headers=[(b'Cookie', f'facilitator={cookie}'.encode())])
        assert (answer.status_code, answer.json()['refusal']) == (403, 'NotAllowed')
    assert town.board['step']['title'] == 'Challenges'

    with facilitator(server, town.code) as leader:
        answer = leader.post(path)
        assert (answer.status_code, answer.json()['happened']) == (200, 'StepOpened')
        assert leader.post('/steps/NOSUCHSTEP00/open').status_code == 404
    assert town.board['step']['title'] == 'Weigh'
