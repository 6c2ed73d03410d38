from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.callers import Caller, at_the_door
from tests.app.terminal import Terminal
from tests.scenes import Scene
from tests.server import Server


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in an empty folder, without settings of ours."""
    monkeypatch.chdir(tmp_path)
    return Terminal(tmp_path)


@pytest.fixture
def town(server: Server) -> Scene:
    """A workshop that collects challenges."""
    scene = server.found(title='Digital Bad Salzungen')
    scene.open('Challenges')
    return scene


@pytest.fixture
def anna(server: Server, town: Scene) -> Iterator[Caller]:
    with at_the_door(server, town.code) as anna:
        anna.post('/participants', {'name': 'Anna Weber'})
        yield anna
