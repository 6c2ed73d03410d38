"""Puts the application together: pages, interface and static files around one house."""

from pathlib import Path

from nicegui import app

from workshop_app.api.interface import make_interface
from workshop_app.api.origin import OwnPagesOnly
from workshop_app.front import put_in_front
from workshop_app.house import House
from workshop_app.pages.board import board_page
from workshop_app.pages.console import console_page
from workshop_app.pages.door import door_page
from workshop_app.pages.facilitate import facilitate_page
from workshop_app.pages.phone import phone_page
from workshop_app.pages.poster import poster_page
from workshop_app.pages.prepare import prepare_page
from workshop_app.pages.privacy import privacy_page
from workshop_app.pages.results import results_page
from workshop_app.signatures import keep_signatures

STATIC = Path(__file__).parent / 'static'
COLOURS = {'primary': '#0b4f6c', 'positive': '#00795c', 'negative': '#8c1d14', 'warning': '#f2c14e'}
"""For what Quasar draws; all are readable with the text it puts on them."""


def furnish(house: House) -> None:
    """Hangs every page and route of this house into NiceGUI's application."""
    keep_signatures()
    app.add_middleware(OwnPagesOnly, address=house.address)
    app.add_static_files('/static', STATIC)
    app.colors(**COLOURS)
    for page in (
        door_page,
        phone_page,
        privacy_page,
        board_page,
        facilitate_page,
        console_page,
        prepare_page,
        poster_page,
        results_page,
    ):
        page(house)
    put_in_front(app, make_interface(house))
    app.on_startup(house.open)
    app.on_delete(house.sweeper.note_closed_page)
    app.on_shutdown(house.close)
