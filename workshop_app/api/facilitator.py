"""What a facilitator's browser or script asks for: signing in, the next step, the results as files."""

from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from sessions.actor import FACILITATOR
from sessions.faces.console import agenda_view
from sessions.refusals import NotAllowed
from sessions.verbs.agenda import open_step
from sessions.wording import choose_language
from workshop_app.house import House
from workshop_app.identity import (
    LANGUAGE_COOKIE,
    forget_facilitator,
    is_facilitator,
    is_facilitator_key,
    remember_facilitator,
)

if TYPE_CHECKING:
    from exports.results import ExportFile

AREA = '/facilitate'
YEAR = 365 * 24 * 3600

Typed = Annotated[str, Form(max_length=500)]


def sign_in_routes(house: House) -> APIRouter:
    """``/api/v1/facilitator/…``: plain forms, so that the key stands in no address and no page keeps it."""
    routes = APIRouter(prefix='/api/v1/facilitator', include_in_schema=False)

    @routes.post('/sign-in')
    async def sign_in(request: Request, key: Typed = '', then: Typed = AREA) -> Response:
        if not is_facilitator_key(key, house):
            return _go(f'{AREA}?wrong=1&then={quote(_inside(then))}')
        answer = _go(_inside(then))
        remember_facilitator(answer, request, house)
        return answer

    @routes.post('/sign-out')
    async def sign_out() -> Response:
        answer = _go(AREA)
        forget_facilitator(answer)
        return answer

    @routes.post('/language')
    async def speak(request: Request, language: Typed, then: Typed = AREA) -> Response:
        answer = _go(_inside(then))
        answer.set_cookie(
            LANGUAGE_COOKIE,
            choose_language(language, house.settings.language).value,
            max_age=YEAR,
            samesite='lax',
            secure=request.url.scheme == 'https',
        )
        return answer

    return routes


def facilitator_routes(house: House) -> APIRouter:
    """The routes of one workshop that only facilitators may take."""
    routes = APIRouter(prefix='/api/v1/workshops/{code}', tags=['facilitators'])

    @routes.get('/steps')
    async def read_agenda(request: Request, code: str) -> list[dict[str, Any]]:
        """The steps in their order: which is open, and what each is about."""
        _must_lead(request, house)
        room = await house.room(code)
        return agenda_view(await room.picture())

    @routes.post('/steps/{step_id}/open')
    async def open_(request: Request, code: str, step_id: str) -> dict[str, Any]:
        """The room turns to this step."""
        _must_lead(request, house)
        room = await house.room(code)
        opened = await room.perform(open_step, actor=FACILITATOR, step_id=step_id)
        return {'happened': opened.kind} | opened.payload()

    @routes.get('/export.xlsx')
    async def export_workbook(request: Request, code: str) -> Response:
        """The results as a workbook."""
        return await export(request, code, '.xlsx')

    @routes.get('/export.zip')
    async def export_archive(request: Request, code: str) -> Response:
        """The results as CSV files."""
        return await export(request, code, '.zip')

    async def export(request: Request, code: str, ending: str) -> Response:
        _must_lead(request, house)
        room = await house.room(code)
        return _download(await room.read(_render, ending))

    return routes


def _must_lead(request: Request, house: House) -> None:
    if not is_facilitator(request, house):
        raise NotAllowed


def _render(db: Session, workshop_id: str, ending: str) -> 'ExportFile':
    # pandas is slow to load: a server starts without it, and this is not the loop's thread
    from exports.results import render_workshop

    return render_workshop(db, workshop_id, ending)


def _download(file: 'ExportFile') -> Response:
    disposition = f"attachment; filename*=utf-8''{quote(file.name)}"
    return Response(
        file.content,
        media_type=file.media_type,
        headers={'Content-Disposition': disposition, 'Cache-Control': 'no-store'},
    )


def _inside(path: str) -> str:
    """Where to go afterwards: a page of this house, for to a browser two slashes begin another host."""
    return path if path.startswith('/') and path[1:2] not in {'/', '\\'} else AREA


def _go(address: str) -> RedirectResponse:
    # 303: the browser asks for the next page with GET, and reloading it sends no form again
    return RedirectResponse(address, status_code=303)
