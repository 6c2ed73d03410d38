"""The open console: header, agenda, step, stage and pulse, and how all of them follow the room."""

from sessions.picture import Picture
from workshop_app.console.agenda import build_agenda
from workshop_app.console.completeness import build_completeness
from workshop_app.console.desk import Desk
from workshop_app.console.follower import follow
from workshop_app.console.header import build_header
from workshop_app.console.look_notice import build_look_notice
from workshop_app.console.markup import box
from workshop_app.console.pacing import build_pacing
from workshop_app.console.participation import Participation
from workshop_app.console.parts import Parts
from workshop_app.console.people import build_people
from workshop_app.console.pulse import read_pulse
from workshop_app.console.recent import Recent
from workshop_app.console.stage_place import build_stage_place
from workshop_app.console.step_head import build_step_head


async def open_console(desk: Desk) -> None:
    """Draws the console and keeps it right until the page is gone."""
    parts = Parts(desk)
    with box('div', 'console') as root:
        header = build_header(desk, parts.build_widener)
        parts.build_tabs()
        with box('div', 'console-main') as main:
            with box('div', 'side side-agenda'):
                agenda = build_agenda(desk)
            pacing = build_pacing(desk)
            with box('div', 'step'):
                head = build_step_head(desk)
                notice = build_look_notice(desk)
                stage = build_stage_place(desk)
            with box('aside', 'side side-room', label=desk._('The room')):
                participation = Participation(desk)
                completeness = build_completeness(desk)
                recent = Recent(desk)
                people = build_people(desk)
    parts.rule(main)

    def draw_look() -> None:
        for panel in (agenda, notice, stage, parts.show):
            panel(desk.picture)

    desk.looking.on_change = draw_look

    async def draw(picture: Picture) -> None:
        desk.picture = picture
        for panel in (header, pacing, head, completeness, people):
            panel(picture)
        draw_look()
        pulse = await desk.room.read(read_pulse, picture.current_step, desk._)
        if root.is_deleted:
            return
        participation.show(picture, pulse.active)
        recent.show(pulse.lines)

    await follow(desk.room, draw, desk.picture)
