"""Keeps a page with the room: newest picture wins, one drawing at a time, at the console's pace."""

import asyncio
from collections.abc import Awaitable, Callable

from sessions.picture import Picture
from workshop_app.room import CONSOLE_PACE, Room


class Follower:
    """While a hall votes, pictures come faster than a console needs them: those in between are passed over."""

    def __init__(self, draw: Callable[[Picture], Awaitable[None]]) -> None:
        self._draw = draw
        self._next: Picture | None = None
        self._drawing = False

    async def show(self, picture: Picture) -> None:
        self._next = picture
        if self._drawing:
            return
        self._drawing = True
        try:
            while self._next is not None:
                newest, self._next = self._next, None
                await self._draw(newest)
                if self._next is not None:
                    await asyncio.sleep(CONSOLE_PACE)
        finally:
            self._drawing = False


async def follow(room: Room, draw: Callable[[Picture], Awaitable[None]], picture: Picture) -> None:
    """Subscribes this page, once, and draws it for the first time.

    :param picture: read just before, without an ``await`` between
    """
    follower = Follower(draw)

    async def show(picture: Picture) -> None:
        await follower.show(picture)

    room.changed.subscribe(show)
    await follower.show(picture)
