"""Keys that come faster than the sheets they are meant for: none is lost, none does what it was not meant to."""

from __future__ import annotations

import pytest

from reseau_tui.tui.screens.draft import DraftEditor
from tests.tui.network import Morning, Network, Running
from tests.tui.test_draft_editor import open_draft_to_luc


async def test_enter_twice_on_a_question_confirms_what_it_leads_to(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.press("f5")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.burst("enter", "enter")
        await screen.until(lambda: screen.place == "Home")
    assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice", "thanks"]


async def test_a_third_enter_closes_no_screen_beneath(morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.press("f5")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.burst("enter", "enter", "enter")
        await screen.until(lambda: screen.place == "Home")


async def test_a_form_is_opened_filled_in_and_saved_in_one_go(network: Network, program: Running):
    async with program() as screen:
        await screen.burst("a", *"Zoé", "ctrl+s")
        await screen.until(lambda: [contact.name for contact in network.book.contacts.values()] == ["Zoé"])


async def test_the_last_letters_before_saving_are_saved(network: Network, program: Running):
    async with program() as screen:
        await screen.press("a")
        await screen.burst(*"Zoé", "ctrl+s")
        await screen.until(lambda: [contact.name for contact in network.book.contacts.values()] == ["Zoé"])


@pytest.mark.parametrize("key", ["f5", "f9"])
async def test_enter_right_behind_a_key_that_asks_something_is_no_line_of_the_message(
    morning: Morning, program: Running, key: str
):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        text = body.text
        await screen.burst(key, "enter")
        await screen.until(lambda: screen.place in ("Confirm", "ChooseItems", "Leaving") and not screen.app.held_keys)
        assert body.text == text


async def test_what_is_typed_behind_a_question_that_is_not_asked_is_text(
    morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch
):
    async def refuse(_self: DraftEditor) -> bool:
        return False

    async with program() as screen:
        body = await open_draft_to_luc(screen)
        monkeypatch.setattr(DraftEditor, "kept", refuse)
        await screen.burst("f9", *"Zoé")
        await screen.until(lambda: "Zoé" in body.text)
