"""What a screen does when the book cannot be had: it says so in a sentence, goes on, and loses nothing."""

from __future__ import annotations

import pytest

from reseau_tui.tui.screens.home import Home
from tests.tui.network import Morning, Network, Program, Running


def due(screen: Program) -> list[str]:
    home = screen.app.screen_stack[0]
    assert isinstance(home, Home)
    return [card.name for card in home.due.rows]


async def test_while_another_program_holds_the_book_keys_are_answered_and_the_edit_waits(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        with network.holding():
            await screen.press("down", "f", "down")
            await screen.has_pane("Luc Perrin")
            assert "Marie Colin" in due(screen)
        await screen.until(lambda: "Marie Colin" not in due(screen))
        assert network.book.promises_of[morning.marie][0].done is not None


async def test_a_book_that_is_damaged_underneath_is_told_and_nothing_is_written_over(
    network: Network, morning: Morning, program: Running
):
    damaged = b'{"contacts": {'
    async with program() as screen:
        network.path.write_bytes(damaged)
        calm = screen.foot
        await screen.press("down", "f")
        await screen.until(lambda: screen.foot != calm, "a word at the foot")
        assert "Paul Zeller" in screen.text
    assert network.path.read_bytes() == damaged


@pytest.mark.parametrize("size", [(60, 15), (40, 10), (20, 5), (1, 1)])
async def test_a_small_terminal_is_no_end(size: tuple[int, int], morning: Morning, program: Running):
    async with program(size) as screen:
        await screen.press("down", "down", "c", "slash", "l", "escape", "question_mark", "escape")
        await screen.pilot.resize_terminal(80, 24)
        await screen.shows("Luc Perrin")
