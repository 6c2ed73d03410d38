from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from exports.tables.goals import goals_in_order
from exports.tables.rounds import points_columns
from exports.tables.table import Column, Table, build_frame, day, mean, text, whole
from sessions.picture import Picture
from sessions.tables import Contribution, Goal
from sessions.tallies import Placing
from sessions.wording import Wording
from sessions.words import VoteSubject

Thing = TypeVar('Thing')
Said = TypeVar('Said')


@dataclass(frozen=True, slots=True)
class _Link:
    """One row of the chain; a goal that nothing hangs on yet has no project, and the other way round."""

    goal: Goal | None
    project: Contribution | None
    field_id: str | None


def strategy_table(picture: Picture, _: Wording) -> Table:
    """The chain: a row for each project idea on the wall, and for each goal that has none yet."""
    links = _links(picture)
    field_column = _('Field of action')
    columns = [*_goal_columns(picture, links, field_column, _), *_project_columns(picture, links, _)]
    return Table(
        name=_('Strategy'),
        about=_('The chain from field of action and goal to the project ideas, with impact and effort (1 to 5).'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def _links(picture: Picture) -> list[_Link]:
    chained: list[_Link] = []
    for goal in goals_in_order(picture):
        projects = picture.projects_of(goal)
        chained += [_Link(goal, project, goal.field_id) for project in projects] or [_Link(goal, None, goal.field_id)]
    # an imported project idea may not have found its goal yet, and a goal may have been laid aside
    return chained + [_Link(None, project, project.field_id) for project in picture.loose_projects]


def _goal_columns(picture: Picture, links: list[_Link], field_column: str, _: Wording) -> list[Column]:
    fields = {field.id: field.name for field in picture.fields}
    goals = [link.goal for link in links]
    return [
        text(field_column, [fields.get(link.field_id or '') for link in links]),
        text(_('Sign'), _each(goals, picture.sign_of)),
        text(_('Goal'), _each(goals, lambda goal: goal.wording)),
        whole(_('Points of the goal'), _each(goals, picture.points_of_goal)),
        text(_('Serves core goals (1 to 3)'), _each(goals, lambda goal: _served_core_goals(picture, goal))),
    ]


def _project_columns(picture: Picture, links: list[_Link], _: Wording) -> list[Column]:
    projects = [link.project for link in links]
    ids = _each(projects, lambda project: project.id)
    placings = _each(ids, lambda id: picture.placings.get(id, Placing(ratings=0)))
    plans = _each(ids, picture.plans.get)
    return [
        text(_('ID'), ids),
        whole(_('Number'), _each(projects, lambda project: project.number)),
        text(_('Project idea'), _each(projects, lambda project: project.text)),
        mean(_('Impact'), _each(placings, lambda placing: placing.impact)),
        mean(_('Effort'), _each(placings, lambda placing: placing.effort)),
        whole(_('Ratings'), _each(placings, lambda placing: placing.ratings)),
        mean(_('Spread of impact'), _each(placings, lambda placing: placing.impact_spread)),
        mean(_('Spread of effort'), _each(placings, lambda placing: placing.effort_spread)),
        *points_columns(picture.tallies_over(VoteSubject.PROJECTS), ids, _),
        text(_('Next step'), _each(plans, lambda plan: plan.next_step)),
        text(_('Owner'), _each(plans, lambda plan: plan.owner)),
        day(_('Due'), _each(plans, lambda plan: plan.due)),
    ]


def _each(things: Sequence[Thing | None], read: Callable[[Thing], Said | None]) -> list[Said | None]:
    return [None if thing is None else read(thing) for thing in things]


def _served_core_goals(picture: Picture, goal: Goal) -> str | None:
    """A line for each core goal that a goal serves, how much it does so first."""
    levels = [(core_goal, picture.service(goal, core_goal)) for core_goal in picture.core_goals]
    return '\n'.join(f'{level}: {core_goal.wording}' for core_goal, level in levels if level) or None
