"""What came out of the votes: totals, never whose points they were."""

from dataclasses import dataclass

from exports.labels import SUBJECTS
from exports.tables.table import Table, build_frame, text, whole
from sessions.picture import Picture
from sessions.tables import Contribution, Goal
from sessions.tallies import Tally
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.wording import Wording
from sessions.words import VoteSubject


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing of a ballot."""

    id: str
    sign: str | None
    field_id: str | None
    text: str | None


def votes_table(picture: Picture, _: Wording) -> Table:
    """A row for every thing of every revealed round, most points first."""
    lines = [
        (tally, item, tally.points.get(item.id, 0))
        for tally in picture.tallies
        if tally.is_revealed
        for item in sorted(_items(picture, tally), key=lambda item: -tally.points.get(item.id, 0))
    ]
    fields = {field.id: field.name for field in picture.fields}
    field_column = _('Field of action')
    columns = [
        text(_('Voted on'), [_(SUBJECTS[tally.round.subject]) for tally, _item, _points in lines]),
        whole(_('Round'), [tally.round.number for tally, _item, _points in lines]),
        text(_('ID'), [item.id for _tally, item, _points in lines]),
        text(_('Sign or number'), [item.sign for _tally, item, _points in lines]),
        text(field_column, [fields.get(item.field_id or '') for _tally, item, _points in lines]),
        text(_('What it says'), [item.text for _tally, item, _points in lines]),
        whole(_('Points'), [points for _tally, _item, points in lines]),
    ]
    return Table(
        name=_('Votes'),
        about=_('The totals of every revealed round, thing by thing.'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def _items(picture: Picture, tally: Tally) -> list[_Item]:
    """What was on the ballot, and whatever else has points: the totals must add up when a thing is gone."""
    subject = tally.round.subject
    if subject == VoteSubject.CLUSTERS:
        items = [_Item(cluster.id, None, cluster.field_id, cluster.name) for cluster in picture.clusters]
    elif subject == VoteSubject.GOALS:
        items = [_goal_item(picture, goal) for goal in picture.goals]
    else:
        items = [_card_item(card) for card in picture.shown(KIND_OF_SUBJECT[subject])]
    listed = {item.id for item in items}
    return items + [_gone_item(picture, item_id) for item_id in sorted(tally.points.keys() - listed)]


def _card_item(card: Contribution) -> _Item:
    return _Item(card.id, str(card.number), card.field_id, card.text)


def _goal_item(picture: Picture, goal: Goal) -> _Item:
    return _Item(goal.id, picture.sign_of(goal), goal.field_id, goal.wording)


def _gone_item(picture: Picture, item_id: str) -> _Item:
    """A card that was hidden or withdrawn after the vote, or a goal that was laid aside; a cluster or goal that is no
    more has only its id."""
    card, goal = picture.contribution_by_id.get(item_id), picture.goal_by_id.get(item_id)
    if goal is not None:
        return _goal_item(picture, goal)
    return _Item(item_id, None, None, None) if card is None else _card_item(card)
