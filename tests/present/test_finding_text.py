from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.model.text import fold
from reseau_tui.present.finding_text import find_next

TEXT = "Bonjour Madame Lefèvre,\n\nL’été, le cœur  du port ; L'ÉTÉ encore."


def test_accents_and_case_do_not_matter() -> None:
    assert find_next(TEXT, "lefevre", 0) == (15, 22)
    first = find_next(TEXT, "l'ete", 0)
    assert first is not None
    second = find_next(TEXT, "l'ete", first[1])
    assert second is not None
    assert second[0] > first[0]
    assert find_next(TEXT, "l'ete", second[1]) == first
    assert find_next(TEXT, "coeur", 0) == (35, 39)


@given(st.text(max_size=40), st.text(max_size=5), st.integers(0, 40))
def test_what_is_found_is_what_was_wanted(text: str, wanted: str, start: int) -> None:
    place = find_next(text, wanted, start)
    if place is not None:
        assert fold(wanted) in fold(text[place[0] : place[1]]) or fold(wanted).split() != [fold(wanted)]
