"""Choosing an earlier workshop as the start of a new one, and what of it comes along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.dates import format_date
from nicegui import ui

from exports.local_time import to_local
from sessions.carrying import Cards, Selection, Start, choose_cards, offer, usual_cards, usual_fields
from sessions.overview import WorkshopLine
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.tables import Contribution, FieldOfAction
from sessions.wording import N_, Wording
from sessions.words import WorkshopState
from workshop_app.console.choice import Choice
from workshop_app.console.dialogs import open_dialog
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.house import House

CARDS = {
    Cards.ALL: N_('all on the wall'),
    Cards.POINTS: N_('those with points, and those under chosen goals'),
    Cards.GOALS: N_('only those under chosen goals'),
}


@dataclass
class Earlier:
    """What a new workshop is going to start from; nothing until somebody chooses."""

    house: House
    lines: Sequence[WorkshopLine]
    _: Wording
    start: Start | None = None

    def build(self) -> None:
        """The button, and what was chosen with it."""
        _ = self._
        with box('div', 'earlier'):
            self.said = text('p').props('role=status')
            with box('div', 'earlier-buttons'):
                Press(_('Start from an earlier workshop …'), self._open)
                self.without = Press(_('Without it'), lambda: self.take(None, ''), look='quiet')
        self.take(None, '')

    def take(self, start: Start | None, words: str) -> None:
        self.start = start
        set_words(self.said, words)
        self.said.set_visibility(start is not None)
        self.without.set_visibility(start is not None)

    async def _open(self) -> None:
        _ = self._
        closed = [line for line in self.lines if line.state is WorkshopState.CLOSED]
        with open_dialog(_('Start from an earlier workshop'), wide=True) as dialog:
            if not closed:
                text('p', _('No workshop is closed yet. Close one on its console; then it can be taken as a start.'))
                with box('div', 'dialog-foot'):
                    Press(_('Close'), dialog.close)
                return
            sheet = Sheet(self, closed, dialog)
        await sheet.look(closed[0].id)


class Sheet:
    """One closed workshop and ticks at what comes along."""

    def __init__(self, earlier: Earlier, closed: Sequence[WorkshopLine], dialog: ui.dialog) -> None:
        self.earlier = earlier
        self.dialog = dialog
        self.picture: Picture | None = None
        _ = earlier._
        words = {line.id: f'{line.title} ({_day(line, _)})' for line in closed}
        Choice(_('Earlier workshop'), words, on_change=self.look)
        self.place = box('div', 'earlier-choices')
        self.problem = text('p').classes('import-refused').props('role=alert')
        with box('div', 'dialog-foot'):
            Press(_('Cancel'), dialog.close)
            Press(_('Take along'), self._take, look='full')

    async def look(self, workshop_id: str) -> None:
        """Shows what this workshop has, with ticks at what usually comes along."""
        self.picture = await self.earlier.house.ask(load_picture, workshop_id)
        set_words(self.problem, '')
        self.place.clear()
        with self.place:
            self._build(self.picture)

    def _build(self, picture: Picture) -> None:
        _ = self.earlier._
        offered = offer(picture)
        usual = {field.id for field in usual_fields(picture)}
        fields = [(field.id, _name(picture, field, _), field.id in usual) for field in offered.fields]
        self.fields = _Ticks(_('Fields of action'), fields)
        self.core_goals = _Ticks(_('Core goals'), [(goal.id, goal.wording, True) for goal in offered.core_goals])
        goals = [(goal.id, f'{picture.sign_of(goal)} {goal.wording}', True) for goal in offered.goals]
        self.goals = _Ticks(_('Goals, with the clusters and cards they rest on'), goals)
        departments = [(department.id, department.name, True) for department in offered.departments]
        self.departments = _Ticks(_('Departments'), departments)
        with box('fieldset', 'earlier-group'):
            text('legend', _('Cards'))
            choices = {cards.value: _(words) for cards, words in CARDS.items()}
            self.cards = ui.radio(choices, value=usual_cards(picture).value)
            self.cards.classes('choices').props['aria-label'] = _('Cards')
            self.projects = ui.checkbox(_('Project ideas of the chosen goals'), value=True)

    def _take(self) -> None:
        _, picture = self.earlier._, self.picture
        if picture is None:
            return
        selection = Selection(
            field_ids=self.fields.chosen,
            core_goal_ids=self.core_goals.chosen,
            department_ids=self.departments.chosen,
            goal_ids=self.goals.chosen,
            card_ids=choose_cards(
                picture, Cards(self.cards.value), goal_ids=self.goals.chosen, projects=bool(self.projects.value)
            ),
        )
        if selection.is_empty:
            set_words(self.problem, _('Please choose at least one thing that comes along.'))
            return
        words = _(
            'From “{title}”: {things}', title=picture.workshop.title, things=', '.join(_count_things(selection, _))
        )
        self.earlier.take(Start(workshop_id=picture.workshop.id, selection=selection), words)
        self.dialog.close()


class _Ticks:
    """A group of ticks; nothing where there is nothing to choose."""

    def __init__(self, title: str, things: Iterable[tuple[str, str, bool]]) -> None:
        """:param things: id, words, and whether it is ticked"""
        self._boxes: dict[str, ui.checkbox] = {}
        things = list(things)
        if not things:
            return
        with box('fieldset', 'earlier-group'):
            text('legend', title)
            for id, words, ticked in things:
                self._boxes[id] = ui.checkbox(words, value=ticked)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(id for id, tick in self._boxes.items() if tick.value)


def _name(picture: Picture, field: FieldOfAction | Contribution, _: Wording) -> str:
    if isinstance(field, FieldOfAction):
        return field.name
    points = picture.points_of_card(field)
    return field.text if points is None else f'{field.text} ({_.plural("{n} point", "{n} points", points)})'


def _count_things(selection: Selection, _: Wording) -> list[str]:
    counted = {
        _.plural('{n} field of action', '{n} fields of action', len(selection.field_ids)): selection.field_ids,
        _.plural('{n} core goal', '{n} core goals', len(selection.core_goal_ids)): selection.core_goal_ids,
        _.plural('{n} department', '{n} departments', len(selection.department_ids)): selection.department_ids,
        _.plural('{n} goal', '{n} goals', len(selection.goal_ids)): selection.goal_ids,
        _.plural('{n} card', '{n} cards', len(selection.card_ids)): selection.card_ids,
    }
    return [words for words, ids in counted.items() if ids]


def _day(line: WorkshopLine, _: Wording) -> str:
    return format_date(to_local(line.created_at), format='medium', locale=_.language.value)
