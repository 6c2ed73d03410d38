"""The JSON interface as a phone uses it, on a running server."""

from base64 import b64decode
from collections.abc import Iterator
from gzip import decompress
from json import loads

import httpx
import pytest

from tests.app.callers import Caller, at_the_door, card_of, facilitator
from tests.scenes import Scene
from tests.server import Server


@pytest.fixture
def bert(server: Server, town: Scene) -> Iterator[Caller]:
    with at_the_door(server, town.code) as bert:
        bert.post('/participants', {'name': 'Bert Adler'})
        yield bert


def test_at_the_door_there_is_the_shared_view_and_no_own_one(server: Server, town: Scene) -> None:
    with at_the_door(server, town.code) as somebody:
        answer = somebody.get()

    assert answer.status_code == 200
    envelope = answer.json()
    assert envelope.keys() == {'now', 'tag', 'view', 'own'}
    assert envelope['own'] is None
    assert envelope['view'] == town.phone
    assert 'set-cookie' not in answer.headers


def test_joining_gives_a_cookie_that_scripts_cannot_read(server: Server, town: Scene) -> None:
    with at_the_door(server, town.code) as anna:
        answer = anna.post('/participants', {'name': ' Anna Weber ', 'role': 'Head of IT'})
        cookie = answer.headers['set-cookie']
        again = anna.post('/participants', {'name': 'Anna'})

    assert answer.status_code == 201
    assert answer.json()['own']['person'] == {
        'name': 'Anna Weber',
        'department_id': None,
        'role': 'Head of IT',
        'language': 'en',
    }
    assert cookie.startswith(f'participant_{town.code}=')
    assert {part.strip() for part in cookie.split(';')[1:]} >= {'HttpOnly', 'SameSite=lax', 'Path=/'}
    # the same phone again is the same person
    assert again.json()['own']['person']['name'] == 'Anna'
    assert 'set-cookie' not in again.headers
    assert town.picture.participants == 1


def test_who_comes_back_is_known(anna: Caller, town: Scene) -> None:
    anna.post('/contributions', card_of(town, 'Long queues'))

    assert [card['text'] for card in anna.get().json()['own']['cards']] == ['Long queues']


def test_a_card_is_answered_with_its_state_and_stored(anna: Caller, town: Scene) -> None:
    answer = anna.post('/contributions', card_of(town, '  No doctor in the villages  '))

    assert answer.status_code == 201
    (card,) = answer.json()['cards']
    assert (card['text'], card['state'], card['number']) == ('No doctor in the villages', 'shown', 1)
    assert town.wall == ['No doctor in the villages']


def test_the_same_key_twice_is_one_card(anna: Caller, town: Scene) -> None:
    first = anna.post('/contributions', card_of(town, 'Sent twice'), key='k1')
    again = anna.post('/contributions', card_of(town, 'Sent twice'), key='k1')

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()['cards'] == again.json()['cards']
    assert town.wall == ['Sent twice']


def test_the_same_key_with_another_body_is_refused(anna: Caller, town: Scene) -> None:
    anna.post('/contributions', card_of(town, 'First words'), key='k1')
    answer = anna.post('/contributions', card_of(town, 'Other words'), key='k1')

    assert (answer.status_code, answer.json()) == (
        409,
        {
            'refusal': 'KeyReused',
            'sentence': 'Something else was sent with the same key. Please reload the page.',
        },
    )
    assert town.wall == ['First words']


def test_thirty_phones_at_once_lose_nothing(server: Server, town: Scene) -> None:
    import asyncio

    async def take_part(number: int) -> None:
        address = f'{server.address}/api/v1/workshops/{town.code}'
        async with httpx.AsyncClient(timeout=60) as phone:
            (await phone.post(f'{address}/participants', json={})).raise_for_status()
            for n in range(3):
                card, headers = card_of(town, f'Card {number}.{n}'), {'Idempotency-Key': f'{number}.{n}'}
                answers = [await phone.post(f'{address}/contributions', json=card, headers=headers) for _ in range(2)]
                assert [answer.status_code for answer in answers] == [201, 201]

    async def everybody() -> None:
        await asyncio.gather(*(take_part(number) for number in range(30)))

    asyncio.run(everybody())

    assert sorted(town.wall) == sorted(f'Card {number}.{n}' for number in range(30) for n in range(3))
    assert [entry.seq for entry in town.journal] == list(range(1, town.seq + 1))
    assert town.picture.participants == 30


def test_somebody_elses_card_is_not_touched(anna: Caller, bert: Caller, town: Scene) -> None:
    (card,) = anna.post('/contributions', card_of(town, 'Mine')).json()['cards']
    answers = [
        bert.patch(f'/contributions/{card["id"]}', {'text': 'Taken'}),
        bert.delete(f'/contributions/{card["id"]}'),
    ]

    assert [(answer.status_code, answer.json()['refusal']) for answer in answers] == [(403, 'NotYours')] * 2
    assert town.wall == ['Mine']


def test_the_author_edits_and_withdraws(anna: Caller, town: Scene) -> None:
    (card,) = anna.post('/contributions', card_of(town, 'Lnog queues')).json()['cards']
    edited = anna.patch(f'/contributions/{card["id"]}', {'text': 'Long queues', 'field_id': town.field('Mobility').id})
    assert (edited.status_code, edited.json()['cards'][0]['text']) == (200, 'Long queues')
    assert town.card('Long queues').field_id == town.field('Mobility').id

    withdrawn = anna.delete(f'/contributions/{card["id"]}')
    assert (withdrawn.status_code, withdrawn.json()['cards']) == (200, [])
    assert town.wall == []


