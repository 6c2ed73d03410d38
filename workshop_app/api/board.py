"""The board's view as JSON: what the projector asks for when it is back, open to scripts."""

from typing import Any

from fastapi import APIRouter, Response

from workshop_app.api.encoded import Encoded
from workshop_app.house import House
from workshop_app.live import in_envelope


def board_routes(house: House) -> APIRouter:
    """``/api/v1/workshops/{code}/board``."""
    routes = APIRouter(prefix='/api/v1/workshops/{code}', tags=['board'])

    @routes.get('/board', response_model=dict[str, Any])
    async def read_board(code: str) -> Response:
        """What everybody in the room may see on the wall now. Totals of a secret vote are not in it."""
        room = await house.room(code.upper())
        return Encoded(in_envelope(room.board.shown(await room.picture()).parts))

    return routes
