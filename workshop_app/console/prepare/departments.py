"""The departments that participants can choose from."""

from sessions.picture import Picture
from sessions.tables import Department
from sessions.verbs.departments import add_department, remove_department, rename_department
from workshop_app.console.desk import Panel
from workshop_app.console.markup import Press, box, text
from workshop_app.console.prepare.adder import build_adder
from workshop_app.console.prepare.saved_fields import SavedText
from workshop_app.console.prepare.saver import Saver
from workshop_app.console.rows import Row, Rows


def build_departments(saver: Saver) -> Panel:
    _ = saver.desk._
    with box('section', 'sheet', label=_('Departments')):
        text('h2', _('Departments'))
        text('p', _('Whoever joins may choose one. Without any, nobody is asked.')).classes('soft')
        rows = Rows(box('ul', 'prepare-rows'), lambda each: _build(saver, each), key=lambda each: each.id)
        build_adder(
            _,
            label=_('New departments, one in each line'),
            button=_('Add departments'),
            add=lambda name: saver.attempt(add_department, name=name),
            lines=True,
        )

    def show(picture: Picture) -> None:
        rows.show(picture.departments)

    return show


def _build(saver: Saver, department: Department) -> Row[Department]:
    _ = saver.desk._
    with box('li', 'prepare-row') as root:
        name = SavedText(
            _,
            _('Department'),
            lambda typed: saver.attempt(rename_department, department_id=department.id, name=typed),
        )
        name.field.classes('grow')
        remove = Press('✕', lambda: saver.take(remove_department, department_id=department.id), look='icon')

    def show(department: Department) -> None:
        name.show(department.name)
        remove.name(_('Remove “{name}”', name=department.name))

    return root, show
