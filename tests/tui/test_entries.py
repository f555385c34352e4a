"""What is written down about a person, opened again by keys alone."""

from __future__ import annotations

from tests.tui.network import TUESDAY, Morning, Network, Program, Running


async def entries(screen: Program, name: str) -> None:
    await screen.press("slash", *name, "enter", "M")
    await screen.until(lambda: screen.place == "Entries")


async def test_a_promise_is_changed(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await entries(screen, "Marie")
        await screen.press("enter")
        assert screen.place == "ChangePromiseForm"
        await screen.press(*"l’article", "ctrl+s")  # typing replaces what one arrives at
        await screen.until(lambda: screen.place == "Entries")
        await screen.shows("l’article")
        await screen.press("u")
        await screen.shows("le lien vers l’étude")
    (promise,) = network.book.promises.values()
    assert (promise.text, promise.due, promise.by) == ("le lien vers l’étude", TUESDAY, "me")
