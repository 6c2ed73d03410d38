"""``/privacy``: what is stored about somebody who takes part, in plain words."""

from fastapi import Request
from nicegui import ui

from sessions.ids import tidy_join_code
from sessions.wording import Wording
from workshop_app.console.markup import box, text
from workshop_app.house import House
from workshop_app.pages.frame import frame_page, page_language
from workshop_app.pages.sign_in import language_switch


def privacy_page(house: House) -> None:
    @ui.page('/privacy')
    async def privacy(request: Request, code: str = '') -> None:
        language = page_language(request, house.settings.language)
        _ = frame_page('Workshop', style='door', language=language)
        code = tidy_join_code(code)
        with box('div', 'door'):
            text('h1', _('What is stored'))
            for title, sentences in _chapters(_):
                text('h2', title)
                with box('ul'):
                    for sentence in sentences:
                        text('li', sentence)
            back = text('a', _('Back to the workshop') if code else _('To the start page'))
            back.classes('door-back').props['href'] = f'/j/{code}' if code else '/'
            language_switch(_, f'/privacy?code={code}' if code else '/privacy')


def _chapters(_: Wording) -> list[tuple[str, list[str]]]:
    return [
        (
            _('On the server'),
            [
                _('Your name, department and role, if you give them. You can change or delete them at any time.'),
                _('Your contributions, each with its time.'),
                _('The points you place, how you rate projects and what you agree to, without a time.'),
                _('The groups you propose, each with its time.'),
                _('What you say about things of an earlier workshop, without a time.'),
                _('The language you chose.'),
            ],
        ),
        (
            _('Who sees what'),
            [
                _('Everybody in the room reads the contributions. Names stand on them only if the join page says so.'),
                _(
                    'Nobody sees how you alone have voted or rated, or what you agree to, neither the room nor the '
                    'facilitator: only sums.'
                ),
                _('The facilitator reads the groups you propose. Your name stands on them only where names are shown.'),
                _('The facilitator can take a contribution off the wall and can save the results as files.'),
                _('The facilitator can share the results by a link: what is on the wall, and sums that were revealed.'),
            ],
        ),
        (
            _('In your browser'),
            [
                _('A cookie with a random number that says this phone takes part, and one for the language.'),
                _('Texts you have not sent yet, so that none is lost. They are deleted when they are sent.'),
            ],
        ),
        (
            _('What is not done'),
            [
                _('There is no account, no advertising and no tracking, and nothing is loaded from other companies.'),
                _('Whoever runs the workshop decides how long it is kept. Ask the facilitator to have it deleted.'),
            ],
        ),
    ]
