"""``/facilitate``: all workshops of the house, and the making of a new one."""

from babel.dates import format_date
from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from nicegui import ui

from exports.labels import WORKSHOP_STATES
from exports.local_time import to_local
from sessions.overview import WorkshopLine
from sessions.refusals import Refusal
from sessions.templates import CONCEPT, START, TEMPLATE_NAMES
from sessions.wording import N_, Wording, wording
from sessions.words import Language
from workshop_app.address import spoken_code
from workshop_app.api.facilitator import AREA
from workshop_app.console.markup import Press, box, text
from workshop_app.house import House
from workshop_app.identity import is_facilitator, is_facilitator_key, remember_facilitator
from workshop_app.pages.earlier import Earlier
from workshop_app.pages.frame import frame_page, page_language
from workshop_app.pages.sign_in import language_switch, show_sign_in, sign_out

TEMPLATE_STORIES = {
    CONCEPT: N_('From core goals and challenges to goals and projects, about 2½ hours'),
    START: N_('From starting points to the fields of action, about 1½ hours'),
}
LANGUAGES = {Language.GERMAN.value: 'Deutsch', Language.ENGLISH.value: 'English'}


def facilitate_page(house: House) -> None:
    @ui.page(AREA)
    async def facilitate(request: Request, key: str = '', wrong: bool = False, then: str = '') -> Response | None:
        if key and is_facilitator_key(key, house):
            # the key leaves the address at once: it is not meant for the history, nor for the projector
            entered = RedirectResponse(AREA, status_code=303)
            remember_facilitator(entered, request, house)
            return entered
        if not is_facilitator(request, house):
            show_sign_in(request, house, wrong=wrong or bool(key), then=then)
            return None
        language = page_language(request, house.settings.language)
        lines = await house.list()
        _ = frame_page(wording(language)('Workshops'), style='console', language=language)
        with box('header', 'console-header'):
            text('h1', _('Workshops')).classes('console-title')
            with box('div', 'console-actions'):
                language_switch(_, AREA)
                sign_out(_)
        with box('div', 'list'):
            _build_list(lines, _)
            _build_founding(house, lines, _)
        return None


def _build_list(lines: list[WorkshopLine], _: Wording) -> None:
    with box('section', 'list-all', label=_('All workshops')):
        if not lines:
            with box('div', 'sheet empty'):
                text('h2', _('No workshop yet'))
                text('p', _('Give it a title, choose an agenda, and it is ready. Everything can be changed later.'))
            return
        with box('ul', 'workshops'):
            for line in lines:
                _build_line(line, _)


def _build_line(line: WorkshopLine, _: Wording) -> None:
    with box('li'), ui.link(target=f'{AREA}/{line.code}').classes('workshop'):
        text('h2', line.title)
        text('span', _(WORKSHOP_STATES[line.state])).classes(f'badge badge-{line.state.value}')
        with box('p', 'workshop-facts soft'):
            text('span', format_date(to_local(line.created_at), format='long', locale=_.language.value))
            text('span', _.plural('{n} participant', '{n} participants', line.participants))
            text('span', _.plural('{n} contribution', '{n} contributions', line.contributions))
            text('span', spoken_code(line.code)).classes('code').props['title'] = _('Code')


def _build_founding(house: House, lines: list[WorkshopLine], _: Wording) -> None:
    """A new workshop opens its console at once."""
    with box('section', 'list-new sheet', label=_('New workshop')):
        text('h2', _('New workshop'))
        title = ui.input(label=_('Title')).props('outlined').classes('wide')
        text('h3', _('Agenda')).classes('field-name')
        templates = {name: f'{_(TEMPLATE_NAMES[name])} – {_(story)}' for name, story in TEMPLATE_STORIES.items()}
        template = ui.radio(templates, value=CONCEPT).classes('choices')
        template.props['aria-label'] = _('Agenda')
        text('h3', _('Language of the workshop')).classes('field-name')
        language = ui.radio(LANGUAGES, value=house.settings.language.value).props('inline').classes('choices')
        language.props['aria-label'] = _('Language of the workshop')
        earlier = Earlier(house, lines, _)
        earlier.build()

        async def found() -> None:
            try:
                code = await house.found(
                    title=title.value, template=template.value, language=language.value, start=earlier.start
                )
            except Refusal as refusal:
                title.props.update({'error': True, 'error-message': refusal.say(_)})
                return
            ui.navigate.to(f'{AREA}/{code}')

        title.on('keydown.enter', found)
        Press(_('Make the workshop'), found, look='full')
