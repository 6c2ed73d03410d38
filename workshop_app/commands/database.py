"""The database as the command line opens it, also beside a running server."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from sessions.clock import Clock, utc_now
from sessions.ids import tidy_join_code
from sessions.reading import find_workshop
from sessions.refusals import WorkshopUnknown
from sessions.store import Store
from sessions.tables import Workshop
from workshop_app.commands.trouble import Trouble
from workshop_app.settings import Settings

BACKENDS = ('sqlite', 'postgresql')
NO_ADDRESS = (
    'WORKSHOP_DATABASE_URL is no address of a database. '
    'sqlite:///data/workshop.sqlite is one, or postgresql+psycopg://user:password@host/name.'
)


@contextmanager
def open_store(settings: Settings, *, clock: Clock = utc_now) -> Iterator[Store]:
    """The store on the newest schema, closed when its block ends.

    :raises Trouble: it cannot be opened, or does not answer any more
    """
    with spoken_database_trouble(settings):
        store = Store(settings.database_url, clock=clock)
        try:
            store.migrate()
            yield store
        finally:
            store.close()


@contextmanager
def spoken_database_trouble(settings: Settings) -> Iterator[None]:
    """Says in a sentence why there is no database.

    :raises Trouble: instead of what SQLAlchemy raises
    """
    try:
        url = make_url(settings.database_url)
        address = url.render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        raise Trouble(NO_ADDRESS) from None
    if url.get_backend_name() not in BACKENDS:
        raise Trouble(NO_ADDRESS)
    try:
        yield
    except NoSuchModuleError:
        raise Trouble(NO_ADDRESS) from None
    except ModuleNotFoundError as failure:
        raise Trouble(
            f'The database {address} needs the library {failure.name}: install “workshop-app[postgres]”.'
        ) from failure
    except (SQLAlchemyError, OSError) as failure:
        raise Trouble(
            f'The database {address} cannot be used: {_reason(failure)}. '
            'Start or mend it, or name another one in WORKSHOP_DATABASE_URL.'
        ) from failure


def workshop_with(store: Store, typed: str) -> Workshop:
    """The workshop with the join code that somebody typed, in small letters and with a blank perhaps.

    :raises Trouble: there is none
    """
    code = tidy_join_code(typed)
    try:
        with store.read() as db:
            return find_workshop(db, code)
    except WorkshopUnknown:
        raise Trouble(f'No workshop has the code “{code or typed}”. “workshop-app list” shows all codes.') from None


def _reason(failure: Exception) -> str:
    reason = failure.strerror if isinstance(failure, OSError) else getattr(failure, 'orig', None) or failure
    return ' '.join(str(reason).split()).rstrip('.?')
