from enum import StrEnum
from typing import Annotated

import typer

from sessions.carrying import Cards, Selection, Start, choose_cards, offer, usual_cards, usual_fields
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.refusals import EarlierStillOpen
from sessions.store import Store
from sessions.templates import CONCEPT, TEMPLATES
from sessions.words import Language, WorkshopState
from workshop_app.commands.database import open_store, workshop_with
from workshop_app.commands.settings import read_settings
from workshop_app.commands.trouble import Trouble


class Part(StrEnum):
    """What may stay behind when an earlier workshop is taken as a start."""

    FIELDS = 'fields'
    CORE_GOALS = 'core-goals'
    DEPARTMENTS = 'departments'
    GOALS = 'goals'
    CARDS = 'cards'
    PROJECTS = 'projects'


Title = Annotated[str, typer.Option(help='What the board says above everything.')]
Template = Annotated[str, typer.Option(help=f'The agenda to start from: {" or ".join(TEMPLATES)}.')]
Spoken = Annotated[Language | None, typer.Option(help='Where none is given, WORKSHOP_LANGUAGE decides.')]
Earlier = Annotated[
    str | None, typer.Option('--from', metavar='CODE', help='A closed workshop that the new one starts from.')
]
Taken = Annotated[
    Cards | None,
    typer.Option(
        help='Which of its cards come along beside those that its goals rest on: all, those with points (usual where '
        'there was a vote), or none.'
    ),
]
Left = Annotated[list[Part] | None, typer.Option(help='What of it stays behind; may be given several times.')]


def new(
    title: Title,
    template: Template = CONCEPT,
    language: Spoken = None,
    earlier: Earlier = None,
    cards: Taken = None,
    leave_out: Left = None,
) -> None:
    """Make a workshop; its join code is the last line.

    With --from it starts from a closed one: fields of action, core goals, departments, goals with what they rest on,
    cards and project ideas come along with their origin and points, and a quick pass asks what still holds.

    A server that is running knows it at once.
    """
    if template not in TEMPLATES:
        raise Trouble(f'There is no template “{template}”: choose {" or ".join(TEMPLATES)}.')
    settings = read_settings()
    with open_store(settings) as store:
        start = None if earlier is None else _start_from(store, earlier, cards, set(leave_out or ()))
        workshop = store.found(title=title, template=template, language=language or settings.language, start=start)
    typer.echo(workshop.code)


def _start_from(store: Store, code: str, cards: Cards | None, left: set[Part]) -> Start:
    workshop = workshop_with(store, code)
    with store.read() as db:
        picture = load_picture(db, workshop.id)
    if picture.workshop.state is not WorkshopState.CLOSED:
        raise EarlierStillOpen(title=picture.workshop.title)
    selection = _select(picture, cards, left)
    typer.echo(
        f'From “{picture.workshop.title}”: {len(selection.field_ids)} fields of action, '
        f'{len(selection.core_goal_ids)} core goals, {len(selection.goal_ids)} goals, {len(selection.card_ids)} cards.'
    )
    return Start(workshop_id=workshop.id, selection=selection)


def _select(picture: Picture, cards: Cards | None, left: set[Part]) -> Selection:
    offered = offer(picture)
    goal_ids = () if Part.GOALS in left else tuple(goal.id for goal in offered.goals)
    which = Cards.GOALS if Part.CARDS in left else cards or usual_cards(picture)
    return Selection(
        field_ids=() if Part.FIELDS in left else tuple(field.id for field in usual_fields(picture)),
        core_goal_ids=() if Part.CORE_GOALS in left else tuple(core_goal.id for core_goal in offered.core_goals),
        department_ids=() if Part.DEPARTMENTS in left else tuple(each.id for each in offered.departments),
        goal_ids=goal_ids,
        card_ids=choose_cards(picture, which, goal_ids=goal_ids, projects=Part.PROJECTS not in left),
    )
