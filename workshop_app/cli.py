"""The command line: ``workshop-app serve · demo · new · list · import · export · load``."""

import sys

import typer

from workshop_app.commands.demo import demo
from workshop_app.commands.export import export
from workshop_app.commands.import_ import import_
from workshop_app.commands.list import list_
from workshop_app.commands.load import load
from workshop_app.commands.new import new
from workshop_app.commands.serve import serve
from workshop_app.commands.trouble import SpokenTrouble

app = typer.Typer(
    cls=SpokenTrouble,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help='A live strategy workshop: board, phones and console. Settings come from WORKSHOP_… variables or a file .env.',
)
app.command('serve')(serve)
app.command('demo')(demo)
app.command('new')(new)
app.command('list')(list_)
app.command('import')(import_)
app.command('export')(export)
app.command('load')(load)


@app.callback()
def prepare() -> None:
    # a terminal that lacks a character must not stop the server
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, 'reconfigure'):
            stream.reconfigure(errors='replace')


if __name__ == '__main__':
    app()
