"""The fields of action: name, sign, colour, order."""

from nicegui import ui

from sessions.colours import PALETTE
from sessions.picture import Picture
from sessions.tables import FieldOfAction
from sessions.verbs.fields import add_field, edit_field, move_field, remove_field
from workshop_app.console.desk import Panel
from workshop_app.console.markup import box, mark, text
from workshop_app.console.prepare.adder import build_adder
from workshop_app.console.prepare.row_tools import RowTools
from workshop_app.console.prepare.saved_fields import SavedText
from workshop_app.console.prepare.saver import Saver
from workshop_app.console.rows import Row, Rows
from workshop_app.console.unfold import unfolding


def build_fields(saver: Saver) -> Panel:
    _ = saver.desk._
    with box('section', 'sheet', label=_('Fields of action')):
        text('h2', _('Fields of action'))
        text('p', _('The sign stands for the field where colours cannot be told apart.')).classes('soft')
        rows = Rows(
            box('ol', 'prepare-rows'), lambda field: FieldRow(saver, field).as_row(), key=lambda field: field.id
        )
        build_adder(
            _,
            label=_('New field of action'),
            button=_('Add field'),
            add=lambda name: saver.attempt(add_field, name=name),
        )

    def show(picture: Picture) -> None:
        rows.show(picture.fields)

    return show


class FieldRow:
    """One field of action. Only readable colours are offered; the verb refuses others all the same."""

    def __init__(self, saver: Saver, field: FieldOfAction) -> None:
        self.saver = saver
        self.id = field.id
        _ = saver.desk._
        with box('li', 'prepare-row') as self.root:
            self.name = SavedText(_, _('Field of action'), lambda typed: self._edit(name=typed))
            self.name.field.classes('grow')
            self.sign = SavedText(_, _('Sign'), lambda typed: self._edit(sign=typed))
            self.sign.field.classes('sign-field').props('maxlength=2 no-error-icon')
            self.colours = self._build_colours()
            self.tools = RowTools(_, on_move=self._move, on_remove=lambda: saver.take(remove_field, field_id=self.id))

    def as_row(self) -> Row[FieldOfAction]:
        return self.root, self.show

    def show(self, field: FieldOfAction) -> None:
        _ = self.saver.desk._
        self.name.show(field.name)
        self.sign.show(field.sign)
        self.tools.show(field.name, position=field.position, count=len(self.saver.desk.picture.fields))
        self.shown_colour.style(replace=f'background: {field.colour}')
        self.colours.props['aria-label'] = _('Colour of “{name}”', name=field.name)
        for colour, button in self.swatches.items():
            mark(button, 'is-chosen', colour == field.colour)
            button.props['aria-pressed'] = 'true' if colour == field.colour else 'false'

    def _build_colours(self) -> ui.element:
        """A palette that unfolds; every colour has its number as its name."""
        _ = self.saver.desk._
        self.swatches: dict[str, ui.element] = {}
        with unfolding('palette'):
            with ui.element('summary') as summary:
                self.shown_colour = box('span', 'swatch')
            with box('div', 'palette-list'):
                for number, colour in enumerate(PALETTE, 1):
                    swatch = box('button', 'swatch', label=_('Colour {n}', n=number)).props('type=button')
                    swatch.style(f'background: {colour}')
                    swatch.on('click', lambda colour=colour: self._paint(colour), args=[])
                    self.swatches[colour] = swatch
        return summary

    async def _paint(self, colour: str) -> None:
        await self.saver.take(edit_field, field_id=self.id, colour=colour)

    async def _edit(self, **details: str) -> None:
        await self.saver.attempt(edit_field, field_id=self.id, **details)

    async def _move(self, by: int) -> None:
        fields = self.saver.desk.picture.fields
        position = next(place for place, field in enumerate(fields) if field.id == self.id)
        await self.saver.take(move_field, field_id=self.id, position=position + by)
