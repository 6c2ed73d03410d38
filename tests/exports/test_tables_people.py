"""Participants are counted, and named only where the workshop shows names."""

from sessions.verbs.workshops import edit_workshop
from tests.exports.conftest import rows_of, table_of, tables_of
from tests.exports.town_hall import TownHall
from tests.scenes import Scene

NAMES = ('Ada Adler', 'bela Berg', 'Cem Can', 'Old Olsen')


def test_participants_are_counted_and_not_named(town_hall: TownHall) -> None:
    assert rows_of(town_hall.scene, 'Participants') == [
        ('Building office', 1),
        ('Schools', 2),
        ('Council', 0),
        ('without a department', 1),
    ]


def test_names_are_in_no_cell_unless_the_workshop_shows_them(town_hall: TownHall) -> None:
    cells = _all_cells(town_hall.scene)

    assert [name for name in NAMES if any(name in cell for cell in cells)] == []
    assert 'Names' not in [table.name for table in tables_of(town_hall.scene).tables]


def test_participants_ids_are_in_no_cell_even_where_names_are_shown(town_hall: TownHall) -> None:
    town_hall.scene.lead(edit_workshop, names_shown=True)
    people = (town_hall.ada, town_hall.bela, town_hall.cem, town_hall.somebody)

    cells = _all_cells(town_hall.scene)

    assert [person.id for person in people if any(person.id in cell for cell in cells)] == []


def test_names_stand_with_their_owners_and_cards_where_the_workshop_shows_them(town_hall: TownHall) -> None:
    town_hall.scene.lead(edit_workshop, names_shown=True)

    assert rows_of(town_hall.scene, 'Names') == [
        ('Ada Adler', 'Building office', 'Head'),
        ('bela Berg', 'Schools', None),
        ('Cem Can', None, None),
    ]
    authors = table_of(town_hall.scene, 'Contributions').frame['Author']
    assert list(authors[:5]) == ['Ada Adler', 'bela Berg', 'Cem Can', 'Old Olsen', 'Ada Adler']


def _all_cells(scene: Scene) -> list[str]:
    return [str(cell) for table in tables_of(scene).tables for row in table.rows() for cell in row]
