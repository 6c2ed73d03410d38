"""The middle of the console: one stage for each kind of step, one file each.

``build_stage`` draws the stage of a step and returns how to bring it up to date. The frame builds it anew only when
another step opens.
"""

from collections.abc import Callable

from sessions.picture import Picture
from sessions.tables import Step
from sessions.words import StepKind
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.sharing import build_sharing
from workshop_app.console.stages.cluster import build_cluster
from workshop_app.console.stages.collect import build_collect
from workshop_app.console.stages.goals import build_goals
from workshop_app.console.stages.rate import build_rate
from workshop_app.console.stages.results import build_results
from workshop_app.console.stages.review import build_review
from workshop_app.console.stages.vote import build_vote
from workshop_app.console.stages.welcome import build_welcome


def _results_and_link(desk: Desk, step: Step) -> Panel:
    panels = (build_sharing(desk), build_results(desk, step))

    def draw(picture: Picture) -> None:
        for panel in panels:
            panel(picture)

    return draw


_STAGES: dict[StepKind, Callable[[Desk, Step], Panel]] = {
    StepKind.WELCOME: build_welcome,
    StepKind.COLLECT: build_collect,
    StepKind.VOTE: build_vote,
    StepKind.CLUSTER: build_cluster,
    StepKind.GOALS: build_goals,
    StepKind.REVIEW: build_review,
    StepKind.RATE: build_rate,
    StepKind.RESULTS: _results_and_link,
}


def build_stage(desk: Desk, step: Step) -> Panel:
    return _STAGES[StepKind(step.kind)](desk, step)
