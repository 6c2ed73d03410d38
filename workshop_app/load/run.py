"""The scenarios in the order of an afternoon."""

from collections.abc import AsyncGenerator, Awaitable, Callable

from workshop_app.load import scenarios
from workshop_app.load.hall import Hall
from workshop_app.load.result import Result
from workshop_app.load.scenarios import Scenario

AFTERNOON = (
    Scenario.JOIN,
    Scenario.COLLECT,
    Scenario.STEP,
    Scenario.VOTE,
    Scenario.STEP,
    Scenario.RECONNECT,
    Scenario.SOAK,
)
ORDER = {
    Scenario.ALL: AFTERNOON,
    Scenario.JOIN: (Scenario.JOIN,),
    # a room must have written something before it can vote on it
    Scenario.VOTE: (Scenario.JOIN, Scenario.COLLECT, Scenario.VOTE),
}


async def run_scenarios(
    hall: Hall, scenario: Scenario, *, within: float | None, minutes: float, first_visit: bool
) -> AsyncGenerator[Result]:
    """Everybody joins, whatever the scenario; ``all`` is a whole afternoon.

    :param within: seconds for joining, for writing and for voting, instead of those of ``scenarios.WINDOWS``
    """
    doings: dict[Scenario, Callable[[], Awaitable[Result]]] = {
        Scenario.JOIN: lambda: scenarios.join(hall, within=within, first_visit=first_visit),
        Scenario.COLLECT: lambda: scenarios.collect(hall, within=within),
        Scenario.VOTE: lambda: scenarios.vote(hall, within=within),
        Scenario.STEP: lambda: scenarios.step(hall),
        Scenario.RECONNECT: lambda: scenarios.reconnect(hall),
        Scenario.SOAK: lambda: scenarios.soak(hall, minutes=minutes),
    }
    await hall.open()
    for each in ORDER.get(scenario, (Scenario.JOIN, scenario)):
        hall.say(f'{each} …')
        yield await doings[each]()
