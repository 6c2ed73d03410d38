"""The stage before the first step: what to do before the room is asked anything."""

from base64 import b64encode

from nicegui import ui

from sessions.picture import Picture
from sessions.verbs.agenda import open_step
from workshop_app.address import join_address, qr_svg, spoken_address, spoken_code
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words, text


def build_ready(desk: Desk) -> Panel:
    _, code = desk._, desk.picture.workshop.code
    with box('section', 'ready sheet', label=_('Before the start')):
        with box('div', 'ready-words'):
            text('h2', _('Ready to start')).classes('step-title')
            with box('ol', 'ready-steps'):
                with box('li'):
                    text('p', _('Put the board on the projector.'))
                    ui.link(_('Open the board'), f'/board/{code}', new_tab=True)
                with box('li'):
                    text('p', _('Look through agenda and fields of action.'))
                    ui.link(_('Prepare the workshop'), f'/facilitate/{code}/prepare')
                with box('li'):
                    text('p', _('Let people scan the code, and begin.'))
                    joined = text('p').classes('ready-joined').props('role=status')
            start = Press('', None, look='full').classes('ready-start')
        with box('div', 'ready-way-in'):
            qr_image(join_address(desk.house.address, code), label=_('QR code to join'))
            text('strong', spoken_address(desk.house.address))
            text('span', spoken_code(code)).classes('code')

    async def begin() -> None:
        if desk.picture.steps and desk.picture.current_step is None:
            await desk.take(open_step, step_id=desk.picture.steps[0].id)

    start.on('click', begin, args=[])

    def show(picture: Picture) -> None:
        here = picture.participants
        set_words(joined, _.plural('{n} person is here.', '{n} people are here.', here) if here else _('Nobody yet.'))
        start.set_visibility(bool(picture.steps))
        if picture.steps:
            set_words(start, _('Start with “{step}”', step=picture.steps[0].title))

    return show


def qr_image(address: str, *, label: str) -> ui.element:
    """The code as an image of its own, so that nothing of it is read as the page's markup."""
    image = box('img', 'qr')
    image.props['src'] = 'data:image/svg+xml;base64,' + b64encode(qr_svg(address).encode()).decode()
    image.props['alt'] = label
    return image
