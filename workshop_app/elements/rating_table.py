"""Where the room places each project idea: impact, effort, and how far opinions lie apart."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts
from workshop_app.elements.quadrants import quadrant_texts


class RatingTable(
    ConsoleElement,
    component='rating_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``rating_table_view``"""
        super().__init__(view, texts=rating_table_texts(wording), wording=wording, hear=hear)


def rating_table_texts(_: Wording) -> Texts:
    return (
        common_texts(_)
        | quadrant_texts(_)
        | {
            'caption': _('Project ideas'),
            'have_rated': _('{n} of {all} have rated'),
            'project': _('Project idea'),
            'goal': _('Goal'),
            'ratings': _('Ratings'),
            'spread': _('mean ± spread of the opinions, from 1 to 5'),
            'move': _('Move to another goal: card {number}'),
            'no_goal': _('No goal'),
            'sort_by': _('Sort by {what}'),
            'empty': _('There are no project ideas yet.'),
            'open': _('Open project: {text}'),
            'circle': _('{place}: {text}. Impact {impact}, effort {effort}'),
            'ratings_of': [_('{n} rating'), _('{n} ratings')],
            'differ': _('opinions differ'),
            'plan': _('How it goes on'),
            'next_step': _('Next step'),
            'owner': _('Owner'),
            'due': _('Due'),
            'close': _('Close'),
            'done': _('Done'),
            'saved': _('Saved.'),
            'plan_unsaved': _('Not saved yet. Please change it once more.'),
        }
    )
