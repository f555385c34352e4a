"""The last look at a message, and the ways it leaves."""

from __future__ import annotations

import email
import sys
from email.policy import default
from pathlib import Path
from typing import cast

import msgspec
import pytest

from reseau_tui.edits.contacts import EditContact
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.tui.widgets.long_list import LongList
from tests.tui.network import Morning, Network, Program, Running, in_both_languages
from tests.tui.test_draft_editor import fill_in, open_draft_to_luc


async def look_once_more(screen: Program, network: Network, morning: Morning) -> LongList[object]:
    """Write to Luc, whose address is known, and come to the last look."""
    network.do(EditContact(morning.luc, {"emails": ("luc@example.org",)}))
    await screen.settle()
    await open_draft_to_luc(screen)
    text = "Salut Luc,\n\nMerci pour l’été à Nantes.\n"
    await fill_in(screen, text)
    await screen.until(lambda: cast("DraftEditor", screen.app.screen).draft.body == text)
    await screen.press("f9")
    await screen.until(lambda: screen.place == "Leaving")
    return screen.app.screen.query_one("#ways", LongList)


def send_with(screen: Program, command: str) -> None:
    screen.app.settings = msgspec.structs.replace(screen.app.settings, send_command=command)


async def choose(screen: Program, ways: LongList[object], way: str) -> None:
    assert ways.move_to_id(way)
    await screen.press("enter")


@in_both_languages
async def test_copied_then_sent_settles(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await screen.shows("Luc Perrin <luc@example.org>", "Merci pour l’été")
        await screen.press("enter")
        assert screen.app.clipboard.startswith("Salut Luc,")
        assert ways.cursor_id == "sent"
        await screen.press("enter")
        await screen.shows(program.words.say("It has left. What does it settle?"))
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home" and "Luc Perrin" not in screen.text)
    assert network.book.interactions_of[morning.luc][-1].kind == "thanks"


async def test_escape_goes_back_to_the_text(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await look_once_more(screen, network, morning)
        await screen.press("escape")
        assert screen.place == "DraftEditor"
    assert network.book.drafts_of[morning.luc]


async def test_an_eml_file_is_written(
    network: Network, morning: Morning, program: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "eml")
        (path,) = tmp_path.glob("*.eml")  # noqa: ASYNC240
        await screen.shows(".eml")
        found = email.message_from_bytes(path.read_bytes(), policy=default)
        assert "Merci pour l’été" in found.get_content()  # type: ignore[attr-defined]
        assert ways.cursor_id == "sent"


@in_both_languages
async def test_a_command_that_fails_records_nothing(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        send_with(screen, f"{sys.executable} -c 'import sys; sys.exit(\"no route\")'")
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "command")
        await screen.shows("no route")
        assert screen.place == "Leaving"
    assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice"]
    assert network.book.drafts_of[morning.luc]


async def test_a_command_that_takes_it_goes_on_to_what_it_settles(
    network: Network, morning: Morning, program: Running, tmp_path: Path
):
    outbox = tmp_path / "outbox"
    async with program() as screen:
        send_with(screen, f'{sys.executable} -c \'import sys; open("{outbox}", "w").write(sys.stdin.read())\'')
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "command")
        await screen.shows(program.words.say("It has left. What does it settle?"))
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home")
    assert "luc@example.org" in outbox.read_text()
    assert network.book.interactions_of[morning.luc][-1].kind == "thanks"


async def test_without_a_desktop_the_address_is_shown(
    network: Network, morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    async with program() as screen:
        ways = await look_once_more(screen, network, morning)
        await choose(screen, ways, "mailto")
        await screen.shows("mailto:luc@example.org")
