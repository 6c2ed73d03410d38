"""Taking in cards of an earlier workshop or a survey: choose a file, look at what would happen, then do it."""

from functools import partial

from nicegui import events, run, ui

from exports.incoming import ImportPreview, IncomingFile, TooLong, preview_import, read_incoming
from exports.incoming.file import MOST_BYTES, READERS
from sessions.refusals import Refusal
from sessions.verbs.imports import import_contributions
from workshop_app.console.choice import Choice
from workshop_app.console.desk import Desk
from workshop_app.console.dialogs import open_dialog
from workshop_app.console.import_report import build_report
from workshop_app.console.markup import Press, box, set_words, text
from workshop_app.console.prepare.kinds import COLLECTED

# the uploader itself is hidden: a button with a name does what its icons would
PICK_FILE = '(e) => getElement(Number(e.currentTarget.dataset.uploader)).$refs.qRef.pickFiles(e)'


def open_import(desk: Desk) -> None:
    _ = desk._
    with open_dialog(_('Import cards'), wide=True) as dialog:
        ImportSheet(desk, dialog)


class ImportSheet:
    """One file, the choices that go with it, and the preview under them."""

    def __init__(self, desk: Desk, dialog: ui.dialog) -> None:
        self.desk = desk
        self.dialog = dialog
        self.file: IncomingFile | None = None
        self.preview: ImportPreview | None = None
        _ = desk._
        text('p', _('A table in which every row is a card. It needs the columns “Field of action” and “Text”.'))
        self._build_file_choice()
        with box('div', 'import-choices'):
            self.kind = Choice(_('The cards are'), {str(kind): _(name) for kind, name in COLLECTED.items()})
            words = {TooLong.REFUSE: _('refuse'), TooLong.CUT: _('cut off'), TooLong.LEAVE_OUT: _('leave out')}
            self.too_long = Choice(
                _('Texts that are too long'),
                {choice.value: word for choice, word in words.items()},
                on_change=self._choose_length,
            )
            self.add_fields = ui.checkbox(_('Add missing fields of action'), on_change=self._look)
        self.report = box('div', 'import-report').props('role=status')
        with box('div', 'dialog-foot'):
            Press(_('Cancel'), dialog.close)
            self.go = Press(_('Import'), self._import, look='full')
        self.go.allow(False)

    def _build_file_choice(self) -> None:
        _ = self.desk._
        upload = ui.upload(
            on_upload=self._read, on_rejected=self._reject, max_file_size=MOST_BYTES, max_files=1, auto_upload=True
        ).classes('hidden-upload')
        upload.props['accept'] = ','.join(READERS)
        self.upload = upload
        with box('div', 'import-file'):
            pick = Press(_('Choose a file …'), js=PICK_FILE)
            pick.props['data-uploader'] = upload.id
            self.name = text('span', _('CSV or Excel, up to 20 MB')).classes('soft')

    async def _read(self, upload: events.UploadEventArguments) -> None:
        self.upload.reset()
        self.file = self.preview = None
        set_words(self.name, upload.file.name)
        try:
            self.file = await run.io_bound(read_incoming, await upload.file.read(), upload.file.name)
        except Refusal as refusal:
            self._complain(refusal.say(self.desk._))
            return
        await self._look()

    def _reject(self) -> None:
        self._complain(self.desk._('This file cannot be taken: a table in CSV or Excel up to 20 MB is needed.'))

    def _complain(self, sentence: str) -> None:
        self.report.clear()
        with self.report:
            text('p', sentence).classes('import-refused')
        self._allow()

    async def _choose_length(self, _chosen: str) -> None:
        await self._look()

    async def _look(self) -> None:
        """Previews the file as it would be taken with the choices made."""
        if self.file is None:
            return
        picture = await self.desk.room.picture()
        look = partial(preview_import, self.file, picture, too_long=self.too_long.value)
        self.preview = await run.io_bound(look, add_fields=self.add_fields.value)
        if self.preview is None:  # the server is stopping
            return
        self.report.clear()
        with self.report:
            build_report(self.preview, self.desk._)
        self._allow()

    def _allow(self) -> None:
        _ = self.desk._
        ready = self.preview is not None and self.preview.is_importable
        self.go.allow(ready)
        cards = len(self.preview.accepted) if self.preview is not None else 0
        set_words(self.go, _.plural('Import {n} card', 'Import {n} cards', cards) if ready else _('Import'))

    async def _import(self) -> None:
        if self.preview is None or not self.preview.is_importable:
            return
        details = self.preview.details(kind=self.kind.value)
        # a second click must not import twice
        self.preview = None
        if await self.desk.take(import_contributions, **details):
            _ = self.desk._
            n = len(details['cards'])
            ui.notify(_.plural('{n} card imported.', '{n} cards imported.', n), type='positive', position='top')
            self.dialog.close()
        else:
            await self._look()
