"""Every face in every step, as PNG files: `make screenshots`, or `make screenshots ARGS='--language de'`.

Starts a server of its own, lets the people of the demo go through their workshop, and looks at it with real browsers: a
projector, the facilitator's laptop, and two phones: of somebody who takes part in everything, and of somebody who is
always a little late.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Error, sync_playwright

from sessions.store import Verb
from sessions.verbs.moderation import feature_contribution
from sessions.verbs.ratings import rate_project
from sessions.words import Language
from tests.screenshots_faces import Faces
from tests.server import ROOT, Server
from tools.find_browser import find_browser
from workshop_app.demo.acts import Act, Chapter, Memory
from workshop_app.demo.people import write_script
from workshop_app.demo.play import TEMPLATE, TOWNS, play_at_once

ESSENTIALS = {'welcome', 'challenges', 'vote', 'reveal', 'results'}
"""The chapters that are shown in English, too."""
PAUSES: dict[str, tuple[str, Verb]] = {
    'challenges': ('featured', feature_contribution),
    'rate': ('rating', rate_project),
}
"""Chapters that are looked at in between as well: under this name, after the middle one of these turns."""


def main() -> int:
    parser = argparse.ArgumentParser(prog='python -m tests.screenshots', description=__doc__.split('\n')[0])
    parser.add_argument('--to', type=Path, default=ROOT / 'screenshots', help='the folder to write to')
    parser.add_argument('--language', choices=list(Language), help='only this language, with all of its steps')
    wanted = parser.parse_args()
    languages = [Language(wanted.language)] if wanted.language else list(Language)
    wanted.to.mkdir(parents=True, exist_ok=True)
    missed = 0
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=['--no-sandbox', '--disable-gpu', '--disable-background-networking']
        )
        server = Server(Path(folder))
        server.start()
        try:
            for language in languages:
                complete = language is Language.GERMAN or len(languages) == 1
                with Faces(browser, server, language, wanted.to) as faces:
                    missed += take_pictures(server, faces, language, complete=complete)
        finally:
            server.stop()
            browser.close()
    return 1 if missed else 0


def take_pictures(server: Server, faces: Faces, language: Language, *, complete: bool) -> int:
    """Plays the whole workshop and looks at it after each chapter.

    :returns: how many pictures could not be taken
    """
    town = TOWNS[language]
    workshop = server.store.found(title=town.title, template=TEMPLATE, language=language)
    memory = Memory()
    faces.visit(workshop.code)
    missed = say(faces.look_around()) if complete else 0
    for number, chapter in enumerate(write_script(town), 1):
        for name, acts in cut(chapter):
            play_at_once(server.store, workshop.id, Chapter(name, acts), memory)
            if name == 'welcome':
                missed += say(faces.look_at_door())
                faces.let_in(list(memory.secrets.values()))
            if complete or name in ESSENTIALS:
                faces.await_news()
                missed += say(faces.look(f'{number:02}_{name}'))
    return missed


def cut(chapter: Chapter) -> Iterator[tuple[str, tuple[Act, ...]]]:
    """The chapter in the parts after which there is something to see."""
    if chapter.name in PAUSES:
        name, verb = PAUSES[chapter.name]
        places = [place for place, act in enumerate(chapter.acts, 1) if act.verb is verb]
        until = places[len(places) // 2]
        yield name, chapter.acts[:until]
        yield chapter.name, chapter.acts[until:]
    else:
        yield chapter.name, chapter.acts


def say(pictures: Iterator[Path | Error]) -> int:
    """Names each picture as it is taken.

    :returns: how many could not be
    """
    missed = 0
    for picture in pictures:
        if isinstance(picture, Error):
            missed += 1
            print(f'not taken: {picture.__notes__[0]}: {picture.message.splitlines()[0]}', file=sys.stderr, flush=True)
        else:
            print(picture, flush=True)
    return missed


if __name__ == '__main__':
    sys.exit(main())
