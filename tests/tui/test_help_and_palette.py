"""`?` says the keys of the place, `:` finds any command by its name."""

from __future__ import annotations

import pytest

from reseau_tui.tui.commands import COMMANDS, Place, commands_of, key_names
from reseau_tui.tui.screens.help import help_lines
from reseau_tui.tui.widgets.long_list import LongList
from tests.tui.network import Morning, Network, Program, Running, in_both_languages


def offered(screen: Program) -> list[str]:
    """The commands that the palette shows."""
    return [row.id for row in screen.app.screen.query_one(LongList).rows]


@in_both_languages
async def test_help_shows_the_keys_of_the_place(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("question_mark")
        await screen.shows(program.words.say("The keys of this place"), program.words.say("Add a contact."))
        await screen.press("end")
        await screen.shows("ctrl+q")
        await screen.press("escape")
        assert screen.place == "Home"


@pytest.mark.parametrize("place", ["home", "review", "since", "draft", "form"])
async def test_every_key_of_a_place_is_in_its_help(place: Place, program: Running):
    shown = ["".join(run.text for run in line) for line in help_lines(program.words, place)]
    for command in commands_of(place):
        key = next(iter(key_names(command.keys)))
        said = program.words.say(command.help)
        assert any(line.endswith(said) and program.words.say(key) in line for line in shown), command.id


@in_both_languages
async def test_keys_bear_their_names_and_not_the_words_spelt_alike(program: Running):
    text = "\n".join("".join(run.text for run in line) for line in help_lines(program.words, "form"))
    assert f"\n→ {program.words.say('space')} " in text
    assert "\n← " in text


@in_both_languages
async def test_the_palette_finds_a_command_by_its_words(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("colon")
        assert len(offered(screen)) > 20
        label = program.words.say(next(c for c in COMMANDS if c.id == "sort").label)
        await screen.press(*label)
        assert "sort" in offered(screen)
        assert len(offered(screen)) < 4


@in_both_languages
async def test_the_palette_knows_other_words_for_a_command(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("colon", *"PARAM")
        assert offered(screen) == ["settings", "numbers"]


async def test_the_palette_forgives_accents_and_capitals(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("colon", *"PREFERENCES".lower().replace("preferences", "reglages"))
        assert "settings" in offered(screen)


async def test_enter_does_the_command(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("colon", *"trier", "enter")
        await screen.until(lambda: screen.place == "Home")
        await screen.press("c")
        await screen.shows(program.words.say("by last exchange"))


@in_both_languages
async def test_nothing_found_says_so_and_escape_goes_back(morning: Morning, program: Running):
    async with program() as screen:
        await screen.press("colon", *"zzzz")
        await screen.shows(program.words.say("No command matches."))
        await screen.press("enter", "escape")
        assert screen.place == "Home"


async def test_help_and_palette_change_nothing(network: Network, morning: Morning, program: Running):
    async with program() as screen:
        before = screen.text
        await screen.press("question_mark", "escape", "colon", "escape")
        assert screen.text == before
