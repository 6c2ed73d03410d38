"""Says above the stage that another step than the room's is looked at, and leads back."""

from sessions.picture import Picture
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words, text


def build_look_notice(desk: Desk) -> Panel:
    _ = desk._
    with box('div', 'notice notice-look').props('role=status') as root:
        where = text('strong')
        room = text('span')
        Press(_('Back to where the room is'), desk.looking.leave, look='full')

    def show(picture: Picture) -> None:
        step, current = desk.looking.at(picture), picture.current_step
        root.set_visibility(step is not None)
        if step is None:
            return
        set_words(where, _('You are looking at “{step}”.', step=step.title))
        if current is None:
            set_words(room, _('The room has not started yet.'))
        else:
            set_words(room, _('The room is at “{step}”.', step=current.title))

    return show
