"""The rules of cadences as they are written in the settings, and read back."""

from __future__ import annotations

import pytest

from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings, Cadence
from reseau_tui.model.people import Contact
from reseau_tui.present.cadence_rules import (
    UnreadableRule,
    cadence_said,
    read_rules,
    rule_keys,
    rule_named,
    rules_text,
)
from reseau_tui.present.people import CLOSENESSES
from reseau_tui.words import load

RULES = (
    Cadence(every="6m", tag="alumni"),
    Cadence(every="6w", closeness="close"),
    Cadence(every="1y", tag="froid: Nantes"),
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_written_is_read_back(language) -> None:
    words = load(language)
    assert read_rules(words, rules_text(words, RULES)) == RULES
    like = (Cadence(every="3w", tag=words.say(CLOSENESSES["good"])),)
    assert read_rules(words, rules_text(words, like)) == like


def test_as_people_write_them() -> None:
    french = load("fr")
    text = "alumni : 6 mois\n\n PROCHE:6w\r\nÉcole : tous les ans\nalumni: 3m"
    assert read_rules(french, text) == (
        Cadence(every="6w", closeness="close"),
        Cadence(every="1y", tag="École"),
        Cadence(every="3m", tag="alumni"),
    )
    assert read_rules(french, "  \n") == ()


@pytest.mark.parametrize("text", ["alumni", "alumni: souvent", ": 6 mois", "alumni: 0m", "[/b]"])
def test_what_is_no_rule_is_told(text: str) -> None:
    with pytest.raises(UnreadableRule) as caught:
        read_rules(load("fr"), f"École : 1y\n{text}")
    assert str(caught.value) == text


def test_each_rule_has_a_key() -> None:
    for rule, key in zip(RULES, rule_keys(RULES), strict=True):
        named = rule_named(key)
        assert named is not None
        assert (named.tag, named.closeness) == (rule.tag, rule.closeness)
    for key in ("cadence", "cadence.tag", "cadence.tag. ", "cadence.closeness.enemy", "weekly_goal", "cadence.x.y"):
        assert rule_named(key) is None


def test_a_person_is_said_to_be_kept_in_touch_with_by_which_rule() -> None:
    french, book = load("fr"), Book()
    book.put(BookSettings(id="1", cadences=RULES))
    assert cadence_said(french, book, Contact(id="1", name="Zoé", tags=("Alumni",))) == "tous les 6 mois (alumni)"
    assert cadence_said(french, book, Contact(id="1", name="Zoé", cadence="3w")) == "toutes les 3 semaines"
    assert "(" not in cadence_said(french, book, Contact(id="1", name="Zoé", tags=("alumni",), cadence="none"))
    assert cadence_said(french, book, Contact(id="1", name="Zoé")) == ""
