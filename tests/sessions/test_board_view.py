"""What the projector shows, stage by stage, and what it must not show."""

from json import dumps

from sessions.faces.results import ranked
from sessions.store import Store
from sessions.templates import START
from sessions.verbs.agenda import edit_step
from sessions.verbs.clusters import create_cluster
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.fields import add_field
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.moderation import feature_contribution, hide_contribution, move_contributions
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import open_round, reveal_round
from sessions.verbs.workshops import close_workshop, edit_workshop
from tests.scenes import Scene


def test_before_the_first_step_the_board_shows_the_way_in(scene: Scene) -> None:
    scene.join_all('Ada', 'Ben')

    board = scene.board

    assert board['stage'] == {'kind': 'welcome', 'departments': []}
    assert (board['step'], board['participants'], board['open']) == (None, 2, True)
    assert {step['mark'] for step in board['steps']} == {'ahead'}


def test_a_new_card_stands_on_top_of_its_field(scene: Scene) -> None:
    ada = scene.join('Ada')
    scene.open('Challenges')
    ada.write_all(['Forms on paper', 'Nobody answers'])
    ada.write('The last bus leaves at six', field='Mobility')

    columns = scene.board['stage']['columns']

    assert [(column['sign'], column['count']) for column in columns] == [('A', 2), ('E', 0), ('H', 0), ('M', 1)]
    assert [card['text'] for card in columns[0]['things']] == ['Nobody answers', 'Forms on paper']


def test_a_wall_sends_what_may_fit_and_counts_all(scene: Scene) -> None:
    ada = scene.join('Ada')
    scene.open('Challenges')
    ada.write_all([f'Challenge {n}' for n in range(45)])

    column = scene.board['stage']['columns'][0]

    assert (column['count'], len(column['things'])) == (45, 40)
    assert column['things'][0]['text'] == 'Challenge 44'


def test_core_goals_stand_beside_the_cards_they_came_from(scene: Scene) -> None:
    ada = scene.join('Ada')
    scene.open('Core goals')
    ada.write('Take everybody along', field=None)
    scene.lead(add_core_goal, wording='All generations')

    stage = scene.board['stage']

    assert (stage['limit'], stage['core_goals']) == (2, ['All generations'])
    assert [card['text'] for column in stage['columns'] for card in column['things']] == ['Take everybody along']


def test_names_and_hidden_cards_stay_off_the_board(scene: Scene) -> None:
    ada = scene.join('Ada Lovelace')
    scene.open('Challenges')
    hidden = ada.write('An insult')
    ada.write('Forms on paper')
    scene.lead(feature_contribution, contribution_id=hidden)
    scene.lead(hide_contribution, contribution_id=hidden)

    assert 'Ada Lovelace' not in dumps(scene.board)
    assert 'An insult' not in dumps(scene.board)
    assert (scene.board['featured'], scene.board['contributions']) == (None, 1)

    scene.lead(edit_workshop, names_shown=True)
    assert scene.board['stage']['columns'][0]['things'][0]['author'] == 'Ada Lovelace'


def test_a_secret_vote_shows_its_turnout_and_nothing_of_its_points(scene: Scene) -> None:
    ada, ben = scene.join_all('Ada', 'Ben')
    scene.open('Challenges')
    paper, bus = ada.write('Forms on paper'), ben.write('The last bus', field='Mobility')
    scene.open('Weigh')
    ada.give(paper, 2)
    ada.give(bus, 1)

    stage = scene.board['stage']

    assert (stage['round']['voters'], stage['items'], stage['ranking'], stage['rounds']) == (1, 2, [], [])
    assert [column['count'] for column in stage['columns']] == [1, 0, 0, 1]
    assert 'points' not in dumps(stage)


def test_two_rounds_stand_side_by_side_and_ties_share_a_rank(scene: Scene) -> None:
    ada, ben = scene.join_all('Ada', 'Ben')
    scene.open('Challenges')
    paper, bus, bike = ada.write_all(['Forms on paper', 'The last bus', 'The bike path'])
    scene.open('Weigh')
    ada.give(paper, 2)
    scene.lead(reveal_round)
    scene.lead(open_round)
    ada.give(bus, 2)
    ben.give(bike, 2)
    ben.give(paper, 1)
    assert scene.board['stage']['ranking'] == []
    scene.lead(reveal_round)

    stage = scene.board['stage']

    assert stage['rounds'] == [1, 2]
    assert [(item['rank'], item['text'], item['points']) for item in stage['ranking']] == [
        (1, 'The last bus', [0, 2]),
        (1, 'The bike path', [0, 2]),
        (3, 'Forms on paper', [2, 1]),
    ]


