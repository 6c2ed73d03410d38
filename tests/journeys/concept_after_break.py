"""The strategy concept after the coffee break: cards are grouped, goals adopted, projects placed."""

import pytest

from sessions.refusals import StepClosed
from sessions.verbs.clusters import create_cluster, gather_cards, merge_clusters, rename_cluster
from sessions.verbs.goals import adopt_goal, edit_goal, set_goal_service
from sessions.verbs.ratings import rate_project
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop
from tests.journeys.concept_room import DOCTOR, FAX, FORMS, QUEUES, TABLETS, WIFI, Afternoon


def group(room: Afternoon) -> None:
    scene, cards = room.scene, room.cards
    scene.open('Group')
    with pytest.raises(StepClosed):
        room.anna.write('One more')

    def cluster(name: str, field: str, *texts: str) -> None:
        ids = [cards[text] for text in texts]
        made = scene.lead(create_cluster, field_id=scene.field(field).id, name=name, contribution_ids=ids)
        room.clusters[name] = made.cluster_id

    cluster('Counter', 'Administration', QUEUES)
    cluster('Paper', 'Administration', FORMS, FAX)
    cluster('Machines', 'Administration', FAX)
    cluster('School', 'Education', WIFI, TABLETS)
    cluster('Care', 'Health', DOCTOR)
    # the forms belong to both
    scene.lead(gather_cards, cluster_id=room.clusters['Counter'], contribution_ids=[cards[FORMS]])
    scene.lead(merge_clusters, cluster_id=room.clusters['Paper'], other_ids=[room.clusters['Machines']])
    scene.lead(rename_cluster, cluster_id=room.clusters['School'], name='Wrong name')
    scene.lead(undo_turn, seq=scene.seq)

    columns = {
        column['name']: ([(each['name'], each['cards'], each['points']) for each in column['clusters']], column['free'])
        for column in room.stage['columns']
    }
    assert columns == {
        'Administration': ([('Counter', 2, 6), ('Paper', 2, 6)], 0),
        'Education': ([('School', 2, 2)], 0),
        'Health': ([('Care', 1, 10)], 0),
        'Mobility': ([], 1),
    }
    own = {card['text']: card['clusters'] for card in room.dora.view['cards']}
    assert own == {FORMS: ['Counter', 'Paper'], 'Town and villages alike': []}


def adopt_goals(room: Afternoon) -> None:
    scene, clusters = room.scene, room.clusters
    scene.open('Goals')
    online = scene.lead(
        adopt_goal, wording='By 2028 nobody has to come', cluster_ids=[clusters['Counter'], clusters['Paper']]
    )
    care = scene.lead(adopt_goal, wording='By 2027 a doctor within 15 minutes', cluster_ids=[clusters['Care']])
    school = scene.lead(adopt_goal, wording='Fast wifi in each class room', cluster_ids=[clusters['School']])
    assert (online.sign, care.sign, school.sign) == ('A1', 'H1', 'E1')
    scene.lead(edit_goal, goal_id=online.goal_id, wording='By 2028 nobody has to come to the counter')
    for each in (online, care, school):
        room.goals[each.sign] = each.goal_id
    people, all_ages, villages = room.core_goals.values()
    for sign, core_goal, level in (('A1', people, 3), ('A1', villages, 1), ('H1', villages, 3), ('E1', all_ages, 2)):
        scene.lead(set_goal_service, goal_id=room.goals[sign], core_goal_id=core_goal, level=level)

    goals = [goal for column in room.stage['columns'] for goal in column['things']]
    assert [(goal['sign'], goal['wording'], goal['points'], goal['serves']) for goal in goals] == [
        ('A1', 'By 2028 nobody has to come to the counter', 6, [3, 0, 1]),
        ('E1', 'Fast wifi in each class room', 2, [0, 2, 0]),
        ('H1', 'By 2027 a doctor within 15 minutes', 10, [0, 0, 3]),
    ]


def collect_projects(room: Afternoon) -> None:
    scene, goals = room.scene, room.goals
    scene.open('Project ideas')
    assert {goal['id']: goal['sign'] for goal in room.task['goals']} == {id: sign for sign, id in goals.items()}
    for person, text, sign in (
        (room.anna, 'All forms online, with a signature', 'A1'),
        (room.bert, 'A rolling surgery with video', 'H1'),
        (room.dora, 'Neighbours drive neighbours', 'H1'),
    ):
        room.projects[text] = person.write(text, field=None, goal_id=goals[sign])

    columns = {column['name']: [card['goal_sign'] for card in column['things']] for column in room.stage['columns']}
    assert columns == {'Administration': ['A1'], 'Education': [], 'Health': ['H1', 'H1'], 'Mobility': []}


def place_projects(room: Afternoon) -> None:
    scene = room.scene
    forms, surgery, neighbours = room.projects.values()
    scene.open('Place')
    assert [project['text'] for project in room.task['projects']] == list(room.projects)
    for person, project, impact, effort in (
        (room.anna, forms, 5, 3),
        (room.bert, forms, 4, 3),
        (room.cem, forms, None, None),
        (room.anna, surgery, 5, 5),
        (room.dora, surgery, 4, 4),
        (room.dora, neighbours, 3, 1),
    ):
        person.do(rate_project, contribution_id=project, impact=impact, effort=effort)

    placed = [(each['text'], each['impact'], each['effort'], each['ratings']) for each in room.stage['projects']]
    assert placed == [
        ('Neighbours drive neighbours', 3.0, 1.0, 1),
        ('All forms online, with a signature', 4.5, 3.0, 2),
        ('A rolling surgery with video', 4.5, 4.5, 2),
    ]
    assert room.stage['raters'] == 4
    # what others judge is on no phone
    assert {'impact', 'effort'}.isdisjoint(set().union(*room.task['projects']))
    assert room.cem.view['ratings'] == {forms: {'impact': None, 'effort': None}}


def see_the_result(room: Afternoon) -> None:
    scene = room.scene
    scene.open('Result')
    assert (
        room.task['counts']
        == room.stage['counts']
        == {
            'challenges': 7,
            'starting_points': 0,
            'goals': 3,
            'projects': 3,
            'participants': 5,
            'points': 19 + 21,
        }
    )
    chain = {
        goal['sign']: [project['text'] for project in goal['projects']]
        for column in room.stage['fields']
        for goal in column['goals']
    }
    assert chain == {
        'A1': ['All forms online, with a signature'],
        'E1': [],
        'H1': ['A rolling surgery with video', 'Neighbours drive neighbours'],
    }
    assert [(each['wording'], each['goals']) for each in room.stage['core_goals']] == [
        ('People before files', 1),
        ('All generations', 1),
        ('Town and villages alike', 2),
    ]
    scene.lead(close_workshop)
    assert scene.board['stage']['kind'] == scene.phone['task']['kind'] == 'results'
    assert [entry.seq for entry in scene.journal] == list(range(1, scene.seq + 1))
