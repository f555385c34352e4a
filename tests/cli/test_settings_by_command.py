"""`set`: every number of the method, with its default and what it means."""

from __future__ import annotations


def test_a_moment_of_one_s_own_changes_the_right_day(program):
    program.ok("add", "Nadia Lefèvre")
    assert program.ok("when", "nadia", "--on", "2026-08-25")["open"] is True
    assert program.ok("set", "august-last", "31/8") == {"august_last": "08-31"}
    closed = program("when", "nadia", "--on", "2026-08-25", "--json")
    assert closed.code == 1
    assert closed.json["next"] == "2026-09-01"
    program.ok("set", "august_last", "")
    assert program.ok("when", "nadia", "--on", "2026-08-25")["open"] is True


def test_numbers_move_what_is_due(program):
    program.ok("add", "Nadia Lefèvre")
    program.ok("ask", "nadia", "--about", "un conseil", "--sent", "2026-10-05")
    assert program.due("2026-10-08") == []
    program.ok("set", "first_follow_up", "3")
    assert [item["kind"] for item in program.due("2026-10-08")] == ["follow-up"]


def test_a_wrong_value_is_told_with_what_may_stand_there(each_language):
    program = each_language
    said = program("set", "chain_good", "2")
    assert said.code == 2
    assert "0" in said.err
    assert "1" in said.err
    assert program("set", "most-follow-ups", "3").code == 2
    assert program("set", "opens", "20:00").code == 2
    assert not program.book.exists()


def test_the_list_is_grouped_and_says_what_is_usual(each_language):
    program = each_language
    program.ok("set", "few", "12")
    shown = program("set").out
    assert "chain_close" in shown
    assert "12" in shown
    assert "(" in next(line for line in shown.splitlines() if line.strip().startswith("few"))
    assert program.ok("set")["chain_close"] == 0.9


def test_remarks_switched_off_are_switched_on_again(each_language):
    program = each_language
    program.ok("set", "checks-off", "no-closing, no-thanks")
    assert program.ok("set", "checks_off") == {"checks_off": "no-closing, no-thanks"}
    refused = program("set", "checks_off", "no-closing, nothing")
    assert refused.code == 2
    assert "nothing" in refused.err
    assert "vague-ask" in refused.err
    assert program.ok("set", "checks_off", "") == {"checks_off": ""}
