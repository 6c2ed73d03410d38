import unicodedata
from collections.abc import Sequence

import typer

from sessions.overview import WorkshopLine, list_workshops
from workshop_app.commands.database import open_store
from workshop_app.commands.settings import read_settings

HEADERS = ('code', 'state', 'date', 'participants', 'contributions', 'title')
NUMBERS = {'participants', 'contributions'}


def list_() -> None:
    """List all workshops, newest first."""
    with open_store(read_settings()) as store, store.read() as db:
        lines = list_workshops(db)
    if not lines:
        typer.echo('There is no workshop yet. “workshop-app new” makes one.')
        return
    for row in _align([HEADERS, *map(_spell, lines)]):
        typer.echo(row)


def _spell(line: WorkshopLine) -> tuple[str, ...]:
    day = f'{line.created_at.astimezone():%Y-%m-%d}'
    # a line break in a title would break the table
    title = ' '.join(line.title.split())
    return line.code, line.state.value, day, f'{line.participants:,}', f'{line.contributions:,}', title


def _align(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return ['  '.join(map(_pad, row, widths, HEADERS)).rstrip() for row in rows]


def _pad(cell: str, width: int, header: str) -> str:
    blanks = ' ' * (width - _width(cell))
    return blanks + cell if header in NUMBERS else cell + blanks


def _width(text: str) -> int:
    return len(unicodedata.normalize('NFC', text))
