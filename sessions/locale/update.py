"""Brings the catalogues up to date with the sources: new sentences in, gone ones out, compiled.

Run it from the project's root after a sentence was added; then write the German beside the empty ``msgstr``.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PACKAGES = ('sessions', 'exports', 'workshop_app')
KEYWORDS = {'_': None, 'N_': None, 'plural': (1, 2)}
DOMAIN = 'workshop'


def main() -> None:
    template = extract_messages()
    for language in ('de', 'en'):
        catalogue = read_catalogue(language)
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        # what nobody says any more is not kept
        catalogue.obsolete.clear()
        if language == 'en':
            _repeat_the_source(catalogue)
        with _path(language, 'po').open('wb') as file:
            write_po(file, catalogue, width=120, no_location=True, sort_output=True, omit_header=False)
        with _path(language, 'mo').open('wb') as file:
            write_mo(file, catalogue)
        print(f'{language}: {len(catalogue)} sentences, {len(missing_messages(catalogue))} without translation')


def extract_messages() -> Catalog:
    """All sentences that stand in the sources."""
    template = Catalog(project='workshop-app', charset='utf-8')
    for package in PACKAGES:
        found = extract_from_dir(str(ROOT / package), method_map=[('**.py', 'python')], keywords=KEYWORDS)
        for _file, _line, message, _comments, _context in found:
            template.add(message)
    return template


def read_catalogue(language: str) -> Catalog:
    path = _path(language, 'po')
    if not path.exists():
        return Catalog(locale=language, project='workshop-app', charset='utf-8')
    with path.open('rb') as file:
        return read_po(file, locale=language)


def missing_messages(catalogue: Catalog) -> list[str]:
    """The sentences that have no translation, plurals included; a doubtful one is compiled as little as none."""
    return [
        str(message.id) for message in catalogue if message.id and (message.fuzzy or not _is_translated(message.string))
    ]


def _is_translated(string: object) -> bool:
    return all(string) if isinstance(string, list | tuple) else bool(string)


def _repeat_the_source(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            message.string = message.id
            message.flags.discard('fuzzy')


def _path(language: str, ending: str) -> Path:
    path = HERE / language / 'LC_MESSAGES' / f'{DOMAIN}.{ending}'
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


if __name__ == '__main__':
    main()
