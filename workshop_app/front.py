"""The way in: what is asked most is answered before NiceGUI's own middlewares, which cost more than the answer."""

from fastapi import FastAPI
from nicegui import App
from nicegui.middlewares import RedirectWithPrefixMiddleware, SetCacheControlMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from workshop_app.compression import CompressionMemory
from workshop_app.lasting_files import LastingFiles

INTERFACE = ('/api/', '/healthz', '/metrics')
NEEDLESS = {RedirectWithPrefixMiddleware, SetCacheControlMiddleware}
"""The house has an address of its own, without a prefix before its paths; the other is what ``LastingFiles`` does."""


class Front:
    """Hands requests to the interface, and everything else, compressed, to the pages."""

    def __init__(self, interface: ASGIApp, pages: ASGIApp) -> None:
        self._interface = interface
        self._pages = CompressionMemory(LastingFiles(pages))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_interface = scope['type'] == 'http' and scope['path'].startswith(INTERFACE)
        await (self._interface if is_interface else self._pages)(scope, receive, send)


def put_in_front(app: App, interface: FastAPI) -> None:
    """Lets the interface answer for itself, from the start of the server on.

    NiceGUI puts its middlewares outside of any of ours and builds the stack when the server starts, so this comes then.
    """

    def take_over() -> None:
        assert app.middleware_stack is not None, 'the server builds it before anything starts'
        app.user_middleware = [each for each in app.user_middleware if each.cls not in NEEDLESS]
        app.middleware_stack = Front(interface, app.build_middleware_stack())

    app.on_startup(take_over)
