"""`stats`: my own figures, each with its count."""

from __future__ import annotations

from tests.cli.conftest import Program

RATES = ("recommendation", "channel", "weekday", "length", "timing", "message")


def test_an_empty_book_has_figures_too(each_language: Program):
    found = each_language.ok("stats")
    assert found["answers"] == {"count": 0, "answered": 0, "rate": None}
    assert all(rate["rate"] is None for aspect in RATES for rate in found[aspect].values())
    assert found["week"]["requests"] == {"count": 0, "goal": 3}
    said = each_language("stats")
    assert (said.code, said.err) == (0, "")
    assert said.out


def test_rates_come_with_their_counts_and_only_where_there_are_enough(program: Program):
    program.ok("add", "Karim Benali")
    for n in range(8):
        program.ok("add", f"Personne {n}")
        recommended = ("--connector", "karim", "--may-contact", "yes", "--will-meet", "yes") if n < 4 else ()
        sent = ("--sent", "2026-09-08", "--channel", "email", *recommended)
        program.ok("ask", f"Personne {n}", "--about", "la chaîne du froid", *sent)
    for n in (0, 1, 2, 5):
        program.ok("answer", f"Personne {n}", "yes", "--on", "2026-09-10")
    found = program.ok("stats")
    assert found["answers"] == {"count": 8, "answered": 4, "rate": 0.5}
    assert found["recommendation"]["solid"] == {
        "count": 4, "answered": 3, "rate": None, "met": 0, "meeting_rate": None, "coaches_meeting_rate": 0.8,
    }  # fmt: skip
    assert found["channel"]["email"] == {"count": 8, "answered": 4, "rate": 0.5}
    assert found["weekday"]["tuesday"]["count"] == 8
    assert found["message"]["first"]["rate"] == 0.5
    assert (found["funnel"]["asked"], found["funnel"]["yes"], found["funnel"]["met"]) == (8, 4, 0)
    said = program("stats").out
    assert "50%" in said
    assert "3 of 4 · too few to tell" in said


def test_since_leaves_out_what_came_before(program: Program):
    program.ok("add", "Nadia Lefèvre")
    program.ok("ask", "nadia", "--about", "un conseil", "--sent", "2026-09-08")
    assert program.ok("stats", "--since", "2026-09-08")["funnel"]["asked"] == 1
    found = program.ok("stats", "--since", "2026-09-09")
    assert (found["since"], found["funnel"]["asked"]) == ("2026-09-09", 0)
    assert program("stats", "--since", "n’importe quand").code == 2
