from collections.abc import Iterator, Mapping, Sequence

from exports.labels import BASES, SUBJECTS
from exports.tables.table import Table, build_frame, mean, text, whole
from sessions.faces.parts import View, ballot_items
from sessions.faces.weighing import name_group
from sessions.picture import Picture
from sessions.weighing.asking import Weighing
from sessions.weighing.folding import Side
from sessions.weighing.poll import Group, Unnamed
from sessions.weighing.ranking import Place
from sessions.wording import N_, Wording

_UNNAMED = {Unnamed.OTHER: N_('others'), Unnamed.NOT_GIVEN: N_('not given')}


def ranking_table(picture: Picture, weighings: Sequence[Weighing], _: Wording) -> Table:
    """A row for each thing of each ranking, the first place first; as much is the same rank."""
    lines = list(_lines(picture, weighings))
    fields = {field.id: field.name for field in picture.fields}
    field_column = _('Field of action')
    columns = [
        text(_('Ranking of'), [_(SUBJECTS[weighing.subject]) for weighing, _item, _place in lines]),
        text(_('By'), [_(BASES[weighing.basis]) for weighing, _item, _place in lines]),
        whole(_('Rank'), [place.rank for _weighing, _item, place in lines]),
        text(_('ID'), [item['id'] for _weighing, item, _place in lines]),
        text(_('Sign'), [item['sign'] for _weighing, item, _place in lines]),
        text(field_column, [fields.get(item['field_id'] or '') for _weighing, item, _place in lines]),
        text(_('What it says'), [item['text'] for _weighing, item, _place in lines]),
        whole(_('Points'), [_points(weighing, place) for weighing, _item, place in lines]),
        mean(
            _('Impact less effort'), [shorten(place.score) if each.is_rated else None for each, _item, place in lines]
        ),
        whole(_('Voters'), [place.voters for _weighing, _item, place in lines]),
        mean(_('Spread (0 to 0.5)'), [shorten(place.spread) for _weighing, _item, place in lines]),
        text(_('Opinions differ'), [_('yes') if place.has_dissent else _('no') for _weighing, _item, place in lines]),
        text(_('Top five without any one department'), [_say_stays(each, place, _) for each, _item, place in lines]),
        text(_('Drops out of the top five without'), [_drops(picture, each, place, _) for each, _item, place in lines]),
        text(_('Comes into the top five without'), [_comes(picture, each, place, _) for each, _item, place in lines]),
    ]
    return Table(
        name=_('Ranking'),
        about=_('Goals, clusters, projects and cards by points or ratings, and how far the room agrees on each.'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def say_group(picture: Picture, weighing: Weighing, side: Side, group: Group, _: Wording) -> str:
    name = name_group(picture, weighing, side, group)
    return _(_UNNAMED[group]) if isinstance(group, Unnamed) else name or ''


def shorten(number: float | None) -> float | None:
    """To the digits that a table gives: a spreadsheet keeps fewer of them than we have."""
    return None if number is None else round(number, 4)


def _lines(picture: Picture, weighings: Sequence[Weighing]) -> Iterator[tuple[Weighing, View, Place]]:
    for weighing in weighings:
        items = {item['id']: item for item in ballot_items(picture, weighing.subject)}
        for place in weighing.places:
            yield weighing, items[place.id], place


def _points(weighing: Weighing, place: Place) -> int | None:
    return None if weighing.is_rated or place.score is None else int(place.score)


def _say_stays(weighing: Weighing, place: Place, _: Wording) -> str | None:
    """Empty where it is not among the first five, or departments cannot be told apart."""
    robustness = weighing.robustness
    if robustness is None or place.id not in robustness.top:
        return None
    return _('yes') if robustness.stays(place.id) else _('no')


def _drops(picture: Picture, weighing: Weighing, place: Place, _: Wording) -> str | None:
    robustness = weighing.robustness
    return None if robustness is None else _say_all(picture, weighing, robustness.falls_without, place, _)


def _comes(picture: Picture, weighing: Weighing, place: Place, _: Wording) -> str | None:
    robustness = weighing.robustness
    return None if robustness is None else _say_all(picture, weighing, robustness.enters_without, place, _)


def _say_all(
    picture: Picture, weighing: Weighing, found: Mapping[str, Sequence[Group]], place: Place, _: Wording
) -> str | None:
    groups = found.get(place.id, ())
    return '\n'.join(say_group(picture, weighing, Side.DEPARTMENT, group, _) for group in groups) or None
