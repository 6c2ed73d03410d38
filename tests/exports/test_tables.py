"""What stands in which table. The workshop is the one of ``town_hall``."""

from datetime import date

import pytest

from exports.local_time import to_local
from sessions.tables import Contribution
from sessions.verbs.agenda import edit_step
from sessions.verbs.clusters import create_cluster, dissolve_cluster
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.project_plans import plan_project
from sessions.verbs.rounds import reveal_round
from tests.exports.conftest import rows_of, table_of, tables_of
from tests.exports.town_hall import TownHall
from tests.scenes import Afternoon, Scene


def test_strategy_is_the_whole_chain_goals_without_a_project_too(town_hall: TownHall) -> None:
    ids = town_hall.ids
    plan = {'next_step': 'Ask\nthree', 'owner': 'Mrs Lang', 'due': '2026-05-31'}
    town_hall.scene.lead(plan_project, contribution_id=ids['app'], **plan)

    assert list(table_of(town_hall.scene, 'Strategy').frame.columns) == [
        'Field of action',
        'Sign',
        'Goal',
        'Points of the goal',
        'Serves core goals (1 to 3)',
        'ID',
        'Number',
        'Project idea',
        'Impact',
        'Effort',
        'Ratings',
        'Spread of impact',
        'Spread of effort',
        'Next step',
        'Owner',
        'Due',
    ]
    a1 = ('Administration', 'A1', 'By 2030 nobody queues', 5, '3: Close to people\n1: Open to all')
    e1 = ('Education', 'E1', 'Every school online', 0, None)
    assert rows_of(town_hall.scene, 'Strategy') == [
        (
            *a1,
            ids['app'],
            8,
            'One app for all forms',
            4.0,
            2.0,
            2,
            1.0,
            0.0,
            'Ask\nthree',
            'Mrs Lang',
            date(2026, 5, 31),
        ),
        (*a1, ids['late'], 9, 'Open until eight', None, None, 0, None, None, None, None, None),
        (*e1, *11 * [None]),
    ]


def test_goals_have_a_column_for_each_core_goal(town_hall: TownHall) -> None:
    ids = town_hall.ids

    assert list(table_of(town_hall.scene, 'Goals').frame.columns) == [
        'ID',
        'Sign',
        'Field of action',
        'Goal',
        'Clusters',
        'Points of its cards',
        'Project ideas',
        'Core goal 1: Close to people',
        'Core goal 2: Open to all',
        'Who or what',
        'Is or does what',
        'By when',
        'How we see it',
        'Other wordings',
    ]
    unguided = (None,) * 5
    assert rows_of(town_hall.scene, 'Goals') == [
        (ids['A1'], 'A1', 'Administration', 'By 2030 nobody queues', 'At the counter', 5, 2, 3, 1, *unguided),
        (ids['E1'], 'E1', 'Education', 'Every school online', None, 0, 0, 0, 0, *unguided),
    ]


def test_clusters_name_the_goals_that_rest_on_them(town_hall: TownHall) -> None:
    ids = town_hall.ids

    assert list(table_of(town_hall.scene, 'Clusters').frame.columns) == [
        'ID',
        'Field of action',
        'Cluster',
        'Cards',
        'Points of its cards',
        'Goals',
    ]
    assert rows_of(town_hall.scene, 'Clusters') == [
        (ids['counter'], 'Administration', 'At the counter', 2, 5, 'A1'),
        (ids['links'], 'Education', 'Links', 1, 1, None),
    ]


def test_contributions_are_every_card_whatever_its_state(town_hall: TownHall) -> None:
    ids = town_hall.ids

    def card(
        name: str, *, state: str = 'on the wall', agree: int = 0, by: str = 'phone', points: int | None = 0
    ) -> tuple:
        row: Contribution = town_hall.scene.picture.contribution_by_id[ids[name]]
        times = (to_local(row.submitted_at), to_local(row.edited_at))
        return row.text, state, agree, by, None, None, points, *times

    assert list(table_of(town_hall.scene, 'Contributions').frame.columns) == [
        'ID',
        'Number',
        'Kind',
        'Field of action',
        'Goal',
        'Clusters',
        'Text',
        'State',
        'Agreements',
        'Came in by',
        'Source',
        'Earlier points',
        'Points, round 1 (Challenges)',
        'Submitted',
        'Last edited',
    ]
    queues = card('queues', by='entered by the facilitator', points=1)
    assert rows_of(town_hall.scene, 'Contributions') == [
        (ids['forms'], 1, 'Challenge', 'Administration', None, 'At the counter', *card('forms', agree=2, points=4)),
        (ids['link'], 2, 'Challenge', 'Education', None, 'Links', *card('link', points=1)),
        (ids['buses'], 3, 'Challenge', 'Mobility', None, None, *card('buses')),
        (ids['queues'], 4, 'Challenge', 'Administration', None, 'At the counter', *queues),
        (ids['rude'], 5, 'Challenge', 'Administration', None, None, *card('rude', state='hidden')),
        (ids['oops'], 6, 'Challenge', 'Education', None, None, *card('oops', state='withdrawn')),
        (ids['held'], 7, 'Challenge', 'Health', None, None, *card('held', state='waiting for approval')),
        (ids['app'], 8, 'Project idea', 'Administration', 'A1', None, *card('app', points=None)),
        (ids['late'], 9, 'Project idea', 'Administration', 'A1', None, *card('late', points=None)),
    ]


