"""The shelf, the shop window and the step outward, by keys."""

from __future__ import annotations

from datetime import date, timedelta

from textual.widgets import TextArea

from reseau_tui.edits.contacts import EditContact
from reseau_tui.edits.keeping import AddShare, ChangeSettings, SetProject
from reseau_tui.edits.requests import AnswerRequest
from reseau_tui.method.shop_window import CHECKLIST
from reseau_tui.model.drafts import Share
from reseau_tui.model.keeping import Cadence
from reseau_tui.tui.forms.settings import SettingsForm
from reseau_tui.tui.screens.review import Review
from reseau_tui.tui.screens.shelf import Shelf
from tests.tui.network import TUESDAY, Network, Program, Running, in_both_languages


def review_of(screen: Program) -> Review:
    review = screen.app.screen
    assert isinstance(review, Review)
    return review


def old_friend(network: Network) -> str:
    gwen = network.person("Gwen Riou", closeness="close", register="tu")
    network.log(gwen, "call", date(2019, 6, 4))
    return gwen


async def written(screen: Program, text: str = "Bonjour,\n\nUn mot.\n") -> None:
    """Write a message and say that it has left."""
    await screen.until(lambda: screen.place == "DraftEditor")
    screen.app.screen.query_one("#body", TextArea).text = text
    await screen.press("f5")


