"""A meeting prepared, told and taken back by keys alone; a word that came in is asked about. Source: method R5, R12."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tui.network import TUESDAY, Morning, Network, Program, Running

DAY = timedelta(days=1)


@pytest.fixture
def nadia(morning: Morning, network: Network) -> Morning:
    """Nadia said yes; we meet her on Wednesday."""
    from reseau_tui.edits.requests import AnswerRequest

    network.do(AnswerRequest(morning.request, "yes", meeting=TUESDAY + DAY))
    return morning


def owed(network: Network, day, person: str) -> list[str]:
    from reseau_tui.method.obligations import items

    return [item.kind for item in items(network.book, day) if item.contact == person]


async def go_to(screen: Program, name: str) -> None:
    await screen.press("escape", "slash", *name, "enter")
    await screen.until(lambda: screen.app.screen.selected is not None and name in screen.app.screen.selected.name)


async def open_form(screen: Program, place: str, *keys: str) -> None:
    await screen.press(*keys)
    await screen.until(lambda: screen.place == place, place)
    await screen.settle()


async def fill(screen: Program, key: str, *keys: str, text: str = "") -> None:
    screen.app.screen.field(key).control.focus()
    await screen.settle()
    if text:
        await screen.type(text)
    await screen.press(*keys)


async def test_the_sheet_is_read_and_marked_ready(nadia: Morning, network: Network, program: Running) -> None:
    async with program() as screen:
        await go_to(screen, "Nadia")
        await open_form(screen, "SheetOfMeeting", "R")
        await screen.shows("Nadia Lefèvre", "Karim Benali")
        assert owed(network, TUESDAY, nadia.nadia) == ["prepare"]
        await screen.press("f")
        await screen.until(lambda: owed(network, TUESDAY, nadia.nadia) == [])
        await screen.press("u")
        await screen.until(lambda: owed(network, TUESDAY, nadia.nadia) == ["prepare"])
        await screen.press("y")
        assert screen.app.clipboard.startswith("# ")
        await screen.press("end", "escape")
        assert screen.place == "Home"
        await open_form(screen, "SheetOfMeeting", "e")  # what is owed is a meeting's: its page


async def test_the_debrief_makes_all_and_one_undo_takes_it_back(nadia, network, program, clock) -> None:
    clock.turn(TUESDAY + DAY)
    day = TUESDAY + DAY
    async with program() as screen:
        await go_to(screen, "Nadia")
        before = network.book.tables
        before = {name: dict(rows) for name, rows in before.items()}
        assert set(owed(network, day, nadia.nadia)) == {"debrief", "prepare"}
        await open_form(screen, "ChooseItems", "f")
        await open_form(screen, "DebriefForm", "enter")
        await fill(screen, "note", text="Rungis décide.")
        await fill(screen, "names", "enter", "left", text="Chantal Mercier")
        await fill(screen, "names", "enter", "right", text="Luc P")
        await fill(screen, "promise_0", text="le lien")
        await fill(screen, "promise_0_due", text="vendredi" if screen.app.words.language == "fr" else "Friday")
        await fill(screen, "next_step", "ctrl+s", text="la revoir en mars")
        await screen.until(lambda: screen.place == "Home")
        book = network.book
        (meeting,) = [i for i in book.interactions_of[nadia.nadia] if i.kind == "meeting"]
        chantal = next(c.id for c in book.contacts.values() if c.name == "Chantal Mercier")
        assert (meeting.told, meeting.held, meeting.introduced, meeting.in_their_name, meeting.mentioned) == (
            True,
            True,
            (chantal,),
            (chantal,),
            (nadia.luc,),
        )
        assert set(owed(network, day, nadia.nadia)) == {"thanks", "promise"}
        assert "update" in owed(network, day, nadia.karim)
        (promise,) = book.promises_of[nadia.nadia]
        assert promise.due == TUESDAY + 3 * DAY
        await screen.until(lambda: "Karim" in screen.foot, "what it made")
        await screen.press("u")
        await screen.until(lambda: network.book.tables == before)


async def test_a_meeting_put_off(nadia, network, program, clock) -> None:
    clock.turn(TUESDAY + DAY)
    async with program() as screen:
        await go_to(screen, "Nadia")
        await open_form(screen, "Entries", "M")
        await open_form(screen, "DebriefForm", "enter")
        await fill(screen, "outcome", "right")
        await fill(screen, "put_off", "ctrl+s", text="3/12")
        await screen.until(lambda: screen.place == "Entries")
        (meeting,) = [i for i in network.book.interactions_of[nadia.nadia] if i.kind == "meeting"]
        assert (meeting.on.day, meeting.held, meeting.cancelled) == (3, False, False)
        assert owed(network, TUESDAY + DAY, nadia.nadia) == []


async def test_a_meeting_that_nobody_had_fixed_is_told_from_the_note(morning, network, program) -> None:
    async with program() as screen:
        await go_to(screen, "Luc")
        await open_form(screen, "InteractionForm", "n")
        await fill(screen, "note", text="Au café.")
        await fill(screen, "introduced", "enter", text="Marc Le Goff")
        await fill(screen, "favour", "right")
        await fill(screen, "next_step", text="lui envoyer le dépliant")
        favour = screen.app.screen.field("favour").read()
        await fill(screen, "whole", "right")
        await screen.until(lambda: screen.place == "DebriefForm")
        told = screen.app.screen
        assert told.field("note").read() == "Au café."
        assert told.field("favour").read() == favour != "none"
        assert [name.who.name for name in told.field("names").read()] == ["Marc Le Goff"]
        assert told.field("next_step").read() == "lui envoyer le dépliant"
        await screen.press("escape")
        await screen.until(lambda: screen.place == "InteractionForm")
        await fill(screen, "whole", "right")
        await screen.until(lambda: screen.place == "DebriefForm")
        await screen.settle()
        await fill(screen, "names", "enter", text="Zoé Petit")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
        (meeting,) = [i for i in network.book.interactions_of[morning.luc] if i.kind == "meeting"]
        assert (meeting.note, meeting.told, len(meeting.introduced)) == ("Au café.", True, 2)


async def test_a_word_that_came_in_is_asked_about_at_once(morning, network, program) -> None:
    async with program() as screen:
        await go_to(screen, "Nadia")
        await open_form(screen, "InteractionForm", "n")
        await fill(screen, "kind", "right", "right", "ctrl+s")
        await screen.until(lambda: screen.place == "IsItTheAnswer")
        await screen.press("2")
        await screen.until(lambda: screen.place == "Home" and network.book.requests[morning.request].answers)
        (answer,) = network.book.requests[morning.request].answers
        assert (answer.kind, answer.on) == ("no", TUESDAY)
        assert owed(network, TUESDAY, morning.nadia) == []  # a line of thanks is offered, not owed
        await open_form(screen, "DraftEditor", "e")
        await screen.shows("la chaîne du froid")


async def test_an_answer_that_brings_something_is_told_in_its_form(morning, network, program) -> None:
    async with program() as screen:
        await go_to(screen, "Nadia")
        await open_form(screen, "InteractionForm", "n")
        await fill(screen, "kind", "right", "ctrl+s")  # a call
        await screen.until(lambda: screen.place == "IsItTheAnswer")
        await open_form(screen, "AnswerForm", "1")
        await screen.type("3/12")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
        (meeting,) = [i for i in network.book.interactions_of[morning.nadia] if i.kind == "meeting"]
        assert (meeting.on.day, meeting.request) == (3, morning.request)


async def test_what_was_about_something_else_holds_nothing(morning, network, program) -> None:
    async with program() as screen:
        await go_to(screen, "Nadia")
        await open_form(screen, "InteractionForm", "n")
        await fill(screen, "kind", "right", "right", "ctrl+s")
        await screen.until(lambda: screen.place == "IsItTheAnswer")
        assert owed(network, TUESDAY, morning.nadia) == []
        await screen.press("7")
        await screen.until(lambda: owed(network, TUESDAY, morning.nadia) == ["follow-up"])


async def test_the_review_asks_about_a_word_that_waits(morning, network, program) -> None:
    network.asked(morning.marie, TUESDAY - DAY, "un nom à Rennes")
    network.log(morning.nadia, "message-in", TUESDAY - DAY, note="Bonjour.")
    async with program() as screen:
        await screen.press("r")
        await screen.until(lambda: screen.place == "Since")
        assert [row.name for row in screen.app.screen.requests.rows] == ["Nadia Lefèvre", "Marie Colin"]
        await open_form(screen, "IsItTheAnswer", "enter")
        await open_form(screen, "AnswerForm", "3")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Since")
        assert network.book.requests[morning.request].answer.kind == "later"
        assert [row.name for row in screen.app.screen.requests.rows] == ["Marie Colin"]
