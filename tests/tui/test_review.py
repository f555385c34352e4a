"""The daily review: since yesterday, then one person at a time, then the end of the day's work."""

from __future__ import annotations

from datetime import timedelta

from textual.widgets import TextArea

from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.tui.screens.review import DONE, TO_GO, Review
from reseau_tui.tui.screens.since import Since
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, in_both_languages, opening


def at_hand(screen: Program) -> str:
    """The person of the card, empty at the end."""
    review = screen.app.screen
    assert isinstance(review, Review)
    return review.selected.name if review.selected else ""


def waited_for(screen: Program) -> list[str]:
    """Those of whom it asks whether they answered."""
    since = screen.app.screen
    assert isinstance(since, Since)
    return [row.name for row in since.requests.rows]


async def go_to_people(screen: Program) -> None:
    """Begin the review, where nobody answered since yesterday."""
    await screen.press("r", "r")
    await screen.until(lambda: screen.place == "Review")


@in_both_languages
async def test_first_it_asks_who_answered_since_yesterday(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("r")
        assert screen.place == "Since"
        asked = {"fr": "13 novembre", "en": "13 November"}[program.words.language]
        await screen.shows("Nadia Lefèvre", "la chaîne du froid", asked)


async def test_without_open_requests_it_begins_with_the_people(network: Network, program: Running):
    luc = network.person("Luc Perrin")
    network.log(luc, "advice", TUESDAY - timedelta(days=1))
    async with program() as screen:
        await screen.press("r")
        assert at_hand(screen) == "Luc Perrin"


async def test_begun_from_the_command_line(morning: Morning, program: Running):
    async with program(begin="review") as screen:
        await screen.until(lambda: screen.place == "Since")


async def test_an_answer_of_yesterday_takes_the_follow_up_away(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("r", "enter")
        await screen.until(lambda: screen.place == "AnswerForm")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Since")
        assert network.book.requests[morning.request].answer is not None
        assert not waited_for(screen)
        await screen.press("u")
        await screen.until(lambda: waited_for(screen))
        assert network.book.requests[morning.request].answer is None


async def test_silence_is_one_key_each(network: Network, morning: Morning, program: Running):
    network.asked(morning.marie, TUESDAY - timedelta(days=3), "un nom à Rennes")
    async with program() as screen:
        await screen.press("r")
        assert waited_for(screen) == ["Marie Colin", "Nadia Lefèvre"]
        await screen.press("x")
        assert waited_for(screen) == ["Nadia Lefèvre"]
        await screen.press("x")
        assert screen.place == "Review"
    assert not network.book.snoozes


@in_both_languages
async def test_one_person_at_a_time_with_why_and_the_last_exchange(morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        assert at_hand(screen) == "Paul Zeller"
        await screen.shows(program.words.say("{n} of {total}", n=1, total=4), TO_GO * 4)
        await screen.shows(program.words.say("Why"), program.words.say("Last"))
        await screen.press("x", "enter")
        await screen.shows(DONE + TO_GO * 3)
        assert at_hand(screen) == "Marie Colin"


async def test_done_goes_on_and_undo_comes_back(morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        await screen.press("f")
        await screen.until(lambda: at_hand(screen) == "Marie Colin")
        await screen.press("u")
        await screen.until(lambda: at_hand(screen) == "Paul Zeller")
        await screen.press("ctrl+r")
        await screen.until(lambda: at_hand(screen) == "Marie Colin")


async def test_what_was_done_is_what_one_did_oneself(network: Network, program: Running):
    luc = network.person("Luc Perrin")
    network.promised(luc, "le lien vers l’étude", TUESDAY)
    async with program() as screen:
        await go_to_people(screen)
        network.person("Aïcha Traoré")
        await screen.until(lambda: screen.app.view.total == 2)
        await screen.press("f")
        await screen.until(lambda: "· " in screen.text and "Luc Perrin" in screen.text)
        assert "Aïcha Traoré" not in screen.text
        await screen.press("u", "ctrl+r", "u")
        await screen.until(lambda: at_hand(screen) == "Luc Perrin")


async def test_later_asks_for_the_day_and_goes_on(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        await screen.press("p")
        await screen.until(lambda: screen.place == "LaterForm")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Review" and at_hand(screen) == "Marie Colin")
        assert [snooze.until for snooze in network.book.snoozes.values()] == [TUESDAY + timedelta(days=1)]
        await screen.press("u")
        await screen.until(lambda: at_hand(screen) == "Paul Zeller")


async def test_not_this_time_takes_a_reason(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        await screen.press("x")
        await screen.until(lambda: screen.place == "ReasonForm")
        await screen.type("il a déménagé")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Review" and at_hand(screen) == "Marie Colin")
        (dismissed,) = network.book.snoozes.values()
        assert (dismissed.until, dismissed.why) == (None, "il a déménagé")


async def test_the_draft_is_there_and_sending_it_goes_on(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        await screen.press("f")
        await screen.press("f")
        await screen.until(lambda: at_hand(screen) == "Luc Perrin")
        await screen.shows("Bonjour Luc,")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        screen.app.screen.query_one("#body", TextArea).text = "Bonjour Luc,\n\nMerci.\n"
        await screen.press("f5", "enter")
        await screen.until(lambda: screen.place == "Review" and at_hand(screen) == "Nadia Lefèvre")
        assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice", "thanks"]


@in_both_languages
async def test_the_end_says_that_the_day_is_done_and_what_was_done(morning: Morning, program: Running):
    words = program.words
    async with program() as screen:
        await go_to_people(screen)
        for name in ("Paul Zeller", "Marie Colin", "Luc Perrin", "Nadia Lefèvre"):
            await screen.until(lambda name=name: at_hand(screen) == name)
            await screen.press("f")
        await screen.until(lambda: at_hand(screen) == "")
        await screen.shows(words.say("That is all for today."), DONE * 4)
        await screen.shows(words.count("You went through {n} person.", "You went through {n} people.", 4))
        assert screen.text.count("Luc Perrin") == 1
        await screen.press("enter")
        assert screen.place == "Home"


async def test_leaving_halfway_loses_nothing(morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        await screen.press("f", "escape")
        await screen.until(lambda: screen.place == "Home")
        await screen.press("r", "r")
        await screen.until(lambda: screen.place == "Review")
        assert at_hand(screen) == "Marie Colin"


@in_both_languages
async def test_an_absence_of_three_weeks_makes_no_wall(network: Network, program: Running):
    network.do(ChangeSettings({"numbers": {"day_portion": 3}}))
    for n in range(7):
        network.log(network.person(f"Personne {n}"), "advice", TUESDAY - timedelta(days=20 - n))
    async with program() as screen:
        await screen.press("r")
        await screen.shows(TO_GO * 3)
        assert TO_GO * 4 not in screen.text
        for n in range(3):
            await screen.until(lambda n=n: at_hand(screen) == f"Personne {n}")
            await screen.press("f")
        await screen.shows(opening(program.words.say("The others wait, in order: tomorrow is another day.")))


async def test_what_is_done_elsewhere_is_not_asked_again(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await go_to_people(screen)
        assert at_hand(screen) == "Paul Zeller"
        network.log(morning.paul, "message-out", TUESDAY)
        await screen.until(lambda: at_hand(screen) == "Marie Colin")
