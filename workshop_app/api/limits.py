"""How much a request may carry."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 100_000
"""A card of 10,000 characters has at most 60,000, each of them escaped."""


class BodyLimit:
    """Stops reading a request to the interface that carries more than any of ours, so that it fills no memory."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope['type'] != 'http' or not scope['path'].startswith('/api/'):
            await self.app(scope, receive, send)
            return
        carried = 0

        async def receive_some() -> Message:
            nonlocal carried
            message = await receive()
            carried += len(message.get('body', b''))
            if carried > MOST_BYTES:
                # FastAPI answers it like any body that it cannot read
                raise ValueError('The body is too large.')
            return message

        await self.app(scope, receive_some, send)
