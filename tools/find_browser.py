"""Finds the Chromium or Chrome that the browser tests drive, and installs one where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tools import debian

NAMES = ('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome')
MAC_PROGRAMS = (
    'Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'Applications/Chromium.app/Contents/MacOS/Chromium',
)


@cache
def find_browser() -> Path:
    """The program of a browser that starts, and Playwright's driver with it; `WORKSHOP_BROWSER` may name the program.

    :raises RuntimeError: if something is missing and could not be installed; the text is for the person
    """
    insist_on_driver()
    if named := os.environ.get('WORKSHOP_BROWSER'):
        browser = Path(shutil.which(named) or named)
        if starts(browser):
            return browser
        raise RuntimeError(f'WORKSHOP_BROWSER names {named}, and no browser starts there: correct it or unset it.')
    for install in (None, install_from_debian, install_with_playwright):
        if install:
            install()
        if found := next(filter(starts, installed_browsers()), None):
            return found
    raise RuntimeError(
        'The browser tests need Chromium or Chrome, and none was found or could be installed: '
        'install one, or name its program in WORKSHOP_BROWSER.'
    )


def insist_on_driver() -> None:
    """Playwright brings its driver along, but not the one system library which that lacks on a bare Debian."""
    driver = (sys.executable, '-m', 'playwright')
    if not starts(*driver) and not (debian.install('libatomic1') and starts(*driver)):
        raise RuntimeError(
            'The driver of Playwright does not start, perhaps for want of the system library libatomic1; '
            f'what it lacks is said by: {" ".join(driver)} --version'
        )


def installed_browsers() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield from (folder / program for folder in (Path('/'), Path.home()) for program in MAC_PROGRAMS)
    yield from playwrights_browser()


def playwrights_browser() -> Iterator[Path]:
    """Where Playwright keeps its own; asked in another process, for its API refuses to work beside a running loop."""
    question = 'import playwright.sync_api as api\nwith api.sync_playwright() as p: print(p.chromium.executable_path)'
    answer = subprocess.run([sys.executable, '-c', question], capture_output=True, text=True, check=False)
    if answer.returncode == 0:
        yield Path(answer.stdout.strip())


def starts(*program: str | Path) -> bool:
    """Whether the program tells its version; on Ubuntu `chromium-browser` may only advise to install something else."""
    try:
        return subprocess.run([*program, '--version'], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_from_debian() -> None:
    debian.install('chromium', 'fonts-liberation')


def install_with_playwright() -> None:
    """Takes Playwright's own build, with the system libraries it needs where those may be installed."""
    print('Installing Chromium with Playwright …', file=sys.stderr, flush=True)
    libraries = ['--with-deps'] if debian.way_to_root() is not None and shutil.which('apt-get') else []
    command = [sys.executable, '-m', 'playwright', 'install', *libraries, 'chromium']
    subprocess.run(command, stdout=sys.stderr, check=False)


if __name__ == '__main__':
    try:
        print(find_browser())
    except RuntimeError as missing:
        sys.exit(str(missing))
