"""The strategy concept before the coffee break: people arrive, write and weigh."""

import pytest

from sessions.refusals import BudgetSpent, RoundClosed
from sessions.store import Store
from sessions.verbs.agenda import set_approval
from sessions.verbs.contributions import edit_contribution, enter_contribution, withdraw_contribution
from sessions.verbs.core_goals import add_core_goal, reword_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.moderation import feature_contribution, hide_contribution, show_contribution
from sessions.verbs.rounds import open_round, reveal_round
from tests.journeys.concept_room import BUS, DOCTOR, FAX, FORMS, QUEUES, TABLETS, WIFI, Afternoon
from tests.scenes import Scene


def arrive(store: Store) -> Afternoon:
    scene = Scene.of(store, title='Digital strategy of Bad Salzungen')
    for name in ('Town hall', 'Schools', 'Citizens'):
        scene.lead(add_department, name=name)
    assert scene.board['step'] is None
    scene.open('Arrive')
    room = Afternoon(
        scene,
        scene.join('Anna Weber', department='Town hall', role='Head of IT'),
        scene.join('Bert Adler', department='Town hall', role='Mayor'),
        scene.join('Cem Yılmaz', department='Schools'),
        scene.join('Dora Krüger', department='Citizens'),
        scene.join(),
    )

    assert scene.board['participants'] == 5
    assert room.stage == {
        'kind': 'welcome',
        'departments': [
            {'name': 'Town hall', 'count': 2},
            {'name': 'Schools', 'count': 1},
            {'name': 'Citizens', 'count': 1},
        ],
    }
    assert room.task['kind'] == 'wait'
    assert room.emil.view['person'] == {'name': None, 'department_id': None, 'role': None, 'language': 'en'}
    return room


def collect_core_goals(room: Afternoon) -> None:
    scene = room.scene
    scene.open('Core goals')
    assert (room.task['kind'], room.task['of'], room.task['limit']) == ('collect', 'core_goal', 2)
    room.anna.write('Be there for people, not for files', field=None)
    room.cem.write('Take all generations along', field=None)
    room.dora.write('Town and villages alike', field=None)

    (column,) = room.stage['columns']
    assert [card['text'] for card in column['things']] == [
        'Town and villages alike',
        'Take all generations along',
        'Be there for people, not for files',
    ]
    for wording in ('Close to people', 'All generations', 'Town and villages alike'):
        room.core_goals[wording] = scene.lead(add_core_goal, wording=wording).core_goal_id
    scene.lead(reword_core_goal, core_goal_id=room.core_goals['Close to people'], wording='People before files')
    assert room.stage['core_goals'] == ['People before files', 'All generations', 'Town and villages alike']


def collect_challenges(room: Afternoon) -> None:
    scene = room.scene
    before = scene.step('Challenges')
    scene.open('Challenges')
    for person, text, name in (
        (room.anna, QUEUES, 'Administration'),
        (room.dora, FORMS, 'Administration'),
        (room.cem, WIFI, 'Education'),
        (room.cem, TABLETS, 'Education'),
        (room.emil, BUS, 'Mobility'),
    ):
        room.cards[text] = person.write(text, field=name)
    # Mrs Lang, 81, has no phone; the facilitator writes for her
    details = {'step_id': before.id, 'text': DOCTOR, 'field_id': scene.field('Health').id, 'author': 'Mrs Lang'}
    room.cards[DOCTOR] = scene.lead(enter_contribution, **details).contribution_id

    columns = {column['name']: [card['text'] for card in column['things']] for column in room.stage['columns']}
    assert columns == {
        'Administration': [FORMS, QUEUES],
        'Education': [TABLETS, WIFI],
        'Health': [DOCTOR],
        'Mobility': [BUS],
    }
    assert room.cem.cards == [(TABLETS, 'shown'), (WIFI, 'shown'), ('Take all generations along', 'shown')]
    # names are not shown: neither Anna's nor Mrs Lang's is on the wall
    assert {card['author'] for column in room.stage['columns'] for card in column['things']} == {None}


