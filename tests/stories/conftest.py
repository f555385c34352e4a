"""Stories told through `main`, as a shell would call it, in French and in English, or by edits of a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reseau_tui.__main__ import main
from tests.tui.network import Network


class Shell:
    """Calls `main` on one book; `today` is the day of the story."""

    def __init__(self, book: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = book
        self.language = language
        self.capsys = capsys
        self.today = "2026-10-05"

    def __call__(self, *words: str, code: int = 0) -> Any:
        """Call with --json; return the value, having checked the exit code."""
        call = [*words, "--json", "--file", str(self.book), "--lang", self.language, "--today", self.today]
        self.capsys.readouterr()
        found = main(call)
        said = self.capsys.readouterr()
        assert found == code, (words, said)
        return json.loads(said.out) if said.out else None

    def due(self, day: str) -> list[dict[str, Any]]:
        """Return what is due on a day; it becomes the day of the story."""
        self.today = day
        self.capsys.readouterr()
        code = main(["due", "--json", "--file", str(self.book), "--lang", self.language, "--today", day])
        items: list[dict[str, Any]] = json.loads(self.capsys.readouterr().out)
        assert code == (1 if items else 0)
        return items


@pytest.fixture(params=["fr", "en"])
def shell(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.setenv("RESEAU_SETTINGS", str(tmp_path / "settings.toml"))
    return Shell(tmp_path / "book.json", request.param, capsys)


@pytest.fixture
def luc(network: Network) -> str:
    return network.person("Luc Perrin")
