"""A command that cannot do what it was asked says why in one sentence and ends with status 1."""

from typing import Any

import typer
from typer.core import TyperGroup

from sessions.refusals import Refusal
from sessions.wording import wording
from sessions.words import Language


class Trouble(Exception):
    """Its text is for the person at the terminal, and says what to do."""


class SpokenTrouble(TyperGroup):
    """All commands together: a refusal of any of them is a sentence, not a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Trouble as trouble:
            sentence = str(trouble)
        except Refusal as refusal:
            sentence = refusal.say(wording(Language.ENGLISH))
        typer.echo(sentence, err=True)
        raise typer.Exit(1)
