"""The draft editor with keys on each other's heels, and with another program writing into the same book."""

from __future__ import annotations

import asyncio
import threading
from datetime import date, timedelta
from typing import Any, cast

import msgspec
import pytest
from textual import events
from textual.widgets import TextArea

from reseau_tui.drafting import remarks
from reseau_tui.edits.contacts import RemoveRecord
from reseau_tui.edits.drafts import SaveDraft, SendDraft
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import Ask
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.present.view import View
from reseau_tui.session import Applied
from reseau_tui.tui import app
from reseau_tui.tui.app import ReseauApp
from reseau_tui.tui.screens import draft_kept
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.words import load
from tests.tui.network import TUESDAY, Morning, Network, Program, Running, opening
from tests.tui.test_draft_editor import fill_in, only_draft, open_draft_to_luc

LONG_AGO = TUESDAY - timedelta(days=22)
FROM_THE_TRAIN = "Cher Luc,\n\nUn texte écrit depuis le train.\n"


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Save, and look at what other programs wrote, ten times as often."""
    monkeypatch.setattr(draft_kept, "SAVE_EVERY", draft_kept.SAVE_EVERY / 10)
    monkeypatch.setattr(app, "LOOK_EVERY", app.LOOK_EVERY / 10)


def stack(screen: Program) -> list[str]:
    """The names of the screens, the lowest first."""
    return [type(each).__name__ for each in screen.app.screen_stack]


async def open_kept_draft_to_luc(screen: Program, network: Network) -> TextArea:
    """Write the thanks to Luc, until the book has them."""
    body = await open_draft_to_luc(screen)
    await fill_in(screen, "Salut Luc, merci.")
    await screen.until(lambda: network.book.drafts, "an autosave")
    await screen.shows(load("fr").say("saved"))
    return body


def beside(network: Network, **fields: Any) -> None:
    """Let another program write into the draft."""
    known = only_draft(network)
    network.do(SaveDraft(msgspec.structs.replace(known, **fields)))


# One message, one request (R5)


@pytest.mark.parametrize("fields", [{"sent": LONG_AGO}, {"planned": TUESDAY}], ids=["follow-up", "send"])
async def test_a_message_counts_for_the_request_that_it_is_about(
    network: Network, morning: Morning, program: Running, fields: dict[str, date]
):
    with network.clock.at(LONG_AGO):
        asked = (msgspec.structs.replace(Ask(morning.paul, about), **fields) for about in ("le froid", "les ports"))
        requests = [network.do(each).id for each in asked]
    network.log(morning.paul, "message-out", TUESDAY)  # the reply is given
    before = [len(network.book.requests[each].messages) for each in requests]
    async with program() as screen:
        draft = screen.app.propose(morning.paul, screen.app.view.owed_to(morning.paul))
        screen.app.push_screen(DraftEditor(draft))
        await screen.settle()
        await fill_in(screen, "Bonjour Paul, une question sur le froid.")
        await screen.press("f5")
        await screen.shows("✓", "froid")
        await screen.shows("ports")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home")
    after = [len(network.book.requests[each].messages) for each in requests]
    assert after == [before[0] + 1, before[1]]


# Remarks are looked for aside


async def test_a_look_for_remarks_never_reads_the_book_that_keys_change(
    morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch
):
    looks: list[tuple[Book, bool]] = []
    owed_in: set[bool] = set()
    owed_to, remarks_on = View.owed_to, remarks.remarks_on

    def on_loop() -> bool:
        return threading.current_thread() is threading.main_thread()

    def look(book: Book, *more: Any) -> Any:
        looks.append((book, on_loop()))
        return remarks_on(book, *more)

    def owed(view: View, contact: str) -> Any:
        owed_in.add(on_loop())
        return owed_to(view, contact)

    monkeypatch.setattr(remarks, "remarks_on", look)
    monkeypatch.setattr(View, "owed_to", owed)
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.until(lambda: looks, "the first look")
        await fill_in(screen)
        await screen.press("f9")
        await screen.until(lambda: screen.place == "Leaving")
        assert owed_in == {True}
        assert all(book is not screen.app.view.book and not loop for book, loop in looks)


async def test_nothing_is_looked_at_or_saved_once_the_fields_are_gone(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        editor = cast("DraftEditor", screen.app.screen)
        await fill_in(screen)
        await editor.query_one("#subject").remove()  # the parts of a screen go before it, and its timers
        before = network.book
        assert await editor.save()
        editor.show_book()
        await editor._remark().wait()
        assert network.book.drafts == before.drafts


# One way out at a time


@pytest.mark.parametrize("keys", [("f5", "f5"), ("f5", "f10"), ("f5", "f9"), ("f5", "escape"), ("f5", "f8")])
async def test_a_second_way_out_waits_for_the_first(
    network: Network, morning: Morning, program: Running, keys: tuple[str, ...]
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen, "Salut Luc, merci.")
        await screen.burst(*keys)
        await screen.until(lambda: screen.place == "ChooseItems" or keys[1] == "escape")
        if keys[1] == "escape":  # the sheet may be there already: it is its own key then
            await screen.until(lambda: stack(screen)[1:] in (["DraftEditor"], ["DraftEditor", "ChooseItems"]))
            return
        assert stack(screen)[1:] == ["DraftEditor", "ChooseItems"]
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home")
        assert not network.book.drafts
        assert [each.kind for each in network.book.interactions_of[morning.luc]] == ["advice", "thanks"]


# While another program holds the book


async def wait_for_the_book(reseau: ReseauApp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait until an autosave has been told to wait."""
    tried = asyncio.Event()
    apply = reseau.session.apply

    def trying(edit: Edit, **options: Any) -> Applied:
        tried.set()
        return apply(edit, **options)

    with monkeypatch.context() as patch:
        patch.setattr(reseau.session, "apply", trying)
        await tried.wait()


