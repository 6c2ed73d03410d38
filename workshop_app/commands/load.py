import asyncio
from typing import Annotated

import typer

from workshop_app.commands.trouble import Trouble
from workshop_app.load.scenarios import Scenario

Address = Annotated[str, typer.Argument(help='The server’s address, such as http://localhost:8080.')]
Code = Annotated[str, typer.Argument(help='The join code of a workshop made for this: phones write and vote in it.')]
Phones = Annotated[int, typer.Option(min=1, help='How many.')]
What = Annotated[Scenario, typer.Option(help='What they do; everybody joins first. “all” is a whole afternoon.')]
Key = Annotated[
    str | None,
    typer.Option(envvar='WORKSHOP_FACILITATOR_KEY', help='The facilitator’s key. Without it a person opens the steps.'),
]
Within = Annotated[float | None, typer.Option(help='Seconds within which they join (30), write (60) and vote (5).')]
Minutes = Annotated[float, typer.Option(help='How long “soak” is quiet.')]
FirstVisit = Annotated[bool, typer.Option('--first-visit', help='Everybody comes with an empty browser cache.')]
Metrics = Annotated[
    list[str] | None, typer.Option(help='Address of each instance behind a proxy, for its /metrics; may be repeated.')
]
Json = Annotated[bool, typer.Option('--json', help='One line of JSON for each scenario instead of the table.')]


def load(
    address: Address,
    code: Code,
    phones: Phones = 200,
    scenario: What = Scenario.ALL,
    key: Key = None,
    within: Within = None,
    minutes: Minutes = 1.0,
    first_visit: FirstVisit = False,
    metrics: Metrics = None,
    json: Json = False,
) -> None:
    """Measure a running server with phones in great numbers.

    Ends with status 1 where anything was lost or stored twice, a card never came to the board, or a phone did not
    come back.
    """
    from workshop_app.load.measure import Order, loop_factory, measure_hall

    order = Order(
        address=address.rstrip('/'),
        code=code.upper(),
        phones=phones,
        scenario=scenario,
        key=key,
        within=within,
        minutes=minutes,
        first_visit=first_visit,
        metrics=[each.rstrip('/') for each in metrics or []],
        json=json,
    )
    try:
        with asyncio.Runner(loop_factory=loop_factory()) as runner:
            is_sound = runner.run(measure_hall(order, out=typer.echo, say=lambda text: typer.echo(text, err=True)))
    except ValueError as wrong:
        raise Trouble(str(wrong)) from wrong
    if not is_sound:
        raise typer.Exit(1)
