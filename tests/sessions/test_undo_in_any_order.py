"""Random things that a facilitator does, and takes back in a random order: what can be taken back leaves no trace."""

from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sessions.refusals import Refusal
from sessions.store import Store
from sessions.verbs.undo import undo_turn
from tests.pictures import read_off
from tests.scenes import Afternoon, Scene
from tests.sessions.facilitator_turns import TURNS
from tests.sessions.test_undo import rows_of
from tests.town import Town, found_town

MOST_DEEDS = 7
DEEDS = sorted(name for name, deed in TURNS.items() if not deed.among_people)


def do(town: Town, name: str) -> None:
    """Does it if it can be done where the town stands by now."""
    deed = TURNS[name]
    try:
        if deed.step is not None:
            town.scene.open(deed.step)
        deed.first(town)
        town.scene.lead(deed.verb, **deed.details(town))
    except (Refusal, LookupError, AssertionError):
        pass
    except Exception as failure:  # a row that an earlier deed removed or doubled is looked for in vain
        if 'row' not in str(failure).lower():
            raise


def standing(scene: Scene, start: int) -> list[int]:
    """Turns since then that can be taken back, in their order."""
    return [entry.seq for entry in scene.journal if entry.seq > start and entry.changes and entry.undone_by is None]


def test_whatever_was_done_is_undone_in_any_order_that_is_allowed(blank_sqlite: Path) -> None:
    with TemporaryDirectory() as folder:
        # found once: a town takes longer than all that is done in it
        founded = Path(folder) / 'town.sqlite'
        copyfile(blank_sqlite, founded)
        store = Store(f'sqlite:///{founded}', clock=Afternoon())
        town = found_town(store)
        store.close()

        @settings(
            max_examples=6,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],
        )
        @given(names=st.lists(st.sampled_from(DEEDS), min_size=2, max_size=MOST_DEEDS), order=st.randoms())
        def undo_in_any_order(names: list[str], order: object) -> None:
            copy = Path(folder) / 'copy.sqlite'
            copyfile(founded, copy)
            store = Store(f'sqlite:///{copy}', clock=Afternoon())
            here = Town(**{**vars(town), 'scene': Scene(store, town.scene.workshop_id, town.scene.code)})
            here.anna.scene = here.bert.scene = here.scene
            try:
                _undo_all(here, names, order)
            finally:
                store.close()

        undo_in_any_order()


def _undo_all(town: Town, names: list[str], order: object) -> None:
    scene = town.scene
    before, start = rows_of(scene), scene.seq
    for name in names:
        do(town, name)
    turns = standing(scene, start)
    order.shuffle(turns)  # type: ignore[attr-defined]
    for seq in turns:
        now = rows_of(scene)
        try:
            scene.lead(undo_turn, seq=seq)
        except Refusal:
            assert rows_of(scene) == now
            continue
        # what is taken back can be done again, and leads to the very same
        undone = rows_of(scene)
        scene.lead(undo_turn, seq=scene.seq)
        assert rows_of(scene) == now
        scene.lead(undo_turn, seq=scene.seq)
        assert rows_of(scene) == undone
        # read anew and carried on it is the same picture
        assert read_off(scene.picture)['workshop']['seq'] == scene.seq
    # backwards everything can be taken back, whatever was undone in between
    for seq in range(scene.seq, start, -1):
        if seq in standing(scene, start):
            scene.lead(undo_turn, seq=seq)
    assert rows_of(scene) == before
