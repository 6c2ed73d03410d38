"""What was done last, and the way to take it back."""

from collections.abc import Sequence

from exports.local_time import to_local
from sessions.history import HistoryLine
from sessions.verbs.undo import undo_turn
from workshop_app.console.desk import Desk
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.console.past import open_past
from workshop_app.console.rows import Row, Rows


class Recent:
    """The facilitators' latest turns, newest on top."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        _ = desk._
        with box('section', 'recent', label=_('Recent')):
            text('h2', _('Recent')).classes('panel-title')
            self.rows = Rows(box('ul', 'turns'), self._build, key=lambda line: line.seq)
            Press(_('All …'), self._open_all, look='quiet', label=_('Show everything that was done'))

    def show(self, lines: Sequence[HistoryLine]) -> None:
        self.rows.show(lines)

    def _build(self, line: HistoryLine) -> Row[HistoryLine]:
        return build_line(self.desk, line)

    async def _open_all(self) -> None:
        await open_past(self.desk)


def build_line(desk: Desk, line: HistoryLine) -> Row[HistoryLine]:
    """``13:52 Card 7 hidden · Undo``; the button is gone once it was undone."""
    _ = desk._
    local = to_local(line.at)
    assert local is not None

    async def undo() -> None:
        if await desk.take(undo_turn, seq=line.seq):
            button.set_visibility(False)

    with box('li', 'turn') as root:
        text('time', f'{local:%H:%M}')
        sentence = text('span', line.sentence)
        button = Press(_('Undo'), undo, look='quiet', label=_('Undo: {what}', what=line.sentence))

    def show(line: HistoryLine) -> None:
        set_words(sentence, line.sentence)
        button.set_visibility(line.undoable)

    return root, show
