"""The stage of the last step: the chain that came out, and the files to take home."""

from nicegui import ui

from sessions.faces.console import chain_tree_view
from sessions.picture import Picture
from sessions.tables import Step
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import box
from workshop_app.console.stages.hearing import hear
from workshop_app.elements.chain_tree import ChainTree


def build_results(desk: Desk, _step: Step) -> Panel:
    _ = desk._
    files = f'/api/v1/workshops/{desk.picture.workshop.code}/export'
    with box('div', 'stage-row'):
        ui.link(_('Spreadsheet (.xlsx)'), f'{files}.xlsx').classes('press press-full').props['download'] = True
        ui.link(_('All tables (.zip)'), f'{files}.zip').classes('press press-line').props['download'] = True
    tree = ChainTree(chain_tree_view(desk.picture), wording=_, hear=hear(desk, {}))

    def draw(picture: Picture) -> None:
        tree.show(chain_tree_view(picture))

    return draw
