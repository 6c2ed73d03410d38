import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

from exports.archive import write_archive
from exports.tables import ResultTables
from sessions.verbs.ratings import rate_project
from tests.exports.conftest import rows_of, tables_of
from tests.exports.hostile import CONTROLS, FORMULAS, OTHERS
from tests.exports.town_hall import TownHall
from tests.scenes import Scene


def test_each_table_is_a_file_in_the_order_of_the_sheets(town_hall: TownHall) -> None:
    assert list(_written(tables_of(town_hall.scene))) == [
        '01-Overview.csv',
        '02-Strategy.csv',
        '03-Goals.csv',
        '04-Clusters.csv',
        '05-Contributions.csv',
        '06-Votes.csv',
        '07-Ranking.csv',
        '08-By-department-and-role.csv',
        '09-Rounds.csv',
        '10-Consent.csv',
        '11-Goals-and-core-goals.csv',
        '12-Participants.csv',
        '13-Journal.csv',
    ]


def test_english_files_have_commas_and_points(town_hall: TownHall) -> None:
    strategy = _written(tables_of(town_hall.scene))['02-Strategy.csv']

    header, row, *_rest = csv.reader(StringIO(strategy.decode('utf-8-sig')))
    assert strategy.startswith(b'\xef\xbb\xbf"Field of action","Sign","Goal"')
    assert row == [
        'Administration',
        'A1',
        'By 2030 nobody queues',
        '5',
        '3: Close to people\n1: Open to all',
        town_hall.ids['app'],
        '8',
        'One app for all forms',
        '4',
        '2',
        '2',
        '1',
        '0',
        '',
        '',
        '',
    ]
    assert len(header) == len(row)


def test_german_files_have_semicolons_and_decimal_commas(town_hall: TownHall) -> None:
    town_hall.ada.do(rate_project, contribution_id=town_hall.ids['app'], impact=4, effort=2)

    files = _written(tables_of(town_hall.scene, language='de'))

    _header, row, *_rest = csv.reader(StringIO(list(files.values())[1].decode('utf-8-sig')), delimiter=';')
    assert row[8:] == ['3,5', '2', '2', '0,5', '0', '', '', '']


def test_moments_are_written_so_that_every_program_reads_them(scene: Scene, in_berlin: None) -> None:
    journal = _written(tables_of(scene))['13-Journal.csv'].decode('utf-8-sig')

    assert journal == (
        '"Turn","Time","Who","What happened","Undone by turn"\r\n'
        '"1","2026-03-12 15:00:01","command line","Workshop made",""\r\n'
    )


def test_formula_like_texts_get_an_apostrophe_and_others_are_as_they_are(scene: Scene) -> None:
    scene.open('Challenges')
    scene.join('Ada Adler').write_all(FORMULAS[:-1] + OTHERS + list(CONTROLS))

    contributions = _written(tables_of(scene))['05-Contributions.csv'].decode('utf-8-sig')

    texts = [row['Text'] for row in csv.DictReader(StringIO(contributions, newline=''))]
    guarded = [f"'{text}" for text in FORMULAS[:-1]]
    assert texts == [*guarded, "''=1+1", *OTHERS[1:], *CONTROLS.values()]
    assert len(texts) == len(rows_of(scene, 'Contributions'))


def _written(tables: ResultTables) -> dict[str, bytes]:
    file = BytesIO()
    write_archive(tables, file)
    with ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
