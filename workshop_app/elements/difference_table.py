"""Where departments and roles differ most in what they gave. Only groups of three and more come here."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.weighing_texts import weighing_texts


class DifferenceTable(
    ConsoleElement,
    component='difference_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``weighing_view``, or ``NOT_ASKED``"""
        super().__init__(view, texts=weighing_texts(wording) | _difference_texts(wording), wording=wording, hear=hear)


def _difference_texts(_: Wording) -> dict[str, object]:
    return {
        'points_each': _('Points per head. Groups of fewer than three people are among “others”.'),
        'ratings_each': _('Impact less effort, on average. Groups of fewer than three people are among “others”.'),
        'people': [_('{n} person'), _('{n} people')],
        'difference': _('difference {n}'),
        'agree': _('No two groups differ, or there are too few people to tell them apart.'),
        'list': _('Where groups differ most'),
    }
