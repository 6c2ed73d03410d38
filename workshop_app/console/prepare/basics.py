"""Title, language and names of a workshop."""

from sessions.picture import Picture
from sessions.verbs.workshops import edit_workshop
from sessions.words import Language
from workshop_app.console.desk import Panel
from workshop_app.console.markup import box, text
from workshop_app.console.prepare.saved_fields import SavedChoice, SavedSwitch, SavedText
from workshop_app.console.prepare.saver import Saver

LANGUAGES = {Language.GERMAN.value: 'Deutsch', Language.ENGLISH.value: 'English'}


def build_basics(saver: Saver) -> Panel:
    _ = saver.desk._
    with box('section', 'sheet', label=_('Workshop')):
        text('h2', _('Workshop'))
        title = SavedText(_, _('Title'), lambda typed: saver.attempt(edit_workshop, title=typed))
        with box('div', 'field-row'):
            language = SavedChoice(
                _,
                _('Language of the workshop'),
                LANGUAGES,
                lambda chosen: saver.attempt(edit_workshop, language=chosen),
            )
            names = SavedSwitch(
                _,
                _('Show names beside the cards'),
                lambda shown: saver.attempt(edit_workshop, names_shown=shown),
            )

    def show(picture: Picture) -> None:
        title.show(picture.workshop.title)
        language.show(picture.workshop.language)
        names.show(picture.workshop.names_shown)

    return show
