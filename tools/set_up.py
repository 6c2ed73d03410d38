"""Makes `.venv` with the locked libraries: `python3 -m tools.set_up run` for serving, `… test` adds the tests'
libraries, `… meaning` those of the extra of that name.

It starts in the machine's own Python, so it needs nothing but the standard library.
"""

import subprocess
import sys
from pathlib import Path

from tools.debian import install

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / '.venv'
PYTHON = ENVIRONMENT / 'bin' / 'python'
UV = ENVIRONMENT / 'bin' / 'uv'


def main(purpose: str) -> None:
    """Sets up for the purpose, `run`, `test` or `meaning`, and says each thing it does."""
    if not is_usable(PYTHON):
        make_environment()
    if purpose == 'run':
        install_uv()
        install_libraries('build', 'run')
        install_project()
    else:
        install_libraries(purpose)


def is_usable(python: Path) -> bool:
    """Whether an earlier environment still has a young enough Python; one that moved or was half made has not."""
    check = 'import pip, sys; sys.exit(sys.version_info < (3, 11))'
    return python.exists() and subprocess.run([python, '-c', check], capture_output=True, check=False).returncode == 0


def make_environment() -> None:
    """Makes an empty `.venv`; Debian keeps the part of venv that brings pip in a package of its own."""
    say(f'Making .venv with Python {sys.version.split()[0]}')
    has_pip = subprocess.run([sys.executable, '-c', 'import ensurepip'], capture_output=True, check=False)
    if has_pip.returncode != 0 and not install('python3-venv'):
        sys.exit(
            'This Python cannot make environments with pip, its module ensurepip is missing: '
            'install the package python3-venv (on Debian and Ubuntu: sudo apt-get install python3-venv).'
        )
    run(sys.executable, '-m', 'venv', '--clear', '--prompt', 'workshop-app', ENVIRONMENT)


def install_uv() -> None:
    """Installs uv for speed only: where it cannot be had, pip does the same work."""
    say('Installing uv, which installs the rest faster')
    done = subprocess.run([*pip(), 'install', '--quiet', '--require-hashes', '-r', lock('uv')], check=False)
    if done.returncode != 0:
        say('uv cannot be installed here: pip takes its place')


def install_libraries(*names: str) -> None:
    """Installs exactly what the locks name, each file checked against its hash."""
    say(f'Installing the libraries of {" and ".join(f"locks/{name}.txt" for name in names)}')
    install_in_environment('--require-hashes', *(word for name in names for word in ('-r', lock(name))))


def install_project() -> None:
    """Installs the project itself so that changes to its files take effect at once; downloads nothing."""
    say('Installing workshop-app itself')
    install_in_environment('--no-deps', '--no-build-isolation', '--editable', ROOT)


def install_in_environment(*what: str | Path) -> None:
    """Installs with uv, or with pip where uv is missing or cannot reach what pip reaches by its own settings.

    The libraries are compiled here, as pip does by itself, and not while the first start keeps somebody waiting.
    """
    if UV.exists():
        options = ('--quiet', '--compile-bytecode', '--python', PYTHON)
        done = subprocess.run([UV, 'pip', 'install', *options, *what], check=False)
        if done.returncode == 0:
            return
        say('uv could not, so pip tries')
    run(*pip(), 'install', '--quiet', *what)


def lock(name: str) -> Path:
    return ROOT / 'locks' / f'{name}.txt'


def pip() -> list[str | Path]:
    return [PYTHON, '-m', 'pip', '--disable-pip-version-check']


def run(*command: str | Path) -> None:
    """Runs one step and ends the set-up if it fails; the step has then said why on stderr."""
    done = subprocess.run(command, check=False)
    if done.returncode != 0:
        sys.exit(f'Setting up failed at: {" ".join(map(str, command))}')


def say(step: str) -> None:
    print(f'{step} …', flush=True)


if __name__ == '__main__':
    main(sys.argv[1])
