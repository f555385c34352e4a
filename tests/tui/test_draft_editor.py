"""The draft editor: prefilled, saved as one types, sent with what it settles, kept or thrown away."""

from __future__ import annotations

from typing import cast

from textual.widgets import Input, TextArea

from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.model.drafts import Draft
from reseau_tui.present.drafts import count_in_words
from reseau_tui.tui.screens.draft import DraftEditor
from tests.tui.network import Morning, Network, Program, Running, in_both_languages, opening


async def open_draft_to_luc(screen: Program) -> TextArea:
    """Go to the thanks owed to Luc, and write them."""
    await screen.press("down", "down", "enter")
    await screen.until(lambda: screen.place == "DraftEditor")
    return screen.app.screen.query_one("#body", TextArea)


async def fill_in(screen: Program, text: str = "Bonjour,\n\nMerci encore.\n") -> None:
    """Write the message so that nothing in it is left to fill in."""
    screen.app.screen.query_one("#body", TextArea).text = text
    await screen.settle()


def only_draft(network: Network) -> Draft:
    (draft,) = network.book.drafts.values()
    return draft


async def test_it_opens_prefilled_where_something_is_left_to_say(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        assert body.text.startswith("Bonjour Luc,")
        assert body.has_focus
        assert body.selected_text.startswith("[")
        await screen.shows("Luc Perrin", "19")


async def test_what_is_proposed_is_no_draft_until_one_types(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")
    assert not network.book.drafts


@in_both_languages
async def test_typing_is_saved_without_a_step_of_undo(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        before = screen.app.session.next_undo()
        body = await open_draft_to_luc(screen)
        await screen.press("x", "y", "z")
        await screen.until(lambda: network.book.drafts, "an autosave")
        assert only_draft(network).body == body.text
        assert "xyz" in body.text
        await screen.shows(program.words.say("saved"))
        assert screen.app.session.next_undo() == before


async def test_escape_keeps_what_was_typed_at_once(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.press("x", "y", "z", "escape")
        await screen.until(lambda: screen.place == "Home")
        assert "xyz" in only_draft(network).body
        body = await open_draft_to_luc_again(screen)
        assert "xyz" in body.text


async def open_draft_to_luc_again(screen: Program) -> TextArea:
    await screen.press("e")
    await screen.until(lambda: screen.place == "DraftEditor")
    return screen.app.screen.query_one("#body", TextArea)


@in_both_languages
async def test_the_words_are_counted_beside_the_most_it_bears(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        editor = cast("DraftEditor", screen.app.screen)
        for text in ("Merci.", "Merci de tout cœur, Luc."):
            body.text = text
            await screen.settle()
            assert screen.title.endswith(count_in_words(program.words, editor.draft))
        assert screen.title.endswith({"fr": "5 mots sur 100", "en": "5 words of 100"}[program.words.language])


@in_both_languages
async def test_sent_settles_and_undo_unsettles(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen, "Salut Luc,\n\nMerci.\n")
        await screen.press("f5")
        await screen.shows(program.words.say("It has left. What does it settle?"), "✓")
        await screen.press("enter")
        await screen.until(lambda: screen.place == "Home" and "! Luc Perrin" not in screen.text)
        await screen.shows(program.words.say("Sent to {name}: {purpose}", name="Luc Perrin", purpose=""))
        thanks = network.book.interactions_of[morning.luc][-1]
        assert (thanks.kind, thanks.direction) == ("thanks", "out")
        assert thanks.note.startswith("Salut Luc,")
        await screen.press("u")
        await screen.shows("! Luc Perrin")
        assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice"]


@in_both_languages
async def test_blanks_are_told_and_warned_of(morning: Morning, program: Running):
    words = program.words
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen, "Merci pour [ce que cela m’a permis] et [le reste].")
        assert words.count("{n} blank to fill in", "{n} blanks to fill in", 2) in screen.title
        await screen.press("f5")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.shows(opening(words.say("There are blanks in [ ] left to fill in. Has it left like that?")))
        await screen.press("escape")
        assert screen.place == "DraftEditor"


async def test_tab_goes_from_blank_to_blank(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        await fill_in(screen, "Merci pour [ce que cela m’a permis] et [le reste].")
        for blank in ("[ce que cela m’a permis]", "[le reste]", "[ce que cela m’a permis]"):
            await screen.press("tab")
            assert body.selected_text == blank


async def test_sent_asks_first_and_escape_means_not_yet(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await fill_in(screen)
        await screen.press("f5")
        await screen.until(lambda: screen.place == "ChooseItems")
        await screen.press("escape")
        assert screen.place == "DraftEditor"
    assert [i.kind for i in network.book.interactions_of[morning.luc]] == ["advice"]


async def test_a_follow_up_that_left_is_counted_on_its_request(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("end", "enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        await fill_in(screen)
        await screen.press("f5", "enter")
        await screen.until(lambda: screen.place == "Home")
        assert len(network.book.requests[morning.request].follow_ups) == 1


async def test_thrown_away_and_brought_back(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await open_draft_to_luc(screen)
        await screen.press("x", "y", "z", "escape")
        await screen.until(lambda: screen.place == "Home")
        await screen.press("e")
        await screen.until(lambda: screen.place == "DraftEditor")
        await screen.press("f8")
        await screen.until(lambda: screen.place == "Home")
        assert not network.book.drafts
        await screen.press("u")
        await screen.until(lambda: network.book.drafts, "the draft")
        assert "xyz" in only_draft(network).body


async def test_a_message_by_mail_has_a_subject_that_is_saved_too(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("enter")
        await screen.until(lambda: screen.place == "DraftEditor")
        subject = screen.app.screen.query_one("#subject", Input)
        assert subject.display
        subject.value = "Votre message"
        await screen.press("escape")
        await screen.until(lambda: screen.place == "Home")
        assert only_draft(network).subject == "Votre message"


async def test_copied_as_it_stands(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        await screen.press("x", "y", "z", "f2")
        assert screen.app.clipboard == body.text
        assert "xyz" in screen.app.clipboard


@in_both_languages
async def test_letters_are_text_and_help_is_on_a_function_key(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        await screen.press("q", "u", "question_mark", "colon")
        assert "qu?:" in body.text
        await screen.press("f1")
        await screen.shows(opening(program.words.say("The message has left: record it and settle what it settles.")))
        await screen.press("escape")
        assert screen.place == "DraftEditor"


async def test_a_draft_begun_elsewhere_is_gone_on_with(network: Network, morning: Morning, program: Running):
    network.do(SaveDraft(Draft(id="", contact=morning.luc, purpose="thanks", body="Cher Luc, merci.")))
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        assert body.text == "Cher Luc, merci."


async def test_pasted_text_loses_what_a_terminal_would_obey(morning: Morning, program: Running):
    from textual import events

    async with program() as screen:
        body = await open_draft_to_luc(screen)
        body.post_message(events.Paste("a\x1b]0;owned\x07b\r\nc"))
        await screen.until(lambda: "c" in body.text and "a]0;ownedb\nc" in body.text.replace("�", ""))
        assert "\x1b" not in body.text


@in_both_languages
async def test_another_tone_replaces_the_text_and_the_old_one_can_come_back(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        plain = body.text
        await screen.press("f3")
        assert body.text.splitlines()[-2:] != plain.splitlines()[-2:]
        await screen.shows(program.words.say("Tone: {manner}", manner=program.words.say("warm")))
        await screen.press("ctrl+z")
        assert body.text == plain


@in_both_languages
async def test_another_tone_asks_before_it_takes_the_place_of_what_one_wrote(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        await fill_in(screen, "Salut Luc,\n\nMerci pour les clés.\n")
        mine = body.text
        await screen.press("f3")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.press("escape")
        await screen.until(lambda: screen.place == "DraftEditor")
        assert body.text == mine
        await screen.press("f3")
        await screen.until(lambda: screen.place == "Confirm")
        await screen.press("enter")
        await screen.until(lambda: body.text != mine)
        await screen.press("ctrl+z")
        assert body.text == mine


async def test_the_call_shows_what_to_say(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("down", "down", "t")
        await screen.shows("remercier de vive voix")


async def test_words_are_found_without_their_accents(morning: Morning, program: Running):
    async with program() as screen:
        body = await open_draft_to_luc(screen)
        await fill_in(screen, "Salut Luc,\n\nMerci pour l’été. Et l’ÉTÉ prochain ?\n")
        for found in ("été", "ÉTÉ", "été"):
            await screen.press("f12")
            await screen.until(lambda: screen.place == "FindForm")
            await screen.type("ete" if found == "été" and not body.selected_text else "")
            await screen.press("enter")
            await screen.until(lambda: screen.place == "DraftEditor")
            assert body.selected_text == found
