from __future__ import annotations

import unicodedata
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.model.text import fold
from reseau_tui.present.search import FEW, SearchIndex, fold_all
from reseau_tui.present.typos import Vocabulary, beginning_distance, slips

NAMES = ["Nadia Lefèvre", "Paul Zeller", "Benoît Le Guen", "Aïcha Traoré", "Zoé Müller", "Jean-Marc L’Hermitte"]
texts = st.lists(st.text(alphabet="aàbBéèlœrt ’'-\t東", max_size=20), max_size=30)
queries = st.text(alphabet="aAàbéeloert ’'-東", max_size=8)
words = st.text(alphabet="abcd", min_size=1, max_size=10)


def holding(rows: list[str], query: str) -> list[int]:
    """Return the rows that hold every word of the query: what the search must find, without any hurry."""
    return [row for row, text in enumerate(rows) if all(word in fold(text) for word in fold(query).split())]


@given(texts, queries)
def test_the_rows_that_hold_the_words_come_first_in_their_order(rows: list[str], query: str):
    expected = holding(rows, query)
    found = SearchIndex(rows).find(query)
    assert found[: len(expected)] == expected
    assert len(expected) < FEW or found == expected
    assert len(set(found)) == len(found)


@given(texts, st.lists(queries, max_size=6))
def test_what_was_typed_before_changes_nothing(rows: list[str], asked: list[str]):
    index = SearchIndex(rows)
    for query in asked:
        for end in [*range(len(query) + 1), *range(len(query), -1, -2)]:
            assert index.find(query[:end]) == SearchIndex(rows).find(query[:end])


@given(texts.filter(bool), queries, st.text(alphabet="aébt 東", max_size=9), st.data())
def test_a_changed_row_is_found_as_if_it_had_always_been_so(
    rows: list[str], query: str, text: str, data: st.DataObject
):
    index = SearchIndex(rows)
    index.find("abel")  # makes all that is made only when it is needed
    index.find(query)
    row = data.draw(st.integers(0, len(rows) - 1))
    index.update(row, text)
    rows[row] = text
    assert set(index.find(query)) == set(SearchIndex(rows).find(query))


@given(st.lists(st.text(max_size=12)))
def test_folding_fast_is_folding(rows: list[str]):
    assert fold_all(rows) == [fold(text) for text in rows]


def test_accents_case_order_and_apostrophes_do_not_matter():
    index = SearchIndex([*NAMES, *(f"Personne {n}" for n in range(20))])
    for query, row in [
        ("lefevre", 0), ("LEFÈVRE nadia", 0), ("ZOE mul", 4), ("l'hermitte", 5), ("l’hermitte jean", 5),
        (unicodedata.normalize("NFD", "lefèvre"), 0), ("  le   guen ", 2),
    ]:  # fmt: skip
        assert index.find(query) == [row], query


def test_a_slip_is_forgiven_where_nothing_else_fits():
    index = SearchIndex([*NAMES, *(f"Personne {n}" for n in range(20))])
    for query, row in [
        ("lefvre", 0), ("lefevrre", 0), ("lefebre", 0), ("elfevre", 0), ("lefv", 0), ("nadai lefevre", 0),
        ("zeler paul", 1), ("traroe", 3), ("mulelr", 4), ("hermite", 5), ("lhermitte", 5),
    ]:  # fmt: skip
        assert index.find(query) == [row], query
    assert index.find("xyzabc") == []


def test_an_empty_query_finds_everyone():
    assert SearchIndex(NAMES).find("  ") == list(range(len(NAMES)))
    assert SearchIndex([]).find("a") == []


@cache
def plain_distance(word: str, other: str, *, swaps: bool) -> int:
    """Return the fewest slips from one word to the other, straight from the definition."""
    if not word or not other:
        return len(word) + len(other)
    ways = [
        plain_distance(word[:-1], other, swaps=swaps) + 1,
        plain_distance(word, other[:-1], swaps=swaps) + 1,
        plain_distance(word[:-1], other[:-1], swaps=swaps) + (word[-1] != other[-1]),
    ]
    if swaps and len(word) > 1 and word[-2:] == other[-1:-3:-1] and len(other) > 1:
        ways.append(plain_distance(word[:-2], other[:-2], swaps=swaps) + 1)
    return min(ways)


@given(words, words, st.sampled_from([1, 2]))
def test_the_distance_is_that_of_the_nearest_beginning(word: str, other: str, limit: int):
    nearest = min(plain_distance(word, other[:end], swaps=limit == 1) for end in range(len(other) + 1))
    assert beginning_distance(word, other, limit) == min(nearest, limit + 1)


@given(words, st.sets(words, max_size=24))
def test_no_look_alike_is_missed(word: str, known: set[str]):
    limit = slips(word)
    expected = {other for other in known if limit and beginning_distance(word, other, limit) <= limit}
    start, later = sorted(known)[::2], sorted(known)[1::2]
    vocabulary = Vocabulary(start)
    vocabulary.add([*later, *start])
    assert set(vocabulary.look_alikes(word)) == expected
