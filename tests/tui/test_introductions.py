"""Introductions by keys: noted, vouched for, asked, reminded, agreed, connected, heard of; or refused. R9, R16."""

from __future__ import annotations

from datetime import date

from reseau_tui.edits.introductions import RecordConsent
from reseau_tui.edits.requests import Ask
from reseau_tui.tui.widgets.long_list import LongList
from reseau_tui.words.days import short_day
from tests.tui.network import Clock, Network, Program, Running, in_both_languages

THURSDAY = date(2026, 10, 8)
REMINDER = date(2026, 10, 19)
ADDRESS = "par LinkedIn"


def people(network: Network, clock: Clock) -> tuple[str, str]:
    clock.turn(THURSDAY)
    sophie = network.person("Sophie Martin", emails=("sophie@example.org",), register="tu")
    return sophie, network.person("Nadia Lefèvre", organisation="Frigo SA", register="vous")


def asked(network: Network, clock: Clock, **fields: str) -> str:
    sophie, nadia = people(network, clock)
    ask = Ask(sophie, "la chaîne du froid", kind="introduction", targets=(nadia,), incoming=True, **fields)
    return network.do(ask).id


async def fill(screen: Program, key: str, text: str, *keys: str) -> None:
    screen.app.screen.field(key).control.focus()
    await screen.settle()
    await screen.type(text)
    await screen.press(*keys)


def owed(screen: Program) -> list[tuple[str, str]]:
    book = screen.app.view.book
    return [(item.kind, book.contacts[item.contact].name.split()[0]) for item in screen.app.view.items]


@in_both_languages
async def test_an_introduction_from_the_asking_to_the_news(program: Running, network: Network, clock: Clock) -> None:
    people(network, clock)
    async with program() as screen:
        say = screen.app.words.say
        # Asked of me, noted from the log
        await screen.press("I", "d")
        await fill(screen, "contact", "Sophie", "enter")
        await fill(screen, "about", "la chaîne du froid")
        await fill(screen, "targets", "Nadia", "enter")
        await screen.press("ctrl+s")
        await screen.shows("Sophie Martin → Nadia Lefèvre", say("their agreement is still to be asked"))
        await screen.press("enter")  # to the person who comes next
        assert screen.place == "Home"
        assert owed(screen) == [("consent", "Nadia")]
        # Would I vouch? Then the question itself
        await screen.press("c", "e")
        assert screen.place == "VouchForm"
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "DraftEditor")
        assert "sophie@example.org" not in screen.text
        await screen.press("f5", "enter", "enter")  # blanks and all, it left, and settles the question
        await screen.until(lambda: screen.place == "Home")
        assert owed(screen) == []
        # One reminder, then none
        clock.turn(REMINDER)
        await screen.until(lambda: owed(screen) == [("consent", "Nadia")])
        await screen.press("f")
        await screen.until(lambda: not owed(screen))
        # She agrees; the address is all that is passed on
        await screen.press("slash", *"nadia", "enter", "w")
        assert screen.place == "ConsentForm"
        await fill(screen, "address", ADDRESS)
        await screen.press("ctrl+s")
        await screen.until(lambda: owed(screen) == [("connect", "Sophie")])
        await screen.press("escape", "c", "e")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.shows(ADDRESS)
        await screen.press("f5", "enter", "enter")
        await screen.until(lambda: not owed(screen))
        (request,) = screen.app.view.book.requests.values()
        assert request.consents[0].connected == REMINDER
        await screen.until(lambda: screen.place == "Home")
        await screen.press("I")
        await screen.shows(say("put in touch on {on}: any news?", on=short_day(screen.app.words, REMINDER)))
        await screen.press("escape")
    network.log(request.contact, "message-in", REMINDER, note="Elle me reçoit mardi.")
    async with program() as screen:
        await screen.press("I")
        await screen.shows("Elle me reçoit mardi.")


async def test_whom_i_would_not_recommend_gets_a_kind_answer(program: Running, network: Network, clock: Clock) -> None:
    request = asked(network, clock)
    async with program() as screen:
        await screen.press("f", "right", "ctrl+s")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.shows("Je ne suis pas la bonne personne")
        await screen.press("escape")  # left for later today: it waits in the list
        await screen.until(lambda: owed(screen) == [("send", "Sophie")])
        await screen.press("e")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.press("f5", "enter", "enter")
        await screen.until(lambda: not owed(screen))
        answer = screen.app.view.book.requests[request].answer
        assert answer is not None
        assert answer.kind == "no"
        for _ in range(2):  # what was sent, then what I answered myself
            await screen.press("u")
        await screen.until(lambda: owed(screen) == [("consent", "Nadia")])


async def test_agreement_and_connection_from_the_entries_of_either(
    program: Running, network: Network, clock: Clock
) -> None:
    request = asked(network, clock, vouch="yes", fair="yes")
    async with program() as screen:
        await screen.press("f")
        await screen.until(lambda: not owed(screen))
        await screen.press("slash", *"nadia", "enter", "M", "w")
        assert screen.place == "ConsentForm"
        await screen.press("ctrl+s")
        await screen.until(lambda: owed(screen) == [("connect", "Sophie")])
        await screen.press("f")
        await screen.until(lambda: not owed(screen))
        assert screen.app.view.book.requests[request].consents[0].connected == THURSDAY
        await screen.press("escape")


async def test_the_log_says_why_nobody_is_put_in_touch_before_a_yes(
    program: Running, network: Network, clock: Clock
) -> None:
    request = asked(network, clock)
    async with program() as screen:
        await screen.press("I", "f")
        await screen.shows("Nadia Lefèvre n’a pas encore donné son accord")
        network.do(RecordConsent(request, "yes", address=ADDRESS))
        await screen.until(lambda: owed(screen) == [("connect", "Sophie")])
        await screen.press("f")
        await screen.until(lambda: not owed(screen))
        await screen.press("u")
        await screen.until(lambda: owed(screen) == [("connect", "Sophie")])


async def test_the_cursor_goes_to_the_introduction_just_written_down(
    program: Running, network: Network, clock: Clock
) -> None:
    asked(network, clock)
    network.person("Bruno Petit")
    async with program() as screen:
        await screen.press("I", "d")
        await fill(screen, "contact", "Bruno", "enter")
        await fill(screen, "about", "un moulin")
        await fill(screen, "targets", "Nadia", "enter")
        await screen.press("ctrl+s")
        await screen.shows("Bruno Petit → Nadia Lefèvre")
        rows = screen.app.screen.query_one(LongList)
        assert rows.rows[rows.cursor].who == "Bruno Petit → Nadia Lefèvre"
        assert len(rows.rows) == 2
