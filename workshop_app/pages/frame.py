"""What every page has: its language, its stylesheet, its title."""

from copy import copy
from functools import cache
from hashlib import sha256
from pathlib import Path

from fastapi import Request
from nicegui import ui

from sessions.wording import Wording, choose_language, wording
from sessions.words import Language
from workshop_app.identity import LANGUAGE_COOKIE

STATIC = Path(__file__).parent.parent / 'static'
PATIENCE = 30.0
"""Seconds a page may take to be built; after three, NiceGUI's default, a part of a rush was answered with an error."""
QUASAR_LANGUAGE = {Language.GERMAN: 'de', Language.ENGLISH: 'en-US'}


def frame_page(title: str, *, style: str, language: Language) -> Wording:
    """Prepares the page that is being built.

    :param style: the face's stylesheet, ``static/{style}.css``
    :returns: how the page speaks
    """
    client = ui.context.client
    # the decorator's page object is every visitor's; this visitor's page speaks its own language
    client.page = copy(client.page)
    client.page.language = QUASAR_LANGUAGE[language]  # type: ignore[assignment]
    ui.page_title(title)
    for sheet in ('house', style):
        add_stylesheet(sheet)
    return wording(language)


def add_stylesheet(name: str) -> None:
    """One more stylesheet for the page that is being built, ``static/{name}.css``."""
    ui.add_head_html(f'<link rel="stylesheet" href="{_stylesheet_address(name)}">')


@cache
def _stylesheet_address(name: str) -> str:
    """Where a stylesheet is; the address changes with its content, so that no browser keeps an old one."""
    content = (STATIC / f'{name}.css').read_bytes()
    return f'/static/{name}.css?v={sha256(content).hexdigest()[:8]}'


def page_language(request: Request, *wishes: str | None) -> Language:
    """What this browser chose, else the given wishes, else what the browser asks for."""
    return choose_language(request.cookies.get(LANGUAGE_COOKIE), *wishes, request.headers.get('Accept-Language'))
