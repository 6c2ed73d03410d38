"""The things of last time: what the room says about each, and the facilitator's decision."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts
from workshop_app.elements.mark_texts import carried_kind_texts, mark_texts


class ReviewTable(
    ConsoleElement,
    component='review_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``review_table_view``"""
        super().__init__(view, texts=review_table_texts(wording), wording=wording, hear=hear)


def review_table_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'have_answered': _('{n} of {all} have answered'),
        'undecided': [_('{n} thing is undecided'), _('{n} things are undecided')],
        'secret': _('What the room says stays secret until you reveal it or open another step.'),
        'reveal': _('Reveal what the room says'),
        'by_room': _('Decide the rest as the room says'),
        'list': _('What came along'),
        'kinds': carried_kind_texts(_),
        'marks': mark_texts(_),
        'earlier': _('Before: {wording}'),
        'earlier_points': [_('{n} point last time'), _('{n} points last time')],
        'decision': _('Decision: {what}'),
        'new_wording': _('New wording'),
        'gone': _('no longer there'),
        'empty': _('Nothing came along from an earlier workshop.'),
        'only_open': _('Show only what is undecided'),
        'all_decided': _('Everything is decided.'),
    }
