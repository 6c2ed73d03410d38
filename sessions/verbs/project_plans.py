"""What happens next with a project: step, owner and day."""

import re
from contextlib import suppress
from datetime import date

from sessions.events import ProjectPlanned
from sessions.refusals import ContributionGone, DayInvalid, NotAProject
from sessions.tables import Contribution, ProjectPlan
from sessions.texts import NAME_LENGTH, clean_optional
from sessions.turn import Turn, facilitators_only
from sessions.words import ContributionKind, ContributionState

STEP_LENGTH = 300
_DAY = re.compile(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', re.ASCII)


@facilitators_only
def plan_project(
    turn: Turn, *, contribution_id: str, next_step: str | None = None, owner: str | None = None, due: str | None = None
) -> ProjectPlanned:
    """Sets the whole plan of a project; what is empty is not known yet. Possible at any time, also when all is over:
    that is when most of it is agreed.

    :param due: a day, ``2026-05-31``
    :raises DayInvalid: it is none
    """
    project = turn.find(Contribution, contribution_id)
    if project.kind != ContributionKind.PROJECT_IDEA:
        raise NotAProject
    if project.state == ContributionState.WITHDRAWN:
        raise ContributionGone
    wanted = {
        'next_step': clean_optional(next_step, most=STEP_LENGTH),
        'owner': clean_optional(owner, most=NAME_LENGTH),
        'due': _read_day(due),
    }
    plan = turn.db.get(ProjectPlan, project.id)
    if plan is None:
        if any(wanted.values()):
            turn.db.add(ProjectPlan(contribution_id=project.id, **wanted))
    elif not any(wanted.values()):
        turn.db.delete(plan)
    else:
        for name, value in wanted.items():
            setattr(plan, name, value)
    return turn.record(ProjectPlanned(contribution_id=project.id, number=project.number))


def _read_day(typed: str | None) -> str | None:
    if not typed:
        return None
    # Python reads other spellings, too; browsers send this one
    if _DAY.fullmatch(typed):
        with suppress(ValueError):
            return date.fromisoformat(typed).isoformat()
    raise DayInvalid
