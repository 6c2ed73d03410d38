from sqlalchemy import select
from sqlalchemy.orm import Session

from exports.labels import ACTORS
from exports.tables.table import Table, build_frame, moment, text, whole
from sessions.history import describe_turn
from sessions.picture import Picture
from sessions.tables import JournalEntry
from sessions.turn import UNSIGNED
from sessions.wording import Wording


def journal_table(db: Session, picture: Picture, _: Wording) -> Table:
    """The minutes: every turn in a sentence. It says what kind of person took it, never which one.

    Votes, ratings and answers are left out: what their tables count here would stand beside a second, and who was seen
    with the phone in hand then could be told. Their numbers are missing from the turns.
    """
    # only what is written down here: the changed rows beside it can be large
    turns = db.execute(
        select(
            JournalEntry.seq,
            JournalEntry.at,
            JournalEntry.actor_kind,
            JournalEntry.kind,
            JournalEntry.payload,
            JournalEntry.undone_by,
        )
        .where(
            JournalEntry.workshop_id == picture.workshop.id,
            JournalEntry.seq <= picture.seq,
            JournalEntry.kind.not_in(UNSIGNED),
        )
        .order_by(JournalEntry.seq)
    ).all()
    columns = [
        whole(_('Turn'), [turn.seq for turn in turns]),
        moment(_('Time'), [turn.at for turn in turns]),
        text(_('Who'), [_(ACTORS[turn.actor_kind]) for turn in turns]),
        text(_('What happened'), [describe_turn(turn.kind, turn.payload, _) for turn in turns]),
        whole(_('Undone by turn'), [turn.undone_by for turn in turns]),
    ]
    return Table(
        name=_('Journal'),
        about=_('What happened, turn by turn, but for votes, ratings and answers. Whose turn it was is not kept here.'),
        frame=build_frame(columns),
    )
