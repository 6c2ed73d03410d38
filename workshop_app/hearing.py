"""Hearing of turns that other instances took, over a connection of its own to PostgreSQL."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from sqlalchemy import make_url

from sessions.announcing import CHANNEL


async def hear_turns(url: str) -> AsyncGenerator[tuple[str, int] | None]:
    """Yields workshop id and ``seq`` of each turn that any instance took, until the connection is lost.

    The first thing yielded is ``None``: from now on nothing is missed, and what was missed before must be looked for.

    :param url: of a PostgreSQL database
    :raises OSError: nothing can be heard any more, or not at all
    """
    # installed with the extra that PostgreSQL needs
    import psycopg

    address = make_url(url).set(drivername='postgresql').render_as_string(hide_password=False)
    try:
        async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
            await connection.execute(f'LISTEN {CHANNEL}')
            yield None
            async with aclosing(connection.notifies()) as news:
                async for notify in news:
                    workshop_id, _, seq = notify.payload.partition(' ')
                    yield workshop_id, int(seq)
    except psycopg.Error as failure:
        raise OSError(f'Turns of other instances cannot be heard: {failure}') from failure
