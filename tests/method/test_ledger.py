"""The ledger, kept change by change, says what looking at the whole book says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.ledger import Ledger
from reseau_tui.method.obligations import all_towards, everything, items, obligations, towards
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change, Delta
from reseau_tui.model.diary import Interaction
from reseau_tui.model.ids import NOBODY
from reseau_tui.model.keeping import Snooze
from reseau_tui.model.people import Tie
from reseau_tui.model.reason import Reason
from reseau_tui.model.record import Record
from tests.method.any_records import TODAY, amended, change_to, network, records, steps


@settings(max_examples=100)
@given(st.lists(records, max_size=6), steps())
def test_a_ledger_follows_every_change(start: list[Record], changes: list[Any]) -> None:
    book = Book()
    change_to(book, network() + start, [])
    ledger = Ledger(book, TODAY)
    assert ledger.items == items(book.snapshot(), TODAY)
    for n, (written, removed, snoozed) in enumerate(changes):
        listed = obligations(book, TODAY)
        if snoozed < len(listed):
            until = TODAY + timedelta(days=snoozed) if snoozed % 2 else None
            written = [*written, Snooze(id=f"9{n}", item=listed[snoozed].id, on=TODAY, until=until)]
        everyone = [(table, record_id) for table, rows in book.tables.items() for record_id in rows]
        gone = [everyone[rank % len(everyone)] for rank in removed]
        ledger.update(change_to(book, written, gone))
        afresh = book.snapshot()  # which remembers nothing
        assert ledger.items == items(afresh, TODAY)
        for contact in (*book.contacts, NOBODY):
            assert list(ledger.ahead(contact)) == all_towards(afresh, contact, TODAY)
            assert ledger.of(contact) == tuple(item for item in ledger.items if item.contact == contact)
    tomorrow = TODAY + timedelta(days=1)
    ledger.new_day(tomorrow)
    assert ledger.items == items(book.snapshot(), tomorrow)


@settings(max_examples=60)
@given(st.lists(amended() | records, min_size=1, max_size=3))
def test_what_an_edit_settled_returns_when_it_is_taken_back(written: list[Record]) -> None:
    book = Book()
    change_to(book, network(), [])
    ledger = Ledger(book, TODAY)
    before, ahead = ledger.items, {contact: ledger.ahead(contact) for contact in book.contacts}
    change = change_to(book, written, [])
    ledger.update(change)
    inverse = {
        table: {record_id: Delta(delta.after, delta.before) for record_id, delta in rows.items()}
        for table, rows in change.deltas.items()
    }
    book.apply(inverse)
    ledger.update(msgspec.structs.replace(change, deltas=inverse))
    assert ledger.items == before
    assert {contact: ledger.ahead(contact) for contact in book.contacts} == ahead


@settings(max_examples=60)
@given(st.lists(amended() | records, max_size=12))
def test_towards_everyone_is_everything(start: list[Record]) -> None:
    book = Book()
    change_to(book, network() + start, [])
    together = [o for contact in (*book.contacts, NOBODY) for o in towards(book, contact, TODAY)]
    assert sorted(o.id for o in together) == [o.id for o in obligations(book, TODAY)]
    assert sorted(together, key=lambda o: o.id) == obligations(book, TODAY)


@settings(max_examples=60)
@given(st.lists(amended() | records, max_size=12), st.data())
def test_what_is_derived_does_not_depend_on_the_order_of_edits(start: list[Record], data: st.DataObject) -> None:
    last = {(type(record), record.id): record for record in network() + start}
    book, other = Book(), Book()
    for record in last.values():
        book.put(record)
    for record in data.draw(st.permutations(list(last.values()))):
        other.put(record)
    assert everything(book, TODAY) == everything(other, TODAY)
    assert items(book, TODAY) == items(other, TODAY)


@settings(max_examples=60)
@given(st.lists(amended() | records, max_size=12))
def test_each_identity_once_and_dates_in_order(start: list[Record]) -> None:
    book = Book()
    change_to(book, network() + start, [])
    found = everything(book, TODAY)
    assert len({o.id for o in found}) == len(found)
    for owed in found:
        assert owed.since <= owed.due or owed.kind == "promise"
        assert owed.late_after is None or owed.late_after >= owed.due
        assert owed.via in ((), (owed.contact, *owed.via[1:]))


def test_the_next_thing_to_come_counts_too(world) -> None:
    nadia = world.person("Nadia")
    world.ask(nadia, date(2026, 11, 23))
    ledger = Ledger(world.book, TODAY)
    assert ledger.items == []
    assert ledger.next_due(nadia) == date(2026, 12, 2)
    assert ledger.next_due("nobody") is None
    world.snooze(ledger.ahead(nadia)[0].id, TODAY, until=date(2026, 12, 9))
    assert ledger.next_due(nadia) is None


def test_only_those_concerned_are_looked_at_again(world) -> None:
    aicha, karim, nadia, paul = (world.person(name) for name in ("Aïcha", "Karim", "Nadia", "Paul"))
    world.log(aicha, "introduction", date(2026, 10, 1), introduced=(karim,))
    request = world.ask(nadia, date(2026, 10, 5), by=karim)
    world.log(paul, "advice", date(2026, 11, 23), helped=True)
    ledger = Ledger(world.book, TODAY)
    met = world.log(nadia, "meeting", TODAY, request)
    change = Change(
        id="1", at="", writer="test", label=Reason("logged"), deltas={"interactions": {met.id: Delta(None, met)}}
    )
    assert ledger.update(change) == {aicha, karim, nadia}
    assert ledger.items == items(world.book, TODAY)


def follows(world, written: list[Record], gone: tuple[tuple[str, str], ...] = ()) -> None:
    """What is listed changes, and the ledger knows."""
    ledger = Ledger(world.book, TODAY)
    before = ledger.items
    ledger.update(change_to(world.book, written, list(gone)))
    assert ledger.items == items(world.book, TODAY)
    assert ledger.items != before


def test_a_meeting_on_a_request_that_never_left_is_news_to_its_connector(world) -> None:
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(nadia, by=karim, planned=TODAY)
    met = Interaction(id="x", contact=nadia, kind="meeting", on=TODAY, direction="both", request=request.id)
    follows(world, [met])


def test_a_request_said_otherwise_is_said_otherwise_in_the_thanks_to_others(world) -> None:
    luc, nadia = world.person("Luc"), world.person("Nadia")
    request = world.ask(nadia, date(2026, 11, 23), about="le froid")
    world.log(luc, "advice", date(2026, 11, 23), request, helped=True)
    follows(world, [msgspec.structs.replace(request, about="la chaîne du froid")])


def test_whoever_turns_out_to_be_the_manager_is_not_told(world) -> None:
    karim, nadia = world.person("Karim"), world.person("Nadia")
    request = world.ask(nadia, date(2026, 11, 2), by=karim)
    world.answer(request, "no", date(2026, 11, 20))
    follows(world, [Tie(id="x", a=karim, b=nadia, manages=True)])


def test_a_chain_broken_in_the_middle_ends_below(world) -> None:
    aicha, luc, karim, nadia = (world.person(name) for name in ("Aïcha", "Luc", "Karim", "Nadia"))
    world.log(aicha, "introduction", date(2026, 9, 1), introduced=(luc,))
    middle = world.log(luc, "introduction", date(2026, 9, 2), introduced=(karim,))
    request = world.ask(nadia, date(2026, 11, 2), by=karim)
    world.answer(request, "no", date(2026, 11, 20))
    assert {item.contact for item in items(world.book, TODAY)} == {aicha, luc, karim}
    follows(world, [], (("interactions", middle.id),))
    assert {item.contact for item in items(world.book, TODAY)} == {karim}


def test_a_change_of_very_many_is_one_look(world) -> None:
    ledger = Ledger(world.book, TODAY)
    helped = [
        Interaction(id=f"x{n}", contact=world.person(f"Personne {n}"), kind="advice", on=TODAY, helped=True)
        for n in range(600)
    ]
    assert len(ledger.update(change_to(world.book, [*helped], []))) == 600
    assert len(ledger.items) == 600
    assert ledger.items == items(world.book, TODAY)
