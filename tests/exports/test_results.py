from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from exports.file_names import file_name
from exports.refusals import EndingNotWritten
from exports.results import ExportFile, export_workshop, render_workshop
from sessions.refusals import WorkshopUnknown
from sessions.verbs.workshops import edit_workshop
from sessions.wording import wording
from tests.exports.town_hall import TownHall
from tests.scenes import Scene


def test_the_ending_tells_the_kind_of_file(town_hall: TownHall, tmp_path: Path) -> None:
    with town_hall.scene.store.read() as db:
        export_workshop(db, town_hall.scene.workshop_id, tmp_path / 'all.xlsx')
        export_workshop(db, town_hall.scene.workshop_id, tmp_path / 'all.ZIP', language='de')

    assert load_workbook(tmp_path / 'all.xlsx').sheetnames[0] == 'Overview'
    assert len(ZipFile(tmp_path / 'all.ZIP').namelist()) == 13


def test_another_ending_is_refused_in_a_sentence_and_leaves_nothing_behind(scene: Scene, tmp_path: Path) -> None:
    with scene.store.read() as db, pytest.raises(EndingNotWritten) as refused:
        export_workshop(db, scene.workshop_id, tmp_path / 'all.pdf')

    assert refused.value.say(wording('en')) == 'A file ending in “.pdf” cannot be written. Possible are .xlsx, .zip.'
    assert not (tmp_path / 'all.pdf').exists()


def test_a_workshop_that_is_not_there_is_refused(scene: Scene) -> None:
    with scene.store.read() as db, pytest.raises(WorkshopUnknown):
        render_workshop(db, 'NOBODYKNOWS1', '.xlsx')


def test_a_download_has_its_name_and_type(scene: Scene) -> None:
    with scene.store.read() as db:
        file = render_workshop(db, scene.workshop_id, '.zip')

    name = f'Digital-Bad-Salzungen_{scene.code}_2026-03-12.zip'
    assert file == ExportFile(name, 'application/zip', file.content)


def test_several_worker_threads_export_at_once(town_hall: TownHall) -> None:
    def render(ending: str) -> str:
        with town_hall.scene.store.read() as db:
            return render_workshop(db, town_hall.scene.workshop_id, ending).name[-5:]

    with ThreadPoolExecutor(4) as threads:
        names = list(threads.map(render, ['.xlsx', '.zip'] * 4))

    assert names == ['.xlsx', '2.zip'] * 4


@pytest.mark.parametrize(
    ('title', 'name'),
    [
        ('Strategie für Bad Köstritz – Größe & Maß', 'Strategie-fuer-Bad-Koestritz-Groesse-Mass'),
        ('../../etc/passwd\n=1', 'etc-passwd-1'),
        ('Te Whanganui-a-Tara, Māori', 'Te-Whanganui-a-Tara-Maori'),
        ('Αθήνα', 'workshop'),
        ('a' * 59 + ' bc', 'a' * 59),
    ],
)
def test_file_names_are_possible_everywhere(scene: Scene, title: str, name: str) -> None:
    scene.lead(edit_workshop, title=title)

    assert file_name(scene.picture, '.xlsx') == f'{name}_{scene.code}_2026-03-12.xlsx'
