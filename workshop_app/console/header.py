"""The console's header: whose workshop it is, who is there, and what is not part of the step."""

from collections.abc import Callable

from nicegui import ui

from sessions.picture import Picture
from sessions.words import WorkshopState
from workshop_app.address import spoken_code
from workshop_app.console.closing import ask_to_close, reopen
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.import_dialog import open_import
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.console.unfold import FOLD, unfolding


def build_header(desk: Desk, build_widener: Callable[[], None]) -> Panel:
    _, code = desk._, desk.picture.workshop.code
    with box('header', 'console-header'):
        title = text('h1', desk.picture.workshop.title).classes('console-title')
        with box('p', 'console-code'):
            text('span', _('Code'))
            text('strong', spoken_code(code))
        joined = text('p').classes('console-joined')
        build_widener()
        with box('nav', 'console-actions', label=_('Workshop')):
            ui.link(_('Open board'), f'/board/{code}', new_tab=True).classes('press press-header laptop-only')
            ui.link(_('QR poster'), f'/facilitate/{code}/poster', new_tab=True).classes(
                'press press-header laptop-only'
            )
            ui.link(_('Prepare'), f'/facilitate/{code}/prepare').classes('press press-header')
            _build_exports(desk, code)
            show_more = _build_more(desk)

    def show(picture: Picture) -> None:
        set_words(title, picture.workshop.title)
        set_words(joined, _.plural('{n} joined', '{n} joined', picture.participants))
        show_more(picture)

    return show


def _build_exports(desk: Desk, code: str) -> None:
    _ = desk._
    with _menu(_('Export')):
        for ending, words in (('xlsx', _('Workbook (Excel)')), ('zip', _('Tables (CSV in a ZIP file)'))):
            link = ui.link(words, f'/api/v1/workshops/{code}/export.{ending}').props('download')
            link.on('click', js_handler=FOLD)


def _build_more(desk: Desk) -> Panel:
    _ = desk._
    with _menu(_('More')):
        _menu_press(_('Import …'), lambda: open_import(desk))
        close = _menu_press(_('Close workshop …'), lambda: ask_to_close(desk))
        open_again = _menu_press(_('Open workshop again'), lambda: reopen(desk))
        ui.link(_('All workshops'), '/facilitate')

    def show(picture: Picture) -> None:
        closed = picture.workshop.state is WorkshopState.CLOSED
        close.set_visibility(not closed)
        open_again.set_visibility(closed)

    return show


def _menu(words: str) -> ui.element:
    with unfolding('menu'):
        text('summary', f'{words} ▾').classes('press press-header').props['aria-label'] = words
        return box('div', 'menu-list')


def _menu_press(words: str, on_press: Callable[[], object]) -> Press:
    return Press(words, on_press, look='quiet', js=FOLD)
