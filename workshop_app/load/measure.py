"""From the order of the command line to the report."""

import asyncio
import gc
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from aiohttp import ClientError, ClientResponseError

from workshop_app.descriptors import raise_descriptor_limit
from workshop_app.load.facilitator import StepUnavailable
from workshop_app.load.hall import Hall
from workshop_app.load.report import write_line, write_table
from workshop_app.load.run import run_scenarios
from workshop_app.load.scenarios import Scenario

DESCRIPTORS_EACH = 4
"""A phone has a websocket, and for HTTP as many connections as it happens to need, seldom more than two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be measured; the options of ``workshop-app load``."""

    address: str
    code: str
    phones: int
    scenario: Scenario
    key: str | None
    within: float | None
    minutes: float
    first_visit: bool
    metrics: list[str]
    json: bool


async def measure_hall(order: Order, *, out: Callable[[str], None], say: Callable[[str], None]) -> bool:
    """Runs the scenarios and reports.

    :returns: whether nothing was lost, doubled or left behind
    :raises ValueError: it could not be measured; the text says why
    """
    limit = raise_descriptor_limit()
    if limit is not None and limit < DESCRIPTORS_EACH * order.phones:
        raise ValueError(f'This system grants {limit} open files (ulimit -n): too few for {order.phones} phones.')
    # looking for rubbish among a thousand phones, the tool would be away for longer than the server it measures
    gc.disable()
    hall = Hall(order.address, order.code, order.phones, key=order.key, meters=order.metrics, say=say)
    results = []
    scenarios = run_scenarios(
        hall, order.scenario, within=order.within, minutes=order.minutes, first_visit=order.first_visit
    )
    try:
        async with aclosing(scenarios):
            async for result in scenarios:
                results.append(result)
                if order.json:
                    out(write_line(result))
    except ClientResponseError as failure:
        raise ValueError(f'{failure.request_info.url} answers {failure.status}: is the join code right?') from failure
    except (TimeoutError, ClientError, ConnectionError) as failure:
        raise ValueError(f'{order.address} does not answer: {failure}') from failure
    except StepUnavailable as failure:
        raise ValueError(str(failure)) from failure
    finally:
        await hall.close()
    if not order.json:
        out(write_table(results))
    return all(result.is_sound for result in results)


def loop_factory() -> Callable[[], asyncio.AbstractEventLoop]:
    """The quicker event loop, where there is one: not on Windows."""
    try:
        from uvloop import new_event_loop
    except ImportError:
        return asyncio.new_event_loop
    return new_event_loop
