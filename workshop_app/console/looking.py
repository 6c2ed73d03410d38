"""Which step's stage this console shows. The room's own, unless its facilitator looks at another one.

A look changes nothing for the room. It lasts until it is left: if another console opens a step meanwhile, nothing is
pulled away from whoever is at work here, and the notice says where the room is. It ends when this console itself turns
the room, for whoever presses "Next" wants to see what the room sees, and when the room comes to the step that is looked
at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sessions.picture import Picture
from sessions.tables import Step


@dataclass(slots=True)
class Looking:
    """Of one open console."""

    on_change: Callable[[], None] = lambda: None
    """Draws the console anew."""
    on_point: Callable[[Sequence[str]], None] = lambda _marks: None
    """Scrolls the stage to the first of these places and marks them."""
    _step_id: str | None = field(default=None)

    def at(self, picture: Picture) -> Step | None:
        """The step that is looked at; ``None`` where the room's own is."""
        step = next((each for each in picture.steps if each.id == self._step_id), None)
        if step is None or step.id == picture.workshop.current_step_id:
            self._step_id = None
            return None
        return step

    def stage(self, picture: Picture) -> Step | None:
        """The step whose stage is shown; ``None`` before the first one."""
        return self.at(picture) or picture.current_step

    def look(self, step_id: str, *, marks: Sequence[str] = ()) -> None:
        """Shows a step's stage on this console alone.

        :param marks: places in it that are meant, as ``elements/pointer.js`` finds them
        """
        self._step_id = step_id
        self.on_change()
        self.on_point(marks)

    def leave(self) -> None:
        """Shows where the room is."""
        if self._step_id is not None:
            self._step_id = None
            self.on_change()
