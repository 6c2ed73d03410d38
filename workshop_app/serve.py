"""Starts the server and says where it is."""

import errno
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any

from nicegui import app, background_tasks, run, ui

from workshop_app.address import qr_terminal
from workshop_app.app import furnish
from workshop_app.commands.trouble import Trouble
from workshop_app.descriptors import raise_descriptor_limit
from workshop_app.house import House
from workshop_app.pages.frame import STATIC
from workshop_app.settings import Settings

RECONNECT = 15.0
"""Seconds a page may be away; a stall of three seconds, NiceGUI's default, dropped two thirds of a hall."""
LOOPBACK = ('127.0.0.1', '::1', 'localhost')
BACKLOG = 4096
"""Connections that wait to be let in while a hall comes back at once."""
PARTING = 3
"""Seconds that open pages have to hang up when the server stops."""


def serve(house: House, *, task: Callable[[], Coroutine[Any, Any, None]] | None = None) -> None:
    """Serves until somebody stops it, by Ctrl-C or by the signal that service managers send.

    :param task: runs beside it, once the house is open and announced
    """
    raise_descriptor_limit()
    # a copy of a process that has threads may wait for ever for a lock that none of them gives back
    run.process_pool_start_method = 'spawn'
    if house.settings.instance is not None:
        app.config.socket_io_js_query_params['instance'] = house.settings.instance
    furnish(house)
    app.on_startup(lambda: announce(house))
    if task is not None:
        app.on_startup(lambda: background_tasks.create(task(), name='task'))
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, _leave)
    ui.run(
        host=house.settings.host,
        port=house.settings.port,
        title='Workshop',
        # within the page, so that it costs no request
        favicon=(STATIC / 'icon.svg').read_text(),
        reload=False,
        show=False,
        show_welcome_message=False,
        reconnect_timeout=RECONNECT,
        tailwind=False,
        gzip_middleware_factory=None,
        binding_refresh_interval=None,
        access_log=False,
        server_header=False,
        # a view is packed once for all phones; zlib for each connection costs 50 kB and every message its time
        ws_per_message_deflate=False,
        # socket.io asks every page for a sign of life itself
        ws_ping_interval=None,
        backlog=BACKLOG,
        timeout_graceful_shutdown=PARTING,
    )


def insist_on_port(settings: Settings) -> None:
    """Tries the port before anything else is done, for the server itself would fail with a traceback.

    :raises Trouble: names the port and the setting to change
    """
    kind = socket.AF_INET6 if ':' in settings.host else socket.AF_INET
    with socket.socket(kind, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as failure:
            raise Trouble(_why_not(failure, settings)) from failure


def announce(house: House) -> None:
    """Tells the person at the terminal where to go next."""
    near = near_address(house)
    lines = [f'Facilitator:  {facilitator_link(house, house.address)}']
    if near != house.address:
        lines.append(f'  or here:    {facilitator_link(house, near)}')
    lines.append(f'Phones:       {house.address}')
    if house.settings.host in LOOPBACK and house.settings.public_url is None:
        lines.append('No phone can reach it as long as WORKSHOP_HOST or --host is this machine alone; 0.0.0.0 is all.')
    sys.stdout.write('\n' + '\n'.join(lines) + f'\n\n{qr_terminal(house.address)}\nCtrl-C stops the server.\n\n')
    sys.stdout.flush()


def facilitator_link(house: House, address: str) -> str:
    return f'{address}/facilitate?key={house.facilitator_key}'


def near_address(house: House) -> str:
    """How this very machine reaches the server, also when its network is gone; without a slash at the end."""
    is_near = house.settings.host in {'0.0.0.0', '::', *LOOPBACK}
    return f'http://localhost:{house.settings.port}' if is_near else house.address


def _why_not(failure: OSError, settings: Settings) -> str:
    remedy = 'choose another port with WORKSHOP_PORT or --port.'
    match failure.errno:
        case errno.EADDRINUSE:
            return f'Port {settings.port} is in use by another program: stop that, or {remedy}'
        case errno.EACCES | errno.EPERM:
            return f'Port {settings.port} is for the system administrator only: {remedy}'
        case _:
            return (
                f'This machine cannot listen on “{settings.host}” ({failure.strerror}): '
                'WORKSHOP_HOST or --host must be one of its own addresses, or 0.0.0.0 for all.'
            )


def _leave(_number: int, _frame: FrameType | None) -> None:
    # the server catches the signal first, and hands it on when every turn is answered and the database closed
    sys.exit(0)
