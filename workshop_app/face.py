"""One kind of page that a room keeps right: the boards, or the phones."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from nicegui import Client

from sessions.faces.parts import View
from sessions.picture import Picture
from workshop_app.live import Shown, rest_outbox, send_view


class Pace:
    """How often somebody is told something."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.told_at = 0.0

    def early(self, *, urgent: bool) -> float:
        """Seconds that are left until the next telling; 0 when it is time, and for what is urgent."""
        return 0.0 if urgent else max(0.0, self.told_at + self.seconds - monotonic())

    def tell(self) -> None:
        self.told_at = monotonic()


class Face:
    """The open pages of one kind, and the view they were last sent."""

    def __init__(self, name: str, draw: Callable[[Picture], View], *, pace: float, packs: bool = False) -> None:
        """:param name: the message the element in the page listens to
        :param packs: whether that element can unpack long views
        """
        self.name = name
        self.client_ids: set[str] = set()
        self.told = 0
        """How often something was sent; a page that is being built remembers it for ``enter``."""
        self._draw = draw
        self._pace = Pace(pace)
        self._packs = packs
        self._shown: Shown | None = None
        self._sent = ''

    def enter(self, client: Client, *, since: int | None = None) -> None:
        """This page is told what is new until it is gone.

        :param since: ``told`` before the page's view was read; where something was sent until its connection stands, it
            is told to look. ``None`` for a page that looks in any case.
        """

        async def catch_up() -> None:
            # once: a page that comes back later asks by itself
            nonlocal since
            if since is not None and since != self.told:
                await send_view([client.id], 'look', {})
            since = None

        self.client_ids.add(client.id)
        rest_outbox(client)
        client.on_connect(catch_up)
        client.on_delete(lambda: self.client_ids.discard(client.id))

    def shown(self, picture: Picture) -> Shown:
        """The view of this picture, drawn once for all who ask."""
        if self._shown is None or self._shown.view['seq'] < picture.seq:
            self._shown = Shown(self._draw(picture))
        return self._shown

    async def tell(self, picture: Picture, *, urgent: bool) -> float:
        """Sends the pages what is new to them, unless it is too early.

        :returns: seconds until it is time; 0 where the pages are up to date
        """
        if not self.client_ids:
            # whoever comes next has what is shown by then, be it what was sent before or not
            self._sent = ''
            return 0.0
        early = self._pace.early(urgent=urgent)
        if early == 0:
            shown = self.shown(picture)
            if shown.tag != self._sent:
                self._sent = shown.tag
                self._pace.tell()
                await self.send(self.name, shown.pushed_parts(packs=self._packs))
        return early

    async def send(self, name: str, parts: dict[str, Any]) -> None:
        """Sends all pages the same, under a name the element in them listens to."""
        self.told += 1
        await send_view(self.client_ids, name, parts)
