"""Half a year earlier: starting points and fields of action, and how they reach the strategy concept."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from exports.incoming import preview_import, read_incoming
from exports.results import render_workshop
from sessions.refusals import CapReached, ContributionLimitReached
from sessions.store import Store
from sessions.templates import START
from sessions.verbs.fields import add_field
from sessions.verbs.imports import import_contributions
from sessions.verbs.moderation import move_contributions
from sessions.verbs.rounds import reveal_round
from sessions.words import ContributionKind
from tests.journeys.workbooks import rows
from tests.scenes import Scene

FIBRE = 'Fibre in every village by next year'
LIBRARY = 'The library lends tablets already'
APP = 'A bus that comes when you call it'
CHOSEN = {LIBRARY: 'Education', APP: 'Mobility'}


def test_starting_points_become_the_fields_of_the_concept(store: Store) -> None:
    start = Scene.of(store, title='Strategy start', template=START)
    start.open('Arrive')
    choose_fields(start)
    sort_starting_points(start)
    carry_over(start, store)


def choose_fields(start: Scene) -> None:
    anna, bert, cem = start.join_all('Anna Weber', 'Bert Adler', 'Cem Yılmaz')
    start.open('Starting points')
    for person, text in ((anna, FIBRE), (bert, LIBRARY), (cem, APP)):
        person.write(text, field=None)
    assert [card['text'] for card in start.board['stage']['columns'][0]['things']] == [APP, LIBRARY, FIBRE]

    start.open('Fields of action')
    proposals = {name: anna.write(name, field=None) for name in ('Education', 'Mobility', 'Culture')}
    with pytest.raises(ContributionLimitReached):
        anna.write('Sport', field=None)
    start.open('Choose fields')
    assert [item['text'] for item in start.phone['task']['items']] == ['Education', 'Mobility', 'Culture']
    for person, names in ((anna, ('Education', 'Mobility')), (bert, ('Education', 'Mobility')), (cem, ('Education',))):
        for name in names:
            person.give(proposals[name], 1)
    with pytest.raises(CapReached):
        cem.give(proposals['Education'], 2)
    start.lead(reveal_round)

    ranking = [(item['rank'], item['text'], item['points']) for item in start.board['stage']['ranking']]
    assert ranking == [(1, 'Education', [3]), (2, 'Mobility', [2]), (3, 'Culture', [0])]
    for name in ('Education', 'Mobility'):
        start.lead(add_field, name=name)


def sort_starting_points(start: Scene) -> None:
    start.open('Sort')
    for text, field in CHOSEN.items():
        start.lead(move_contributions, contribution_ids=[start.card(text).id], field_id=start.field(field).id)
    columns = {column['name']: [card['text'] for card in column['cards']] for column in start.board['stage']['columns']}
    assert columns == {'Education': [LIBRARY], 'Mobility': [APP], '': [FIBRE]}

    start.open('Result')
    results = start.phone['task']
    assert [(each['text'], each['points']) for each in results['proposals']] == [
        ('Education', [3]),
        ('Mobility', [2]),
        ('Culture', [0]),
    ]
    sorted_in = {field['name']: [card['text'] for card in field['starting_points']] for field in results['fields']}
    assert sorted_in == {'Education': [LIBRARY], 'Mobility': [APP]}


def carry_over(start: Scene, store: Store) -> None:
    """The concept takes the starting points from the workbook, with their fields, ids and origin."""
    with store.read() as db:
        book = load_workbook(BytesIO(render_workshop(db, start.workshop_id, '.xlsx').content))
    sheet = book['Contributions']
    headers = [cell.value for cell in sheet[1]]
    kind = headers.index('Kind')
    for line in range(sheet.max_row, 1, -1):
        if sheet.cell(line, kind + 1).value != 'Starting point':
            sheet.delete_rows(line)
    assert {row['Text']: row['Field of action'] for row in rows(sheet)} == CHOSEN | {FIBRE: None}
    book.active = book.index(sheet)
    for other in [each for each in book if each is not sheet]:
        book.remove(other)
    content = BytesIO()
    book.save(content)

    concept = Scene.of(store, title='Strategy concept')
    file = read_incoming(content.getvalue(), 'start.xlsx')
    preview = preview_import(file, concept.picture, add_fields=True)
    assert (preview.refused, preview.new_fields) == ((), ())
    concept.lead(import_contributions, **preview.details(kind=ContributionKind.STARTING_POINT))

    assert {card.text: (card.origin, card.kind) for card in concept.picture.contributions} == dict.fromkeys(
        (FIBRE, LIBRARY, APP), ('import', 'starting_point')
    )
    assert concept.card(LIBRARY).field_id == concept.field('Education').id
    concept.open('Group')
    assert concept.wall == [FIBRE, LIBRARY, APP]
