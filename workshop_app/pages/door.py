"""``/``: type a code, or go to the facilitator's area."""

from fastapi import Request
from fastapi.responses import RedirectResponse
from nicegui import ui

from sessions.ids import tidy_join_code
from sessions.refusals import Refusal, WorkshopUnknown
from sessions.words import Language
from workshop_app.api.refusals import status_of
from workshop_app.console.markup import box, text
from workshop_app.house import House
from workshop_app.pages.frame import frame_page, page_language
from workshop_app.pages.sign_in import language_switch

LONGEST_TYPED = 40
"""Room for blanks and hyphens around the code's characters."""


def door_page(house: House) -> None:
    @ui.page('/')
    async def door(request: Request, code: str = '') -> RedirectResponse | None:
        language = page_language(request, house.settings.language)
        tidy = tidy_join_code(code)
        if not tidy:
            _draw(language)
            return None
        try:
            await house.room(tidy)
        except WorkshopUnknown as refusal:
            _draw(language, refusal=refusal, typed=code[:LONGEST_TYPED])
            return None
        return RedirectResponse(f'/j/{tidy}', status_code=303)


def refuse_entry(refusal: Refusal, language: Language) -> None:
    """A page that says in one sentence why there is no way in, and where to type another code."""
    _draw(language, refusal=refusal)


def _draw(language: Language, *, refusal: Refusal | None = None, typed: str = '') -> None:
    _ = frame_page('Workshop', style='door', language=language)
    with box('div', 'door'):
        text('h1', _('Take part in a workshop'))
        # a plain form works before, and without, anything else on the page
        with box('form', 'door-form') as form:
            form.props.update(action='/', method='get', novalidate=True)
            text('label', _('The code on the wall')).props['for'] = 'code'
            field = ui.element('input')
            field.props.update(id='code', name='code', type='text', value=typed, maxlength=LONGEST_TYPED, required=True)
            field.props.update(
                autocomplete='off', autocapitalize='characters', spellcheck='false', enterkeyhint='go', autofocus=True
            )
            if refusal is not None:
                ui.context.client.status_code = status_of(refusal)
                sentence = text('p', refusal.say(_)).classes('door-refusal')
                sentence.props.update(id='refusal', role='alert')
                field.props.update({'aria-invalid': 'true', 'aria-describedby': 'refusal'})
            text('button', _('Continue')).props['type'] = 'submit'
        with box('div', 'door-foot'):
            text('a', _('For facilitators')).props['href'] = '/facilitate'
            text('a', _('What is stored')).props['href'] = '/privacy'
        language_switch(_, '/')
