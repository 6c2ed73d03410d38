"""The agenda beside the stage. A click unfolds a step, a second one looks at it or opens it: no stray click turns the
room."""

from nicegui import ui

from sessions.picture import Picture
from sessions.tables import Step
from sessions.words import WorkshopState
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, mark, set_words, text
from workshop_app.console.rows import Row, Rows


def build_agenda(desk: Desk) -> Panel:
    _ = desk._
    with box('section', 'agenda', label=_('Agenda')):
        text('h2', _('Agenda')).classes('panel-title')
        place = box('ol', 'agenda-steps')
    rows = Rows(place, lambda step: AgendaRow(desk, step).as_row(), key=lambda step: step.id)
    return lambda picture: rows.show(picture.steps)


class AgendaRow:
    """One step: number or tick, title, minutes; its prompt and the way to open it below, once it was clicked."""

    def __init__(self, desk: Desk, step: Step) -> None:
        self.desk = desk
        self.step = step
        self.unfolded = False
        with box('li', 'agenda-step') as self.root:
            with ui.element('button').classes('agenda-row').props('type=button') as self.button:
                self.number = text('span').classes('agenda-number')
                self.title = text('span').classes('agenda-title')
                self.minutes = text('span').classes('agenda-minutes')
            self.button.on('click', self._toggle, args=[])
            with box('div', 'agenda-detail') as self.detail:
                self.prompt = text('p').classes('soft')
                with box('div', 'agenda-presses'):
                    self.open = Press(desk._('Open this step now'), self._open, look='full')
                    self.look = Press(desk._('Look at it'), self._look)
                    self.look.props['title'] = desk._('On this screen only: board and phones stay where they are.')
        self.detail.set_visibility(False)

    def as_row(self) -> Row[Step]:
        return self.root, self.show

    def show(self, step: Step) -> None:
        self.step = step
        _, picture = self.desk._, self.desk.picture
        is_open = step.id == picture.workshop.current_step_id
        is_done = step.opened_at is not None and not is_open
        set_words(self.number, '✓' if is_done else str(picture.steps.index(step) + 1))
        set_words(self.title, step.title)
        set_words(self.minutes, _('{n} min', n=step.minutes))
        set_words(self.prompt, step.prompt)
        mark(self.root, 'is-open', is_open)
        mark(self.root, 'is-done', is_done)
        self.button.props.set_optional('aria-current', 'step' if is_open else None)
        self.open.set_visibility(not is_open and _is_running(picture))
        is_looked_at = self.desk.looking.at(picture) is step
        mark(self.root, 'is-looked-at', is_looked_at)
        self.look.set_visibility(not is_looked_at and self.desk.looking.stage(picture) is not step)

    def _toggle(self) -> None:
        self.unfolded = not self.unfolded
        self.detail.set_visibility(self.unfolded)
        self.button.props['aria-expanded'] = 'true' if self.unfolded else 'false'

    def _look(self) -> None:
        self.desk.looking.look(self.step.id)

    async def _open(self) -> None:
        if await self.desk.turn_room(self.step.id):
            self._toggle()


def _is_running(picture: Picture) -> bool:
    return picture.workshop.state is not WorkshopState.CLOSED
