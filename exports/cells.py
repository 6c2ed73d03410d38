"""What a cell of a file may hold: every character visible, nothing that a spreadsheet program would run."""

import re

MOST_UNITS = 32_767
"""What one cell of an Excel workbook holds, in UTF-16 code units (Microsoft, "Excel specifications and limits")."""

# XML 1.0, section 2.2: what is no Char; tab and line feed are
_FORBIDDEN = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_FORMULA_LIKE = re.compile(r"'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])")


def make_visible(text: str) -> str:
    """Control characters as their pictures (``␀`` to ``␟``), what is no character as ``�``; all else as it is.

    A workbook is XML, which has no way to write them. XML reads any line end as a line feed, so they are one here.
    """
    return _FORBIDDEN.sub(_picture, text.replace('\r\n', '\n').replace('\r', '\n'))


def fit_cell(text: str) -> str:
    """Cut, and marked as cut, where it is longer than a cell of a workbook can be."""
    if len(text) <= MOST_UNITS // 2:
        return text
    units = text.encode('utf-16-le')
    if len(units) <= 2 * MOST_UNITS:
        return text
    return units[: 2 * (MOST_UNITS - 1)].decode('utf-16-le', errors='ignore') + '…'


def is_formula_like(text: str) -> bool:
    """Whether a spreadsheet program that guesses, as it does with CSV, would take this for a formula.

    The characters are those of OWASP, "CSV Injection" (owasp.org/www-community/attacks/CSV_Injection), and the
    full-width forms that some Excel takes for the same; blanks before them do not help.
    """
    return _FORMULA_LIKE.match(text) is not None


def guard_formula(text: str) -> str:
    """A leading apostrophe says "this is text" (OWASP, see :func:`is_formula_like`)."""
    return f"'{text}" if is_formula_like(text) else text


def unguard_formula(text: str) -> str:
    """Takes back what :func:`guard_formula` did."""
    return text[1:] if text.startswith("'") and is_formula_like(text) else text


def _picture(forbidden: re.Match[str]) -> str:
    code = ord(forbidden.group())
    return chr(0x2400 + code) if code < 0x20 else '\ufffd'