def test_votes_are_totals_of_revealed_rounds_most_points_first(town_hall: TownHall) -> None:
    ids = town_hall.ids

    assert rows_of(town_hall.scene, 'Votes') == [
        ('Challenges', 1, ids['forms'], '1', 'Administration', 'Forms only on paper', 4),
        ('Challenges', 1, ids['link'], '2', 'Education', '=HYPERLINK("http://x")', 1),
        ('Challenges', 1, ids['queues'], '4', 'Administration', 'Queues at the counter', 1),
        ('Challenges', 1, ids['buses'], '3', 'Mobility', 'Buses never\nmeet trains', 0),
    ]


def test_a_card_that_was_hidden_after_the_vote_keeps_its_points_in_the_totals(town_hall: TownHall) -> None:
    town_hall.scene.lead(hide_contribution, contribution_id=town_hall.ids['forms'])

    votes = [(what, points) for *_rest, what, points in rows_of(town_hall.scene, 'Votes')]

    assert votes == [
        ('Forms only on paper', 4),
        ('=HYPERLINK("http://x")', 1),
        ('Queues at the counter', 1),
        ('Buses never\nmeet trains', 0),
    ]


def test_rounds_tell_the_turnout_and_nothing_else_of_a_secret_one(town_hall: TownHall) -> None:
    first, second = rows_of(town_hall.scene, 'Rounds')

    assert first[:7] == (*second[:1], 1, *second[2:7]) == ('Challenges', 1, 'Weigh', 5, 'over all', 2, 'yes')
    assert (first[10:], second[10:]) == ((3, 4, 6), (1, 4, None))
    assert second[9] is None


def test_the_second_round_is_a_column_of_its_own_once_it_is_revealed(town_hall: TownHall) -> None:
    town_hall.scene.open('Weigh')
    town_hall.scene.lead(reveal_round)

    frame = table_of(town_hall.scene, 'Contributions').frame

    assert list(frame['Points, round 2 (Challenges)'][:5]) == [0, 0, 2, 0, 0]


def test_the_overview_says_which_workshop_this_is_and_what_it_holds(
    town_hall: TownHall, clock: Afternoon, in_berlin: None
) -> None:
    tables = tables_of(town_hall.scene, written_at=clock())
    overview, *others = tables.tables
    lines = dict(overview.rows())

    assert [table.name for table in tables.tables] == [
        'Overview',
        'Strategy',
        'Goals',
        'Clusters',
        'Contributions',
        'Votes',
        'Ranking',
        'By department and role',
        'Rounds',
        'Consent',
        'Goals and core goals',
        'Participants',
        'Journal',
    ]
    assert [lines.pop(f'Sheet “{table.name}”') for table in others] == [table.about for table in others]
    assert lines == {
        'Title': 'Digital Bad Salzungen',
        'Code': town_hall.scene.code,
        'Date': date(2026, 3, 12),
        'State': 'running',
        'Template': 'Strategy concept',
        'Participants': 4,
        'Contributions': 9,
        'of these on the wall': 6,
        'of these waiting for approval': 1,
        'of these hidden': 1,
        'of these done': 0,
        'of these withdrawn': 1,
        'Fields of action': 4,
        'Clusters': 2,
        'Goals': 2,
        'Project ideas': 2,
        'Rounds': 2,
        'Points in revealed rounds': 6,
        'People who rated': 3,
        'Core goal 1': 'Close to people',
        'Core goal 2': 'Open to all',
        'As of turn': town_hall.scene.seq,
        'Written': to_local(clock.now),
        'Time zone of all times': 'CET (UTC+01:00)',
    }


def test_a_workshop_that_has_not_begun_has_all_its_tables_empty(scene: Scene) -> None:
    rows = {table.name: len(list(table.rows())) for table in tables_of(scene).tables}

    del rows['Overview']
    assert rows == {
        'Strategy': 0,
        'Goals': 0,
        'Clusters': 0,
        'Contributions': 0,
        'Votes': 0,
        'Ranking': 0,
        'By department and role': 0,
        'Rounds': 0,
        'Consent': 0,
        'Goals and core goals': 0,
        'Participants': 1,
        'Journal': 1,
    }


@pytest.mark.parametrize('language', ['de', 'en'])
def test_headers_and_sheets_have_names_of_their_own_in_every_language(town_hall: TownHall, language: str) -> None:
    tables = tables_of(town_hall.scene, language=language).tables

    assert len({table.name.casefold() for table in tables}) == len(tables)
    for table in tables:
        assert len(set(table.frame.columns)) == len(table.frame.columns)


def test_points_on_a_cluster_that_is_no_more_are_still_counted(scene: Scene) -> None:
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'subject': 'clusters'})
    ada = scene.join('Ada Adler')
    field_id = scene.field('Health').id
    doctors = scene.lead(create_cluster, field_id=field_id, name='Doctors').cluster_id
    nurses = scene.lead(create_cluster, field_id=field_id, name='Nurses').cluster_id
    scene.open('Weigh')
    ada.give(doctors, 2)
    ada.give(nurses, 1)
    scene.lead(reveal_round)
    scene.lead(dissolve_cluster, cluster_id=doctors)

    assert rows_of(scene, 'Votes') == [
        ('Clusters', 1, doctors, None, None, None, 2),
        ('Clusters', 1, nurses, None, 'Health', 'Nurses', 1),
    ]
    assert list(table_of(scene, 'Clusters').frame['Points, round 1 (Clusters)']) == [1]
