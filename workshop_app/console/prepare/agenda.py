"""The agenda, step by step: title, prompt, minutes, rules, order."""

from nicegui import ui

from sessions.picture import Picture
from sessions.rules import read_rules
from sessions.tables import Step
from sessions.verbs.agenda import add_step, edit_step, move_step, remove_step
from workshop_app.console.choice import Choice
from workshop_app.console.desk import Panel
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.console.prepare.kinds import STEP_KINDS
from workshop_app.console.prepare.row_tools import RowTools
from workshop_app.console.prepare.saved_fields import SavedText, whole_number
from workshop_app.console.prepare.saver import Saver
from workshop_app.console.prepare.step_rules import RulesForm
from workshop_app.console.rows import Row, Rows


def build_agenda(saver: Saver) -> Panel:
    _ = saver.desk._
    with box('section', 'sheet', label=_('Agenda')):
        with box('div', 'sheet-head'):
            text('h2', _('Agenda'))
            total = text('p').classes('soft')
        rows = Rows(box('ol', 'prepare-rows'), lambda step: StepRow(saver, step).as_row(), key=lambda step: step.id)
        _build_adder(saver)

    def show(picture: Picture) -> None:
        rows.show(picture.steps)
        minutes = sum(step.minutes for step in picture.steps)
        set_words(total, _('{hours} h {minutes} min in all', hours=minutes // 60, minutes=minutes % 60))

    return show


def _build_adder(saver: Saver) -> None:
    _ = saver.desk._
    kinds = {str(kind): _(name) for kind, name in STEP_KINDS.items()}
    with box('div', 'adder'):
        kind = Choice(_('New step'), kinds)
        kind.root.classes('grow')
        # the kind's own words are a title to begin with
        Press(_('Add step'), lambda: saver.take(add_step, kind=kind.value, title=kinds[kind.value]))


class StepRow:
    """One step, folded to a line; unfolded it can be changed."""

    def __init__(self, saver: Saver, step: Step) -> None:
        self.saver = saver
        self.id = step.id
        _ = saver.desk._
        with box('li', 'prepare-step') as self.root:
            with box('details', 'step-fold'):
                with ui.element('summary'):
                    self.number = text('span').classes('agenda-number')
                    self.name = text('span').classes('step-fold-title')
                    text('span', _(STEP_KINDS[step.kind])).classes('soft')
                    self.length = text('span').classes('step-fold-minutes')
                with box('div', 'step-form'):
                    with box('div', 'field-row'):
                        self.title = SavedText(_, _('Title'), lambda typed: self._edit(title=typed))
                        self.title.field.classes('grow')
                        self.minutes = SavedText(_, _('Minutes'), self._set_minutes, numeric=True)
                        self.minutes.field.classes('minutes-field')
                    self.prompt = SavedText(
                        _, _('Question to the room'), lambda typed: self._edit(prompt=typed), lines=True
                    )
                    with box('div', 'rules'):
                        self.rules = RulesForm(saver, step)
            self.tools = RowTools(_, on_move=self._move, on_remove=lambda: saver.take(remove_step, step_id=self.id))

    def as_row(self) -> Row[Step]:
        return self.root, self.show

    def show(self, step: Step) -> None:
        _, steps = self.saver.desk._, self.saver.desk.picture.steps
        set_words(self.number, str(steps.index(step) + 1))
        set_words(self.name, step.title)
        set_words(self.length, _('{n} min', n=step.minutes))
        self.title.show(step.title)
        self.prompt.show(step.prompt)
        self.minutes.show(str(step.minutes))
        self.rules.show(read_rules(step.kind, step.rules))
        self.tools.show(step.title, position=steps.index(step), count=len(steps))
        self.tools.remove.allow(step.opened_at is None)

    async def _edit(self, **details: object) -> None:
        await self.saver.attempt(edit_step, step_id=self.id, **details)

    async def _set_minutes(self, typed: str) -> None:
        await self._edit(minutes=whole_number(typed))

    async def _move(self, by: int) -> None:
        steps = self.saver.desk.picture.steps
        position = next(place for place, step in enumerate(steps) if step.id == self.id)
        await self.saver.take(move_step, step_id=self.id, position=position + by)
