"""The consent rounds: which wording the room was asked about, how many agreed, and what spoke against it."""

from exports.labels import STANCES
from exports.tables.table import Table, build_frame, moment, text, whole
from sessions.answers import ConsentTally
from sessions.picture import Picture
from sessions.views import name_on_reason
from sessions.wording import Wording
from sessions.words import Stance


def consents_table(picture: Picture, _: Wording) -> Table:
    """One row a round, in the order they were opened; of one that is open nothing but how many have answered."""
    tallies = picture.consents
    columns = [
        text(_('Goal'), [tally.round.sign for tally in tallies]),
        whole(_('Round'), [tally.round.number for tally in tallies]),
        text(_('Wording'), [tally.round.wording for tally in tallies]),
        whole(_('People who answered'), [tally.answers for tally in tallies]),
        *(
            whole(_(STANCES[stance]), [None if tally.is_open else tally.counts.get(stance, 0) for tally in tallies])
            for stance in Stance
        ),
        text(_('Reasons'), [_say_reasons(picture, tally, _) for tally in tallies]),
        moment(_('Opened'), [tally.round.opened_at for tally in tallies]),
        moment(_('Closed'), [tally.round.closed_at for tally in tallies]),
    ]
    return Table(
        name=_('Consent'),
        about=_('The rounds in which the room was asked whether it agrees with a goal, and the reasons against it.'),
        frame=build_frame(columns),
    )


def _say_reasons(picture: Picture, tally: ConsentTally, _: Wording) -> str | None:
    """A line for each reason, objections first; with a name only where the round was held with names."""
    lines = []
    for stance in (Stance.OBJECTION, Stance.CONCERN):
        for reason in tally.reasons:
            if reason.stance == stance:
                name = name_on_reason(picture, reason)
                said = f'{_(STANCES[stance])}: {reason.text}'
                lines.append(f'{said} ({name})' if name else said)
    return '\n'.join(lines) or None
