"""What the console counts beside the step."""

from sessions.store import Store
from tests.town import found_town
from workshop_app.console.participation import count_cards


def test_while_projects_are_placed_it_is_projects_that_are_counted(store: Store) -> None:
    scene = found_town(store).scene
    administration, education = (scene.field(name).id for name in ('Administration', 'Education'))
    scene.open('Group')
    assert [count_cards(scene.picture)[id] for id in (administration, education)] == [3, 1]
    scene.open('Place')
    assert [count_cards(scene.picture)[id] for id in (administration, education)] == [1, 0]
