"""Every sentence is written in every language, with the same numbers and names in it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from sessions.locale.update import extract_messages, missing_messages, read_catalogue
from sessions.refusals import Refusal
from sessions.templates import TEMPLATES
from sessions.wording import DOMAIN, LOCALE, choose_language, wording
from sessions.words import Language

LANGUAGES = [language.value for language in Language]


def forms(text: Any) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (text,)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r'\{(\w*)\}', text))


def sentences(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


@pytest.fixture(scope='module')
def source() -> Catalog:
    return extract_messages()


@pytest.mark.parametrize('language', LANGUAGES)
def test_every_sentence_of_the_sources_is_translated(source: Catalog, language: str) -> None:
    known = read_catalogue(language)
    unknown = [message.id for message in sentences(source) if known.get(message.id) is None]
    assert unknown == [], 'make catalogues takes them in'
    assert missing_messages(known) == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_no_catalogue_keeps_what_nobody_says(source: Catalog, language: str) -> None:
    gone = [message.id for message in sentences(read_catalogue(language)) if source.get(message.id) is None]
    assert gone == [], 'make catalogues takes them out'


@pytest.mark.parametrize('language', LANGUAGES)
def test_a_translation_says_the_same_numbers_and_names(language: str) -> None:
    wrong = {}
    for message in sentences(read_catalogue(language)):
        wanted = set().union(*map(placeholders, forms(message.id)))
        for form in forms(message.string):
            # "one card" may do without its number, "{n} cards" may not
            lacking = wanted - placeholders(form) - ({'n'} if len(forms(message.id)) > 1 else set())
            if lacking or placeholders(form) - wanted:
                wrong[message.id] = form
        if len(forms(message.id)) > 1 and 'n' not in placeholders(forms(message.string)[-1]) and 'n' in wanted:
            wrong[message.id] = forms(message.string)[-1]
    assert wrong == {}


@pytest.mark.parametrize('language', LANGUAGES)
def test_what_is_shipped_is_compiled_from_what_is_written(language: str) -> None:
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(language))
    shipped = (LOCALE / language / 'LC_MESSAGES' / f'{DOMAIN}.mo').read_bytes()
    assert strings_of(shipped) == strings_of(compiled.getvalue()), 'make catalogues compiles them'


def strings_of(compiled: bytes) -> dict[Any, str]:
    from gettext import GNUTranslations

    catalogue = GNUTranslations(BytesIO(compiled))._catalog  # type: ignore[attr-defined]
    # the header tells when, not what
    return {key: value for key, value in catalogue.items() if key}


def test_german_is_not_the_english_source() -> None:
    """A sentence of several words that reads alike in both was forgotten."""
    alike = [
        message.id
        for message in sentences(read_catalogue('de'))
        if forms(message.string) == forms(message.id) and any(len(form.split()) > 3 for form in forms(message.id))
    ]
    assert alike == []


def test_german_keeps_to_sie() -> None:
    familiar = re.compile(r'\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(e[nmrs]?)?|[Ee]uch|[Ee]uer)\b')
    found = [
        form for message in sentences(read_catalogue('de')) for form in forms(message.string) if familiar.search(form)
    ]
    assert found == []


def test_every_refusal_speaks_every_language() -> None:
    refusals = list(all_refusals(Refusal))
    assert len(refusals) > 40
    for refusal in refusals:
        # some fill in their own values
        refused = refusal.__new__(refusal)
        refused.values = {name: '7' for name in placeholders(refusal.sentence)}
        said = {language: Refusal.say(refused, wording(language)) for language in LANGUAGES}
        assert all(said.values()) and said['de'] != said['en'], refusal.__name__
        assert '{' not in ''.join(said.values()), refusal.__name__


def all_refusals(family: type[Refusal]) -> Iterator[type[Refusal]]:
    for refusal in family.__subclasses__():
        yield refusal
        yield from all_refusals(refusal)


@pytest.mark.parametrize('template', TEMPLATES)
def test_templates_are_as_long_in_every_language(template: str) -> None:
    plans = [TEMPLATES[template](Language(language)) for language in LANGUAGES]
    shapes = [[(step.kind, step.minutes, step.rules) for step in plan.steps] for plan in plans]
    assert shapes[0] == shapes[1]
    assert all(step.title and step.prompt for plan in plans for step in plan.steps)
    titles = [{step.title for step in plan.steps} for plan in plans]
    assert titles[0].isdisjoint(titles[1])


def test_plural_forms_and_values() -> None:
    english = wording('en')
    assert english.plural('{n} card', '{n} cards', 1) == '1 card'
    assert english.plural('{n} card', '{n} cards', 0) == '0 cards'
    assert english('Card {number} hidden', number=3) == 'Card 3 hidden'
    # braces that somebody typed are left alone
    assert english('Field “{name}” added', name='{n}') == 'Field “{n}” added'
    assert english('') == ''


@pytest.mark.parametrize(
    ('wishes', 'language'),
    [
        (('de',), 'de'),
        (('en-GB,en;q=0.9,de;q=0.8',), 'en'),
        (('fr-FR,fr;q=0.9,en;q=0.5',), 'en'),
        (('fr', None, 'EN'), 'en'),
        (('', None), 'de'),
        ((), 'de'),
        (('<script>', 'xx-de'), 'de'),
    ],
)
def test_the_first_language_that_we_speak_is_chosen(wishes: tuple[str | None, ...], language: str) -> None:
    assert choose_language(*wishes) == language