def moderate(room: Afternoon) -> None:
    scene = room.scene
    step = scene.step('Challenges')
    scene.lead(set_approval, step_id=step.id, approval=True)
    fax = room.bert.write('The bulding office still wants a fax')
    rude = room.emil.write('They are all asleep in there')
    assert room.bert.cards == [('The bulding office still wants a fax', 'held')]
    assert len(scene.wall) == 9
    room.bert.do(edit_contribution, contribution_id=fax, text=FAX)
    scene.lead(show_contribution, contribution_id=fax)
    scene.lead(show_contribution, contribution_id=rude)
    scene.lead(hide_contribution, contribution_id=rude)
    room.cards[FAX] = fax
    assert room.emil.cards[0] == ('They are all asleep in there', 'hidden')

    twice = room.anna.write(QUEUES + ', again')
    room.anna.do(withdraw_contribution, contribution_id=twice)
    scene.lead(feature_contribution, contribution_id=room.cards[BUS])
    assert (scene.board['featured']['text'], scene.phone['featured']['text']) == (BUS, BUS)
    assert scene.wall[:7] == [QUEUES, FORMS, WIFI, TABLETS, BUS, DOCTOR, FAX]


def weigh(room: Afternoon) -> None:
    scene, cards = room.scene, room.cards
    scene.open('Weigh')
    assert scene.board['featured'] is None
    assert {item['text'] for item in room.task['items']} == {QUEUES, FORMS, FAX, WIFI, TABLETS, DOCTOR, BUS}
    for person, given in (
        (room.anna, {QUEUES: 2, FORMS: 2, DOCTOR: 1}),
        (room.bert, {BUS: 2, DOCTOR: 2, QUEUES: 1}),
        (room.cem, {WIFI: 2, TABLETS: 2, FORMS: 1}),
        (room.dora, {BUS: 2, FORMS: 2}),
    ):
        for text, points in given.items():
            person.give(cards[text], points)
    with pytest.raises(BudgetSpent):
        room.anna.give(cards[BUS], 1)

    assert (room.stage['round']['voters'], room.stage['ranking'], room.task['totals']) == (4, [], None)
    assert room.dora.view['ballot'] == {cards[BUS]: 2, cards[FORMS]: 2}
    assert room.emil.view['ballot'] == {}
    scene.lead(reveal_round)
    ranking = [(item['rank'], item['text'], item['points']) for item in room.stage['ranking']]
    assert ranking == [
        (1, FORMS, [5]),
        (2, BUS, [4]),
        (3, QUEUES, [3]),
        (3, DOCTOR, [3]),
        (5, WIFI, [2]),
        (5, TABLETS, [2]),
        (7, FAX, [0]),
    ]
    assert room.task['totals'] == {cards[text]: points for _rank, text, (points,) in ranking if points}


def weigh_again(room: Afternoon) -> None:
    """The room has talked about the doctor, and weighs once more."""
    scene, cards = room.scene, room.cards
    first = scene.round
    scene.lead(open_round)
    assert all(person.view['ballot'] == {} for person in room.everybody)
    for person in room.everybody:
        person.give(cards[DOCTOR], 2)
    for person in (room.anna, room.dora, room.emil):
        person.give(cards[FORMS], 2)
        person.give(cards[BUS], 1)
    room.cem.give(cards[WIFI], 2)
    assert room.stage['ranking'] == []
    scene.lead(reveal_round)

    assert [tally.voters for tally in scene.picture.tallies] == [4, 5]
    assert [(item['text'], item['points']) for item in room.stage['ranking']][:4] == [
        (DOCTOR, [3, 10]),
        (FORMS, [5, 6]),
        (BUS, [4, 3]),
        (WIFI, [2, 2]),
    ]
    assert scene.round.number == first.number + 1
    with pytest.raises(RoundClosed):
        room.bert.give(cards[DOCTOR], 0)
