"""The house's walls: who may know whom, where a commit is made, and how long a file grows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ('sessions', 'exports', 'workshop_app')
MOST_LINES = 300
WEB = {'nicegui', 'fastapi', 'starlette', 'uvicorn', 'socketio'}
TABLES = {'pandas', 'numpy', 'openpyxl', 'xlsxwriter'}
LEARNING = {'sklearn', 'networkx', 'scipy', 'numpy'}
ONLY_OUTSIDE = {'tests', 'tools', 'pytest'}


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob('*.py'))


def imported(path: Path) -> set[str]:
    """The full names of what a file imports, also within a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f'{path.relative_to(ROOT)} imports relatively'
            module = node.module or ''
            names |= {module, *(f'{module}.{alias.name}' for alias in node.names)}
    return names


def breaches(folder: str, forbidden: set[str], *, but: tuple[str, ...] = ()) -> list[str]:
    """Which files below a folder import what they must not know."""
    return [
        f'{path.relative_to(ROOT)} imports {name}'
        for path in sources(folder)
        if not str(path.relative_to(ROOT)).startswith(but or ('\0',))
        for name in sorted(imported(path))
        if name.split('.')[0] in forbidden
    ]


def calls(path: Path, name: str) -> Iterator[int]:
    """The lines in which a method of this name is called, or an attribute of this name read."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr == name:
            yield node.lineno


def test_the_domain_knows_neither_files_nor_pages() -> None:
    assert breaches('sessions', {'exports', 'workshop_app'} | WEB | {'pandas', 'openpyxl', 'xlsxwriter'}) == []


def test_learning_stays_in_the_suggestions() -> None:
    assert breaches('sessions', LEARNING, but=('sessions/suggestions/',)) == []


def test_the_exports_know_no_page() -> None:
    assert breaches('exports', {'workshop_app'} | WEB) == []


def test_what_is_shipped_needs_no_tests_and_no_tools() -> None:
    for package in PACKAGES:
        assert breaches(package, ONLY_OUTSIDE) == []


@pytest.mark.parametrize('folder', ['pages', 'elements', 'console'])
def test_what_is_drawn_knows_no_database(folder: str) -> None:
    assert breaches(f'workshop_app/{folder}', {'sqlalchemy', 'psycopg', 'alembic'}) == []


def test_only_the_live_file_touches_the_socket() -> None:
    touching = {
        str(path.relative_to(ROOT)) for package in PACKAGES for path in sources(package) for _ in calls(path, 'sio')
    }
    assert touching <= {'workshop_app/live.py'}


def test_only_the_store_commits() -> None:
    committing = {
        str(path.relative_to(ROOT)) for package in PACKAGES for path in sources(package) for _ in calls(path, 'commit')
    }
    # a context manager's begin commits as well
    beginning = {
        str(path.relative_to(ROOT)) for package in PACKAGES for path in sources(package) for _ in calls(path, 'begin')
    }
    assert committing | beginning <= {'sessions/store.py', 'sessions/database.py', 'sessions/migrations/env.py'}


def test_no_file_grows_beyond_what_one_takes_in() -> None:
    folders = (*PACKAGES, 'tools', 'tests')
    endings = ('*.py', '*.js')
    found = [path for folder in folders for ending in endings for path in sorted((ROOT / folder).rglob(ending))]
    lines = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in found}
    # a migration is generated as a whole, and never edited
    assert {name for name, n in lines.items() if n > MOST_LINES and '/migrations/versions/' not in name} == set()


def test_a_page_keeps_no_secret_in_nicegui() -> None:
    """Storage is tied to a client that is deleted, or a cookie that a proxy may share."""
    assert [
        f'{path.relative_to(ROOT)}:{line}' for path in sources('workshop_app') for line in calls(path, 'storage')
    ] == []


def test_no_text_of_people_can_become_code() -> None:
    """Each of these executed what somebody typed, when it was tried."""
    wrong = []
    for path in sources('workshop_app'):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, 'id', '')
            built = any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in node.args)
            unsafe = any(
                (keyword.arg, getattr(keyword.value, 'value', None)) in {('sanitize', False), ('html', True)}
                for keyword in node.keywords
            )
            if unsafe or (built and name in {'run_javascript', 'props', 'html', 'add_body_html', 'add_slot'}):
                wrong.append(f'{path.relative_to(ROOT)}:{node.lineno} {name}')
    scripts = [path for path in (ROOT / 'workshop_app').rglob('*.js')]
    wrong += [str(path.relative_to(ROOT)) for path in scripts if 'v-html' in path.read_text()]
    assert wrong == []


def test_nothing_is_loaded_from_another_host() -> None:
    suspicious = ('https://', 'http://', '//cdn', '@import')
    allowed = ('http://www.w3.org/',)
    found = []
    for path in sorted((ROOT / 'workshop_app').rglob('*')):
        if path.suffix in {'.js', '.css'}:
            text = path.read_text()
            for each in allowed:
                text = text.replace(each, '')
            found += [f'{path.relative_to(ROOT)}: {each}' for each in suspicious if each in text]
    assert found == []
