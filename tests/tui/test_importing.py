"""Importing a file in the program: read, looked at, brought once."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.tui.network import Network, Program, Running, in_both_languages
from tests.tui.test_in_turn import Gate, heavy_gate

__all__ = ["heavy_gate"]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("reseau_tui.tui.screens.importing.HEAVY", 0)
    path = tmp_path / "people.csv"
    path.write_text("Name,Email\nAnne Roy,anne@example.org\nZoé Lys,zoe@example.org\n", encoding="utf-8")
    return path


async def read(screen: Program, file: Path) -> None:
    await screen.press("escape", "i")
    await screen.until(lambda: screen.place == "Importing")
    if type(screen.app.focused).__name__ != "Input":
        await screen.press("tab")
    await screen.type(str(file))
    await screen.press("enter")
    await screen.shows(screen.app.words.say("Enter imports; u takes it back afterwards."))


@in_both_languages
async def test_what_is_being_imported_is_imported_once_and_cannot_be_stopped(
    network: Network, program: Running, file: Path, heavy_gate: Gate
):
    async with program() as screen:
        await read(screen, file)
        await screen.press("enter")
        await screen.until(heavy_gate.reached.is_set)
        await screen.press("enter", "escape")
        assert screen.place == "Importing"
        await screen.shows(program.words.say("Importing… This cannot be stopped; u takes it back afterwards."))
        heavy_gate.open.set()
        await screen.until(lambda: screen.place == "Home")
        await asyncio.sleep(0)
    assert len(network.book.contacts) == 2
    network.undo()
    assert not network.book.contacts
