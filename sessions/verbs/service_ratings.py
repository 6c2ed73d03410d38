"""How much the goals serve the core goals, rated by the room and taken over by the facilitator."""

from typing import Any

from sqlalchemy import Select, func, select

from sessions.events import ServiceRated, ServiceRatingClosed, ServiceRatingOpened, ServiceRatingsAdopted
from sessions.refusals import GoalGone, NothingRated, NothingToRate, RatingStillOpen
from sessions.refusals import ServiceRatingClosed as RatingOver
from sessions.tables import CoreGoal, Goal, GoalService, ServiceRating, ServiceRound, Step
from sessions.turn import Turn, facilitators_only
from sessions.verbs.contributions import refuse_paused
from sessions.verbs.goals import must_be_level, set_level
from sessions.verbs.goals_step import MATRIX, open_goals_step, refuse_open_question


@facilitators_only
def open_service_rating(turn: Turn) -> ServiceRatingOpened:
    """Asks the phones how much each goal serves each core goal. Opened again it goes on: what was rated stands."""
    step = open_goals_step(turn)
    refuse_open_question(turn)
    if not all(turn.db.scalar(_worked_on(turn, table).limit(1)) for table in (Goal, CoreGoal)):
        raise NothingToRate
    round = _round(turn)
    if round is None:
        round = ServiceRound(workshop_id=turn.workshop.id, step_id=step.id, opened_at=turn.now)
        turn.db.add(round)
        turn.db.flush()
    else:
        round.step_id, round.closed_at = step.id, None
    # or what the room said to one goal would stand there again once this is over
    turn.workshop.goals_shown = None
    return turn.record(ServiceRatingOpened(round_id=round.id))


@facilitators_only
def close_service_rating(turn: Turn) -> ServiceRatingClosed:
    """No more ratings; means and spread are seen from now on."""
    round = _round(turn)
    if round is None or round.closed_at is not None:
        raise RatingOver
    round.closed_at = turn.now
    return turn.record(ServiceRatingClosed(round_id=round.id))


def rate_service(turn: Turn, *, round_id: str, goal_id: str, core_goal_id: str, level: int) -> ServiceRated:
    """How much one person finds that a goal serves a core goal, while the rating is open; again is instead.

    :param level: 0 (not at all) to 3 (very much)
    """
    person = turn.participant()
    round = turn.find(ServiceRound, round_id)
    if round.closed_at is not None or round.step_id is None or round.step_id != turn.workshop.current_step_id:
        raise RatingOver
    refuse_paused(turn.find(Step, round.step_id))
    must_be_level(level)
    goal, core_goal = turn.get(Goal, goal_id), turn.get(CoreGoal, core_goal_id)
    if goal is None or core_goal is None or goal.laid_aside or core_goal.laid_aside:
        raise GoalGone
    key = {'round_id': round.id, 'participant_id': person.id, 'goal_id': goal.id, 'core_goal_id': core_goal.id}
    rating = turn.db.get(ServiceRating, key)
    if rating is None:
        turn.db.add(ServiceRating(**key, level=level))
    else:
        rating.level = level
    return turn.record(ServiceRated(round_id=round.id))


@facilitators_only
def adopt_service_ratings(turn: Turn) -> ServiceRatingsAdopted:
    """Makes the means, rounded to the nearest level and a half upwards, what the goals serve. A cell that nobody rated
    stays as it is. The board turns to the matrix.

    :raises RatingStillOpen: nobody sees the means before the rating is closed
    """
    round = _round(turn)
    if round is not None and round.closed_at is None:
        raise RatingStillOpen
    rated = [] if round is None else _sums(turn, round)
    if not rated:
        raise NothingRated
    # read once: each of them would be asked for alone
    standing = {
        (service.goal_id, service.core_goal_id): service
        for service in turn.db.scalars(select(GoalService).where(GoalService.goal_id.in_([cell[0] for cell in rated])))
    }
    for goal_id, core_goal_id, n, total in rated:
        set_level(turn, goal_id, core_goal_id, (2 * total + n) // (2 * n), standing.get((goal_id, core_goal_id)))
    turn.workshop.goals_shown = MATRIX
    assert round is not None
    return turn.record(ServiceRatingsAdopted(round_id=round.id, count=len(rated)))


def _round(turn: Turn) -> ServiceRound | None:
    return turn.db.scalar(turn.select(ServiceRound).limit(1))


def _worked_on(turn: Turn, table: type[Goal] | type[CoreGoal]) -> Select[Any]:
    """Without those that were laid aside since an earlier workshop."""
    return turn.select(table).where(~table.laid_aside)


def _sums(turn: Turn, round: ServiceRound) -> list[tuple[str, str, int, int]]:
    """Goal, core goal, number and sum of its ratings, of those that are still worked on."""
    cells = (
        select(ServiceRating.goal_id, ServiceRating.core_goal_id, func.count(), func.sum(ServiceRating.level))
        .join(Goal, Goal.id == ServiceRating.goal_id)
        .join(CoreGoal, CoreGoal.id == ServiceRating.core_goal_id)
        .where(ServiceRating.round_id == round.id, ~Goal.laid_aside, ~CoreGoal.laid_aside)
        .group_by(ServiceRating.goal_id, ServiceRating.core_goal_id)
    )
    return [(goal_id, core_goal_id, n, int(total)) for goal_id, core_goal_id, n, total in turn.db.execute(cells)]
