"""``/j/{code}``: what a participant holds in the hand."""

from fastapi import Request
from nicegui import ui

from sessions.ids import tidy_join_code
from sessions.refusals import WorkshopClosed, WorkshopUnknown
from sessions.words import WorkshopState
from workshop_app.api.participants import read_views
from workshop_app.elements.phone import Phone
from workshop_app.house import House
from workshop_app.identity import participant_of
from workshop_app.pages.door import refuse_entry
from workshop_app.pages.frame import PATIENCE, frame_page, page_language

SLEEP = 600.0
"""Seconds that a sleeping phone keeps its page; after that it is built anew, with everything kept elsewhere."""
VIEWPORT = 'width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content'
"""The screen's round corners are left free by the stylesheet, and the button stays above the keyboard."""


def phone_page(house: House) -> None:
    @ui.page('/j/{code}', reconnect_timeout=SLEEP, response_timeout=PATIENCE, viewport=VIEWPORT)
    async def phone(request: Request, code: str) -> None:
        code = tidy_join_code(code)
        try:
            room = await house.room(code)
        except WorkshopUnknown as refusal:
            refuse_entry(refusal, page_language(request, house.settings.language))
            return
        told = room.phones.told
        actor = await participant_of(request, room, code)
        views = await read_views(room, actor)
        picture = await room.picture()
        own_language = None if views['own'] is None else views['own']['person']['language']
        language = page_language(request, own_language, picture.workshop.language)
        if picture.workshop.state is WorkshopState.CLOSED and actor.id is None:
            refuse_entry(WorkshopClosed(), language)
            return
        frame_page(picture.workshop.title, style='phone', language=language)
        Phone(views, code=code, language=language)
        room.phones.enter(ui.context.client, since=told)
