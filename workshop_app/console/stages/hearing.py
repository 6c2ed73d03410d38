"""How a stage hears the wishes of its element: a table of names and what to do."""

from collections.abc import Awaitable, Callable, Mapping

from nicegui import ui

from sessions.events import Event
from sessions.refusals import NotValid
from workshop_app.console.desk import Desk
from workshop_app.elements.console_element import Hearing
from workshop_app.elements.wish import Wish, read_wish

Grant = Callable[[Wish], Awaitable[Event | None]]
"""Does what is wished for: reads the details and takes a turn."""


def hear(desk: Desk, grants: Mapping[str, Grant]) -> Hearing:
    """Grants a wish by its name. One that is none of them, or whose details are no words of ours, is refused."""

    async def grant(sent: object) -> Event | None:
        try:
            wish = read_wish(sent)
            if wish.name not in grants:
                raise NotValid
            return await grants[wish.name](wish)
        except NotValid as refusal:
            ui.notify(refusal.say(desk._), type='warning', position='top')
            return None

    return grant
