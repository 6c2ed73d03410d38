from pathlib import Path

import pytest

from tests.app.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal in an empty folder, without settings of ours."""
    monkeypatch.chdir(tmp_path)
    return Terminal(tmp_path)