@in_both_languages
async def test_after_the_people_one_step_outward_then_the_end(network: Network, program: Running):
    words = program.words
    luc, gwen = network.person("Luc Perrin"), old_friend(network)
    network.do(AnswerRequest(network.asked(luc, TUESDAY - timedelta(days=1)), "no"))
    network.log(luc, "advice", TUESDAY - timedelta(days=1))
    async with program() as screen:
        await screen.press("r")
        await screen.until(lambda: screen.place == "Review")
        await screen.press("f")
        await screen.until(lambda: review_of(screen).step is not None)
        await screen.shows("Gwen Riou", words.say("an old tie"))
        await screen.press("enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        assert "sept" in screen.text or "7" in screen.text
        await written(screen)
        await screen.until(lambda: screen.place == "Review" and review_of(screen).step is None)
        counted = words.say("{done} of {goal}", done=words.count("{n} request", "{n} requests", 1), goal=3)
        await screen.shows(words.say("That is all for today."), words.say("This week: {counts}.", counts=counted))
        assert [i.kind for i in network.book.interactions_of[gwen]] == ["call", "message-out"]
        await screen.press("u")
        await screen.until(lambda: review_of(screen).step is not None)


async def test_not_this_one_is_for_good_and_later_for_a_while(network: Network, program: Running):
    gwen = old_friend(network)
    async with program() as screen:
        await screen.press("r", "x")
        await screen.until(lambda: review_of(screen).step is None)
        (dismissed,) = network.book.snoozes.values()
        assert (dismissed.item, dismissed.until) == (f"old-tie-{gwen}", None)
        await screen.press("u")
        await screen.until(lambda: review_of(screen).step is not None)
        await screen.press("p")
        await screen.until(lambda: screen.place == "LaterForm")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Review" and review_of(screen).step is None)
        assert [snooze.until for snooze in network.book.snoozes.values()] == [TUESDAY + timedelta(days=1)]


async def test_escape_leaves_the_step_for_the_end_and_the_end_for_home(network: Network, program: Running):
    old_friend(network)
    async with program() as screen:
        await screen.press("r", "escape")
        await screen.shows(program.words.say("That is all for today."))
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")
    assert not network.book.snoozes


async def test_a_name_received_begins_a_request_with_who_gave_it(network: Network, program: Running):
    karim, anne = network.person("Karim Benali"), network.person("Anne Roy")
    network.log(karim, "introduction", TUESDAY - timedelta(days=2), introduced=(anne,))
    network.log(karim, "thanks", TUESDAY)
    async with program() as screen:
        await screen.press("r", "enter")
        await screen.until(lambda: screen.place == "RequestForm")
        await screen.shows("Anne Roy", "Karim Benali")


@in_both_languages
async def test_the_shelf_finds_readers_and_sends_by_keys(network: Network, program: Running):
    marie = network.person("Marie Colin", tags=("froid",), closeness="good", register="tu")
    async with program() as screen:
        await screen.press("E")
        await screen.until(lambda: screen.place == "Shelf")
        await screen.press("a")
        await screen.until(lambda: screen.place == "ShareForm")
        await screen.type("Une étude sur les quais")
        await screen.press("tab", "tab")
        await screen.type("Froid")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Shelf")
        await screen.shows("Une étude sur les quais", "Marie Colin")
        await screen.press("down", "enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.shows("Une étude sur les quais")
        await written(screen)
        await screen.until(lambda: screen.place == "Shelf")
        await screen.hides("Marie Colin")
        (share,) = network.book.shares.values()
        assert share.sent_to == (marie,)
        (gift,) = network.book.interactions_of[marie]
        assert (gift.kind, gift.gave, gift.note) == ("gift", True, "Bonjour,\n\nUn mot.\n")


async def test_what_is_on_the_shelf_is_refused_noted_and_taken_off(network: Network, program: Running):
    anne, bea = (network.person(name, tags=("froid",)) for name in ("Anne Roy", "Béa Roy"))
    share = network.do(AddShare(Share(id="", text="Une étude", tags=("froid",))))
    async with program() as screen:
        await screen.press("E", "down", "x")
        await screen.hides("Anne Roy")
        await screen.press("f")
        await screen.hides("Béa Roy")
        kept = network.book.shares[share.id]
        assert (kept.not_for, kept.sent_to) == ((anne,), (bea,))
        await screen.press("u")
        await screen.shows("Béa Roy")
        await screen.press("home", "delete")
        await screen.until(lambda: not network.book.shares)
        shelf = screen.app.screen
        assert isinstance(shelf, Shelf)
        assert not shelf.rows.rows


@in_both_languages
async def test_my_profile_is_a_card_like_another(network: Network, program: Running):
    words = program.words
    network.person("Luc Perrin")
    network.do(SetProject("Nantes"))
    async with program() as screen:
        await screen.shows(words.say("My profile"), "Nantes")
        await screen.press("e")
        await screen.until(lambda: screen.place == "ShopWindow")
        for _ in CHECKLIST:
            await screen.press("space", "down")
        await screen.until(lambda: len(network.book.settings.profile) == len(CHECKLIST))
        assert [checked.item for checked in network.book.settings.profile] == list(CHECKLIST)
        await screen.press("escape")
        await screen.until(lambda: not screen.app.screen_stack[0].due.rows)
        await screen.press("u")
        await screen.until(lambda: screen.app.screen_stack[0].due.rows)


async def test_what_is_for_people_leaves_my_profile_alone(network: Network, program: Running):
    network.person("Luc Perrin")
    network.do(SetProject("Nantes"))
    async with program() as screen:
        for key in ("w", "o", "t", "y", "m", "M", "C", "L", "R", "delete"):
            await screen.press(key)
            while screen.place != "Home":
                await screen.press("escape")
        assert "Luc Perrin" in [contact.name for contact in network.book.contacts.values()]


async def test_my_profile_in_the_review_is_done_put_off_or_left(network: Network, program: Running):
    network.person("Luc Perrin")
    network.do(SetProject("Nantes"))
    async with program() as screen:
        await screen.press("r")
        await screen.shows(program.words.say("{n} of {total}", n=1, total=1), "Nantes")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "ShopWindow")
        await screen.press("f", "escape")
        await screen.shows(program.words.say("That is all for today."))
        assert len(network.book.settings.profile) == len(CHECKLIST)
        await screen.press("u")
        await screen.until(lambda: review_of(screen).selected_items)
        await screen.press("x", "enter")
        await screen.until(lambda: not review_of(screen).selected_items)
        assert len(network.book.snoozes) == 1


async def test_cadences_are_written_in_the_settings(network: Network, program: Running):
    zoe = network.person("Zoé Le Bris", tags=("alumni",))
    network.log(zoe, "call", date(2026, 4, 1))
    async with program(size=(100, 40)) as screen:
        await screen.press("comma")
        await screen.until(lambda: screen.place == "SettingsForm")
        form = screen.app.screen
        assert isinstance(form, SettingsForm)
        form.field("more").preset(True)
        form.shape()
        form._reshape()
        form.field("cadences").control.focus()
        await screen.settle()
        await screen.type("alumni : 6 mois")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
        await screen.shows("Zoé Le Bris")
    assert network.book.settings.cadences == (Cadence(every="6m", tag="alumni"),)
    network.do(EditContact(zoe, {"cadence": "none"}))
    network.do(ChangeSettings({"cadences": ()}))
