from sqlalchemy import func, select

from sessions.events import CoreGoalAdded, CoreGoalMoved, CoreGoalRemoved, CoreGoalReworded
from sessions.refusals import CoreGoalInUse
from sessions.tables import CoreGoal, GoalService
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.order import move_within

CORE_GOAL_LENGTH = 200


@facilitators_only
def add_core_goal(turn: Turn, *, wording: str) -> CoreGoalAdded:
    """Adds a core goal at the end: the room's cards, condensed into one sentence."""
    goal = CoreGoal(
        workshop_id=turn.workshop.id,
        position=len(_core_goals(turn)),
        wording=clean_text(wording, most=CORE_GOAL_LENGTH),
    )
    turn.db.add(goal)
    turn.db.flush()
    return turn.record(CoreGoalAdded(core_goal_id=goal.id, wording=goal.wording))


@facilitators_only
def reword_core_goal(turn: Turn, *, core_goal_id: str, wording: str) -> CoreGoalReworded:
    goal = turn.find(CoreGoal, core_goal_id)
    goal.wording = clean_text(wording, most=CORE_GOAL_LENGTH)
    return turn.record(CoreGoalReworded(core_goal_id=goal.id, wording=goal.wording))


@facilitators_only
def move_core_goal(turn: Turn, *, core_goal_id: str, position: int) -> CoreGoalMoved:
    goal = turn.find(CoreGoal, core_goal_id)
    move_within(_core_goals(turn), goal, position)
    return turn.record(CoreGoalMoved(core_goal_id=goal.id, wording=goal.wording))


@facilitators_only
def remove_core_goal(turn: Turn, *, core_goal_id: str) -> CoreGoalRemoved:
    """Removes a core goal that no goal serves."""
    goal = turn.find(CoreGoal, core_goal_id)
    if turn.db.scalar(select(func.count()).select_from(GoalService).where(GoalService.core_goal_id == goal.id)):
        raise CoreGoalInUse
    goals = _core_goals(turn)
    move_within(goals, goal, len(goals))
    turn.db.delete(goal)
    return turn.record(CoreGoalRemoved(core_goal_id=goal.id, wording=goal.wording))


def _core_goals(turn: Turn) -> list[CoreGoal]:
    """Those that are worked on first: they alone are seen, and places are counted among them."""
    return sorted(turn.all(CoreGoal, order_by=CoreGoal.position), key=lambda goal: goal.laid_aside)
