"""The whole history in a dialog: searched, filtered, a page at a time, and each turn taken back from there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from nicegui import events, ui

from exports.labels import ACTORS
from exports.local_time import to_local
from sessions.clock import utc_now
from sessions.past import BEFORE_STEPS, FAR, PAGE, PastLine, PastPage, Search, Topic, Who, read_past
from sessions.refusals import Refusal
from sessions.verbs.undo import undo_turn
from sessions.wording import N_, Wording
from workshop_app.console.choice import Choice
from workshop_app.console.desk import Desk
from workshop_app.console.dialogs import open_dialog
from workshop_app.console.markup import Press, box, mark, set_words, text
from workshop_app.console.rows import Row, Rows

TOPICS = {
    Topic.AGENDA: N_('Agenda and settings'),
    Topic.CARDS: N_('Cards'),
    Topic.CLUSTERS: N_('Clusters'),
    Topic.GOALS: N_('Goals and core goals'),
    Topic.VOTES: N_('Votes'),
    Topic.PROJECTS: N_('Project ideas'),
    Topic.FIELDS: N_('Fields of action'),
    Topic.PEOPLE: N_('People and departments'),
    Topic.EARLIER: N_('Earlier workshop'),
    Topic.OTHER: N_('Other'),
}
WHO = {
    Who.FACILITATORS: N_('Facilitators'),
    Who.EVERYBODY: N_('Everybody'),
    Who.PARTICIPANTS: N_('Participants'),
    Who.HOUSE: N_('Command line'),
}
MINUTES = (15, 60)
ALWAYS = ''


async def open_past(desk: Desk) -> None:
    with open_dialog(desk._('What was done'), wide=True) as dialog:
        past = Past(desk)
        with box('div', 'dialog-foot'):
            Press(desk._('Close'), dialog.close)
    await past.look()


class Past:
    """The filters, and the lines that fit them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.search = Search()
        self.shown: list[PastLine] = []
        self.older: int | None = None
        _ = desk._
        with box('div', 'past-filters'):
            self.words = ui.input(label=_('Search …')).props('outlined dense clearable debounce=300')
            self.words.on_value_change(self._type)
            topics = {topic.value: _(name) for topic, name in TOPICS.items()}
            Choice(_('About'), {ALWAYS: _('everything')} | topics, on_change=self._choose_topic)
            Choice(_('Who'), {who.value: _(name) for who, name in WHO.items()}, on_change=self._choose_who)
            Choice(_('When'), _times(desk, _), on_change=self._choose_time)
        self.rows = Rows(box('ul', 'turns turns-all', label=_('What was done')), self._build, key=lambda line: line.key)
        self.nothing = text('p', _('Nothing fits this search.')).classes('soft').props('role=status')
        self.nothing.set_visibility(False)
        self.more = Press(_('Show earlier ones'), self._look_further)
        self.more.set_visibility(False)

    async def look(self) -> None:
        """From the newest turn on, as many lines as are shown already."""
        self._show(await self._read(before=FAR, most=PAGE))

    async def _look_further(self) -> None:
        if self.older is not None:
            page = await self._read(before=self.older, most=PAGE)
            self._show(PastPage([*self.shown, *page.lines], page.older))

    async def _look_again(self) -> None:
        counted = sum(line.seq is not None for line in self.shown)
        self._show(await self._read(before=FAR, most=max(PAGE, counted)))

    async def _read(self, *, before: int, most: int) -> PastPage:
        def read(db: object, workshop_id: str) -> PastPage:
            return read_past(db, workshop_id, self.desk._, self.search, now=utc_now(), before=before, most=most)  # type: ignore[arg-type]

        return await self.desk.room.read(read)

    def _show(self, page: PastPage) -> None:
        if self.more.is_deleted:
            return
        self.shown, self.older = page.lines, page.older
        self.rows.show(self.shown)
        self.nothing.set_visibility(not self.shown)
        self.more.set_visibility(self.older is not None)

    async def _type(self, change: events.ValueChangeEventArguments) -> None:
        await self._search(replace(self.search, words=change.value or ''))

    async def _choose_topic(self, chosen: str) -> None:
        await self._search(replace(self.search, topic=Topic(chosen) if chosen else None))

    async def _choose_who(self, chosen: str) -> None:
        await self._search(replace(self.search, who=Who(chosen)))

    async def _choose_time(self, chosen: str) -> None:
        minutes = int(chosen) if chosen in {str(minutes) for minutes in MINUTES} else None
        step_id = chosen if chosen and minutes is None else None
        since = None if minutes is None else timedelta(minutes=minutes)
        await self._search(replace(self.search, step_id=step_id, since=since))

    async def _search(self, search: Search) -> None:
        self.search = search
        await self.look()

    def _build(self, line: PastLine) -> Row[PastLine]:
        """``13:52 Card 7 hidden · Undo``, struck through once it was undone."""
        _ = self.desk._

        async def undo() -> None:
            assert line.seq is not None
            try:
                await self.desk.attempt(undo_turn, seq=line.seq)
            except Refusal as refusal:
                # beside the line, for the sentence says what has to be undone first
                set_words(refused, refusal.say(_))
            else:
                await self._look_again()

        with box('li', 'turn') as root:
            time = text('time')
            sentence = text('span')
            note = text('span').classes('turn-note')
            button = Press(_('Undo'), undo, look='quiet', label=_('Undo: {what}', what=line.sentence))
            refused = text('p').classes('turn-refused').props('role=alert')

        def show(line: PastLine) -> None:
            set_words(time, _say_time(line))
            time.set_visibility(line.at is not None)
            set_words(sentence, line.sentence)
            mark(sentence, 'is-undone', line.undone_at is not None)
            set_words(note, _say_note(line, _))
            button.set_visibility(line.undoable)
            if line.undone_at is not None:
                set_words(refused, '')

        return root, show


def _times(desk: Desk, _: Wording) -> Mapping[str, str]:
    minutes = {str(n): _.plural('the last minute', 'the last {n} minutes', n) for n in MINUTES}
    opened = [step for step in desk.picture.steps if step.opened_at is not None]
    steps = {step.id: _('during “{title}”', title=step.title) for step in opened}
    return {ALWAYS: _('at any time')} | minutes | {BEFORE_STEPS: _('before the first step')} | steps


def _say_time(line: PastLine) -> str:
    if line.at is None:
        return ''
    first = _clock(line.at)
    last = first if line.until is None else _clock(line.until)
    return first if first == last else f'{first}–{last}'


def _say_note(line: PastLine, _: Wording) -> str:
    if line.undone_at is not None and line.undone_by is not None:
        who = _(ACTORS[line.undone_by])
        return _('undone at {time}, by: {who}', time=_clock(line.undone_at), who=who)
    return '' if line.actor_kind == 'facilitator' else _(ACTORS[line.actor_kind])


def _clock(moment: datetime) -> str:
    local = to_local(moment)
    assert local is not None
    return f'{local:%H:%M}'
