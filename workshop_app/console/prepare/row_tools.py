"""The three signs at the end of every row: up, down, away."""

from collections.abc import Awaitable, Callable

from sessions.wording import Wording
from workshop_app.console.markup import Press, box

# a row that changes its place loses the focus: whoever moves it by key goes on from where they were
KEEP_FOCUS = """(e) => {
  const pressed = e.currentTarget;
  const keep = () => {
    if (document.activeElement !== document.body) return;
    (pressed.disabled ? pressed.parentElement.querySelector("button:not([disabled])") : pressed).focus();
  };
  for (const wait of [150, 300, 600, 1200]) setTimeout(keep, wait);
}"""


class RowTools:
    """Moves a row by one place, or removes it; no dragging needed."""

    def __init__(
        self,
        _: Wording,
        *,
        on_move: Callable[[int], Awaitable[object]],
        on_remove: Callable[[], Awaitable[object]],
    ) -> None:
        """:param on_move: is given -1 or 1"""
        self._ = _
        with box('div', 'row-tools'):
            self.up = Press('↑', lambda: on_move(-1), look='icon', js=KEEP_FOCUS)
            self.down = Press('↓', lambda: on_move(1), look='icon', js=KEEP_FOCUS)
            self.remove = Press('✕', on_remove, look='icon')

    def show(self, name: str, *, position: int, count: int) -> None:
        _ = self._
        self.up.name(_('Move “{name}” up', name=name))
        self.down.name(_('Move “{name}” down', name=name))
        self.remove.name(_('Remove “{name}”', name=name))
        self.up.allow(position > 0)
        self.down.allow(position + 1 < count)
