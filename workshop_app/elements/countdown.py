"""The time a step has left, counted down in the browser on the server's clock."""

from time import time

from nicegui import ui

from sessions.wording import Wording


class Countdown(ui.element, component='countdown.js', esm={'workshop-shared': 'shared'}):
    """Nothing is sent while it runs: the browser counts, and a clock that is wrong does not matter."""

    def __init__(self, *, wording: Wording) -> None:
        super().__init__()
        _ = wording
        self.props['label'] = _('Time left in this step')
        self.props['over'] = _('Time is over')
        self.set_end(None)

    def set_end(self, ends_at: int | None) -> None:
        """:param ends_at: a moment of the server's clock in milliseconds; ``None`` shows no time"""
        if 'endsAt' in self.props and self.props['endsAt'] == ends_at:
            return
        self.props['endsAt'] = ends_at
        self.props['now'] = round(time() * 1000)
