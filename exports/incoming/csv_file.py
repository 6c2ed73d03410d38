"""Reading CSV as people's programs write it: their encoding, their separator, RFC 4180's quotes."""

import codecs
import csv
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO

from exports.cells import unguard_formula
from exports.incoming.columns import count_known
from exports.refusals import FileUnreadable, QuoteAstray

SEPARATORS = ',;\t'
BEGINNING = 1000
"""Characters in which no text has a null."""
_MARKED_ENCODINGS = {codecs.BOM_UTF8: 'utf-8-sig', codecs.BOM_UTF16_LE: 'utf-16', codecs.BOM_UTF16_BE: 'utf-16'}


def read_csv(content: bytes, name: str) -> Iterator[tuple[int, list[str]]]:
    """The records with their numbers, the header being 1.

    A record is what a spreadsheet shows as one row: a line break inside quotes does not start another one, an empty
    line does.

    :raises FileUnreadable: no text, or in no encoding we know
    :raises QuoteAstray: while reading; names the record
    """
    text = _decode(content, name)
    separator = _find_separator(text)
    if text[:4].lower() == 'sep=' and text[4:5] == separator:
        # a line for Excel, which does not show it
        text = text.partition('\n')[2]
    number = 0
    try:
        for number, record in enumerate(csv.reader(StringIO(text, newline=''), delimiter=separator, strict=True), 1):
            yield number, [unguard_formula(cell) for cell in record]
    except csv.Error:
        raise QuoteAstray(row=number + 1, name=name) from None


def _decode(content: bytes, name: str) -> str:
    encodings = [encoding for mark, encoding in _MARKED_ENCODINGS.items() if content.startswith(mark)]
    # cp1252 is what German Excel writes when asked for plain CSV; it refuses few bytes, so it comes last
    for encoding in encodings or ['utf-8', 'cp1252']:
        with suppress(UnicodeDecodeError):
            text = content.decode(encoding)
            # a picture or a program that is called .csv shows itself at once
            if '\0' not in text[:BEGINNING]:
                return text
    raise FileUnreadable(name=name)


def _find_separator(text: str) -> str:
    """The one by which the header falls into the most columns that we know, else into the most columns."""
    if text[:4].lower() == 'sep=' and text[4:5] in tuple(SEPARATORS):
        return text[4]
    return max(SEPARATORS, key=lambda separator: _count_columns(text, separator))


def _count_columns(text: str, separator: str) -> tuple[int, int]:
    try:
        header = next(csv.reader(StringIO(text, newline=''), delimiter=separator), [])
    except csv.Error:
        return 0, 0
    return count_known(header), len(header)
