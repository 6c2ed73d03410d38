"""The core goals of the whole strategy."""

from sessions.picture import Picture
from sessions.tables import CoreGoal
from sessions.verbs.core_goals import add_core_goal, move_core_goal, remove_core_goal, reword_core_goal
from workshop_app.console.desk import Panel
from workshop_app.console.markup import box, text
from workshop_app.console.prepare.adder import build_adder
from workshop_app.console.prepare.row_tools import RowTools
from workshop_app.console.prepare.saved_fields import SavedText
from workshop_app.console.prepare.saver import Saver
from workshop_app.console.rows import Row, Rows


def build_core_goals(saver: Saver) -> Panel:
    _ = saver.desk._
    with box('section', 'sheet', label=_('Core goals')):
        text('h2', _('Core goals'))
        text('p', _('What the strategy as a whole is for: three to five are usual.')).classes('soft')
        rows = Rows(box('ol', 'prepare-rows'), lambda goal: _build(saver, goal), key=lambda goal: goal.id)
        build_adder(
            _,
            label=_('New core goal'),
            button=_('Add core goal'),
            add=lambda wording: saver.attempt(add_core_goal, wording=wording),
        )

    def show(picture: Picture) -> None:
        rows.show(picture.core_goals)

    return show


def _build(saver: Saver, goal: CoreGoal) -> Row[CoreGoal]:
    _, id = saver.desk._, goal.id

    async def move(by: int) -> None:
        goals = saver.desk.picture.core_goals
        position = next(place for place, each in enumerate(goals) if each.id == id)
        await saver.take(move_core_goal, core_goal_id=id, position=position + by)

    with box('li', 'prepare-row') as root:
        wording = SavedText(
            _, _('Core goal'), lambda typed: saver.attempt(reword_core_goal, core_goal_id=id, wording=typed)
        )
        wording.field.classes('grow')
        tools = RowTools(_, on_move=move, on_remove=lambda: saver.take(remove_core_goal, core_goal_id=id))

    def show(goal: CoreGoal) -> None:
        wording.show(goal.wording)
        tools.show(goal.wording, position=goal.position, count=len(saver.desk.picture.core_goals))

    return root, show
