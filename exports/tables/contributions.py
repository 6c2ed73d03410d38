from exports.labels import CARD_STATES, KINDS, ORIGINS
from exports.tables.rounds import points_column
from exports.tables.table import Column, Table, build_frame, moment, text, whole
from sessions.picture import Picture
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.wording import Wording


def contributions_table(picture: Picture, _: Wording) -> Table:
    """Every card that was ever sent, hidden, held and withdrawn ones too, its text exactly as it is stored.

    A file with these columns can be imported into another workshop.
    """
    field_column = _('Field of action')
    return Table(
        name=_('Contributions'),
        about=_('Every card, also hidden and withdrawn ones, with its state and where it came from.'),
        frame=build_frame([*_what_it_says(picture, field_column, _), *_where_it_came_from(picture, _)]),
        field_column=field_column,
    )


def _what_it_says(picture: Picture, field_column: str, _: Wording) -> list[Column]:
    cards = picture.contributions
    fields, goals, clusters = picture.field_by_id, picture.goal_by_id, picture.clusters_of_card
    return [
        text(_('ID'), [card.id for card in cards]),
        whole(_('Number'), [card.number for card in cards]),
        text(_('Kind'), [_(KINDS[card.kind]) for card in cards]),
        text(field_column, [None if card.field_id is None else fields[card.field_id].name for card in cards]),
        text(_('Goal'), [None if card.goal_id is None else picture.sign_of(goals[card.goal_id]) for card in cards]),
        text(
            _('Clusters'), ['\n'.join(cluster.name for cluster in clusters.get(card.id, [])) or None for card in cards]
        ),
        text(_('Text'), [card.text for card in cards]),
        text(_('State'), [_(CARD_STATES[card.state]) for card in cards]),
        whole(_('Agreements'), [picture.supporters(card) for card in cards]),
        *_stands_for(picture, _),
    ]


def _stands_for(picture: Picture, _: Wording) -> list[Column]:
    """The card that stands for each that was merged, where any was: its points there are those of both."""
    cards = picture.contributions
    if all(card.merged_into_id is None for card in cards):
        return []
    numbers = {card.id: card.number for card in cards}
    return [whole(_('Merged into card'), [numbers.get(card.merged_into_id or '') for card in cards])]


def _where_it_came_from(picture: Picture, _: Wording) -> list[Column]:
    cards = picture.contributions
    rounds = [tally for tally in picture.tallies if tally.is_revealed and tally.round.subject in KIND_OF_SUBJECT]
    columns = [
        text(_('Came in by'), [_(ORIGINS[card.origin]) for card in cards]),
        text(_('Source'), [card.source for card in cards]),
    ]
    if picture.workshop.names_shown:
        columns.append(text(_('Author'), [picture.author_of(card) for card in cards]))
    columns.append(whole(_('Earlier points'), [card.earlier_points for card in cards]))
    for tally in rounds:
        kind = KIND_OF_SUBJECT[tally.round.subject]
        columns.append(points_column(tally, [card.id if card.kind == kind else None for card in cards], _))
    columns.append(moment(_('Submitted'), [card.submitted_at for card in cards]))
    columns.append(moment(_('Last edited'), [card.edited_at for card in cards]))
    return columns
