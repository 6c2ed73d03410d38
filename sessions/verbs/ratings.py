from sessions.events import ProjectRated
from sessions.refusals import NotAProject, RatingOutOfRange, StepClosed
from sessions.tables import Contribution, Rating, Step
from sessions.turn import Turn
from sessions.verbs.contributions import refuse_paused
from sessions.words import ContributionKind, ContributionState, StepKind

SCALE = range(1, 6)


def rate_project(
    turn: Turn, *, contribution_id: str, impact: int | None = None, effort: int | None = None
) -> ProjectRated:
    """One person places one project while the rating step is open; again is instead.

    :param impact: 1 (hardly any) to 5 (very much)
    :param effort: 1 (little) to 5 (very much); both ``None`` says "I cannot judge"
    """
    person = turn.participant()
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    if step is None or step.kind != StepKind.RATE:
        raise StepClosed
    refuse_paused(step)
    project = turn.find(Contribution, contribution_id)
    if project.kind != ContributionKind.PROJECT_IDEA or project.state != ContributionState.SHOWN:
        raise NotAProject
    if (impact, effort) != (None, None) and not (_on_scale(impact) and _on_scale(effort)):
        raise RatingOutOfRange
    rating = turn.db.get(Rating, (project.id, person.id))
    if rating is None:
        turn.db.add(Rating(contribution_id=project.id, participant_id=person.id, impact=impact, effort=effort))
    else:
        rating.impact, rating.effort = impact, effort
    return turn.record(ProjectRated(contribution_id=project.id))


def _on_scale(value: int | None) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value in SCALE
