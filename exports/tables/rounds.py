"""The rounds that were voted in: how many took part, and each round's points as a column of other tables."""

from collections.abc import Sequence

from exports.labels import SCOPES, SUBJECTS
from exports.tables.table import Column, Table, build_frame, moment, text, whole
from sessions.picture import Picture
from sessions.tallies import Tally
from sessions.wording import Wording


def rounds_table(picture: Picture, _: Wording) -> Table:
    """One row a round, running and secret ones too: of those nothing but how many have voted."""
    tallies = picture.tallies
    titles = {step.id: step.title for step in picture.steps}
    columns = [
        text(_('Voted on'), [_(SUBJECTS[tally.round.subject]) for tally in tallies]),
        whole(_('Round'), [tally.round.number for tally in tallies]),
        text(_('Step'), [titles.get(tally.round.step_id or '') for tally in tallies]),
        whole(_('Points per person'), [tally.round.budget for tally in tallies]),
        text(_('Counted'), [_(SCOPES[tally.round.budget_scope]) for tally in tallies]),
        whole(_('At most on one'), [tally.round.cap for tally in tallies]),
        text(_('Secret'), [_('yes') if tally.round.secret else _('no') for tally in tallies]),
        moment(_('Opened'), [tally.round.opened_at for tally in tallies]),
        moment(_('Closed'), [tally.round.closed_at for tally in tallies]),
        moment(_('Revealed'), [tally.round.revealed_at for tally in tallies]),
        whole(_('People who voted'), [tally.voters for tally in tallies]),
        whole(_('People in the workshop'), [picture.participants for _tally in tallies]),
        whole(_('Points placed'), [sum(tally.points.values()) if tally.is_revealed else None for tally in tallies]),
    ]
    return Table(
        name=_('Rounds'),
        about=_('How many voted in each round and by which rules; points once a round is revealed.'),
        frame=build_frame(columns),
    )


def points_columns(tallies: Sequence[Tally], ids: Sequence[str | None], _: Wording) -> list[Column]:
    """A column for each round of these that is revealed."""
    return [points_column(tally, ids, _) for tally in tallies if tally.is_revealed]


def points_column(tally: Tally, ids: Sequence[str | None], _: Wording) -> Column:
    """What the things with these ids got in a revealed round: 0 says nobody gave it any, empty that it was not up."""
    header = _('Points, round {number} ({things})', number=tally.round.number, things=_(SUBJECTS[tally.round.subject]))
    return whole(header, [None if id is None else tally.points.get(id, 0) for id in ids])
