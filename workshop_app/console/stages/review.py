"""The stage of the quick pass: what the room says about the things of last time, and what becomes of each."""

from sessions.faces.review import review_table_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.marks import decide_by_room, decide_carried, reveal_marks
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.elements.review_table import ReviewTable


def build_review(desk: Desk, step: Step) -> Panel:
    grants: dict[str, Grant] = {
        'decide': lambda wish: desk.take(decide_carried, carried_id=wish.id('thing'), decision=wish.text('decision')),
        'reword': lambda wish: desk.take(
            decide_carried, carried_id=wish.id('thing'), decision='reword', wording=wish.text('wording')
        ),
        'reveal': lambda _wish: desk.take(reveal_marks, step_id=step.id),
        'decide_by_room': lambda _wish: desk.take(decide_by_room),
    }
    table = ReviewTable(review_table_view(desk.picture), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        table.show(review_table_view(picture))

    return draw
