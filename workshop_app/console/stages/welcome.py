"""The stage of the arrival: who is in, how the others get in, what comes next."""

from nicegui import ui

from sessions.picture import Picture
from sessions.tables import Step
from sessions.wording import Wording
from workshop_app.address import spoken_address, spoken_code
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import box, set_words, text
from workshop_app.console.rows import Row, Rows


def build_welcome(desk: Desk, step: Step) -> Panel:
    _ = desk._
    with box('div', 'welcome'):
        with box('section', 'welcome-tile'):
            text('h3', _('Who is in')).classes('stage-heading')
            count = text('p').classes('welcome-count')
            departments = Rows(box('ul', 'welcome-departments'), _build_department, key=lambda line: line[0])
        _build_way_in(desk)
        with box('section', 'welcome-tile welcome-wide'):
            text('h3', _('What comes next')).classes('stage-heading')
            following = text('p').classes('welcome-next')
            prompt = text('p').classes('welcome-hint')

    def draw(picture: Picture) -> None:
        set_words(count, _.plural('{n} person is in', '{n} people are in', picture.participants))
        departments.show(_people(picture, _))
        after = _step_after(picture, step)
        set_words(following, _('Nothing follows this step.') if after is None else after.title)
        set_words(prompt, '' if after is None else after.prompt)

    draw(desk.picture)
    return draw


def _build_way_in(desk: Desk) -> None:
    _, code = desk._, desk.picture.workshop.code
    with box('section', 'welcome-tile'):
        text('h3', _('The way in')).classes('stage-heading')
        text('p', _('Scan the code on the wall, or open this address and type the code:')).classes('welcome-hint')
        text('p', spoken_address(desk.house.address)).classes('welcome-address')
        text('p', spoken_code(code)).classes('welcome-code')
        ui.link(_('Open board'), f'/board/{code}', new_tab=True).classes('press press-line')


def _build_department(line: tuple[str, int]) -> Row[tuple[str, int]]:
    with box('li') as row:
        text('span', line[0])
        number = text('strong')
    return row, lambda line: set_words(number, str(line[1]))


def _people(picture: Picture, _: Wording) -> list[tuple[str, int]]:
    counted = [(department.name, picture.people.get(department.id, 0)) for department in picture.departments]
    if picture.departments:
        counted.append((_('No department given'), picture.people.get(None, 0)))
    return [(name, n) for name, n in counted if n]


def _step_after(picture: Picture, step: Step) -> Step | None:
    places = [place for place, each in enumerate(picture.steps) if each.id == step.id]
    return next(iter(picture.steps[places[0] + 1 :]), None) if places else None
