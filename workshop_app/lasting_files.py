"""How long a browser may keep NiceGUI's own files."""

from nicegui import __version__, core
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LASTING = f'/_nicegui/{__version__}/'
PASSING = f'{LASTING}dynamic_resources/'


class LastingFiles:
    """Says of files whose address holds a version that they never change.

    NiceGUI's own middleware does the same, by way of a task, two streams and a request object for each answer.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_lasting(message: Message) -> None:
            if message['type'] == 'http.response.start':
                MutableHeaders(scope=message)['Cache-Control'] = core.app.config.cache_control_directives
            await send(message)

        lasts = scope['type'] == 'http' and scope['path'].startswith(LASTING) and not scope['path'].startswith(PASSING)
        await self._app(scope, receive, send_lasting if lasts else send)
