"""Keeping in touch: one's own cadence, else the rule of a tag or of a closeness. Source: method R8."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest

from reseau_tui.method.cadences import cadence_of, with_rule
from reseau_tui.method.obligations import everything, items
from reseau_tui.model.book import Book
from reseau_tui.model.keeping import BookSettings, Cadence
from tests.benchmarks.books import big_tables

TODAY = date(2026, 11, 24)
RULES = (Cadence(every="6m", tag="Alumni"), Cadence(every="6w", closeness="close"), Cadence(every="1y", tag="école"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ""),
        ({"tags": ("alumni",)}, "6m"),
        ({"tags": ("ALUMNI", "vélo")}, "6m"),
        ({"tags": ("Ecole",)}, "1y"),
        ({"tags": ("école", "alumni")}, "6m"),
        ({"closeness": "close"}, "6w"),
        ({"closeness": "good"}, ""),
        ({"closeness": "close", "tags": ("alumni",)}, "6w"),
        ({"closeness": "close", "cadence": "3m"}, "3m"),
        ({"closeness": "close", "cadence": "none"}, ""),
    ],
)
def test_ones_own_cadence_then_the_shortest_rule(world, fields, expected: str) -> None:
    world.settings(cadences=RULES)
    person = world.book.contacts[world.person("Zoé", **fields)]
    assert cadence_of(world.book, person) == expected


def test_a_rule_for_nobody_in_particular_holds_for_nobody(world) -> None:
    world.settings(cadences=(Cadence(every="6w"),))
    assert cadence_of(world.book, world.book.contacts[world.person("Zoé")]) == ""


def test_a_word_is_due_when_the_rule_has_run_out(world) -> None:
    zoe = world.person("Zoé", tags=("alumni",))
    world.log(zoe, "call", date(2026, 5, 20))
    assert world.due(date(2026, 11, 20), "keep-warm") == []
    world.settings(cadences=RULES)
    assert world.due(date(2026, 11, 19), "keep-warm") == []
    (item,) = world.due(date(2026, 11, 20), "keep-warm")
    assert (item.contact, item.due, item.why.params["cadence"]) == (zoe, date(2026, 11, 20), "6m")
    world.change(world.book.contacts[zoe], cadence="none")
    assert world.due(TODAY, "keep-warm") == []


def test_an_import_owes_nothing_even_under_a_rule(world) -> None:
    world.settings(cadences=RULES)
    world.person("Zoé", tags=("alumni",), connected_on=date(2019, 1, 1))
    assert items(world.book, TODAY) == []


def test_a_rule_said_again_is_changed_and_without_period_taken_away() -> None:
    changed = with_rule(RULES, Cadence(every="3m", tag="alumni"))
    assert [(rule.every, rule.tag) for rule in changed] == [("6w", ""), ("1y", "école"), ("3m", "alumni")]
    assert with_rule(changed, Cadence(every="", closeness="close")) == changed[1:]


def test_thousands_of_people_cost_little_with_rules_and_nothing_without() -> None:
    tables = big_tables(6000, TODAY, per=3)
    book = Book(tables)
    everything(book, TODAY)

    def cost() -> float:
        begun = time.process_time()
        everything(book, TODAY)
        return time.process_time() - begun

    without = min(cost() for _ in range(3))
    book.put(BookSettings(id="1", cadences=(Cadence(every="6m", tag="alumni"), Cadence(every="6w", closeness="close"))))
    assert sum(o.kind == "keep-warm" for o in everything(book, TODAY)) > 1000
    assert min(cost() for _ in range(3)) < 10 * without + 0.1
    assert everything(book, TODAY - timedelta(days=3000)) is not None