def test_nothing_has_a_rank_before_there_are_points() -> None:
    assert ranked([{'id': 'a', 'points': []}, {'id': 'b', 'points': []}]) == [
        {'id': 'a', 'points': [], 'rank': None},
        {'id': 'b', 'points': [], 'rank': None},
    ]


def test_an_open_vote_shows_its_points_as_they_come(scene: Scene) -> None:
    ada = scene.join('Ada')
    scene.open('Challenges')
    paper = ada.write('Forms on paper')
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'secret': False})
    scene.open('Weigh')
    ada.give(paper, 2)

    stage = scene.board['stage']

    assert (stage['round']['closed'], stage['round']['revealed']) == (False, True)
    assert [(item['rank'], item['points']) for item in stage['ranking']] == [(1, [2])]


def test_groups_stand_beside_the_cards_that_are_still_alone(scene: Scene) -> None:
    ada = scene.join('Ada')
    scene.open('Challenges')
    paper, _ = ada.write_all(['Forms on paper', 'Nobody answers'])
    scene.open('Group')
    administration = scene.field('Administration').id
    scene.lead(create_cluster, field_id=administration, name='Without a visit', contribution_ids=[paper])

    column = scene.board['stage']['columns'][0]

    assert [(cluster['name'], cluster['cards']) for cluster in column['clusters']] == [('Without a visit', 1)]
    assert (column['free'], [card['text'] for card in column['cards']]) == (1, ['Nobody answers'])


def test_starting_points_are_sorted_out_of_a_column_of_their_own(store: Store) -> None:
    start = Scene.of(store, template=START)
    ada = start.join('Ada')
    start.open('Starting points')
    library, _ = ada.write('The library', field=None), ada.write('Fibre in the school', field=None)
    start.open('Sort')
    assert [(column['id'], column['free']) for column in start.board['stage']['columns']] == [(None, 2)]

    education = start.lead(add_field, name='Education').field_id
    start.lead(move_contributions, contribution_ids=[library], field_id=education)

    columns = start.board['stage']['columns']
    assert [(column['name'], column['free']) for column in columns] == [('Education', 1), ('', 1)]


def test_a_project_keeps_its_place_while_the_list_follows_the_ratings(scene: Scene) -> None:
    ada = scene.join('Ada')
    goal = scene.lead(adopt_goal, wording='No visit needed', field_id=scene.field('Administration').id)
    scene.open('Project ideas')
    texts = ['Box', 'App', 'Nothing yet']
    box, app, _ = [ada.write(text, field=None, goal_id=goal.goal_id) for text in texts]
    scene.open('Place')
    ada.do(rate_project, contribution_id=box, impact=2, effort=4)
    ada.do(rate_project, contribution_id=app, impact=5, effort=1)

    stage = scene.board['stage']

    assert [(each['place'], each['text'], each['ratings']) for each in stage['projects']] == [
        (2, 'App', 1),
        (1, 'Box', 1),
        (3, 'Nothing yet', 0),
    ]
    assert (stage['count'], stage['raters']) == (3, 1)


def test_a_closed_workshop_leaves_its_chain_on_the_board(scene: Scene) -> None:
    scene.lead(add_core_goal, wording='All generations')
    goal = scene.lead(adopt_goal, wording='No visit needed', field_id=scene.field('Administration').id)
    core = scene.core_goal('All generations').id
    scene.lead(set_goal_service, goal_id=goal.goal_id, core_goal_id=core, level=3)
    scene.open('Challenges')
    scene.lead(close_workshop)

    board = scene.board

    assert (board['open'], board['stage']['kind']) == (False, 'results')
    assert board['stage']['core_goals'] == [{'wording': 'All generations', 'goals': 1}]
    assert [each['sign'] for field in board['stage']['fields'] for each in field['goals']] == ['A1']
