"""The stage of a goals step: clusters become goals, worded, and set against the core goals."""

from sessions.faces.console import goal_table_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.goals import adopt_goal, edit_goal, remove_goal, set_goal_service
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.elements.goal_table import GoalTable


def build_goals(desk: Desk, _step: Step) -> Panel:
    table = GoalTable(goal_table_view(desk.picture), wording=desk._, hear=hear(desk, _grants(desk)))

    def draw(picture: Picture) -> None:
        table.show(goal_table_view(picture))

    return draw


def _grants(desk: Desk) -> dict[str, Grant]:
    return {
        'adopt': lambda wish: desk.take(
            adopt_goal,
            wording=wish.text('wording'),
            cluster_ids=wish.ids('clusters'),
            field_id=wish.optional_id('field_id'),
        ),
        'reword': lambda wish: desk.take(edit_goal, goal_id=wish.id('goal'), wording=wish.text('wording')),
        'rest_on': lambda wish: desk.take(edit_goal, goal_id=wish.id('goal'), cluster_ids=wish.ids('clusters')),
        'serve': lambda wish: desk.take(
            set_goal_service, goal_id=wish.id('goal'), core_goal_id=wish.id('core_goal'), level=wish.number('level')
        ),
        'remove': lambda wish: desk.take(remove_goal, goal_id=wish.id('goal')),
    }
