"""``/facilitate/{code}/poster``: the way in on one sheet of paper."""

from fastapi import Request
from nicegui import ui

from workshop_app.address import join_address, spoken_address, spoken_code
from workshop_app.console.markup import Press, box, text
from workshop_app.console.ready import qr_image
from workshop_app.house import House
from workshop_app.pages.console import enter_desk


def poster_page(house: House) -> None:
    @ui.page('/facilitate/{code}/poster')
    async def poster(request: Request, code: str) -> None:
        desk = await enter_desk(request, house, code)
        if desk is None:
            return
        _, workshop = desk._, desk.picture.workshop
        with box('div', 'poster'):
            text('h1', workshop.title)
            text('p', _('Take part with your phone: scan the code.'))
            qr_image(join_address(house.address, workshop.code), label=_('QR code to join'))
            text('p', _('Or open {address} and type', address=spoken_address(house.address))).classes('soft')
            text('p', spoken_code(workshop.code)).classes('poster-code')
            Press(_('Print'), look='full', js='() => window.print()')
