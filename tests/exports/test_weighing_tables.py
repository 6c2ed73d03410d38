"""The ranking, the groups and the plans as they stand in the workbook, read back from the file."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exports.results import render_workshop
from sessions.store import Store
from sessions.verbs.goals import adopt_goal
from sessions.verbs.project_plans import plan_project
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from tests.council import Council
from tests.exports.hostile import FORMULAS


@pytest.fixture
def council(store: Store) -> Council:
    council = Council(store)
    council.scene.open('Weigh')
    council.vote()
    return council


def sheet_of(council: Council, name: str, *, language: str = 'en') -> Worksheet:
    with council.scene.store.read() as db:
        file = render_workshop(db, council.scene.workshop_id, '.xlsx', language=language)
    return load_workbook(BytesIO(file.content))[name]


def rows_of(council: Council, name: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet_of(council, name).iter_rows(min_row=2, values_only=True)]


def test_the_ranking_names_points_voters_spread_and_who_carries_a_place(council: Council) -> None:
    assert rows_of(council, 'Ranking') == []
    council.scene.lead(reveal_round)
    rows = rows_of(council, 'Ranking')
    cards = ('Challenges', 'points')
    assert rows == [
        (*cards, 1, council.queues, None, 'Administration', 'Queues', 8, None, 4, 0.5, 'yes', 'no', 'Hall', None),
        (
            *cards,
            2,
            council.wifi,
            None,
            'Education',
            'Wifi',
            7,
            None,
            4,
            0.4635,
            'yes',
            'no',
            'others',
            None,
        ),
        (
            *cards,
            3,
            council.forms,
            None,
            'Administration',
            'Forms',
            1,
            None,
            1,
            0.1654,
            'no',
            'no',
            'others',
            None,
        ),
    ]
    # the same points as everywhere else in the file
    assert [row[7] for row in rows] == [row[-1] for row in rows_of(council, 'Votes')]


def test_groups_below_three_are_not_in_the_file(council: Council) -> None:
    assert rows_of(council, 'By department and role') == []
    council.scene.lead(reveal_round)
    rows = rows_of(council, 'By department and role')
    assert [row[3:] for row in rows] == [
        ('Queues', 'Department', 'Hall', 4, 8, 2, 1),
        ('Queues', 'Department', 'others', 4, 0, 0, 1),
        ('Wifi', 'Department', 'others', 4, 7, 1.75, 0.875),
        ('Wifi', 'Department', 'Hall', 4, 0, 0, 0.875),
        ('Forms', 'Department', 'others', 4, 1, 0.25, 0.125),
        ('Forms', 'Department', 'Hall', 4, 0, 0, 0.125),
    ]


def test_a_plan_is_read_back_as_it_was_typed_and_its_day_as_a_date(council: Council) -> None:
    scene, [formula, *_rest] = council.scene, FORMULAS
    goal = scene.lead(adopt_goal, wording='Online', field_id=scene.field('Education').id).goal_id
    scene.open('Project ideas')
    portal = council.hans.write('Portal', field=None, goal_id=goal)
    scene.open('Place')
    council.hans.do(rate_project, contribution_id=portal, impact=5, effort=2)
    scene.lead(plan_project, contribution_id=portal, next_step=formula, owner='<b>Lang</b>', due='2026-05-31')

    for language, name, number_format in (('en', 'Strategy', 'yyyy-mm-dd'), ('de', 'Strategie', 'dd.mm.yyyy')):
        sheet = sheet_of(council, name, language=language)
        *_before, step, owner, due = sheet[2]
        assert (step.value, step.data_type, owner.value) == (formula, 's', '<b>Lang</b>')
        assert due.value == datetime(2026, 5, 31)
        assert due.number_format == number_format
    [rated] = rows_of(council, 'Ranking')
    assert rated[:4] == ('Project ideas', 'ratings', 1, portal)
    # points it has none, and for the spread of one person there is nothing to spread
    assert rated[7:] == (None, 3, 1, None, 'no', None, None, None)
