"""Sentences for people, in their language: gettext catalogues behind one small callable."""

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from sessions.words import Language

LOCALE = Path(__file__).parent / 'locale'
DOMAIN = 'workshop'


def N_(message: str) -> str:
    """Marks a sentence for the catalogues that is translated later, when the person is known."""
    return message


class Wording:
    """Speaks one language: ``_('Send')``, ``_('{n} of 5', n=3)``, ``_.plural('{n} card', '{n} cards', 3)``."""

    def __init__(self, language: str) -> None:
        self.language = Language(language)
        self._catalogue: NullTranslations = translation(DOMAIN, LOCALE, [self.language.value])

    def __call__(self, message: str, **values: object) -> str:
        # the empty message is the catalogue's own header
        text = self._catalogue.gettext(message) if message else ''
        return text.format(**values) if values else text

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)


@cache
def wording(language: str) -> Wording:
    return Wording(language)


def choose_language(*wishes: str | None) -> Language:
    """The first wish that is a language we speak; German where none is.

    :param wishes: language tags or ``Accept-Language`` headers, most wanted first
    """
    for wish in wishes:
        for tag in (wish or '').split(','):
            name = tag.split(';')[0].strip().split('-')[0].lower()
            if name in tuple(Language):
                return Language(name)
    return Language.GERMAN
