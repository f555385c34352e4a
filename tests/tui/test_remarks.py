"""What the draft check says while one writes: underlined, marked beside the line, listed below."""

from __future__ import annotations

from textual.widgets import TextArea

from reseau_tui.present.findings import sentence
from reseau_tui.tui.widgets.draft_text import DraftText
from reseau_tui.tui.widgets.remarks import Remarks
from tests.tui.network import Morning, Network, Program, Running, in_both_languages
from tests.tui.test_draft_editor import fill_in, only_draft, open_draft_to_luc

WRONG = "Salut Sophie,\n\nMerci pour tes conseils sur le froid, ils m’ont évité une erreur.\n\nÀ bientôt,\nClaire\n"


async def write_to_the_wrong_person(screen: Program) -> Remarks:
    await open_draft_to_luc(screen)
    await fill_in(screen, WRONG)
    remarks = screen.app.screen.query_one(Remarks)
    await screen.until(lambda: "wrong-name" in codes(remarks), "the remark")
    return remarks


def codes(remarks: Remarks) -> list[str]:
    return [row.finding.code for row in remarks.rows]


@in_both_languages
async def test_a_remark_is_said_and_goes_when_it_is_mended(morning: Morning, program: Running):
    async with program() as screen:
        remarks = await write_to_the_wrong_person(screen)
        found = next(row.finding for row in remarks.rows if row.finding.code == "wrong-name")
        await screen.shows(" ".join(sentence(program.words, found).split()[:4]), "✗")
        await screen.press("shift+tab", "enter")
        body = screen.app.screen.query_one("#body", TextArea)
        assert body.has_focus
        assert "Sophie" in body.selected_text
        await screen.press(*"Luc")
        await screen.until(lambda: "wrong-name" not in codes(remarks), "the remark's end")


async def test_one_is_waved_aside_for_this_draft_and_one_for_good(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        remarks = await write_to_the_wrong_person(screen)
        await screen.press("shift+tab", "x")
        await screen.until(lambda: "wrong-name" not in codes(remarks))
        await screen.until(lambda: network.book.drafts and only_draft(network).dismissed == ("wrong-name",))
        await screen.press("shift+tab")
    async with program() as screen:
        await screen.press("B", "enter")
        body = screen.app.screen.query_one("#body", DraftText)
        body.text = WRONG.replace("Salut Sophie,\n\n", "")
        remarks = screen.app.screen.query_one(Remarks)
        await screen.until(lambda: "no-greeting" in codes(remarks))
        await screen.press("shift+tab", "X")
        await screen.until(lambda: "no-greeting" not in codes(remarks))
        said = program.words.say("{code} is off; the settings (,) switch it on again.", code="no-greeting")
        assert said in screen.foot
    assert network.book.settings.checks_off == ("no-greeting",)


async def test_the_last_look_says_them_as_well(morning: Morning, program: Running):
    async with program((120, 40)) as screen:
        await write_to_the_wrong_person(screen)
        await screen.press("f9")
        await screen.until(lambda: screen.place == "Leaving")
        await screen.shows("✗")
