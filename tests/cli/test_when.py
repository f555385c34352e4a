"""`when`: the right day, why not, the next one, and six weeks of them."""

from __future__ import annotations

import pytest


@pytest.fixture
def nadia(program):
    program.ok("add", "Nadia Lefèvre", "--org", "Frigo")
    return program


@pytest.mark.parametrize(
    ("day", "open_", "slow", "word", "following"),
    [
        ("2026-08-14", False, False, "mid-August", "2026-08-24"),
        ("2026-12-28", False, False, "Christmas", "2027-01-04"),
        ("2026-11-28", False, False, "weekend", "2026-11-30"),
        ("2027-05-07", False, False, "bridge", "2027-05-10"),
        ("2027-01-04", True, True, "pile", "2027-01-06"),
        ("2026-11-24", True, False, "", None),
    ],
)
def test_days_and_the_next_good_one(nadia, day, open_, slow, word, following):
    said = nadia("when", "nadia", "--on", day, "--json")
    assert said.code == (0 if open_ else 1)
    assert (said.json["open"], said.json["slow"], said.json["next"]) == (open_, slow, following)
    assert any(word in reason for reason in said.json["reasons"]) == bool(word)


def test_six_weeks_from_monday_to_sunday(nadia):
    nadia.ok("org", "Frigo", "--busy", "2026-12-07..2026-12-11:bilan")
    said = nadia("when", "nadia", "--on", "2026-11-24", "--calendar", "--json")
    days = said.json["calendar"]
    assert (days[0]["day"], days[-1]["day"], len(days)) == ("2026-11-23", "2027-01-03", 42)
    closed = {each["day"] for each in days if not each["open"]}
    assert {"2026-11-28", "2026-12-07", "2026-12-11", "2026-12-21", "2027-01-01"} <= closed
    assert "2026-11-24" not in closed
    for each in days:
        alone = nadia("when", "nadia", "--on", each["day"], "--json").json
        assert (alone["open"], alone["slow"], alone["reasons"]) == (each["open"], each["slow"], each["reasons"])


def test_the_same_as_text(each_language, nadia):
    shown = each_language("when", "nadia", "--on", "2026-11-24", "--calendar").out.splitlines()
    weeks = shown[1:7]
    assert all(len(line) <= 80 for line in shown[:8])
    assert "24 +" in weeks[0]
    assert "28 ×" in weeks[0]
    assert "×" in shown[7]
    assert sum(("Noël" in line) or ("Christmas" in line and "until" in line) for line in shown) == 1


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_the_ends_of_the_calendar(nadia, day):
    assert nadia("when", "nadia", "--on", day, "--calendar").code in (0, 1)
