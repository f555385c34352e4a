"""Every template seen on the person one is at; one's own are made from ours."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest
from reseau_tui.tui.widgets.long_list import LongList
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, in_both_languages


@pytest.fixture
def own_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that writes a sentence of one's own over the first dots or the first "Merci"."""
    script = tmp_path / "editor.sh"
    script.write_text('#!/bin/sh\nsed -i "s/\\[…\\]/Un mot à moi./; s/Merci/MERCI/" "$1"\n')
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))


async def open_templates(screen: Program) -> LongList[object]:
    await screen.press("down", "down", "T")
    await screen.until(lambda: screen.place == "TemplateList")
    return screen.app.screen.query_one("#templates", LongList)


@in_both_languages
async def test_one_is_seen_on_the_person_and_written_with(morning: Morning, program: Running):
    async with program((120, 40)) as screen:
        templates = await open_templates(screen)
        language = program.words.language
        name = "keep-warm.tu.txt" if language == "fr" else "keep-warm.txt"
        assert templates.move_to_id(f"{language}/{name}")
        await screen.shows("Luc")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.shows("Luc")


async def test_ours_is_copied_when_one_changes_it(
    network: Network, morning: Morning, program: Running, own_editor: None
):
    async with program((120, 40)) as screen:
        _suspend_at_once(screen)
        templates = await open_templates(screen)
        templates.move_to_id("fr/thanks.help.tu.txt")
        await screen.press("e")
        own = screen.app.settings.templates / "fr" / "thanks.help.tu.txt"
        assert "MERCI" in own.read_text(encoding="utf-8")
        await screen.shows("● thanks.help.tu")
        await screen.press("delete", "enter")
        await screen.until(lambda: not own.exists())


async def test_a_mistake_is_told_with_its_line(morning: Morning, program: Running):
    async with program((120, 40)) as screen:
        own = screen.app.settings.templates / "fr" / "thanks.tu.txt"
        own.parent.mkdir(parents=True)
        own.write_text("Subject: x\n\n{{ greeting }}\n{% if %}\n", encoding="utf-8")
        templates = await open_templates(screen)
        templates.move_to_id("fr/thanks.tu.txt")
        await screen.shows("ligne 4")


async def test_a_new_one_is_begun(morning: Morning, program: Running, own_editor: None):
    async with program((120, 40)) as screen:
        _suspend_at_once(screen)
        await open_templates(screen)
        await screen.press("a")
        await screen.until(lambda: screen.place == "TemplateForm")
        await screen.type("port")
        await screen.press("ctrl+s")
        await screen.until(lambda: screen.place == "TemplateList")
        assert "Un mot à moi." in (screen.app.settings.templates / "fr" / "request.port.vous.txt").read_text("utf-8")
        await screen.shows("● request.port.vous", "Un mot à moi.")


def _suspend_at_once(screen: Program) -> None:
    """A terminal of tests cannot be handed over, and need not be."""
    from contextlib import nullcontext

    screen.app.suspend = nullcontext  # type: ignore[method-assign]


async def test_several_people_get_a_draft_each(network: Network, morning: Morning, program: Running):
    async with program((120, 40)) as screen:
        templates = await open_templates(screen)
        templates.move_to_id("fr/keep-warm.vous.txt")
        await screen.press("p")
        await screen.until(lambda: screen.place == "ChoosePeople")
        await screen.press("space", "down", "space", "enter")
        await screen.until(lambda: screen.place == "Home")
        drafts = list(network.book.drafts.values())
        assert len({draft.contact for draft in drafts}) == 2
        assert all(draft.body for draft in drafts)
        await screen.press("u")
        await screen.until(lambda: not network.book.drafts)


@in_both_languages
async def test_how_often_each_was_sent_and_answered_stands_beside_its_name(network: Network, program: Running):
    for number in range(8):
        person = network.person(f"Personne {number}", closeness="never-met")
        request = network.do(Ask(person, "le froid", planned=TUESDAY))
        sent = {"sent": TUESDAY - timedelta(days=14), "template": "fr/request.cold.vous"}
        network.do(ChangeRequest(request.id, sent))
        if number < 5:
            network.do(AnswerRequest(request.id, "later"))
    words = program.words
    network.log(person, "thanks", TUESDAY, template="fr/thanks.meeting.vous")
    async with program((120, 40)) as screen:
        templates = await open_templates(screen)
        templates.move_to_id("fr/request.cold.vous.txt")
        times, answers = words.count("{n} time", "{n} times", 8), words.count("{n} answer", "{n} answers", 5)
        await screen.shows(f"{times}, {answers}")
        templates.move_to_id("fr/thanks.meeting.vous.txt")
        await screen.shows(words.count("{n} time", "{n} times", 1))


async def test_a_draft_made_from_one_knows_what_it_settles(network: Network, morning: Morning, program: Running):
    network.promised(morning.luc, "le plan des quais", TUESDAY)
    async with program((120, 40)) as screen:
        templates = await open_templates(screen)
        sheet = screen.app.screen
        for name, kinds in (
            ("thanks.help.tu", {"thanks"}),
            ("keep-warm.promise.tu", {"promise"}),
            ("keep-warm.tu", set()),
        ):
            assert templates.move_to_id(f"fr/{name}.txt")
            await screen.settle()
            made = sheet._draft(sheet._row, morning.luc)
            assert {item.split("-")[0] for item in made.items} == kinds, name
            assert made.body.count("Bonjour Luc") == 1
