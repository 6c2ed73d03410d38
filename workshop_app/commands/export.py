import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer

from workshop_app.commands.database import open_store, workshop_with
from workshop_app.commands.settings import read_settings
from workshop_app.commands.trouble import Trouble

Code = Annotated[str, typer.Argument(help='The join code of the workshop.')]
To = Annotated[Path, typer.Option('--to', help='The file to write: a workbook (.xlsx) or CSV files in a .zip.')]


def export(code: Code, to: To) -> None:
    """Write a workshop's results to a file; an existing one is replaced.

    The last line says what was done.
    """
    # pandas is slow to load, and no other command needs it
    from exports.results import render_workshop

    with open_store(read_settings()) as store:
        workshop = workshop_with(store, code)
        with store.read() as db:
            file = render_workshop(db, workshop.id, to.suffix)
    _replace(to, file.content)
    typer.echo(f'{workshop.code} “{workshop.title}” written to {to} ({len(file.content):,} bytes)')


def _replace(path: Path, content: bytes) -> None:
    """Whoever opens the file finds the old one or the new one, never half of it."""
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f'.{path.name}.', delete=False) as written:
            try:
                written.write(content)
                written.flush()
                os.fsync(written.fileno())
                os.chmod(written.name, _mode_of(path))
                os.replace(written.name, path)
            except BaseException:
                os.unlink(written.name)
                raise
    except FileNotFoundError:
        raise Trouble(f'There is no folder {path.parent} to write {path.name} to.') from None
    except OSError as failure:
        raise Trouble(f'{path} cannot be written: {failure.strerror}.') from failure


def _mode_of(path: Path) -> int:
    """The rights of the file that is replaced, or those that a new file gets here."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
