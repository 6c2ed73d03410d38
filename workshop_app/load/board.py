"""The projector's page, which tells when a card is on the wall."""

import re
from time import monotonic

from aiohttp import ClientSession

from workshop_app.load.live_page import LivePage

MARK = re.compile(r'\[([0-9a-f]{12})\]')
"""What the cards of the load carry, so that each is known on the board."""


class BoardPage:
    """One board."""

    def __init__(self, address: str, code: str) -> None:
        self.live = LivePage(ClientSession(), address, f'/board/{code}', self._hear)
        self.seen_at: dict[str, float] = {}
        """When each card was first on it, by mark."""

    def _hear(self, text: str) -> None:
        if not text.startswith('["board"'):
            return
        now = monotonic()
        for mark in MARK.findall(text):
            self.seen_at.setdefault(mark, now)
