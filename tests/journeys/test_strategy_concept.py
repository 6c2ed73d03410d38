"""One afternoon in Bad Salzungen: five people and a facilitator go from the first card to the workbook."""

from io import BytesIO

from openpyxl import load_workbook

from exports.results import render_workshop
from sessions.store import Store
from tests.journeys.concept_after_break import (
    adopt_goals,
    collect_projects,
    group,
    place_projects,
    see_the_result,
)
from tests.journeys.concept_before_break import (
    arrive,
    collect_challenges,
    collect_core_goals,
    moderate,
    weigh,
    weigh_again,
)
from tests.journeys.concept_room import BUS, DOCTOR, FAX, FORMS, QUEUES, TABLETS, WIFI, Afternoon
from tests.journeys.workbooks import rows


def test_from_the_first_card_to_the_workbook(store: Store) -> None:
    room = arrive(store)
    collect_core_goals(room)
    collect_challenges(room)
    moderate(room)
    weigh(room)
    weigh_again(room)
    group(room)
    adopt_goals(room)
    collect_projects(room)
    place_projects(room)
    see_the_result(room)
    read_the_workbook(room)


def read_the_workbook(room: Afternoon) -> None:
    scene = room.scene
    with scene.store.read() as db:
        file = render_workshop(db, scene.workshop_id, '.xlsx')
    book = load_workbook(BytesIO(file.content))

    goals = {row['Sign']: row for row in rows(book['Goals'])}
    assert {sign: (row['Goal'], row['Clusters'], row['Points of its cards']) for sign, row in goals.items()} == {
        'A1': ('By 2028 nobody has to come to the counter', 'Counter\nPaper', 6),
        'E1': ('Fast wifi in each class room', 'School', 2),
        'H1': ('By 2027 a doctor within 15 minutes', 'Care', 10),
    }
    cards = {row['Text']: row for row in rows(book['Contributions'])}
    assert set(cards) == {card.text for card in scene.picture.contributions}
    assert {text: row['ID'] for text, row in cards.items() if text in room.cards} == room.cards
    rounds = ['Points, round 1 (Challenges)', 'Points, round 2 (Challenges)']
    assert {text: [cards[text][each] for each in rounds] for text in room.cards} == {
        QUEUES: [3, 0],
        FORMS: [5, 6],
        FAX: [0, 0],
        WIFI: [2, 2],
        TABLETS: [2, 0],
        DOCTOR: [3, 10],
        BUS: [4, 3],
    }
    assert cards['They are all asleep in there']['State'] != cards[FORMS]['State']
    strategy = [(row['Sign'], row['Project idea'], row['Impact'], row['Effort']) for row in rows(book['Strategy'])]
    assert strategy == [
        ('A1', 'All forms online, with a signature', 4.5, 3),
        ('E1', None, None, None),
        ('H1', 'A rolling surgery with video', 4.5, 4.5),
        ('H1', 'Neighbours drive neighbours', 3, 1),
    ]
    # names were not shown, so they leave the house nowhere but on a sheet that would say so
    said = {str(cell) for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line}
    assert not {cell for cell in said for name in ('Anna Weber', 'Mrs Lang', 'Mayor') if name in cell}
