"""A book filled by commands, as someone in another terminal would; read by commands or by stock TinyDB."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.terminal.pty_program import ROOT

DAY = "2026-11-24"  # a Tuesday


class Book:
    """Runs `reseau` on one file: `book("add", "Karim")`."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "book.json"  # where the programs of the `reseau` fixture look
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "RESEAU_FILE": str(self.path),
            "RESEAU_SETTINGS": str(folder / "settings.toml"),
            "RESEAU_TODAY": DAY,
            "PYTHONPATH": str(ROOT),
        }

    def __call__(self, *words: str) -> str:
        command = [sys.executable, "-m", "reseau_tui", *words]
        done = subprocess.run(command, env=self._environment, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    def records(self, table: str) -> list[dict[str, Any]]:
        """The records of a table, whether the book is at rest or not."""
        return list(json.loads(self("export", "--format", "json"))[table].values())
