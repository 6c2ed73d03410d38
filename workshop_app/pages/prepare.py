"""``/facilitate/{code}/prepare``: what can be settled beforehand, and mended while it runs."""

from fastapi import Request
from nicegui import ui

from sessions.picture import Picture
from workshop_app.console.follower import follow
from workshop_app.console.markup import box, set_words, text
from workshop_app.console.prepare.agenda import build_agenda
from workshop_app.console.prepare.basics import build_basics
from workshop_app.console.prepare.core_goals import build_core_goals
from workshop_app.console.prepare.departments import build_departments
from workshop_app.console.prepare.fields import build_fields
from workshop_app.console.prepare.saver import Saver
from workshop_app.house import House
from workshop_app.pages.console import enter_desk


def prepare_page(house: House) -> None:
    @ui.page('/facilitate/{code}/prepare')
    async def prepare(request: Request, code: str) -> None:
        desk = await enter_desk(request, house, code)
        if desk is None:
            return
        _ = desk._
        with box('header', 'console-header prepare-header'):
            ui.link('‹ ' + _('Console'), f'/facilitate/{desk.picture.workshop.code}').classes('press press-header')
            text('h1', _('Prepare')).classes('console-title')
            title = text('p').classes('console-joined')
            saver = Saver(desk)
        with box('div', 'prepare'):
            panels = [
                build(saver)
                for build in (build_basics, build_agenda, build_fields, build_core_goals, build_departments)
            ]

        async def draw(picture: Picture) -> None:
            desk.picture = picture
            set_words(title, picture.workshop.title)
            for panel in panels:
                panel(picture)

        await follow(desk.room, draw, desk.picture)
