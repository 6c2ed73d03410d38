"""The rankings and the differences between groups, as the console shows them. Small groups are not even known here."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from sessions.faces.parts import View, ballot_items, field_view
from sessions.picture import Picture
from sessions.weighing.asking import Weighing, weigh_workshop
from sessions.weighing.differences import Split
from sessions.weighing.folding import Side
from sessions.weighing.poll import Group, Unnamed
from sessions.weighing.ranking import Place

MOST_DIFFERENCES = 20
"""Things in the list of where groups differ most, for each ranking."""


def weighing_view(picture: Picture, weighings: Sequence[Weighing]) -> View:
    """All rankings, each with its things from the first place on, and with where its groups differ."""
    return {
        'seq': picture.seq,
        'fields': [field_view(field) for field in picture.fields],
        'rankings': [_ranking(picture, weighing) for weighing in weighings],
    }


def read_weighing_view(db: Session, _workshop_id: str, picture: Picture) -> View:
    """The same, worked out now: asked when somebody looks, and off the loop."""
    return weighing_view(picture, weigh_workshop(db, picture))


def name_group(picture: Picture, weighing: Weighing, side: Side, group: Group) -> str | None:
    """A department's or a role's name; ``None`` for the unnamed."""
    if isinstance(group, Unnamed):
        return None
    if side is Side.ROLE:
        return weighing.roles.get(group, group)
    return next((department.name for department in picture.departments if department.id == group), None)


def _ranking(picture: Picture, weighing: Weighing) -> View:
    items = {item['id']: item for item in ballot_items(picture, weighing.subject)}
    robustness = weighing.robustness
    differing = [split for split in weighing.splits if split.difference > 0 and split.thing in items]
    return {
        'subject': weighing.subject,
        'basis': weighing.basis,
        'round': weighing.round_number,
        'voters': weighing.voters,
        'settled': weighing.is_settled,
        'tested': None
        if robustness is None
        else [_group(picture, weighing, Side.DEPARTMENT, group) for group in robustness.tested],
        'items': [items[place.id] | _place(picture, weighing, place) for place in weighing.places if place.id in items],
        'differences': [
            items[split.thing] | _difference(picture, weighing, split) for split in differing[:MOST_DIFFERENCES]
        ],
    }


def _place(picture: Picture, weighing: Weighing, place: Place) -> View:
    robustness = weighing.robustness
    view: View = {
        'rank': place.rank,
        # of a rating it is a mean of impact less effort
        'score': place.score,
        'voters': place.voters,
        'spread': place.spread,
        'dissent': place.has_dissent,
        'stays': None if robustness is None or place.id not in robustness.top else robustness.stays(place.id),
        'falls_without': [],
        'enters_without': [],
    }
    if robustness is not None:
        for name, found in (('falls_without', robustness.falls_without), ('enters_without', robustness.enters_without)):
            view[name] = [_group(picture, weighing, Side.DEPARTMENT, group) for group in found.get(place.id, [])]
    return view


def _difference(picture: Picture, weighing: Weighing, split: Split) -> View:
    return {
        'side': split.side,
        'difference': split.difference,
        # the scale of the means: points begin at nothing, impact less effort is as much below it as above
        'low': -split.width // 2 if weighing.is_rated else 0,
        'width': split.width,
        'shares': [
            _group(picture, weighing, split.side, share.group) | {'voters': share.voters, 'mean': share.mean}
            for share in split.shares
        ],
    }


def _group(picture: Picture, weighing: Weighing, side: Side, group: Group) -> View:
    return {
        'name': name_group(picture, weighing, side, group),
        'unnamed': group.value if isinstance(group, Unnamed) else None,
    }
