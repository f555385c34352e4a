"""The map at the head of `reseau_tui.method` is true: every rule has modules, a key or a command, and a story."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from reseau_tui import method
from reseau_tui.cli.catalogue import COMMANDS as BY_NAME
from reseau_tui.tui.commands import COMMANDS

ROWS = re.findall(r"^(R\d+) +([\w., ]+?)  +(.+)$", method.__doc__ or "", re.MULTILINE)
TESTS = Path(__file__).parents[1]


def test_all_eighteen_rules_are_there() -> None:
    assert [rule for rule, _, _ in ROWS] == [f"R{n}" for n in range(1, 19)]


@pytest.mark.parametrize(("rule", "modules", "shown"), ROWS, ids=[row[0] for row in ROWS])
def test_what_the_map_says_is_true(rule: str, modules: str, shown: str) -> None:
    said = re.compile(rf"\b{rule}\b")
    found = [import_module(f"reseau_tui.method.{name.strip()}") for name in modules.split(",")]
    sources = [path.read_text("utf-8") for module in found for path in _files(Path(module.__file__ or ""))]
    assert any(map(said.search, sources))
    keys = {key for command in COMMANDS for key in command.keys.split(",")}
    assert set(re.findall(r"\((\w)\)", shown)) <= keys
    for command in re.findall(r"`([a-z-]+)", shown):
        assert command in BY_NAME, command
    stories = (path.read_text("utf-8") for path in TESTS.rglob("test_*.py") if path.parent.name != "benchmarks")
    assert any(map(said.search, stories))


def _files(path: Path) -> list[Path]:
    return list(path.parent.rglob("*.py")) if path.name == "__init__.py" else [path]
