"""What happens outside while the screen is open: other programs write, and midnight passes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reseau_tui.edits.contacts import EditContact, RemoveRecord
from reseau_tui.tui.screens.home import Home
from tests.tui.network import TUESDAY, Clock, Morning, Network, Program, Running
from tests.tui.test_draft_editor import fill_in, open_draft_to_luc


def home(screen: Program) -> Home:
    assert isinstance(screen.app.screen, Home)
    return screen.app.screen


async def test_what_another_program_writes_appears_and_the_selection_stays(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await screen.press("down", "down")
        chantal = network.person("Chantal Morel")
        network.log(chantal, "message-in", TUESDAY - timedelta(days=3), needs_reply=True)
        await screen.shows("Chantal Morel")
        assert home(screen).selected_id == morning.luc
        assert home(screen).due.rows[0].name == "Chantal Morel"


async def test_the_person_one_looks_at_is_brought_up_to_date(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down")
        await screen.has_pane("Luc Perrin")
        network.log(morning.luc, "note", TUESDAY, note="A changé de poste.")
        await screen.shows("A changé de")
        network.do(EditContact(morning.luc, {"name": "Luc Perrin-Duval"}))
        await screen.has_pane("Luc Perrin-Duval")
        assert home(screen).selected_id == morning.luc


async def test_one_who_is_removed_elsewhere_leaves_the_screen(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("c", "down")
        await screen.has_pane("Luc Perrin")
        network.do(RemoveRecord(morning.luc))
        await screen.hides("Luc Perrin")
        assert home(screen).selected_id in network.book.contacts


@pytest.mark.parametrize(
    ("keys", "place"), [("w", "AnswerForm"), ("T", "TemplateList"), ("R", "SheetOfMeeting"), ("T p", "ChoosePeople")]
)
async def test_a_sheet_about_one_who_is_removed_elsewhere_closes(
    network: Network, morning: Morning, program: Running, keys: str, place: str
):
    async with program() as screen:
        home(screen).go_to(morning.nadia)
        for key in keys.split():
            await screen.press(key)
        await screen.until(lambda: screen.place == place)
        network.do(RemoveRecord(morning.nadia))
        await screen.until(lambda: screen.place == "Home")
        await screen.shows(program.words.say("This person is not in your book any more."))


async def test_a_draft_to_one_who_is_removed_elsewhere_stays_to_be_copied(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen, "Salut Luc, merci.")
        await screen.press("f9")
        await screen.until(lambda: screen.place == "Leaving")
        network.do(RemoveRecord(morning.luc))
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.press("f9", "f2")
        assert screen.app.clipboard == "Salut Luc, merci."


async def test_a_form_that_is_open_stays_open(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("n")
        await screen.until(lambda: screen.place == "InteractionForm")
        network.person("Chantal Morel")
        await screen.until(lambda: screen.app.view.total == 6)
        assert screen.place == "InteractionForm"


async def test_at_midnight_the_list_is_made_anew(clock: Clock, network: Network, morning: Morning, program: Running):
    aicha = network.person("Aïcha Traoré")
    network.asked(aicha, TUESDAY - timedelta(days=8))  # the follow-up is due on Wednesday
    async with program() as screen:
        assert "Aïcha Traoré" not in [card.name for card in home(screen).due.rows]
        await screen.press("down", "down")
        clock.turn(TUESDAY + timedelta(days=1))
        await screen.until(lambda: "mercredi 25 novembre" in screen.title)
        assert "Aïcha Traoré" in [card.name for card in home(screen).due.rows]
        assert home(screen).selected_id == morning.luc


async def test_after_a_sleep_of_days_too(clock: Clock, morning: Morning, program: Running):
    async with program() as screen:
        clock.turn(TUESDAY + timedelta(days=20))
        await screen.until(lambda: "lundi 14 décembre" in screen.title)
        assert {card.glyph for card in home(screen).due.rows} == {"!"}


async def test_what_is_written_after_midnight_bears_the_new_day(
    clock: Clock, network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        clock.turn(TUESDAY + timedelta(days=1))
        await screen.press("down", "f")
        await screen.until(lambda: network.book.promises_of[morning.marie][0].done is not None)
        assert network.book.promises_of[morning.marie][0].done == TUESDAY + timedelta(days=1)


async def test_the_review_goes_on_past_midnight(clock: Clock, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("r", "r")
        await screen.until(lambda: screen.place == "Review")
        clock.turn(TUESDAY + timedelta(days=1))
        await screen.until(lambda: screen.app.today == TUESDAY + timedelta(days=1))
        await screen.shows("Paul Zeller")


async def test_two_screens_on_one_book(network: Network, morning: Morning, program: Running):
    async with program() as screen, program() as other:
        await screen.press("down", "f")
        await other.until(lambda: len(home(other).due.rows) == 3)
