"""A name that nobody could see is none."""

from __future__ import annotations

import pytest

from reseau_tui.model.checks import check, cleaned
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Invalid
from reseau_tui.model.text import clean, is_visible


@pytest.mark.parametrize(
    "name", ["", " ", "\u00a0", "\u200b", "\u2060\u00ad", "\u200d", "\ufe0f", "\u0301", "\u3164", "\u2800"]
)
def test_an_invisible_name_is_empty(name: str) -> None:
    with pytest.raises(Invalid, match="empty"):
        check(cleaned(Contact(id="1", name=name)))


@pytest.mark.parametrize("name", ["Ѐ", "李", "🦊", "3", "é", "e\u0301", "👩\u200d🔬", "«", "अ"])
def test_a_name_in_any_script_is_visible(name: str) -> None:
    assert is_visible(name)
    check(cleaned(Contact(id="1", name=name)))


def test_what_hides_in_a_text_goes_and_what_joins_letters_stays() -> None:
    assert clean("a\u061cb\u2060c\u200bd\u00ade") == "abcde"
    for kept in ("👩\u200d🔬", "می\u200cخواهم", "50\u00a0€"):
        assert clean(kept) == kept
