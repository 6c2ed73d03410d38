"""Above the stage: what the room does now, how long it still has, and whether it may write."""

from sessions.faces.parts import to_milliseconds
from sessions.picture import Picture
from sessions.verbs.agenda import extend_time, pause_input, resume_input
from sessions.words import StepKind, WorkshopState
from workshop_app.console.closing import reopen
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.elements.countdown import Countdown

WITH_INPUT = (StepKind.COLLECT, StepKind.VOTE, StepKind.REVIEW, StepKind.RATE)
MINUTES_MORE = (1, 5)


def build_step_head(desk: Desk) -> Panel:
    head = StepHead(desk)
    return head.show


class StepHead:
    """Title, prompt, countdown, more minutes, pause."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        _ = desk._
        with box('div', 'step-head') as self.root:
            with box('div', 'step-words'):
                self.title = text('h2').classes('step-title')
                self.prompt = text('p').classes('soft')
            with box('div', 'step-time') as self.time:
                self.countdown = Countdown(wording=_)
                for minutes in MINUTES_MORE:
                    more = Press(_('+{n} min', n=minutes), lambda minutes=minutes: self._extend(minutes))
                    more.name(_.plural('{n} minute more', '{n} minutes more', minutes))
                self.pause = Press(_('Pause'), self._pause)
                self.pause.name(_('Pause input: nobody can write, vote or rate'))
        with box('div', 'notice notice-paused').props('role=status') as self.paused:
            text('strong', _('Input is paused.'))
            text('span', _('Phones keep what people are typing.'))
            Press(_('Resume input'), self._resume, look='full')
        with box('div', 'notice').props('role=status') as self.closed:
            text('strong', _('This workshop is closed.'))
            text('span', _('Everything is kept. The results are under “Export”.'))
            Press(_('Open workshop again'), lambda: reopen(desk))

    def show(self, picture: Picture) -> None:
        step, is_closed = picture.current_step, picture.workshop.state is WorkshopState.CLOSED
        self.closed.set_visibility(is_closed)
        self.root.set_visibility(step is not None)
        self.paused.set_visibility(step is not None and step.input_paused and not is_closed)
        if step is None:
            return
        set_words(self.title, step.title)
        set_words(self.prompt, step.prompt)
        self.time.set_visibility(not is_closed)
        self.countdown.set_end(to_milliseconds(step.ends_at))
        self.pause.set_visibility(step.kind in tuple(WITH_INPUT) and not step.input_paused)

    async def _extend(self, minutes: int) -> None:
        await self.desk.take(extend_time, minutes=minutes)

    async def _pause(self) -> None:
        await self.desk.take(pause_input)

    async def _resume(self) -> None:
        await self.desk.take(resume_input)
