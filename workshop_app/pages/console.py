"""``/facilitate/{code}``: the facilitator's console."""

from fastapi import Request
from nicegui import ui

from sessions.refusals import WorkshopUnknown
from workshop_app.console.desk import Desk
from workshop_app.console.frame import open_console
from workshop_app.house import House
from workshop_app.identity import is_facilitator
from workshop_app.pages.door import refuse_entry
from workshop_app.pages.frame import PATIENCE, add_stylesheet, frame_page, page_language
from workshop_app.pages.sign_in import show_sign_in


def console_page(house: House) -> None:
    @ui.page('/facilitate/{code}', response_timeout=PATIENCE)
    async def console(request: Request, code: str) -> None:
        desk = await enter_desk(request, house, code)
        if desk is not None:
            await open_console(desk)


async def enter_desk(request: Request, house: House, code: str) -> Desk | None:
    """The desk of a workshop, for facilitators; anybody else is shown the way in, and the page is built.

    Handlers of the page need not ask again: nobody else gets a page that has them.
    """
    if not is_facilitator(request, house):
        show_sign_in(request, house)
        return None
    language = page_language(request, house.settings.language)
    try:
        room = await house.room(code.upper())
    except WorkshopUnknown as refusal:
        refuse_entry(refusal, language)
        return None
    # the picture last: nothing may come between it and the page's subscription
    picture = await room.picture()
    _ = frame_page(picture.workshop.title, style='console', language=language)
    add_stylesheet('stages')
    add_stylesheet('weighing')
    add_stylesheet('suggestions')
    add_stylesheet('chain')
    add_stylesheet('stage_goals')
    return Desk(house=house, room=room, picture=picture, _=_)
