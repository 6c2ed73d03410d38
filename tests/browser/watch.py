"""What must not happen on any page: an error in the browser, a dialog, a request to another host."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Error, Page, Request

LOCAL = ('data:', 'blob:', 'about:')
AWAY = re.compile(r'net::ERR_|WebSocket connection to .* failed|WebSocket is already in CLOSING')
"""What Chromium itself says when a server is not there."""
NOT_FOUND = re.compile(r'status of 404')


@dataclass
class Watch:
    """Notes what goes wrong in a context's pages."""

    address: str
    faults: list[str] = field(default_factory=list)
    expected: re.Pattern[str] | None = None
    """What a scene brings about itself, such as :data:`AWAY`."""

    def over(self, context: BrowserContext) -> None:
        context.on('page', self._over_page)
        context.on('request', self._note_request)

    def _over_page(self, page: Page) -> None:
        page.on('console', self._note_message)
        page.on('pageerror', self._note_error)
        page.on('dialog', self._note_dialog)
        page.on('websocket', lambda socket: self._note_address(socket.url))

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == 'error' and not (self.expected and self.expected.search(message.text)):
            self.faults.append(f'{message.text} ({message.location.get("url")})')

    def _note_error(self, error: Error) -> None:
        self.faults.append(f'not caught: {error.stack or error.message}')

    def _note_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f'a dialog: {dialog.message}')
        dialog.dismiss()

    def _note_request(self, request: Request) -> None:
        self._note_address(request.url)

    def _note_address(self, url: str) -> None:
        own = self.address.removeprefix('http')
        if not url.startswith((*LOCAL, f'http{own}/', f'ws{own}/')):
            self.faults.append(f'another host was asked: {url}')
