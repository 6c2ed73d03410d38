"""Where phones find this server, and the QR code that says so."""

import io
import socket
from urllib.parse import urlsplit

import qrcode
from qrcode.image.svg import SvgPathImage

from workshop_app.settings import Settings


def public_address(settings: Settings) -> str:
    """The address phones reach, without a slash at its end.

    The setting, or else this machine's own address in the local network.
    """
    if settings.public_url:
        return settings.public_url.rstrip('/')
    return f'http://{_local_address()}:{settings.port}'


def join_address(address: str, code: str) -> str:
    """What the QR code holds."""
    return f'{address}/j/{code}'


def results_address(address: str, share_key: str) -> str:
    """Where the results are read."""
    return f'{address}/results/{share_key}'


def spoken_address(address: str) -> str:
    """The address as a person types it: without ``http://``."""
    parts = urlsplit(address)
    return f'{parts.netloc}{parts.path}'


def spoken_code(code: str) -> str:
    """Two groups of three are read and typed more easily."""
    return f'{code[:3]} {code[3:]}'


def qr_svg(text: str) -> str:
    """A QR code as one SVG path, dark on light, with the quiet zone that cameras need."""
    code = _qr(text)
    return code.make_image(image_factory=SvgPathImage).to_string(encoding='unicode')


def qr_terminal(text: str) -> str:
    """A QR code in block characters for a terminal."""
    drawing = io.StringIO()
    _qr(text).print_ascii(out=drawing, invert=True)
    return drawing.getvalue()


def _qr(text: str) -> qrcode.QRCode:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    return code


def _local_address() -> str:
    # connecting a datagram socket sends nothing; it only asks the system which of its addresses faces outwards
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(('192.0.2.1', 9))
            return str(probe.getsockname()[0])
        except OSError:
            return '127.0.0.1'
