"""The list of drafts, and a draft that waits for its day."""

from __future__ import annotations

from datetime import date

from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.model.drafts import Draft
from tests.tui.network import Clock, Morning, Network, Running, in_both_languages
from tests.tui.test_draft_editor import fill_in, open_draft_to_luc


@in_both_languages
async def test_one_goes_on_with_a_draft_from_the_list(network: Network, morning: Morning, program: Running):
    network.do(SaveDraft(Draft(id="", contact=morning.luc, purpose="keep-warm", body="Une idée pour toi.")))
    network.do(
        SaveDraft(Draft(id="", contact=morning.luc, purpose="keep-warm", body="Plus tard.", planned=date(2026, 12, 15)))
    )
    async with program() as screen:
        await screen.press("B")
        await screen.shows("Une idée pour toi.", "Plus tard.")
        await screen.press("v")
        await screen.hides("Une idée")
        await screen.press("v")
        await screen.hides("Plus tard")
        await screen.press("enter")
        assert screen.place == "DraftEditor"
        await screen.shows("Une idée pour toi.")


async def test_one_is_thrown_away_and_comes_back(network: Network, morning: Morning, program: Running):
    network.do(SaveDraft(Draft(id="", contact=morning.luc, purpose="keep-warm", body="Une idée pour toi.")))
    async with program() as screen:
        await screen.press("B", "delete")
        await screen.hides("Une idée")
        await screen.press("u")
        await screen.shows("Une idée pour toi.")


async def test_a_draft_waits_for_its_day_and_is_in_the_list_then(
    network: Network, morning: Morning, program: Running, clock: Clock
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen)
        await screen.press("f10")
        await screen.until(lambda: screen.place == "LaterForm")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "Home")
    (draft,) = network.book.drafts.values()
    assert draft.planned == date(2026, 11, 25)
