"""Where the stage stands: it is built anew when another step opens or is looked at, and only then."""

from sessions.picture import Picture
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import box
from workshop_app.console.ready import build_ready
from workshop_app.console.stages import build_stage
from workshop_app.elements.pointer import Pointer


def build_stage_place(desk: Desk) -> Panel:
    place = box('div', 'stage-place')
    desk.looking.on_point = Pointer().point
    shown: str | None = None
    panel: Panel | None = None

    def show(picture: Picture) -> None:
        nonlocal shown, panel
        step = desk.looking.stage(picture)
        step_id = None if step is None else step.id
        if panel is None or shown != step_id:
            place.clear()
            with place:
                panel = build_ready(desk) if step is None else build_stage(desk, step)
            shown = step_id
        panel(picture)

    return show
