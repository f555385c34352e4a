"""Spelling in the draft editor: after the remarks, gently, and never in the way of a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from reseau_tui.drafting.spelling import Spelling
from reseau_tui.drafting.spelt_words import words_to_spell
from reseau_tui.tui.remarking import Look
from reseau_tui.tui.widgets.remarks import Remarks
from tests.drafting.spellers import FakeSpeller, learn_all
from tests.tui.network import Morning, Network, Program, Running
from tests.tui.test_draft_editor import fill_in, only_draft, open_draft_to_luc

MESSAGE = (
    "Salut Luc,\n\nMerci pour tes conseills sur le froit, ils m’ont évité une erreur.\n\nÀ bientôt,\nClaire Martin\n"
)
WRONG = {"conseills": ("conseils", "conseil"), "froit": ("froid",)}
GLYPH = "·"


@pytest.fixture
def speller(tmp_path: Path) -> FakeSpeller:
    return FakeSpeller(tmp_path)


def spelling_of(speller: FakeSpeller) -> Spelling:
    return Spelling(speller.which, 20.0)


def misspelt(screen: Program) -> list[object]:
    rows = screen.app.screen.query_one(Remarks).rows
    codes = [row.finding.code for row in rows]
    assert codes == sorted(codes, key=lambda code: code == "spelling"), "the findings come first"
    return [row.finding.why.params["word"] for row in rows if row.finding.code == "spelling"]


async def write_with_slips(screen: Program) -> None:
    await open_draft_to_luc(screen)
    await fill_in(screen, MESSAGE)
    await screen.until(lambda: misspelt(screen) == ["conseills", "froit"], "the misspelt words")


async def test_a_wrong_word_is_said_after_the_findings_and_goes_when_it_is_mended(
    morning: Morning, program: Running, speller: FakeSpeller
):
    speller.install("hunspell", WRONG)
    async with program(spelling=spelling_of(speller)) as screen:
        await write_with_slips(screen)
        remarks = screen.app.screen.query_one(Remarks)
        await screen.press("shift+tab")
        await screen.press(*["down"] * (len(remarks.rows) - 2), "enter")
        body = screen.app.screen.query_one("#body", TextArea)
        assert (body.has_focus, body.selected_text) == (True, "conseills")
        body.replace("conseils", *body.selection)
        await screen.until(lambda: misspelt(screen) == ["froit"])
        await screen.shows(GLYPH, "froid")
        await screen.press("f9")
        await screen.until(lambda: screen.place == "Leaving")
        await screen.shows("froit")
    assert speller.starts == ["fr_FR"]


async def test_words_that_another_look_asked_about_meanwhile_are_said_too(
    morning: Morning, program: Running, speller: FakeSpeller, monkeypatch: pytest.MonkeyPatch
):
    speller.install("hunspell", WRONG)
    spelling, ask = spelling_of(speller), Look.ask_spelling

    def asked_meanwhile(look: Look, typed_at: int | None) -> bool:
        learn_all(spelling, "fr", *[word.text for word in words_to_spell(look.draft.body)])
        return ask(look, typed_at)

    monkeypatch.setattr(Look, "ask_spelling", asked_meanwhile)
    async with program(spelling=spelling) as screen:
        await write_with_slips(screen)


async def test_one_word_is_waved_aside_here_and_all_of_them_for_good(
    network: Network, morning: Morning, program: Running, speller: FakeSpeller
):
    speller.install("hunspell", WRONG)
    async with program(spelling=spelling_of(speller)) as screen:
        await write_with_slips(screen)
        remarks = screen.app.screen.query_one(Remarks)
        await screen.press("shift+tab", *["down"] * (len(remarks.rows) - 2), "x")
        await screen.until(lambda: misspelt(screen) == ["froit"])
        await screen.until(lambda: network.book.drafts and only_draft(network).dismissed == ("spelling:conseills",))
        remarks.focus()
        await screen.press(*["down"] * len(remarks.rows), "X")
        await screen.until(lambda: not misspelt(screen))
    assert network.book.settings.checks_off == ("spelling",)


async def test_a_speller_that_never_answers_keeps_nobody_waiting(
    morning: Morning, program: Running, speller: FakeSpeller
):
    speller.install("hunspell", WRONG, hangs=("Salut",))
    async with program(spelling=Spelling(speller.which, 600.0)) as screen:
        body = await open_draft_to_luc(screen)
        await fill_in(screen, MESSAGE.replace("Luc", "Sophie"))
        remarks = screen.app.screen.query_one(Remarks)
        await screen.until(lambda: "wrong-name" in [row.finding.code for row in remarks.rows])
        body.focus()
        await screen.press("x", "escape")
        await screen.until(lambda: screen.place == "Home")


async def test_without_a_speller_there_is_not_a_word(morning: Morning, program: Running, speller: FakeSpeller):
    async with program(spelling=spelling_of(speller)) as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen, MESSAGE)
        editor = screen.app.screen
        await screen.until(lambda: screen.app.spelling.is_silent("fr"))
        await screen.until(lambda: editor.remarked == MESSAGE)
        assert not misspelt(screen)
