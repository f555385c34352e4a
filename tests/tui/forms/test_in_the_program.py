"""The forms in the running program, from the key that opens them to the book on disk."""

from datetime import date

import pytest

from reseau_tui.edits.contacts import RemoveRecord
from reseau_tui.method.obligations import items
from reseau_tui.settings import read_settings
from reseau_tui.words import Words, load
from tests.tui.network import Clock, Morning, Network, Program, Running

MONDAY = date(2026, 10, 5)
in_french = pytest.mark.parametrize("words", [load("fr")], ids=["fr"])


@pytest.fixture
def clock() -> Clock:
    return Clock(MONDAY)


async def opened(screen: Program, key: str, form: str) -> None:
    await screen.press(key)
    await screen.until(lambda: screen.place == form and screen.app.focused, form)


async def saved(screen: Program) -> None:
    await screen.press("ctrl+s")
    await screen.until(lambda: screen.place == "Home", "home")


@in_french
async def test_part_of_one_name_means_that_person(network: Network, morning: Morning, program: Running) -> None:
    async with program() as screen:
        await screen.press("c")
        await screen.until(lambda: screen.app.screen.selected_id == morning.karim)
        await opened(screen, "l", "TieForm")
        await screen.type("nadia")
        await saved(screen)
    assert {(tie.a, tie.b) for tie in network.book.ties.values()} == {(morning.karim, morning.nadia)}


@in_french
async def test_two_people_a_tie_and_a_request_by_keys_alone(network: Network, program: Running) -> None:
    async with program() as screen:
        await screen.until(lambda: screen.place != "Home", "the welcome")
        await screen.press("escape")
        await opened(screen, "a", "ContactForm")
        await screen.type("Anne Arnaud")
        await screen.press(*["tab"] * 6, "right", "right", "tab", "right")
        await saved(screen)
        await opened(screen, "a", "ContactForm")
        await screen.type("Bruno Bastide")
        await screen.press(*["tab"] * 5, "right", "right", "tab", "left", "tab", "left")
        await saved(screen)
        anne, bruno = sorted(network.book.contacts.values(), key=lambda contact: contact.name)
        assert (anne.closeness, anne.register) == ("good", "tu")
        assert (bruno.standing, bruno.closeness, bruno.register) == ("above", "never-met", "vous")

        screen.app.screen.contacts.focus()
        await screen.press("end")
        await screen.until(lambda: screen.app.screen.selected_id == bruno.id)
        await opened(screen, "l", "TieForm")
        await screen.type("anne")
        await screen.press("tab")
        await saved(screen)
        assert {(tie.a, tie.b) for tie in network.book.ties.values()} == {(bruno.id, anne.id)}

        await opened(screen, "d", "RequestForm")
        await screen.type("la chaîne du froid")
        await screen.press("tab")
        await screen.type("anne")
        await screen.press("tab", "o", "tab")
        await screen.press("left", "left", "tab", "tab", "right")
        await saved(screen)
    (request,) = network.book.requests.values()
    assert (request.contact, request.sent, request.strength) == (bruno.id, MONDAY, "solid")
    assert "follow-up" not in [item.kind for item in items(network.book, date(2026, 10, 13))]
    assert "follow-up" in [item.kind for item in items(network.book, date(2026, 10, 14))]


@in_french
async def test_a_refusal_of_the_book_is_said_in_the_form_and_what_was_typed_stays(
    words: Words, network: Network, morning: Morning, program: Running
) -> None:
    async with program() as screen:
        screen.app.screen.contacts.focus()
        await screen.press("home")
        await screen.until(lambda: screen.app.screen.selected_id == morning.karim)
        await opened(screen, "n", "InteractionForm")
        await screen.press("tab", "tab")
        await screen.type("Vu à Nantes")
        network.do(RemoveRecord(morning.karim))
        await screen.press("ctrl+s")
        await screen.shows(words.say("This person is not in the book any more."))
        await screen.shows("Vu à Nantes")


@in_french
async def test_another_language_is_spoken_at_once(program: Running, morning: Morning) -> None:
    async with program() as screen:
        await opened(screen, "comma", "SettingsForm")
        await screen.press("a", "ctrl+s")
        await screen.until(lambda: screen.app.words.language == "en")
        await screen.until(lambda: screen.place == "Home")
        assert load("en").say("To do") in screen.text
    assert read_settings(screen.app.settings.path).language == "en"
