"""One click to the next step, by mouse, by thumb, or with a presenter's remote."""

from sessions.picture import Picture
from sessions.tables import Step
from sessions.words import WorkshopState
from workshop_app.console.closing import ask_to_close
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words
from workshop_app.elements.presenter import Presenter


def build_pacing(desk: Desk) -> Panel:
    pacing = Pacing(desk)
    return pacing.show


class Pacing:
    """Back and next. While a turn is on its way no second one starts: a double click is one step."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.is_turning = False
        _ = desk._
        with box('nav', 'pacing', label=_('Steps')) as self.root:
            self.back = Press('‹\u00a0' + _('Back'), self.go_back).classes('pacing-back')
            self.next = Press('', self.go_next, look='full').classes('pacing-next')
            self.close = Press(_('Close workshop …'), lambda: ask_to_close(desk), look='full').classes('pacing-next')
            self.back.props['title'] = _('Page Up')
            self.next.props['title'] = _('Page Down')
        Presenter(on_next=self.go_next, on_back=self.go_back)

    def show(self, picture: Picture) -> None:
        _ = self.desk._
        before, after = neighbours(picture)
        self.root.set_visibility(picture.workshop.state is not WorkshopState.CLOSED)
        self.back.allow(before is not None)
        self.next.set_visibility(after is not None)
        self.close.set_visibility(after is None)
        if after is not None:
            is_first = picture.current_step is None
            set_words(self.next, _('Start: {step}', step=after.title) if is_first else _next_words(self.desk, after))

    async def go_next(self) -> None:
        await self._turn(neighbours(self.desk.picture)[1])

    async def go_back(self) -> None:
        await self._turn(neighbours(self.desk.picture)[0])

    async def _turn(self, step: Step | None) -> None:
        if step is None or self.is_turning:
            return
        self.is_turning = True
        try:
            await self.desk.turn_room(step.id)
        finally:
            self.is_turning = False


def neighbours(picture: Picture) -> tuple[Step | None, Step | None]:
    """The steps before and after the open one; the first comes after none."""
    steps = picture.steps
    if picture.workshop.state is WorkshopState.CLOSED or not steps:
        return None, None
    if picture.current_step is None:
        return None, steps[0]
    at = steps.index(picture.current_step)
    return (steps[at - 1] if at > 0 else None), (steps[at + 1] if at + 1 < len(steps) else None)


def _next_words(desk: Desk, after: Step) -> str:
    return desk._('Next: {step}', step=after.title) + '\u00a0›'
