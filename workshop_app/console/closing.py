"""Closing a workshop, which is asked about once, and opening it again."""

from sessions.verbs.workshops import close_workshop, reopen_workshop
from workshop_app.console.desk import Desk
from workshop_app.console.dialogs import open_dialog
from workshop_app.console.markup import Press, box, text


def ask_to_close(desk: Desk) -> None:
    _ = desk._
    with open_dialog(_('Close this workshop?')) as dialog:
        text('p', _('Nobody can join, write or vote any more. Everything is kept, and you can open it again.'))

        async def close() -> None:
            dialog.close()
            await desk.take(close_workshop)

        with box('div', 'dialog-foot'):
            Press(_('Cancel'), dialog.close)
            Press(_('Close workshop'), close, look='full')


async def reopen(desk: Desk) -> None:
    await desk.take(reopen_workshop)
