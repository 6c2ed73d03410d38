"""The phone's one element: a task per step, drawn from the shared and the own view."""

from functools import cache
from json import dumps
from typing import Any

from nicegui import __version__, ui
from nicegui.dependencies import esm_modules

from sessions.texts import CARD_LENGTH
from sessions.wording import wording
from sessions.words import Language
from workshop_app.elements.phone_texts import phone_texts

MODULES = {'workshop-phone': 'phone_steps', 'workshop-shared': 'shared'}


class Phone(ui.element, component='phone.js', esm=MODULES):
    """Draws itself anew from what the room sends; the page behind it holds nothing."""

    def __init__(self, views: dict[str, Any], *, code: str, language: Language) -> None:
        """:param views: the envelope of ``api.participants.read_views``"""
        super().__init__()
        # as JSON, for NiceGUI would watch every value in them for changes, and in plain ASCII, for it looks at every
        # letter of a page that has others: both cost more than the rest of the page
        self.props['views'] = dumps(views)
        self.props['code'] = code
        self.props['language'] = language.value
        self.props['texts'] = _encoded_texts(language)
        self.props['card_length'] = CARD_LENGTH
        ui.add_head_html(_early_modules())


@cache
def _encoded_texts(language: Language) -> str:
    return dumps(phone_texts(wording(language)))


@cache
def _early_modules() -> str:
    """Has the browser fetch all modules at once: on a slow network one import waiting for the other takes seconds."""
    paths = [
        f'/_nicegui/{__version__}/esm/{key}/{file.name}'
        for key, module in esm_modules.items()
        if module.name in MODULES
        for file in sorted(module.path.glob('*.js'))
    ]
    return '\n'.join(f'<link rel="modulepreload" href="{path}">' for path in paths)
