"""Colours of fields of action: told apart with colour-blind eyes, readable on paper."""

from collections.abc import Collection

PALETTE = (
    '#0072b2',
    '#b3541e',
    '#00795c',
    '#8e4585',
    '#9a3b4f',
    '#4f5d2f',
    '#5a4fcf',
    '#6b4c2a',
    '#1f6f78',
    '#a8326e',
)
"""The first four are the house's; all have at least 4.5:1 on white."""


def free_colour(taken: Collection[str]) -> str:
    """The first colour of the palette that no field has; from the start again where all are taken."""
    return next((colour for colour in PALETTE if colour not in taken), PALETTE[len(taken) % len(PALETTE)])


def contrast_on_paper(colour: str) -> float:
    """Contrast of ``#rrggbb`` with white, 1 to 21 (WCAG 2.1, relative luminance)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
