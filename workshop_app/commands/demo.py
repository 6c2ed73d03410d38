import sys
from typing import TYPE_CHECKING, Annotated

import typer

from sessions.words import Language
from workshop_app.commands.database import open_store, spoken_database_trouble
from workshop_app.commands.serve import Host, Port
from workshop_app.commands.settings import read_settings
from workshop_app.demo.acts import Chapter, Memory
from workshop_app.demo.people import SEED, write_script
from workshop_app.demo.play import TEMPLATE, TOWNS, DemoClock, play_at_once, play_live
from workshop_app.settings import Settings

if TYPE_CHECKING:
    from workshop_app.house import House

Live = Annotated[bool, typer.Option('--serve/--no-serve', help='Show it live, or fill it in at once and end.')]
Spoken = Annotated[Language | None, typer.Option(help='Where none is given, WORKSHOP_LANGUAGE decides.')]
Pace = Annotated[float, typer.Option(min=0.1, max=100, help='2 is twice as fast; at 1 it takes about four minutes.')]
Seed = Annotated[int, typer.Option(help='Another number, other votes and another order.')]


def demo(
    serve: Live = True,
    language: Spoken = None,
    pace: Pace = 1.0,
    seed: Seed = SEED,
    port: Port = None,
    host: Host = None,
) -> None:
    """Show a workshop of a made-up town.

    Twelve simulated people go through all steps, from joining to the results, and you can join them. With --no-serve
    everything has happened at once, and the join code is the last line.
    """
    settings = read_settings(port=port, host=host)
    spoken = language or settings.language
    chapters = write_script(TOWNS[spoken], seed=seed)
    if serve:
        _show(settings, spoken, chapters, pace)
    else:
        _fill_in(settings, spoken, chapters)


def _fill_in(settings: Settings, language: Language, chapters: list[Chapter]) -> None:
    clock = DemoClock(chapters)
    with open_store(settings, clock=clock) as store:
        workshop = store.found(title=TOWNS[language].title, template=TEMPLATE, language=language)
        memory = Memory()
        for chapter in chapters:
            play_at_once(store, workshop.id, chapter, memory, clock)
    typer.echo(workshop.code)


def _show(settings: Settings, language: Language, chapters: list[Chapter], pace: float) -> None:
    # NiceGUI takes a second to load, and filling in does without
    from workshop_app.house import House
    from workshop_app.serve import insist_on_port
    from workshop_app.serve import serve as run

    insist_on_port(settings)
    with spoken_database_trouble(settings):
        house = House(settings)

    async def show() -> None:
        code = await house.found(title=TOWNS[language].title, template=TEMPLATE, language=language)
        _say(_where_to_look(house, code, chapters, pace))
        await play_live(await house.room(code), chapters, pace=pace)
        _say('The demo is over. Everything stays where it is until Ctrl-C; the console can lead on from here.')

    run(house, task=show)


def _where_to_look(house: 'House', code: str, chapters: list[Chapter], pace: float) -> str:
    from workshop_app.serve import facilitator_link, near_address

    address = near_address(house)
    minutes = sum(act.pause for chapter in chapters for act in chapter.acts) / pace / 60
    return (
        f'The demo is workshop {code}, and begins now; it takes about {minutes:.0f} minutes.\n'
        f'Board:        {address}/board/{code}\n'
        f'Phone:        {house.address}/j/{code}\n'
        f'Console:      {address}/facilitate/{code}\n'
        f'              after {facilitator_link(house, address)}'
    )


def _say(text: str) -> None:
    sys.stdout.write(f'{text}\n\n')
    sys.stdout.flush()
