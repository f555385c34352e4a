"""Home: what is owed on the left, the person one looks at on the right, everything by keys."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reseau_tui.edits.keeping import TakePause
from reseau_tui.tui.screens.home import Home
from reseau_tui.words.days import long_day
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, in_both_languages, opening

WIDE = (140, 40)


def home(program: Program) -> Home:
    screen = program.app.screen
    assert isinstance(screen, Home)
    return screen


def names(program: Program) -> list[str]:
    """The people of the contact list, in its order."""
    return [row.name for row in home(program).contacts.rows]


@in_both_languages
async def test_the_most_pressing_comes_first_with_the_person_beside(morning: Morning, program: Running):
    async with program() as screen:
        assert [card.name for card in home(screen).due.rows] == [
            "Paul Zeller", "Marie Colin", "Luc Perrin", "Nadia Lefèvre",
        ]  # fmt: skip
        assert "Paul Zeller" in screen.lines[2]
        await screen.has_pane("Paul Zeller")
        assert screen.title.endswith(program.words.count("{n} person today", "{n} people today", 4))


@in_both_languages
async def test_the_day_is_said_in_the_language(morning: Morning, program: Running):
    async with program() as screen:
        day = {"fr": "mardi 24 novembre", "en": "Tuesday 24 November"}[program.words.language]
        assert day in screen.title


async def test_the_panes_follow_the_cursor(morning: Morning, program: Running):
    async with program(WIDE) as screen:
        await screen.press("down", "down")
        # A message is in the contact's language, whatever that of the screen.
        await screen.has_pane("Luc Perrin")
        await screen.shows("Voir Frigo SA.", "Bonjour Luc")


async def test_late_is_marked_by_more_than_colour(morning: Morning, program: Running):
    async with program() as screen:
        await screen.shows("! Luc Perrin", "● Marie Colin")


async def test_in_the_contacts_the_person_follows_too(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "down", "down", "down")
        await screen.has_pane("Nadia Lefèvre")
        await screen.press("c")
        await screen.has_pane("Paul Zeller")


# Search


@in_both_languages
async def test_letters_search_until_escape(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("slash", "l", "e", "f", "e", "v", "r", "e")
        await screen.shows("/ lefevre▏", program.words.say("{shown} of {total}", shown=1, total=5))
        assert names(screen) == ["Nadia Lefèvre"]
        await screen.press("escape")
        assert len(names(screen)) == 5
        await screen.has_pane(program.words.say("Contacts"))


@pytest.mark.parametrize(
    ("query", "found"),
    [("kion", "Paul Zeller"), ("nantes", "Marie Colin"), ("froid", "Marie Colin"), ("ouest ben", "Karim Benali")],
)
async def test_search_looks_into_every_field(morning: Morning, program: Running, query: str, found: str):
    async with program() as screen:
        await screen.press("slash", *("space" if letter == " " else letter for letter in query))
        assert names(screen) == [found]


async def test_enter_keeps_what_was_found_and_gives_the_letters_back(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("slash", "k", "i", "backspace", "backspace", "z", "e", "enter")
        assert names(screen) == ["Paul Zeller"]
        await screen.press("s")  # a command again
        assert names(screen) == ["Paul Zeller"]
        assert not home(screen).search.active
        await screen.press("slash", "l", "e", "f")  # what was searched before is over at the first letter
        assert names(screen) == ["Nadia Lefèvre"]
        await screen.press("enter", "slash", "backspace", "enter")
        assert home(screen).search.query == "le"
        await screen.press("escape")
        assert len(names(screen)) == 5


@in_both_languages
async def test_nobody_found_says_what_to_do(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("slash", "q", "q", "q", "q")
        assert names(screen) == []
        nobody = program.words.say("Nobody matches. Esc ends the search; a adds a contact.")
        await screen.shows(opening(nobody), program.words.say("Nobody chosen"))
        await screen.press("escape")
        await screen.has_pane("Karim Benali")


# Order and views


@in_both_languages
async def test_sort_goes_round_name_last_exchange_next_due(morning: Morning, program: Running):
    by_name = ["Karim Benali", "Luc Perrin", "Marie Colin", "Nadia Lefèvre", "Paul Zeller"]
    async with program() as screen:
        await screen.press("c")
        assert names(screen) == by_name
        await screen.press("s")
        await screen.shows(program.words.say("by last exchange"))
        assert names(screen)[:3] == ["Paul Zeller", "Luc Perrin", "Nadia Lefèvre"]
        await screen.press("s")
        await screen.shows(program.words.say("by next due"))
        assert names(screen)[0] == "Luc Perrin"
        assert names(screen)[-1] == "Karim Benali"
        await screen.press("s")
        assert names(screen) == by_name


async def test_sorting_keeps_the_cursor_on_its_person(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "down", "s")
        assert home(screen).selected_id == morning.luc


async def test_by_kind_each_thing_has_a_line_of_its_own(network: Network, morning: Morning, program: Running):
    network.promised(morning.paul, "un nom à la région", TUESDAY)
    async with program() as screen:
        assert [card.name for card in home(screen).due.rows].count("Paul Zeller") == 1
        await screen.shows("+1")
        await screen.press("v")
        assert [card.name for card in home(screen).due.rows].count("Paul Zeller") == 2
        await screen.press("v")
        assert [card.name for card in home(screen).due.rows].count("Paul Zeller") == 1


# Empty states


@in_both_languages
async def test_nothing_due_teaches_what_to_do(network: Network, program: Running):
    network.person("Karim Benali")
    async with program() as screen:
        assert screen.title.endswith(program.words.say("nothing due today"))
        await screen.shows("Karim Benali")
        await screen.press("c")
        await screen.has_pane(program.words.say("To do"))
        nothing = program.words.say("Nothing is due today. Write down an exchange with n, make a request with d.")
        await screen.shows(opening(nothing))


@in_both_languages
async def test_a_pause_says_until_when(network: Network, morning: Morning, program: Running):
    network.do(TakePause(TUESDAY, TUESDAY + timedelta(days=7)))
    async with program(size=(120, 40)) as screen:
        until = long_day(program.words, TUESDAY + timedelta(days=7))
        said = program.words.say("A pause, until {day}: nothing falls due meanwhile.", day=until)
        await screen.shows(opening(said))


@in_both_languages
async def test_no_contact_yet_says_how_to_get_some(network: Network, program: Running):
    async with program(WIDE) as screen:
        await screen.press("escape")
        await screen.shows(
            opening(program.words.say("No contact yet. a adds one, i imports your LinkedIn connections."))
        )


# Sizes


@in_both_languages
async def test_resizing_keeps_what_was_chosen(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down")
        await screen.pilot.resize_terminal(*WIDE)
        await screen.has_pane("Luc Perrin")
        await screen.has_pane(program.words.say("Contacts"))
        assert home(screen).selected_id == morning.luc
        await screen.pilot.resize_terminal(80, 24)
        await screen.lacks_pane(program.words.say("Contacts"))
        assert home(screen).selected_id == morning.luc


@in_both_languages
async def test_resizing_keeps_the_contacts_in_front(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "down")
        await screen.pilot.resize_terminal(*WIDE)
        await screen.has_pane(program.words.say("To do"))
        await screen.pilot.resize_terminal(80, 24)
        await screen.lacks_pane(program.words.say("To do"))
        assert home(screen).selected_id == morning.luc


# Acting


async def test_done_settles_and_undo_brings_it_back(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "f")
        await screen.until(lambda: len(home(screen).due.rows) == 3)
        assert "Marie Colin" not in [card.name for card in home(screen).due.rows]
        await screen.press("u")
        await screen.until(lambda: len(home(screen).due.rows) == 4)


async def test_of_two_promises_one_is_left_and_the_other_stays(network: Network, morning: Morning, program: Running):
    network.promised(morning.marie, "un nom à la région", TUESDAY)
    async with program() as screen:
        await screen.press("down", "x")
        await screen.until(lambda: screen.place == "ChooseItems")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "ReasonForm")
        await screen.press("enter")
        await screen.until(lambda: [snooze.until for snooze in network.book.snoozes.values()] == [None])
        await screen.until(lambda: len(home(screen).due.rows) == 4)


async def test_of_two_requests_one_is_followed_up_and_the_other_waits(
    network: Network, morning: Morning, program: Running
):
    other = network.asked(morning.nadia, TUESDAY - timedelta(days=12), "un nom à Rennes")
    asked = (morning.request, other)
    async with program() as screen:
        await screen.press("end", "f")
        await screen.until(lambda: screen.place == "ChooseItems")
        await screen.press("enter")
        await screen.until(lambda: sorted(len(network.book.requests[each].delivered) for each in asked) == [1, 2])


async def test_later_puts_it_off_until_a_day(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "p")
        await screen.until(lambda: screen.place == "LaterForm")
        await screen.press("enter")
        await screen.until(lambda: len(home(screen).due.rows) == 3)
        assert [snooze.until for snooze in network.book.snoozes.values()] == [TUESDAY + timedelta(days=1)]


async def test_removing_a_contact_can_be_taken_back(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "delete")
        await screen.until(lambda: "Karim Benali" not in names(screen))
        await screen.press("u")
        await screen.until(lambda: "Karim Benali" in names(screen))


async def test_call_shows_the_numbers_and_goes_on_to_note(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down", "t")
        await screen.shows("06 01 02 03 04")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "InteractionForm")


async def test_details_show_all_that_is_known(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "o")
        await screen.shows("Marie Colin", "froid", "Nantes")
        await screen.press("escape")
        assert screen.place == "Home"


async def test_copy_gives_the_draft_to_the_terminal(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down", "y")
        await screen.until(lambda: "Bonjour Luc" in screen.app.clipboard)


async def test_q_leaves(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("q")
        assert screen.app.return_value == 0


@pytest.mark.parametrize("away", [("enter",), ("r", "enter"), ("question_mark",)])
async def test_home_takes_the_size_that_it_finds_when_one_comes_back(morning: Morning, program: Running, away):
    async with program((80, 24)) as screen:
        await screen.press(*away)
        await screen.resize(WIDE)
        while screen.place != "Home":
            await screen.press("escape")
        await screen.has_pane("Contacts")
        assert home(screen).has_class("-wide", "-tall")
