from typing import Annotated

import typer

from workshop_app.commands.database import spoken_database_trouble
from workshop_app.commands.settings import read_settings

Port = Annotated[int | None, typer.Option(help='The port to listen on, instead of WORKSHOP_PORT (8080).')]
Host = Annotated[str | None, typer.Option(help='The address to listen on, instead of WORKSHOP_HOST (0.0.0.0, all).')]


def serve(port: Port = None, host: Host = None) -> None:
    """Start the server and print the facilitator's link, the phones' address and its QR code.

    Ctrl-C stops it; everything that was written is kept.
    """
    # NiceGUI takes a second to load, and the other commands do without
    from workshop_app.house import House
    from workshop_app.serve import insist_on_port
    from workshop_app.serve import serve as run

    settings = read_settings(port=port, host=host)
    insist_on_port(settings)
    with spoken_database_trouble(settings):
        house = House(settings)
    run(house)