@pytest.mark.parametrize(("key", "drafts"), [("escape", 1), ("f8", 0)])
async def test_what_waits_for_the_book_is_written_once(
    network: Network, morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch, key: str, drafts: int
):
    async with program() as screen:
        await open_draft_to_luc(screen)
        with network.holding():
            await fill_in(screen, "Salut Luc, merci.")
            await wait_for_the_book(screen.app, monkeypatch)
            screen.app.post_message(events.Key(key, None))  # comes before the autosave tries again
        await screen.until(lambda: screen.place == "Home")
        await screen.settle()
        assert len(network.book.drafts) == drafts


async def test_a_draft_that_cannot_be_thrown_away_stays_on_the_screen(
    network: Network, morning: Morning, program: Running, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("reseau_tui.tui.writing.PATIENCE", 0.0)
    async with program() as screen:
        await open_kept_draft_to_luc(screen, network)
        with network.holding():
            await screen.press("f8")
            assert screen.place == "DraftEditor"
        await screen.press("f8")
        await screen.until(lambda: screen.place == "Home")
        assert not network.book.drafts


# Another program in the same draft


async def test_what_another_program_wrote_is_shown_and_kept(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        body = await open_kept_draft_to_luc(screen, network)
        beside(network, body=FROM_THE_TRAIN, planned=date(2026, 12, 1))
        await screen.until(lambda: body.text == FROM_THE_TRAIN, "the other text")
        await screen.shows(program.words.say("Another program changed this draft: here it is."))
        await screen.press("x")
        await screen.until(lambda: "x" in only_draft(network).body.replace("texte", ""), "an autosave")
        assert only_draft(network).planned == date(2026, 12, 1)
        await screen.press("ctrl+z", "ctrl+z")
        assert body.text == "Salut Luc, merci."


async def test_a_text_typed_here_and_there_becomes_two_drafts(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        body = await open_kept_draft_to_luc(screen, network)
        body.insert("Ici. ")
        beside(network, body=FROM_THE_TRAIN)
        await screen.until(lambda: len(network.book.drafts) == 2, "a second draft")
        await screen.shows(
            opening(program.words.say("Another program wrote in this draft too: yours is kept as a second one."))
        )
        await screen.press("x")
        await screen.until(lambda: any("x" in each.body for each in network.book.drafts.values() if "Ici" in each.body))
    assert sorted(each.body for each in network.book.drafts.values()) == sorted((body.text, FROM_THE_TRAIN))


async def test_a_draft_sent_elsewhere_does_not_come_back_by_itself(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await open_kept_draft_to_luc(screen, network)
        network.do(SendDraft(only_draft(network).id))
        await screen.until(lambda: not screen.app.view.book.drafts)
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")
    assert not network.book.drafts


def test_only_what_was_changed_is_written(network: Network, morning: Morning):
    known = network.do(SaveDraft(Draft(id="", contact=morning.luc, purpose="thanks", body="Merci.")))
    network.do(SaveDraft(msgspec.structs.replace(known, planned=TUESDAY), known))
    saved = network.do(SaveDraft(msgspec.structs.replace(known, body="Merci encore."), known))
    assert (saved.id, saved.body, saved.planned) == (known.id, "Merci encore.", TUESDAY)


# A person removed by another program


@pytest.mark.parametrize("typed", [True, False], ids=["typed", "as it was"])
@pytest.mark.parametrize("key", ["f3", "f4", "f5", "f9", "f10"])
async def test_the_text_to_someone_who_is_gone_can_still_be_copied(
    network: Network, morning: Morning, program: Running, key: str, typed: bool
):
    async with program() as screen:
        body = await open_kept_draft_to_luc(screen, network)
        network.do(RemoveRecord(morning.luc))
        await screen.until(lambda: morning.luc not in screen.app.view.book.contacts)
        await screen.press(*(("x", key) if typed else (key,)))
        await screen.shows(opening(program.words.say("This person is not in the book any more.")))
        assert screen.place == "DraftEditor"
        await screen.press("f2")
        assert screen.app.clipboard == body.text


async def test_a_text_to_someone_who_is_gone_is_given_up_only_when_one_says_so(
    network: Network, morning: Morning, program: Running
):
    async with program() as screen:
        await open_kept_draft_to_luc(screen, network)
        network.do(RemoveRecord(morning.luc))
        await screen.until(lambda: morning.luc not in screen.app.view.book.contacts)
        await screen.press("x", "escape")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.press("escape")
        assert screen.place == "DraftEditor"
