"""Where people come from: how many of each department have joined."""

from sessions.picture import Picture
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import box, set_words, text
from workshop_app.console.rows import Row, Rows

Line = tuple[str, str, int]
"""An id, a name, how many."""


def build_people(desk: Desk) -> Panel:
    """Is not there where the workshop has no departments."""
    _ = desk._
    with box('section', 'people-part', label=_('Where people come from')) as part:
        text('h2', _('Where people come from')).classes('panel-title')
        rows = Rows(box('ul', 'people'), _build_line, key=lambda line: line[0])

    def show(picture: Picture) -> None:
        lines = [(each.id, each.name, picture.people.get(each.id, 0)) for each in picture.departments]
        if elsewhere := picture.people.get(None, 0):
            lines.append(('', _('without department'), elsewhere))
        part.set_visibility(bool(picture.departments))
        rows.show(lines)

    return show


def _build_line(line: Line) -> Row[Line]:
    with box('li') as root:
        name = text('span')
        count = text('strong')

    def show(line: Line) -> None:
        set_words(name, line[1])
        set_words(count, str(line[2]))

    return root, show
