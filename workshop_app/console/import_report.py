"""What an import would do, in sentences: what comes in, what stands in the way, what is passed over."""

from collections.abc import Sequence

from exports.incoming import ImportPreview, LeftOutRow, RefusedRow
from sessions.refusals import Refusal
from sessions.wording import Wording
from workshop_app.console.markup import box, text

MOST_LINES = 200
"""Rows that are listed one by one; the rest is counted."""


def build_report(preview: ImportPreview, _: Wording) -> None:
    refused, accepted = len(preview.refused), len(preview.accepted)
    if refused:
        many = _.plural(
            '{n} row cannot be imported. Correct it in the file, or choose differently above.',
            '{n} rows cannot be imported. Correct them in the file, or choose differently above.',
            refused,
        )
        text('p', many).classes('import-refused')
    else:
        text('p', _.plural('{n} card is ready.', '{n} cards are ready.', accepted)).classes('import-ready')
    for name, values in (
        (_('New fields of action'), preview.new_fields),
        (_('Columns that are not read'), preview.ignored_columns),
    ):
        if values:
            with box('p'):
                text('strong', name + ': ')
                text('span', ', '.join(values))
    cut = [row.number for row in preview.accepted if row.was_cut]
    if cut:
        text('p', _.plural('{n} text is cut off.', '{n} texts are cut off.', len(cut)))
    _build_rows(_('Rows with a mistake'), [_reason(row, row.refusal) for row in preview.refused], _)
    _build_rows(_('Rows left out'), [_reason(row, row.reason) for row in preview.left_out], _)
    doubles = [(each.number, each.say(_)) for each in preview.duplicates]
    if doubles:
        with box('details', 'import-rows'):
            text('summary', _.plural('{n} row says something twice', '{n} rows say something twice', len(doubles)))
            with box('ul'):
                for _number, sentence in doubles[:MOST_LINES]:
                    text('li', sentence)


def _reason(row: RefusedRow | LeftOutRow, refusal: Refusal) -> tuple[int, str, Refusal]:
    return row.number, row.text, refusal


def _build_rows(title: str, rows: Sequence[tuple[int, str, Refusal]], _: Wording) -> None:
    if not rows:
        return
    with box('section', 'import-rows', label=title):
        text('h3', title).classes('panel-subtitle')
        with box('ul'):
            for number, said, refusal in rows[:MOST_LINES]:
                with box('li'):
                    text('strong', _('Row {n}', n=number))
                    text('span', refusal.say(_))
                    if said.strip():
                        text('q', said if len(said) <= 80 else said[:80] + '…').classes('soft')
        if len(rows) > MOST_LINES:
            more = len(rows) - MOST_LINES
            text('p', _.plural('and {n} more row', 'and {n} more rows', more))
