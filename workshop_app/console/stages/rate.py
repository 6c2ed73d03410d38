"""The stage of a rating step: where the room places the project ideas, and how each goes on."""

from sessions.faces.console import rating_table_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.moderation import move_project
from sessions.verbs.project_plans import plan_project
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.elements.rating_table import RatingTable


def build_rate(desk: Desk, _step: Step) -> Panel:
    return build_projects(desk)


def build_projects(desk: Desk) -> Panel:
    """The matrix and the list of projects; any of them opens. Not only while they are rated."""
    grants: dict[str, Grant] = {
        'move_project': lambda wish: desk.take(
            move_project, contribution_id=wish.id('card'), goal_id=wish.id('goal_id')
        ),
        'plan': lambda wish: desk.take(
            plan_project,
            contribution_id=wish.id('card'),
            next_step=wish.text('next_step'),
            owner=wish.text('owner'),
            due=wish.text('due'),
        ),
    }
    table = RatingTable(rating_table_view(desk.picture), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        table.show(rating_table_view(picture))

    return draw
