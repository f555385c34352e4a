from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reseau_tui.tui.drawing import Palette, Part, draw, fit, shown, width_of, wrap

PALETTE = Palette(Style(color="white", bgcolor="black"), {"late": Style(color="red", bold=True)})
HOSTILE = [
    "\x1b]0;owned\x07Paul", "[/b][@click=app.quit]x", "a\r\nb\tc", "\x9b31mred", "\u202eabc", "\ud800", "a\x00b",
    "\u2764\ufe0f \U0001f469\u200d\U0001f4bb", "e\u0301" * 9, "東京物流株式会社", "x" + "\u0301" * 500, "a\u2028b",
    "\u200b\u200d\ufeff", "a" * 10_000_000,
]  # fmt: skip
anything = st.one_of(st.text(), st.sampled_from(HOSTILE))


@given(anything, st.integers(-1, 40), st.booleans())
def test_a_text_fits_exactly_whatever_it_is(text: str, width: int, right: bool):
    drawn = fit(text, width, right=right)
    assert cell_len(drawn) == max(0, width)
    assert not any(unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"} for letter in drawn)


@pytest.mark.parametrize(
    ("text", "width", "left", "right"),
    [
        ("Nadia", 8, "Nadia   ", "   Nadia"),
        ("Nadia Lefèvre", 13, "Nadia Lefèvre", "Nadia Lefèvre"),
        ("Nadia Lefèvre", 8, "Nadia L…", "Nadia L…"),
        ("Nadia Lefèvre", 7, "Nadia… ", " Nadia…"),
        ("東京物流", 6, "東京… ", " 東京…"),
        ("le\u0301a", 3, "léa", "léa"),
        ("\u2764\ufe0f vif", 5, "❤ vif", "❤ vif"),
        ("[b]x[/b]", 8, "[b]x[/b]", "[b]x[/b]"),
        ("un\ndeux", 9, "un deux  ", "  un deux"),
        ("x", 0, "", ""),
    ],
)
def test_a_text_is_padded_or_cut(text: str, width: int, left: str, right: str):
    assert fit(text, width) == left
    assert fit(text, width, right=True) == right


parts = st.builds(
    Part, anything, st.sampled_from(["plain", "late"]), st.none() | st.integers(0, 30), st.integers(0, 3), st.booleans()
)


@given(st.lists(parts, max_size=5), st.integers(1, 60), st.booleans())
def test_a_line_fills_its_width_whatever_its_parts(line: list[Part], width: int, cursor: bool):
    strip = draw(line, width, PALETTE, cursor=cursor)
    assert cell_len(strip.text) == strip.cell_length == width
    assert all(segment.control is None for segment in strip)


def test_what_grows_shares_what_is_left():
    line = [Part("Paul", grow=2), Part("Kion", "late", grow=1), Part("3 j", cells=5, right=True)]
    assert draw(line, 20, PALETTE).text == "Paul      Kion   3 j"
    assert draw(line, 10, PALETTE).text == "Pa…K…  3 j"


def test_a_line_too_long_loses_its_end():
    assert draw([Part("Paul Zeller"), Part(" Kion")], 8, PALETTE).text == "Paul Ze…"


def test_one_style_makes_one_segment():
    strip = draw([Part("a"), Part("b"), Part("c", "late")], 9, PALETTE)
    assert [segment.text for segment in strip] == ["ab", "c", "      "]


def test_under_the_cursor_a_role_keeps_its_weight_and_loses_its_colour():
    style = PALETTE.style("late", cursor=True)
    assert style.bold
    assert style.reverse
    assert style.color == PALETTE.style("plain").color


def test_a_role_nobody_declared_is_an_error():
    with pytest.raises(KeyError):
        draw([Part("x", "urgent")], 3, PALETTE)


@given(st.text(alphabet="ab 東é\n\t\x1b", max_size=60), st.integers(2, 20))
@example("", 5)
def test_wrapping_loses_no_letter_and_no_line_is_too_wide(text: str, width: int):
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(shown(text).split())


def test_words_are_kept_whole_where_they_can_be():
    assert wrap("Personne n’attend\nde nouvelles.", 11) == ["Personne", "n’attend", "de", "nouvelles."]
    assert wrap("anticonstitutionnel", 8) == ["anticons", "titution", "nel"]


def test_a_huge_text_costs_no_more_than_a_name():
    assert fit("y" * 10_000_000, 5) == "yyyy…"
    assert width_of("東a") == 3
