"""``/results/{share_key}``: what came out, for those who were there. Nothing on it can be changed.

What it shows comes with it, so it stands when the connection is lost or the server stops, and it is as old as its last
loading.
"""

from fastapi import Request
from nicegui import ui

from sessions.refusals import Refusal, ResultsNotShared
from sessions.words import Language
from workshop_app.api.refusals import status_of
from workshop_app.console.markup import box, text
from workshop_app.elements.results_page import ResultsPage
from workshop_app.house import House
from workshop_app.live import rest_outbox
from workshop_app.pages.frame import PATIENCE, add_stylesheet, frame_page, page_language
from workshop_app.pages.sign_in import language_switch

NOT_FOR_OTHERS = '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">'
"""The key in the address is all that keeps the page: no search engine and no other page is told of it."""


def results_page(house: House) -> None:
    @ui.page('/results/{share_key}', response_timeout=PATIENCE)
    async def results(request: Request, share_key: str) -> None:
        try:
            room = await house.shared_room(share_key)
        except ResultsNotShared as refusal:
            _refuse(refusal, page_language(request, house.settings.language))
            return
        picture = await room.picture()
        workshop = picture.workshop
        language = page_language(request, workshop.language)
        _ = frame_page(workshop.title, style='console', language=language)
        for sheet in ('stages', 'chain', 'results'):
            add_stylesheet(sheet)
        ui.add_head_html(NOT_FOR_OTHERS)
        ResultsPage(room.results.shown(picture).encoded, wording=_)
        rest_outbox(ui.context.client)
        with box('footer', 'results-foot'):
            language_switch(_, f'/results/{workshop.share_key}')


def _refuse(refusal: Refusal, language: Language) -> None:
    _ = frame_page('Workshop', style='door', language=language)
    ui.context.client.status_code = status_of(refusal)
    with box('div', 'door'):
        text('h1', _('Results'))
        text('p', refusal.say(_)).props('role=alert')
        text('a', _('To the start page')).classes('door-back').props['href'] = '/'
        language_switch(_, '/')
