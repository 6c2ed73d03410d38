"""How cells of the workbook look: one format for each use, made once."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from sessions.words import Language

FONT_NAME = 'Arial'
FONT = {'font_name': FONT_NAME, 'font_size': 10}
INK, LINE, BRAND, PAPER = '#14213d', '#d9dee8', '#0b4f6c', '#ffffff'
DAYS: dict[str, str] = {Language.GERMAN: 'dd.mm.yyyy', Language.ENGLISH: 'yyyy-mm-dd'}

_CELL = {**FONT, 'font_color': INK, 'valign': 'top', 'bottom': 1, 'bottom_color': LINE}


class SheetFormats:
    """The formats of one workbook. Dates are written as its language writes them."""

    def __init__(self, workbook: Workbook, language: str) -> None:
        self._workbook = workbook
        self._made: dict[str, Format] = {}
        self._day = DAYS[language]

    def header(self, *, centred: bool = False) -> Format:
        look = {**FONT, 'bold': True, 'font_color': PAPER, 'bg_color': BRAND, 'text_wrap': True, 'valign': 'vcenter'}
        return self._make(f'header {centred}', look | _alignment(centred))

    def number(self, *, centred: bool = False) -> Format:
        """A column of numbers is centred; a number among texts stands where they begin."""
        return self._make(f'number {centred}', {**_CELL, 'num_format': '0'} | _alignment(centred))

    @property
    def mean(self) -> Format:
        return self._make('mean', {**_CELL, 'num_format': '0.00'} | _alignment(True))

    @property
    def moment(self) -> Format:
        return self._make('moment', {**_CELL, 'num_format': f'{self._day} hh:mm'} | _alignment(False))

    @property
    def day(self) -> Format:
        return self._make('day', {**_CELL, 'num_format': self._day} | _alignment(False))

    @property
    def plain(self) -> Format:
        """What a rich text's runs look like."""
        return self._make('plain', {**FONT, 'font_color': INK})

    def text(self, *, colour: str | None = None, guarded: bool = False) -> Format:
        """A text that wraps.

        :param colour: of a field of action
        :param guarded: stays a text also when somebody edits the cell and presses Enter
        """
        look = {**_CELL, 'text_wrap': True, 'quote_prefix': guarded} | _alignment(False)
        if colour is not None:
            look |= {'font_color': colour, 'bold': True}
        return self._make(f'text {colour} {guarded}', look)

    def _make(self, name: str, look: dict[str, Any]) -> Format:
        if name not in self._made:
            self._made[name] = self._workbook.add_format(look)
        return self._made[name]


def _alignment(centred: bool) -> dict[str, Any]:
    # the indent keeps a full cell off its neighbour
    return {'align': 'center'} if centred else {'align': 'left', 'indent': 1}
