from typing import Annotated

import typer

from sessions.templates import CONCEPT, TEMPLATES
from sessions.words import Language
from workshop_app.commands.database import open_store
from workshop_app.commands.settings import read_settings
from workshop_app.commands.trouble import Trouble

Title = Annotated[str, typer.Option(help='What the board says above everything.')]
Template = Annotated[str, typer.Option(help=f'The agenda to start from: {" or ".join(TEMPLATES)}.')]
Spoken = Annotated[Language | None, typer.Option(help='Where none is given, WORKSHOP_LANGUAGE decides.')]


def new(title: Title, template: Template = CONCEPT, language: Spoken = None) -> None:
    """Make a workshop; its join code is the last line.

    A server that is running knows it at once.
    """
    if template not in TEMPLATES:
        raise Trouble(f'There is no template “{template}”: choose {" or ".join(TEMPLATES)}.')
    settings = read_settings()
    with open_store(settings) as store:
        workshop = store.found(title=title, template=template, language=language or settings.language)
    typer.echo(workshop.code)
