from collections.abc import Sequence

from exports.labels import SIDES, SUBJECTS
from exports.tables.ranking import say_group, shorten
from exports.tables.table import Table, build_frame, mean, text, whole
from sessions.faces.parts import ballot_items
from sessions.picture import Picture
from sessions.weighing.asking import Weighing
from sessions.wording import Wording


def groups_table(picture: Picture, weighings: Sequence[Weighing], _: Wording) -> Table:
    """What departments and roles gave per head, where they differ most first. Nobody stands in a group of less than
    three: what is smaller was folded before it came here."""
    items = {item['id']: item for weighing in weighings for item in ballot_items(picture, weighing.subject)}
    lines = [(weighing, split, share) for weighing in weighings for split in weighing.splits for share in split.shares]
    columns = [
        text(_('Ranking of'), [_(SUBJECTS[weighing.subject]) for weighing, _split, _share in lines]),
        text(_('ID'), [split.thing for _weighing, split, _share in lines]),
        text(_('Sign'), [items[split.thing]['sign'] for _weighing, split, _share in lines]),
        text(_('What it says'), [items[split.thing]['text'] for _weighing, split, _share in lines]),
        text(_('Grouped by'), [_(SIDES[split.side]) for _weighing, split, _share in lines]),
        text(
            _('Department or role'),
            [say_group(picture, weighing, split.side, share.group, _) for weighing, split, share in lines],
        ),
        whole(_('People in the group'), [share.voters for _weighing, _split, share in lines]),
        whole(_('Points'), [None if weighing.is_rated else share.total for weighing, _split, share in lines]),
        mean(_('Per head'), [shorten(share.mean) for _weighing, _split, share in lines]),
        mean(
            _('Difference between groups (0 to 1)'), [shorten(split.difference) for _weighing, split, _share in lines]
        ),
    ]
    return Table(
        name=_('By department and role'),
        about=_('What departments and roles gave per head. Groups of fewer than three people are among “others”.'),
        frame=build_frame(columns),
    )
