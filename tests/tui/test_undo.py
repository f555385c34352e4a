"""Taking back and doing again: everywhere, saying what it was, asking when another program wrote."""

from __future__ import annotations

from tests.tui.network import Morning, Network, Program, Running, in_both_languages


def is_owed(network: Network, morning: Morning) -> bool:
    """Whether the promise to Marie still stands."""
    return network.book.promises_of[morning.marie][0].done is None


async def settle_promise(screen: Program) -> None:
    await screen.press("down", "f")
    await screen.hides("● Marie Colin")


@in_both_languages
async def test_undo_says_what_it_takes_back_and_redo_what_it_does_again(
    network: Network, morning: Morning, program: Running
):
    words = program.words
    async with program() as screen:
        await settle_promise(screen)
        await screen.press("u")
        taken_back = words.say("Taken back: {what}", what="")
        await screen.until(lambda: taken_back in screen.foot and "Marie Colin" in screen.foot)
        assert is_owed(network, morning)
        await screen.press("ctrl+r")
        await screen.until(lambda: words.say("Done again: {what}", what="") in screen.foot)
        assert not is_owed(network, morning)


@in_both_languages
async def test_nothing_to_take_back_is_said(network: Network, program: Running):
    async with program() as screen:
        await screen.press("escape", "ctrl+r")
        await screen.until(lambda: program.words.say("There is nothing to do again.") in screen.foot)
        await screen.press("u")
        await screen.until(lambda: program.words.say("There is nothing to take back.") in screen.foot)


async def test_what_was_done_before_the_program_began_can_be_taken_back(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await settle_promise(screen)
    async with program() as screen:
        await screen.press("u")
        await screen.until(lambda: is_owed(network, morning))


@in_both_languages
async def test_it_asks_when_another_program_wrote(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await settle_promise(screen)
        network.person("Aïcha Traoré")
        await screen.until(lambda: screen.app.view.total == 6)
        await screen.press("u")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.shows("Aïcha Traoré")
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")
        assert "Aïcha Traoré" in [contact.name for contact in network.book.contacts.values()]
        await screen.press("u")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.press("enter")
        await screen.until(lambda: screen.app.view.total == 5)
        assert not is_owed(network, morning)
        await screen.press("u")
        await screen.until(lambda: is_owed(network, morning))


async def test_what_another_program_wrote_a_moment_ago_is_asked_about_too(
    network: Network, morning: Morning, program: Running
):
    """The last look at the file may be half a second old."""
    async with program() as screen:
        await settle_promise(screen)
        network.person("Aïcha Traoré")
        await screen.press("u")
        await screen.until(lambda: screen.place == "Confirm")
        assert "Aïcha Traoré" in [contact.name for contact in network.book.contacts.values()]


async def test_only_what_was_agreed_to_is_taken_back(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        network.person("Aïcha Traoré")
        await screen.until(lambda: screen.app.view.total == 6)
        await screen.press("u")
        await screen.until(lambda: screen.place == "Confirm")
        network.person("Chantal Morel")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.shows("Chantal Morel")
        assert len(network.book.contacts) == 7
        await screen.press("enter")
        await screen.until(lambda: screen.app.view.total == 6)
    assert "Chantal Morel" not in [contact.name for contact in network.book.contacts.values()]


async def test_what_another_program_took_back_is_seen(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await settle_promise(screen)
        network.undo()
        await screen.shows("● Marie Colin")


async def test_autosaves_are_no_steps(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await settle_promise(screen)
        await screen.press("down", "enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.press("x", "y", "escape")
        await screen.until(lambda: screen.place == "Home")
        await screen.press("u")
        await screen.until(lambda: is_owed(network, morning))
        assert network.book.drafts
