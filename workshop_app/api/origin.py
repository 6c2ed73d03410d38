"""Whose page a request comes from."""

import logging

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

READING = {'GET', 'HEAD', 'OPTIONS'}

log = logging.getLogger(__name__)


class OwnPagesOnly:
    """Refuses what a page of another site has a visitor's browser write, and its websockets.

    The cookies' ``SameSite`` does not tell apart the ports of a machine, nor the hosts of a domain. Browsers name the
    page's host with all of these requests, scripts need not.
    """

    def __init__(self, app: ASGIApp, *, address: str) -> None:
        """:param address: the house's own, for a proxy that does not hand on the host the browser asked"""
        self.app = app
        self._host = _host_of(address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope['type'] == 'lifespan' or scope.get('method') in READING or self._is_own(Headers(scope=scope)):
            await self.app(scope, receive, send)
        else:
            # an empty answer: nobody reads it but a page that is not ours
            await Response(status_code=403)(scope, receive, send)

    def _is_own(self, headers: Headers) -> bool:
        origin = headers.get('origin')
        # sent over HTTPS only, and right whatever a proxy did to the host
        if origin is None or headers.get('sec-fetch-site') == 'same-origin':
            return True
        if _host_of(origin) in {headers.get('host'), self._host}:
            return True
        log.warning('a page of %.80r was refused; if it is this house, WORKSHOP_PUBLIC_URL must say so', origin)
        return False


def _host_of(address: str) -> str:
    return address.partition('://')[2].partition('/')[0].lower()
