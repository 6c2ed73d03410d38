"""How long a browser may keep NiceGUI's own files."""

from nicegui import __version__
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LASTING = f'/_nicegui/{__version__}/'
A_YEAR = 'public, max-age=31536000, immutable'
FOUND = {200, 206, 304}
PASSING = f'{LASTING}dynamic_resources/'


class LastingFiles:
    """Says of files whose address holds a version that they never change.

    NiceGUI's own middleware does so by way of a task, two streams and a request object for each answer, and says it of
    files that are not there, too.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_lasting(message: Message) -> None:
            # that there is no such file may change with the next version
            if message['type'] == 'http.response.start' and message['status'] in FOUND:
                MutableHeaders(scope=message)['Cache-Control'] = A_YEAR
            await send(message)

        lasts = scope['type'] == 'http' and scope['path'].startswith(LASTING) and not scope['path'].startswith(PASSING)
        await self._app(scope, receive, send_lasting if lasts else send)
