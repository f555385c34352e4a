"""What starting up may load: `reseau due` is for shell prompts and cron, the first screen for ten minutes a day."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = """
textual rich jinja2 vobject icalendar phonenumbers holidays pendulum filelock dataclasses platformdirs asyncio
subprocess email csv babel tomli_w typing_extensions
"""

PROBE = """
import sys
from reseau_tui.__main__ import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def call(tmp_path: Path):
    environment = os.environ | {
        "RESEAU_FILE": str(tmp_path / "book.json"),
        "RESEAU_SETTINGS": str(tmp_path / "none.toml"),
    }
    environment = {name: value for name, value in environment.items() if not name.startswith(("COV", "PYTEST"))}

    def run(*words: str) -> tuple[int, set[str]]:
        found = subprocess.run(
            [sys.executable, "-c", PROBE, *words], env=environment, capture_output=True, text=True, check=False
        )
        return found.returncode, set(found.stderr.splitlines()[-1].split())

    return run


@pytest.mark.parametrize("extra", [[], ["--json"]])
def test_due_loads_nothing_heavy(call, extra):
    assert call("add", "Ada")[0] == 0
    assert call("log", "ada", "advice", "--on", "2026-10-05", "--today", "2026-10-05")[0] == 0
    code, loaded = call("due", "--today", "2026-10-06", "--lang", "fr", *extra)
    assert code == 1
    assert not [name for name in HEAVY.split() if name in loaded]
    assert not [name for name in loaded if name.startswith("reseau_tui.edits") or name == "reseau_tui.session"]


def test_a_change_loads_nothing_of_the_screen(call):
    code, loaded = call("add", "Ada", "--json")
    assert code == 0
    assert not loaded & {"textual", "rich", "jinja2", "vobject", "holidays", "pendulum"}


def test_the_first_screen_waits_for_nothing_that_only_the_book_needs():
    code = "import sys, reseau_tui.tui.run, reseau_tui.tui.screens.home; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "reseau_tui.present.glance" in loaded
    late = ("reseau_tui.method", "reseau_tui.edits", "reseau_tui.model.book", "reseau_tui.store.store", "tinydb")
    assert not [name for name in loaded if name.startswith(late)]