def test_a_closed_step_takes_no_card(server: Server, anna: Caller, town: Scene) -> None:
    with facilitator(server, town.code) as leader:
        leader.post(f'/steps/{town.step("Weigh").id}/open')
        answer = anna.post('/contributions', card_of(town, 'Too late'))

    assert (answer.status_code, answer.json()) == (
        409,
        {'refusal': 'StepClosed', 'sentence': 'This step is closed. Your text is kept on your phone.'},
    )
    assert town.wall == []


def test_points_over_the_budget_are_refused(server: Server, anna: Caller, town: Scene) -> None:
    cards = [anna.post('/contributions', card_of(town, f'Card {n}')).json()['cards'][0]['id'] for n in range(4)]
    with facilitator(server, town.code) as leader:
        leader.post(f'/steps/{town.step("Weigh").id}/open')
    votes = f'/rounds/{anna.get().json()["view"]["task"]["round"]["id"]}/votes'

    assert anna.put(f'{votes}/{cards[0]}', {'points': 2}).json()['ballot'] == {cards[0]: 2}
    anna.put(f'{votes}/{cards[1]}', {'points': 2})
    over = anna.put(f'{votes}/{cards[2]}', {'points': 2})
    assert (over.status_code, over.json()['refusal']) == (409, 'BudgetSpent')
    cap = anna.put(f'{votes}/{cards[2]}', {'points': 3})
    assert (cap.status_code, cap.json()['sentence']) == (409, 'At most 2 points are possible on one thing.')
    below = anna.put(f'{votes}/{cards[2]}', {'points': -1})
    assert (below.status_code, below.json()['refusal']) == (422, 'PointsOutOfRange')
    assert anna.get().json()['own']['ballot'] == {cards[0]: 2, cards[1]: 2}


def test_a_project_is_rated(server: Server, anna: Caller, town: Scene) -> None:
    from sessions.verbs.goals import adopt_goal

    goal = town.lead(adopt_goal, wording='A doctor within reach', field_id=town.field('Health').id).goal_id
    with facilitator(server, town.code) as leader:
        leader.post(f'/steps/{town.step("Project ideas").id}/open')
        step_id = town.step('Project ideas').id
        sent = anna.post('/contributions', {'step_id': step_id, 'text': 'Rolling surgery', 'goal_id': goal})
        project = sent.json()['cards'][0]['id']
        leader.post(f'/steps/{town.step("Place").id}/open')

    rated = anna.put(f'/projects/{project}/rating', {'impact': 5, 'effort': 2})
    assert (rated.status_code, rated.json()['ratings']) == (200, {project: {'impact': 5, 'effort': 2}})
    half = anna.put(f'/projects/{project}/rating', {'impact': 5})
    assert (half.status_code, half.json()['refusal']) == (422, 'RatingOutOfRange')
    unable = anna.put(f'/projects/{project}/rating', {})
    assert unable.json()['ratings'] == {project: {'impact': None, 'effort': None}}


def test_the_wall_is_open_to_scripts(server: Server, anna: Caller, town: Scene) -> None:
    anna.post('/contributions', card_of(town, 'Long queues'))
    with at_the_door(server, town.code) as script:
        answer = script.get('/board')
    assert (answer.status_code, answer.json()['view']) == (200, town.board)


def test_the_api_describes_itself(server: Server) -> None:
    description = httpx.get(f'{server.address}/api/v1/openapi.json').json()
    assert {'post'} == description['paths']['/api/v1/workshops/{code}/contributions'].keys()
    # the usual pages for reading it load their scripts from another host
    assert [httpx.get(server.address + path).status_code for path in ('/docs', '/redoc')] == [404, 404]


def test_it_says_that_it_is_alive(server: Server) -> None:
    answer = httpx.get(f'{server.address}/healthz')
    assert (answer.status_code, answer.json()['status']) == (200, 'ok')
    assert answer.json()['database'].startswith('SQLite 3.')


def test_nothing_of_all_this_was_an_error(server: Server) -> None:
    """A refusal is none, and neither is nonsense from outside. Runs after the others in this file."""
    assert server.errors() == ''


def test_a_phone_that_has_the_view_is_not_sent_it_again(server: Server, town: Scene, anna: Caller) -> None:
    has = anna.get().json()['tag']
    anna.post('/contributions', card_of(town, 'Nobody answers'))
    unchanged = anna.get(f'?has={has}').json()
    open_step(server, town, 'Weigh')
    changed = anna.get(f'?has={has}').json()

    assert unchanged.keys() == {'now', 'own'}
    assert [card['text'] for card in unchanged['own']['cards']] == ['Nobody answers']
    assert changed['view'] == town.phone
    assert changed['tag'] != has


def test_a_long_view_comes_packed_to_phones_that_can_unpack(server: Server, town: Scene, anna: Caller) -> None:
    short = anna.get('?packed=true').json()
    for n in range(60):
        anna.post('/contributions', card_of(town, f'Challenge {n}: nobody finds the right form'))
    open_step(server, town, 'Weigh')
    packed = anna.get('?packed=true').json()

    assert 'view' in short
    assert packed.keys() == {'now', 'tag', 'seq', 'packed', 'own'}
    assert loads(decompress(b64decode(packed['packed']))) == town.phone
    assert packed['seq'] == town.seq


def open_step(server: Server, town: Scene, title: str) -> None:
    with facilitator(server, town.code) as leader:
        assert leader.post(f'/steps/{town.step(title).id}/open').status_code == 200
