"""The laws of every command: keys that all keyboards have and that clash with nothing, words in both languages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import get_args

import pytest
from textual.binding import Binding
from textual.widgets import Input, TextArea

from reseau_tui.tui.app import ReseauApp
from reseau_tui.tui.commands import COMMANDS, Command, Place, commands_of
from reseau_tui.tui.forms.form import FormScreen
from reseau_tui.tui.screens.draft import DraftEditor
from reseau_tui.tui.screens.home import Home
from reseau_tui.tui.screens.review import Review
from reseau_tui.tui.screens.since import Since
from reseau_tui.tui.widgets.long_list import LongList
from reseau_tui.tui.widgets.text_pane import TextPane
from reseau_tui.words import pseudo_words
from tests.tui.network import Morning, Program, Running, in_both_languages

PLACES: tuple[Place, ...] = get_args(Place)
SCREENS = {
    "home": Home, "review": Review, "since": Since, "draft": DraftEditor, "form": FormScreen, "anywhere": ReseauApp
}  # fmt: skip

# Other keys to the terminal, to tmux, to screen, or only to some keyboards and terminals.
FORBIDDEN = re.compile(
    r"ctrl\+(i|m|j|h|z|b|a|left_square_bracket)|alt\+.*|.*meta\+.*|ctrl\+shift\+.*"
    r"|left_square_bracket|right_square_bracket|left_curly_bracket|right_curly_bracket"
    r"|vertical_line|backslash|at|number_sign|tilde|\d"
)
NEVER_ALONE = {"f1", "f10", "f11"}  # many terminals keep them for themselves
# What a text obeys without declaring all of it.
TEXT_KEYS = {f"ctrl+{letter}" for letter in "aeukwdxcvzy"}


def keys_of(command: Command) -> list[str]:
    return command.keys.split(",")


def text_keys() -> set[str]:
    """Every key that a line or a text obeys itself."""
    bound = [binding for binding in (*TextArea.BINDINGS, *Input.BINDINGS) if isinstance(binding, Binding)]
    return TEXT_KEYS | {key.strip() for binding in bound for key in binding.key.split(",")}


def pane_keys(place: Place) -> Iterator[str]:
    """The keys of the lists and panes of a place."""
    if place in ("home", "since"):
        yield from (key for _, keys, _ in LongList.KEYS for key in keys.split(","))
    if place in ("home", "review"):
        yield from {key for _, keys, _ in TextPane.KEYS for key in keys.split(",")}


@pytest.mark.parametrize("place", PLACES)
def test_no_two_commands_of_a_place_share_a_key(place: Place):
    keys = [key for command in {*commands_of(place), *commands_of("anywhere")} for key in keys_of(command)]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


@pytest.mark.parametrize("place", PLACES)
def test_no_command_takes_a_key_of_the_lists(place: Place):
    assert not set(pane_keys(place)) & {key for command in commands_of(place) for key in keys_of(command)}


@pytest.mark.parametrize("place", ["draft", "form"])
def test_where_one_types_no_command_takes_a_key_of_the_text(place: Place):
    for command in commands_of(place):
        assert not set(keys_of(command)) & (text_keys() - {"escape"}), command.id
        assert not any(len(key) == 1 for key in keys_of(command)), command.id


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_key_is_on_every_keyboard_and_reaches_the_program(command: Command):
    assert [key for key in keys_of(command) if FORBIDDEN.fullmatch(key)] == []
    assert not set(keys_of(command)) <= NEVER_ALONE


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_can_be_done_in_its_places(command: Command):
    for place in command.places:
        assert callable(getattr(SCREENS[place], f"action_{command.id}", None)), place


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_words_in_both_languages(command: Command):
    for language in ("fr", "en"):
        words = pseudo_words(language)
        assert words.say(command.label).startswith("⟦")
        assert words.say(command.help).startswith("⟦")


def test_one_letter_has_one_meaning():
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for command in COMMANDS:
        for key in keys_of(command):
            if len(key) == 1:
                meanings[key].add(command.id)
    several = {key: ids for key, ids in meanings.items() if len(ids) > 1}
    # x leaves someone for this time, r goes on with the review, whether it has begun or not.
    assert several == {"x": {"not_this_time", "silent"}, "r": {"review", "go_on"}}


async def go_to(screen: Program, place: Place) -> None:
    keys = {"home": (), "review": ("r", "r"), "since": ("r",), "draft": ("e",), "form": ("n",)}[place]
    await screen.press(*keys)
    name = {"home": "Home", "review": "Review", "since": "Since", "draft": "DraftEditor", "form": "InteractionForm"}
    await screen.until(lambda: screen.place == name[place])


@in_both_languages
@pytest.mark.parametrize("place", ["home", "review", "since", "draft", "form"])
async def test_the_foot_fits_80_columns_with_help_in_sight(place: Place, morning: Morning, program: Running):
    async with program() as screen:
        await go_to(screen, place)
        assert screen.foot.endswith(program.words.say("help"))
        assert "…" not in screen.foot
        few = {"form": 2, "since": 3}.get(place, 4)
        assert len(re.split(r"  +", screen.foot)) >= few, screen.foot


async def test_news_leaves_help_in_sight(morning: Morning, program: Running):
    async with program() as screen:
        screen.app.tell("Fini. " * 30)
        await screen.shows(program.words.say("help"), "Fini. Fini.")


async def test_other_keys_can_be_chosen_and_are_shown(morning: Morning, program: Running):
    async with program(keymap={"review": "f6", "undo": "b"}) as screen:
        assert screen.foot.startswith("F6 ")
        await screen.press("r")
        assert screen.place == "Home"
        await screen.press("question_mark")
        await screen.shows("F6 ")
        await screen.press("escape", "f6")
        assert screen.place == "Since"
