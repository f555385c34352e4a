"""Calls of the program inside the tests, with streams, clock and files of their own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reseau_tui.cli.run import run
from reseau_tui.cli.world import World


class Said(NamedTuple):
    """What a call gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON value on standard output."""
        return json.loads(self.out)


class Program:
    """The program on one book; `call` splits nothing: each argument is one word."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book = folder / "book.json"
        self.settings = folder / "settings.toml"
        self.language = "en"
        self.today = "2026-10-05"
        self.environment: dict[str, str] = {}

    def __call__(self, *arguments: str, stdin: str = "", today: str = "") -> Said:
        environment = {
            "RESEAU_FILE": str(self.book),
            "RESEAU_SETTINGS": str(self.settings),
            "RESEAU_LANG": self.language,
            "RESEAU_TODAY": today or self.today,
        } | self.environment
        out, err = io.StringIO(), io.StringIO()
        world = World(io.TextIOWrapper(io.BytesIO(stdin.encode())), out, err, environment, _clock)
        code = run(list(arguments), world)
        return Said(code, out.getvalue(), err.getvalue())

    def ok(self, *arguments: str, today: str = "") -> Any:
        """Call with --json; return the value; the call must succeed."""
        said = self(*arguments, "--json", today=today)
        assert said.code == 0, said
        return said.json

    def due(self, day: str) -> list[dict[str, Any]]:
        """Return what is due on a day, having checked the exit code."""
        said = self("due", "--json", today=day)
        assert said.code == (1 if said.json else 0)
        return said.json

    def files(self) -> dict[str, bytes]:
        """Return every file in the folder."""
        return {str(p.relative_to(self.folder)): p.read_bytes() for p in self.folder.rglob("*") if p.is_file()}


def _clock() -> datetime:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


@pytest.fixture(params=["fr", "en"])
def each_language(request: pytest.FixtureRequest, program: Program) -> Program:
    program.language = request.param
    return program


@pytest.fixture
def people(program: Program) -> Callable[[], dict[str, str]]:
    """Add a few people, and return their identifiers by given name."""

    def add() -> dict[str, str]:
        names = ("Aurélie Marchand", "Jean-Pierre Vasseur", "Pierre N’Diaye", "Marie-Anne Le Goff", "Marie Anselme")
        return {name.split()[0]: program.ok("add", name)["id"] for name in names}

    return add
