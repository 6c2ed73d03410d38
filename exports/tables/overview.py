"""The first sheet: which workshop this is, how it stands, and what the other sheets hold."""

from collections.abc import Sequence
from datetime import datetime

from exports.labels import CARD_STATES, WORKSHOP_STATES
from exports.local_time import name_zone, to_local
from exports.tables.table import Cell, Table, build_frame, mixed, text
from sessions.picture import Picture
from sessions.templates import TEMPLATE_NAMES
from sessions.wording import Wording
from sessions.words import ContributionKind

Line = tuple[str, Cell]


def overview_table(picture: Picture, others: Sequence[Table], _: Wording, *, written_at: datetime) -> Table:
    lines = [
        *_identity(picture, _),
        *_counts(picture, _),
        *(
            (_('Core goal {number}', number=number), core_goal.wording)
            for number, core_goal in enumerate(picture.core_goals, 1)
        ),
        (_('As of turn'), picture.seq),
        (_('Written'), to_local(written_at)),
        (_('Time zone of all times'), name_zone(written_at)),
        *((_('Sheet “{name}”', name=table.name), table.about) for table in others),
    ]
    columns = [text(_('Entry'), [what for what, _cell in lines]), mixed(_('Value'), [cell for _what, cell in lines])]
    return Table(name=_('Overview'), about=_('Which workshop this is and how it stands.'), frame=build_frame(columns))


def _identity(picture: Picture, _: Wording) -> list[Line]:
    workshop = picture.workshop
    begun = to_local(workshop.started_at or workshop.created_at)
    template = TEMPLATE_NAMES.get(workshop.template)
    return [
        (_('Title'), workshop.title),
        (_('Code'), workshop.code),
        (_('Date'), None if begun is None else begun.date()),
        (_('State'), _(WORKSHOP_STATES[workshop.state])),
        (_('Template'), workshop.template if template is None else _(template)),
    ]


def _counts(picture: Picture, _: Wording) -> list[Line]:
    cards = picture.contributions
    return [
        (_('Participants'), picture.participants),
        (_('Contributions'), len(cards)),
        *(
            (_('of these {state}', state=_(word)), sum(card.state == state for card in cards))
            for state, word in CARD_STATES.items()
        ),
        (_('Fields of action'), len(picture.fields)),
        (_('Clusters'), len(picture.clusters)),
        (_('Goals'), len(picture.goals)),
        (_('Project ideas'), len(picture.shown(ContributionKind.PROJECT_IDEA))),
        (_('Rounds'), len(picture.tallies)),
        (_('Points in revealed rounds'), sum(sum(tally.points.values()) for tally in picture.tallies)),
        (_('People who rated'), picture.raters),
    ]
