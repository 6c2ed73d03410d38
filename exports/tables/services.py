"""How much every goal serves every core goal, with the sums of both, and what the room rated."""

from exports.tables.goals import goals_in_order
from exports.tables.table import Column, Table, build_frame, mean, text, whole
from sessions.picture import Picture
from sessions.tables import Goal
from sessions.wording import Wording


def services_table(picture: Picture, _: Wording) -> Table:
    """A row for each goal and one with the sums; means and spread of the ratings once they are closed."""
    goals = goals_in_order(picture)
    field_column = _('Field of action')
    levels = [[picture.service(goal, core_goal) for core_goal in picture.core_goals] for goal in goals]
    sums = [sum(row[at] for row in levels) for at in range(len(picture.core_goals))]
    # without a goal there is nothing to sum up
    last = 1 if goals else 0
    columns = [
        text(_('Sign'), [*map(picture.sign_of, goals), *[_('Sum')] * last]),
        text(field_column, [*(picture.field_by_id[goal.field_id].name for goal in goals), *[None] * last]),
        text(_('Goal'), [*(goal.wording for goal in goals), *[None] * last]),
        *(
            whole(
                _('Core goal {number}: {wording}', number=at + 1, wording=core_goal.wording),
                [*(row[at] for row in levels), *[sums[at]] * last],
            )
            for at, core_goal in enumerate(picture.core_goals)
        ),
        whole(_('Sum'), [*map(sum, levels), *[sum(sums)] * last]),
        *_rated_columns(picture, goals, last, _),
    ]
    return Table(
        name=_('Goals and core goals'),
        about=_('How much each goal serves each core goal, 0 to 3, with sums; and what the room rated.'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def _rated_columns(picture: Picture, goals: list[Goal], last: int, _: Wording) -> list[Column]:
    tally = picture.service_tally
    if tally is None or tally.is_open:
        return []
    columns = []
    for number, core_goal in enumerate(picture.core_goals, 1):
        cells = [tally.means.get((goal.id, core_goal.id)) for goal in goals] + [None] * last
        columns += [
            whole(
                _('Ratings, core goal {number}', number=number),
                [None if cell is None else cell.ratings for cell in cells],
            ),
            mean(_('Mean, core goal {number}', number=number), [None if cell is None else cell.mean for cell in cells]),
            mean(
                _('Spread, core goal {number}', number=number),
                [None if cell is None else cell.spread for cell in cells],
            ),
        ]
    return columns
