"""``workshop-app new --from``: a workshop that starts from an earlier one."""

from pathlib import Path

from sessions.actor import HOUSE
from sessions.reading import find_workshop
from sessions.store import Store
from sessions.verbs.workshops import close_workshop
from tests.app.terminal import Terminal


def close(terminal: Terminal, code: str) -> None:
    store = Store(terminal.environment['WORKSHOP_DATABASE_URL'])
    with store.read() as db:
        workshop_id = find_workshop(db, code).id
    store.perform(workshop_id, close_workshop, actor=HOUSE)
    store.close()


def test_a_workshop_starts_from_a_closed_one(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / 'ideas.csv').write_text('field,text,votes\nVerwaltung,Formulare,12\nKultur,Kein Saal,\n')
    earlier = terminal.run('new', '--title', 'Erstes Jahr').last
    terminal.run('import', earlier, str(tmp_path / 'ideas.csv'), '--add-fields')
    refused = terminal.run('new', '--title', 'Zweites Jahr', '--from', earlier)
    assert (refused.status, refused.err) == (
        1,
        '“Erstes Jahr” is not closed yet. Close it on its console first, then it can be taken as a start.\n',
    )
    close(terminal, earlier)

    said = terminal.run('new', '--title', 'Zweites Jahr', '--from', earlier)
    assert said.out.splitlines()[0] == 'From “Erstes Jahr”: 5 fields of action, 0 core goals, 0 goals, 2 cards.'
    picture = terminal.picture(said.last)
    assert [card.text for card in picture.contributions] == ['Formulare', 'Kein Saal']
    assert picture.fields[-1].name == 'Kultur'
    assert picture.steps[1].title == 'Durchsicht'

    bare = terminal.run('new', '--title', 'Drittes', '--from', earlier, '--leave-out', 'cards', '--leave-out', 'fields')
    assert (bare.status, bare.err) == (1, 'Please choose at least one thing that comes along.\n')
    unknown = terminal.run('new', '--title', 'Drittes', '--from', 'NOCODE')
    assert unknown.status == 1
