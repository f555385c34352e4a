from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.terminal.pty_program import PtyProgram

Reseau = Callable[..., PtyProgram]


@pytest.fixture
def reseau(tmp_path: Path) -> Iterator[Reseau]:
    """Run the real program, as often as wanted, with a home of its own; `env` and `size` as for `PtyProgram`."""
    home = {
        "HOME": str(tmp_path),
        "XDG_DATA_HOME": "",
        "XDG_CONFIG_HOME": "",
        "XDG_STATE_HOME": "",
        "XDG_CACHE_HOME": "",
    }
    home |= {"RESEAU_SETTINGS": str(tmp_path / "settings.toml"), "RESEAU_FILE": str(tmp_path / "book.json")}
    with ExitStack() as programs:

        def run(*words: str, size: tuple[int, int] = (80, 24), env: dict[str, str] | None = None) -> PtyProgram:
            command = [sys.executable, "-m", "reseau_tui", *words]
            return programs.enter_context(PtyProgram(command, size=size, env={**home, **(env or {})}, cwd=tmp_path))

        yield run
