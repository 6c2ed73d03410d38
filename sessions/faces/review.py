"""The things of last time as the faces show them: what the room looks through, what it says, what was decided."""

from sessions.faces.parts import View
from sessions.picture import Picture
from sessions.tables import CarriedThing, Contribution, CoreGoal, Goal
from sessions.words import ContributionState, Mark

Thing = CoreGoal | Goal | Contribution


def review_task(picture: Picture) -> View:
    """What phones look through, one after another. It says nothing of what others said."""
    return {'kind': 'review', 'things': [_thing_view(picture, *each) for each in open_things(picture)]}


def review_stage(picture: Picture) -> View:
    """The board: how many have answered, and once it is revealed what they say. Dropped things are only counted."""
    shown = [
        (carried, thing)
        for carried, thing in present_things(picture)
        if _is_open(thing) or carried.decision == Mark.DONE
    ]
    # what is still to be decided is what the room talks about
    shown.sort(key=lambda each: each[0].decision is not None)
    things = [_thing_view(picture, *each) | _said(picture, each[0]) for each in shown]
    return {
        'kind': 'review',
        'revealed': picture.marks.is_revealed,
        'people': picture.marks.people,
        'decided': _count_decisions(picture),
        'things': things,
    }


def review_table_view(picture: Picture) -> View:
    """The facilitator's list: everything that came along, also what is gone by now."""
    present = {carried.id: thing for carried, thing in present_things(picture)}
    things = [
        _thing_view(picture, carried, present.get(carried.id))
        | _said(picture, carried)
        | {'earlier': carried.earlier_wording, 'source': carried.source, 'gone': carried.id not in present}
        for carried in picture.carried
    ]
    return {
        'seq': picture.seq,
        'fields': [{'id': field.id, 'name': field.name, 'colour': field.colour} for field in picture.fields],
        'cards': [view | {'number': -place} for place, view in enumerate(things)],
        'revealed': picture.marks.is_revealed,
        'people': picture.marks.people,
        'participants': picture.participants,
    }


def present_things(picture: Picture) -> list[tuple[CarriedThing, Thing]]:
    """What each became here, in the order in which it came along; without what was removed or withdrawn."""
    goals: list[CoreGoal | Goal] = [*picture.core_goals, *picture.goals, *picture.laid_aside]
    came = {carried.thing_id for carried in picture.carried}
    cards = [card for card in picture.contributions if card.state != ContributionState.WITHDRAWN]
    present: dict[str, Thing] = {thing.id: thing for thing in [*goals, *cards] if thing.id in came}
    return [(carried, present[carried.thing_id]) for carried in picture.carried if carried.thing_id in present]


def open_things(picture: Picture) -> list[tuple[CarriedThing, Thing]]:
    """What the room may still look at: neither hidden nor laid aside."""
    return [(carried, thing) for carried, thing in present_things(picture) if _is_open(thing)]


def _is_open(thing: Thing) -> bool:
    if isinstance(thing, Contribution):
        return thing.state == ContributionState.SHOWN
    return not thing.laid_aside


def _thing_view(picture: Picture, carried: CarriedThing, thing: Thing | None) -> View:
    text, field_id, sign = carried.earlier_wording, None, None
    kind: str = carried.kind
    if isinstance(thing, Contribution):
        text, field_id, kind = thing.text, thing.field_id, thing.kind
    elif isinstance(thing, Goal):
        text, field_id, sign = thing.wording, thing.field_id, picture.sign_of(thing)
    elif thing is not None:
        text = thing.wording
    return {
        'id': carried.id,
        'kind': kind,
        'text': text,
        'field_id': field_id,
        'sign': sign,
        'earlier_points': carried.earlier_points,
    }


def _said(picture: Picture, carried: CarriedThing) -> View:
    marks = picture.marks
    return {'decision': carried.decision, 'counts': marks.of(carried.id) if marks.is_revealed else None}


def _count_decisions(picture: Picture) -> dict[str, int]:
    return {mark.value: sum(carried.decision == mark for carried in picture.carried) for mark in Mark}
