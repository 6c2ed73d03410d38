"""The stage of the last step: the chain that came out, what weighs how much in it, what happens next, and the files."""

from asyncio import Lock

from nicegui import background_tasks, ui

from sessions.faces.console import chain_tree_view
from sessions.faces.weighing import read_weighing_view
from sessions.picture import Picture
from sessions.tables import Step
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box
from workshop_app.console.stages.hearing import hear
from workshop_app.console.stages.rate import build_projects
from workshop_app.elements.chain_tree import ChainTree
from workshop_app.elements.console_element import ConsoleElement
from workshop_app.elements.difference_table import DifferenceTable
from workshop_app.elements.standing_table import NOT_ASKED, StandingTable


def build_results(desk: Desk, _step: Step) -> Panel:
    _ = desk._
    files = f'/api/v1/workshops/{desk.picture.workshop.code}/export'
    with box('div', 'stage-row'):
        ui.link(_('Spreadsheet (.xlsx)'), f'{files}.xlsx').classes('press press-full').props['download'] = True
        ui.link(_('All tables (.zip)'), f'{files}.zip').classes('press press-line').props['download'] = True
    return _Results(desk).draw


class _Results:
    """Four ways to look at the result. What things weigh is worked out only while somebody looks at it."""

    def __init__(self, desk: Desk) -> None:
        _ = desk._
        self.desk = desk
        self.reading = Lock()
        names = {
            'chain': _('Chain'),
            'projects': _('Projects and next steps'),
            'ranking': _('Ranking'),
            'groups': _('Where groups differ'),
        }
        with box('nav', 'stage-tabs', label=_('Ways to look at the result')):
            self.tabs = {
                part: Press(name, lambda part=part: self._choose(part), look='quiet') for part, name in names.items()
            }
        self.places = {part: box('div') for part in names}
        with self.places['chain']:
            self.tree = ChainTree(chain_tree_view(desk.picture), wording=_, hear=hear(desk, {}))
        with self.places['projects']:
            self.draw_projects = build_projects(desk)
        with self.places['ranking']:
            ranking = StandingTable(NOT_ASKED, wording=_, hear=hear(desk, {}))
        with self.places['groups']:
            groups = DifferenceTable(NOT_ASKED, wording=_, hear=hear(desk, {}))
        self.weighed: dict[str, ConsoleElement] = {'ranking': ranking, 'groups': groups}
        self._turn_to('chain')

    def draw(self, picture: Picture) -> None:
        self.tree.show(chain_tree_view(picture))
        self.draw_projects(picture)
        if self.chosen in self.weighed:
            background_tasks.create(self._weigh(), name='weighing')

    async def _choose(self, part: str) -> None:
        self._turn_to(part)
        if part in self.weighed:
            await self._weigh()

    def _turn_to(self, chosen: str) -> None:
        self.chosen = chosen
        for part, place in self.places.items():
            place.set_visibility(part == chosen)
            self.tabs[part].props['aria-pressed'] = 'true' if part == chosen else 'false'

    async def _weigh(self) -> None:
        """Brings up to date what is looked at; whoever asks meanwhile waits, and finds it done."""
        async with self.reading:
            table, picture = self.weighed.get(self.chosen), self.desk.picture
            if table is not None and table.is_older_than(picture.seq):
                table.show(await self.desk.room.read(read_weighing_view, picture))
