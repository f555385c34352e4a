"""One table has every setting: the command, the form and these tests read it."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.edits.desk import Desk
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.method.check import SEVERITIES
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings, MomentNumbers, Numbers
from reseau_tui.present.settings_table import (
    GROUPS,
    SETTINGS,
    in_groups,
    read_setting,
    setting_named,
    setting_refusal,
    setting_said,
    setting_text,
)
from reseau_tui.settings import FileSettings
from reseau_tui.words import load

LISTED_APART = {"cadences", "profile", "numbers", "moments", "id", "keymap"}
"""Lists that have commands and screens of their own, and what holds other settings."""
every_setting = pytest.mark.parametrize("key", SETTINGS)


@pytest.mark.parametrize(
    ("home", "kind"),
    [("numbers", Numbers), ("moments", MomentNumbers), ("book", BookSettings), ("machine", FileSettings)],
)
def test_every_field_is_in_the_table(home: str, kind: type[msgspec.Struct]) -> None:
    listed = {setting.field for setting in SETTINGS.values() if setting.home == home}
    assert listed == set(kind.__struct_fields__) - LISTED_APART


@every_setting
def test_a_default_is_read_as_it_is_written(key: str) -> None:
    setting = SETTINGS[key]
    assert read_setting(key, setting_text(setting.default)) == setting.default
    assert read_setting(key, "") == setting.default
    assert type(read_setting(key, setting_text(setting.default))) is type(setting.default)
    if setting.type in (int, float):
        assert setting.least <= setting.default <= setting.most


@every_setting
def test_every_setting_has_a_group_a_label_and_a_meaning_in_both_languages(key: str) -> None:
    setting = SETTINGS[key]
    assert setting.group in GROUPS
    for language in ("fr", "en"):
        words = load(language)
        assert words.say(setting.label)
        assert words.say(setting.meaning).endswith(".")
        assert setting_refusal(words, key, "[/b]")


def test_groups_lose_no_setting() -> None:
    assert sorted(key for keys in in_groups().values() for key in keys) == sorted(SETTINGS)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("august_last", "31/8", (8, 31)),
        ("august_last", "08-31", (8, 31)),
        ("christmas_first", "29/02", (2, 29)),
        ("opens", "9h", time(9)),
        ("closes", "19:30", time(19, 30)),
        ("chain_good", "0,8", 0.8),
        ("summer_countries", "fr be", ("FR", "BE")),
        ("country", "be", "BE"),
        ("mouse", "non", False),
        ("gender", "f", "f"),
        ("checks_off", "no-closing, No-Thanks;no-closing", ("no-closing", "no-thanks")),
        ("checks_off", " , ", ()),
    ],
)
def test_values_are_read_as_people_write_them(key: str, text: str, value: Any) -> None:
    assert read_setting(key, text) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("august_last", "31/2"),
        ("august_last", "tomorrow"),
        ("opens", "25:00"),
        ("chain_good", "1.5"),
        ("chain_good", "nan"),
        ("chain_hops", "0"),
        ("most_follow_ups", "3"),
        ("first_follow_up", "0"),
        ("first_follow_up", "7.5"),
        ("summer_countries", "France"),
        ("country", "FR BE"),
        ("gender", "x"),
        ("language", "de"),
        ("mouse", "perhaps"),
        ("checks_off", "no-closing, nothing"),
    ],
)
def test_what_makes_no_sense_is_refused(key: str, text: str) -> None:
    with pytest.raises(ValueError):
        read_setting(key, text)


@given(st.sampled_from(sorted(SETTINGS)), st.text(max_size=12))
def test_any_text_is_read_or_refused(key: str, text: str) -> None:
    try:
        value = read_setting(key, text)
    except ValueError:
        return
    assert setting_said(load("en"), value)
    assert read_setting(key, setting_text(value)) == value


def test_an_unknown_code_is_refused_with_those_there_are() -> None:
    said = setting_refusal(load("en"), "checks_off", "no-closing, nothing")
    assert "“nothing”" in said
    assert all(code in said for code in SEVERITIES)


def test_keys_are_named_with_dashes_too() -> None:
    assert setting_named(" First-Follow-Up ") == "first_follow_up"
    assert setting_named("nothing") is None


@every_setting
def test_a_change_reaches_the_book(key: str) -> None:
    setting = SETTINGS[key]
    if setting.home not in ("numbers", "moments"):
        return
    other = {int: setting.most, float: setting.most, time: time(12)}.get(setting.type, (6, 1))
    value = ("DE",) if setting.field == "summer_countries" else other
    value = int(value) if setting.type is int else value
    book = Book()
    ChangeSettings(setting.change(value)).apply(Desk(book, date(2026, 11, 24), lambda: "1"))
    assert setting.value(book.settings) == value
