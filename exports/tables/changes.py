"""What changed since the workshop before: each thing that came along, and what became of it."""

from typing import Any

from sqlalchemy.orm import Session

from exports.labels import CARD_STATES, CARRIED_KINDS, KINDS, MARKS
from exports.tables.table import Column, Table, build_frame, text, whole
from sessions.faces.review import present_things
from sessions.lineage import trace_back
from sessions.picture import Picture
from sessions.tables import CarriedThing, Contribution, CoreGoal, Goal
from sessions.wording import Wording
from sessions.words import CarriedKind, ContributionKind, ContributionState, Mark

Thing = CoreGoal | Goal | Contribution
Row = tuple[CarriedThing | None, Thing | None]
"""What came along, and what stands here; the first is missing for what is new, the second for what is gone."""

LOOKED_AT = {ContributionKind.CHALLENGE, ContributionKind.STARTING_POINT, ContributionKind.PROJECT_IDEA}

STATES_AFTER: dict[str | None, ContributionState] = {
    Mark.DONE: ContributionState.DONE,
    Mark.DROP: ContributionState.HIDDEN,
}
"""How a card stands after these decisions; after all others it is on the wall."""


def changes_table(db: Session, picture: Picture, _: Wording) -> Table | None:
    """First what came along, then what is new since; ``None`` where nothing came along."""
    if not picture.carried:
        return None
    rows = [*_old_rows(picture), *_new_rows(picture)]
    field_column = _('Field of action')
    columns = [*_what_it_is(picture, rows, field_column, _), *_what_was_said(picture, rows, _), *_origin(db, rows, _)]
    return Table(
        name=_('What changed since'),
        about=_('Each goal and card of the workshop before, and what became of it; then what is new.'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def _old_rows(picture: Picture) -> list[Row]:
    present = {carried.id: thing for carried, thing in present_things(picture)}
    return [(carried, present.get(carried.id)) for carried in picture.carried]


def _new_rows(picture: Picture) -> list[Row]:
    came = {carried.thing_id for carried in picture.carried}
    cards = (card for card in picture.contributions if card.kind in LOOKED_AT)
    shown = [card for card in cards if card.state == ContributionState.SHOWN]
    things: list[Thing] = [*picture.core_goals, *picture.goals, *shown]
    return [(None, thing) for thing in things if thing.id not in came]


def _what_it_is(picture: Picture, rows: list[Row], field_column: str, _: Wording) -> list[Column]:
    fields = {field.id: field.name for field in picture.fields}
    things = [thing for _carried, thing in rows]
    return [
        text(_('ID'), [None if thing is None else thing.id for thing in things]),
        text(_('Kind'), [_kind(carried, thing, _) for carried, thing in rows]),
        text(field_column, [fields.get(getattr(thing, 'field_id', None) or '') for thing in things]),
        text(_('Earlier wording'), [None if carried is None else carried.earlier_wording for carried, _thing in rows]),
        text(_('Present wording'), [None if thing is None else _wording(thing) for thing in things]),
        text(_('What became of it'), [_became(carried, thing, _) for carried, thing in rows]),
        whole(_('Earlier points'), [None if carried is None else carried.earlier_points for carried, _thing in rows]),
        whole(_('Present points'), [_points(picture, thing) for thing in things]),
    ]


def _what_was_said(picture: Picture, rows: list[Row], _: Wording) -> list[Column]:
    """The room's marks once they may be known; empty before, and for what is new."""
    marks = picture.marks

    def counts(mark: Mark) -> list[int | None]:
        if not marks.is_revealed:
            return [None] * len(rows)
        return [None if carried is None else marks.of(carried.id)[mark] for carried, _thing in rows]

    return [whole(_('The room says: {mark}', mark=_(MARKS[mark])), counts(mark)) for mark in Mark]


def _origin(db: Session, rows: list[Row], _: Wording) -> list[Column]:
    """From where, and how it was called in the workshops before that one, the latest first."""
    ancestors = trace_back(db, [carried for carried, _thing in rows if carried is not None])

    def chain(carried: CarriedThing | None) -> str | None:
        if carried is None:
            return None
        older = ancestors[carried.id][1:]
        return '\n'.join(f'{each.source}: {each.wording}' for each in older) or None

    return [
        text(_('Source'), [None if carried is None else carried.source for carried, _thing in rows]),
        text(_('ID in the workshop before'), [None if carried is None else carried.earlier_id for carried, _t in rows]),
        text(_('Before that'), [chain(carried) for carried, _thing in rows]),
    ]


def _kind(carried: CarriedThing | None, thing: Thing | None, _: Wording) -> str:
    if isinstance(thing, Contribution):
        return _(KINDS[thing.kind])
    kind: Any = carried.kind if carried is not None else None
    if kind is None:
        kind = CarriedKind.GOAL if isinstance(thing, Goal) else CarriedKind.CORE_GOAL
    return _(CARRIED_KINDS[kind])


def _wording(thing: Thing) -> str:
    return thing.text if isinstance(thing, Contribution) else thing.wording


def _became(carried: CarriedThing | None, thing: Thing | None, _: Wording) -> str:
    if carried is None:
        return _('new')
    if thing is None:
        return _('removed')
    # a card may have been hidden or put back on the wall after it was decided on
    if isinstance(thing, Contribution) and STATES_AFTER.get(carried.decision, ContributionState.SHOWN) != thing.state:
        return _(CARD_STATES[thing.state])
    if carried.decision == Mark.REWORD:
        return _('reworded')
    if carried.decision == Mark.DROP:
        return _('dropped')
    if carried.decision is not None:
        return _(MARKS[carried.decision])
    return _('changed') if _wording(thing) != carried.earlier_wording else _('not decided')


def _points(picture: Picture, thing: Thing | None) -> int | None:
    if isinstance(thing, Contribution):
        return picture.points_of_card(thing)
    return picture.points_of_goal(thing) if isinstance(thing, Goal) else None
