"""Why a file was not written or not taken in, in a sentence that says what to do."""

from sessions.refusals import NotValid
from sessions.wording import N_, Wording

MOST_MEGABYTES = 20
MOST_ROWS = 50_000
"""What an import takes at once; a row more is refused, not cut off."""


class EndingNotWritten(NotValid):
    sentence = N_('A file ending in “{ending}” cannot be written. Possible are {endings}.')


class EndingNotRead(NotValid):
    sentence = N_('A file ending in “{ending}” cannot be read. Please save the table as .xlsx or .csv.')


class FileTooLarge(NotValid):
    """In megabytes as it is, or unpacked, or in rows."""

    sentence = N_('The file is too large: {megabytes} MB and {rows} rows are possible. Please split it.')

    def __init__(self) -> None:
        super().__init__(megabytes=MOST_MEGABYTES, rows=MOST_ROWS)


class FileEmpty(NotValid):
    sentence = N_('There is nothing in “{name}”. Please choose another file.')


class FileUnreadable(NotValid):
    sentence = N_(
        '“{name}” cannot be read: it is damaged, protected, or something else than its name says. '
        'Please open it in your spreadsheet program and save it anew as .xlsx or .csv.'
    )


class QuoteAstray(NotValid):
    sentence = N_(
        'In row {row} of “{name}” a quotation mark stands alone, so nobody can tell where the cell ends. '
        'Please save the table anew in your spreadsheet program.'
    )


class ColumnsMissing(NotValid):
    """``missing`` holds the columns' English names, ``found`` the headers of the file."""

    sentence = N_('The first row must name the columns. Missing: {missing}. Found: {found}.')

    def __init__(self, *, missing: list[str], found: list[str]) -> None:
        super().__init__(missing=missing, found=found)
        self.missing = missing
        self.found = found

    def say(self, _: Wording) -> str:
        found = ', '.join(_('“{header}”', header=header) for header in self.found if header)
        return _(self.sentence, missing=', '.join(_(name) for name in self.missing), found=found or _('nothing'))


class VotesNotWhole(NotValid):
    sentence = N_('“{votes}” is no number of points: a whole number, zero or more, is needed.')


class CellTooLong(NotValid):
    """Says the column as the file has it."""

    sentence = N_('“{column}” has {length} characters, {most} are possible.')


class FieldNotThere(NotValid):
    sentence = N_('There is no field of action “{name}”. Correct it in the file, or let missing fields be added.')


class CardWasNotShown(NotValid):
    """The file says that the card was not on the wall of the workshop it comes from."""

    sentence = N_('This card was not on the wall of the earlier workshop: {state}.')


class NothingToImport(NotValid):
    sentence = N_('No row of the file can be imported.')


class RowsRefused(NotValid):
    """All rows or none."""

    def __init__(self, *, count: int) -> None:
        super().__init__(count=count)
        self.count = count

    def say(self, _: Wording) -> str:
        return _.plural(
            '{n} row cannot be imported, so nothing was. Correct it in the file and choose the file again.',
            '{n} rows cannot be imported, so nothing was. Correct them in the file and choose the file again.',
            self.count,
        )
