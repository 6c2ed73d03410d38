"""The door of the facilitator's area: one field for the key."""

from fastapi import Request
from nicegui import ui

from sessions.wording import Wording, wording
from sessions.words import Language
from workshop_app.api.facilitator import AREA
from workshop_app.console.markup import box, text
from workshop_app.house import House
from workshop_app.pages.frame import frame_page, page_language


def show_sign_in(request: Request, house: House, *, wrong: bool = False, then: str | None = None) -> None:
    """What somebody without the facilitator's cookie sees instead of the page.

    :param wrong: a key was given, and it was another
    :param then: where to go with the right key; the address that was asked for where none is given
    """
    language = page_language(request, house.settings.language)
    _ = frame_page(wording(language)('Facilitator’s area'), style='console', language=language)
    with box('div', 'sign-in'), box('div', 'sheet'):
        text('h1', _('Facilitator’s area'))
        text('p', _('The key stands in the link that the server shows when it starts.')).classes('soft')
        with _form('/api/v1/facilitator/sign-in', then or request.url.path, 'sign-in-form'):
            with box('label'):
                text('span', _('Key'))
                field = ui.element('input')
                field.props.update({'name': 'key', 'type': 'password', 'required': True, 'autofocus': True})
                field.props['autocomplete'] = 'current-password'
            if wrong:
                text('p', _('This is not the key. Please check that you copied all of it.')).props('role=alert')
            text('button', _('Sign in')).classes('press press-full').props('type=submit')
        with box('div', 'sign-in-foot'):
            ui.link(_('Take part in a workshop instead'), '/')
            language_switch(_, then or request.url.path)


def language_switch(_: Wording, then: str) -> None:
    """German and English, each in its own words."""
    with (
        _form('/api/v1/facilitator/language', then, ''),
        box('div', 'languages', label=_('Language')).props('role=group'),
    ):
        for language, name in ((Language.GERMAN, 'Deutsch'), (Language.ENGLISH, 'English')):
            choice = text('button', name).classes('press press-quiet').props('type=submit name=language')
            choice.props.update({'value': language.value, 'lang': language.value})
            choice.props['aria-pressed'] = 'true' if language is _.language else 'false'


def sign_out(_: Wording) -> None:
    with _form('/api/v1/facilitator/sign-out', AREA, ''):
        text('button', _('Sign out')).classes('press press-quiet').props('type=submit')


def _form(action: str, then: str, classes: str) -> ui.element:
    form = box('form', classes)
    form.props.update({'method': 'post', 'action': action})
    with form:
        ui.element('input').props.update({'type': 'hidden', 'name': 'then', 'value': then})
    return form
