"""The first run: a greeting in the person's language, three ways to begin, and the other language one key away."""

from __future__ import annotations

from reseau_tui.tui.screens.home import EXAMPLE
from tests.tui.network import Morning, Network, Running, in_both_languages, opening


@in_both_languages
async def test_an_empty_book_is_greeted_in_the_persons_language(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.shows({"fr": "Bienvenue", "en": "Welcome"}[program.words.language])
        for way in ("Import my contacts", "Look at an example first", "Add a first contact"):
            await screen.shows(program.words.say(way))


async def test_a_book_with_somebody_in_it_is_not(morning: Morning, program: Running):
    async with program() as screen:
        await screen.shows("Paul Zeller")
        assert screen.place == "Home"


async def test_import_is_the_first_way(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Importing")


async def test_the_example_is_asked_of_who_started_the_program(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.press("down", "enter")
        await screen.until(lambda: screen.app.return_value == EXAMPLE)


async def test_a_first_contact_is_added_at_once(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.press("down", "down", "enter")
        await screen.until(lambda: screen.place == "ContactForm")
        await screen.type("Karim Benali")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
        await screen.shows("Karim Benali")
        assert [contact.name for contact in network.book.contacts.values()] == ["Karim Benali"]


@in_both_languages
async def test_the_other_language_is_one_key_away(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.press("end", "enter")
        await screen.shows({"fr": "Welcome", "en": "Bienvenue"}[program.words.language])


async def test_escape_leads_to_the_empty_book_which_says_what_to_do(network: Network, program: Running):
    async with program() as screen:
        await screen.until(lambda: screen.place == "Greeting")
        await screen.press("escape")
        assert screen.place == "Home"
        await screen.shows(
            opening(program.words.say("No contact yet. a adds one, i imports your LinkedIn connections."))
        )


async def test_the_language_changes_in_place(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down")
        await screen.app.speak("en")
        await screen.shows("Tuesday 24 November · 4 people today", "late · Luc Perrin")
        assert "mardi" not in screen.text


async def test_a_change_of_language_keeps_the_place(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "down", "s")
        await screen.app.speak("en")
        await screen.has_pane("Contacts")
        await screen.has_pane("Luc Perrin")
        await screen.shows("by last exchange")


async def test_the_settings_change_the_language(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("comma")
        await screen.until(lambda: screen.place == "SettingsForm")
        await screen.press("right", "right", "ctrl+s")  # the system’s, French, English
        await screen.shows("Tuesday 24 November")
