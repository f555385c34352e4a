"""`path`: chains of people who lead to someone, or into an organisation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def network(program: Program) -> Callable[[], None]:
    """Karim knows Nadia well, and Sonia a little; Nadia and Sonia work at Frigo SA, and I never met them."""

    def put() -> None:
        program.ok("add", "Karim Benali", "--closeness", "good")
        program.ok("add", "Nadia Lefèvre", "--closeness", "never-met", "--org", "Frigo SA")
        program.ok("add", "Sonia Roux", "--closeness", "never-met", "--org", "FRIGO sa")
        program.ok("tie", "karim", "nadia", "--strength", "close")
        program.ok("tie", "sonia", "karim")

    return put


def test_a_chain_names_everyone_from_the_first_to_the_target(program: Program, network):
    network()
    assert program.ok("path", "lefevre") == [
        {"hops": ["Karim Benali", "Nadia Lefèvre"], "probability": 0.63, "notes": []}
    ]  # fmt: skip


def test_an_organisation_is_named_whatever_its_capitals(program: Program, network):
    network()
    found = program.ok("path", "--org", "frigo sa")
    assert [(chain["hops"][-1], chain["probability"]) for chain in found] == [
        ("Nadia Lefèvre", 0.63),
        ("Sonia Roux", 0.28),
    ]
    assert len(program.ok("path", "--org", "Frigo SA", "--best", "1")) == 1


def test_hops_count_mine(program: Program, network):
    network()
    said = program("path", "nadia", "--hops", "1", "--json")
    assert (said.code, said.json) == (1, [])
    assert len(program.ok("path", "nadia", "--hops", "2")) == 1


def test_without_a_chain_the_answer_is_no_and_what_helps_is_said(each_language: Program):
    each_language.ok("add", "Nadia Lefèvre", "--closeness", "never-met")
    said = each_language("path", "nadia")
    assert said.code == 1
    assert "Nadia Lefèvre" in said.out
    assert each_language("path", "nadia", "--json").json == []


def test_an_organisation_nobody_works_at_is_said_so_with_those_that_sound_like_it(program: Program, network):
    network()
    said = program("path", "--org", "Frigo", "--json")
    assert (said.code, said.json) == (1, [])
    assert "Frigo SA" in said.err


def test_a_debt_is_told_and_ranks_lower(program: Program, network):
    network()
    program.ok("add", "Luc Perrin", "--closeness", "good")
    program.ok("tie", "luc", "nadia", "--strength", "close")
    program.ok("log", "karim", "advice", today="2026-10-02")
    first, second = program.ok("path", "nadia")
    assert (first["hops"][0], first["notes"]) == ("Luc Perrin", [])
    assert (second["hops"][0], second["probability"]) == ("Karim Benali", 0.63)
    assert "Karim Benali" in second["notes"][0]


def test_the_lines_say_how_well_each_knows_the_next(each_language: Program):
    each_language.ok("add", "Karim Benali", "--closeness", "good")
    each_language.ok("add", "Nadia Lefèvre", "--closeness", "never-met")
    each_language.ok("tie", "karim", "nadia", "--strength", "close")
    said = each_language("path", "nadia")
    assert said.code == 0
    way, likely = said.out.splitlines()
    assert way.count("→") == 2
    assert way.index("Karim") < way.index("(") < way.index("Nadia")
    assert "63" in likely


def test_wrong_words_are_told(program: Program, network):
    network()
    for call in (
        (),
        ("karim", "--org", "Frigo SA"),
        ("karim", "--hops", "0"),
        ("karim", "--hops", "x"),
        ("karim", "--best", "-1"),
        ("karim", "--best", "99999999999999999999"),
        ("nobody of that name",),
    ):
        said = program("path", *call)
        assert (said.code, said.out) == (2, ""), call
        assert said.err


def test_a_book_that_is_not_there_is_an_empty_one(program: Program):
    said = program("path", "--org", "Frigo SA", "--json")
    assert (said.code, said.json) == (1, [])
    assert not program.book.exists()
