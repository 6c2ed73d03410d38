"""``/board/{code}``: what the projector shows. There is nothing to click."""

from fastapi import Request
from nicegui import ui

from sessions.refusals import WorkshopUnknown
from sessions.words import Language
from workshop_app.address import join_address, qr_svg, spoken_address
from workshop_app.elements.board import Board
from workshop_app.house import House
from workshop_app.live import in_envelope
from workshop_app.pages.door import refuse_entry
from workshop_app.pages.frame import PATIENCE, add_stylesheet, frame_page, page_language

STAGE_SHEETS = ('board_cards', 'board_lobby', 'board_vote', 'board_goals', 'board_consent', 'board_results')


def board_page(house: House) -> None:
    @ui.page('/board/{code}', reconnect_timeout=60.0, response_timeout=PATIENCE)
    async def board(request: Request, code: str) -> None:
        code = code.upper()
        try:
            room = await house.room(code)
        except WorkshopUnknown as refusal:
            refuse_entry(refusal, page_language(request, house.settings.language))
            return
        picture = await room.picture()
        # the board speaks the workshop's language to everybody, whatever the laptop behind it speaks
        _ = frame_page(picture.workshop.title, style='board', language=Language(picture.workshop.language))
        for sheet in STAGE_SHEETS:
            add_stylesheet(sheet)
        Board(
            in_envelope(room.board.shown(picture).parts),
            code=code,
            address=spoken_address(house.address),
            qr=qr_svg(join_address(house.address, code)),
            wording=_,
        )
        room.board.enter(ui.context.client)
