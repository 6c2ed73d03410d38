"""Signatures that NiceGUI asks for again and again, for three handlers of each element of each page."""

from inspect import signature

from nicegui.classes import Classes
from nicegui.props import Props
from nicegui.style import Style


def keep_signatures() -> None:
    """Writes them down where ``inspect.signature`` looks first (PEP 362): working them out was a tenth of a join."""
    for handler in (Classes._update, Props._update, Style._update):
        handler.__signature__ = signature(handler)  # type: ignore[union-attr]
