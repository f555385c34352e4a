"""The list: one line per kind and contact, in the order to do it, without what is put away."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from reseau_tui.method.obligations import by_person, in_order, items, obligations

TODAY = date(2026, 11, 24)


def nov(day: int) -> date:
    return date(2026, 11, day)


def test_one_line_for_all_of_one_kind_towards_one_person(world) -> None:
    luc, nadia = world.person("Luc"), world.person("Nadia")
    request = world.ask(nadia, nov(2), about="le froid", closed=nov(20), outcome="fait")
    world.log(luc, "advice", nov(20), request, helped=True)
    world.log(luc, "article", nov(18), helped=True, note="un article\nsur deux lignes")
    world.log(luc, "advice", nov(23), helped=True, note="à ne pas citer", discreet=True)
    (item,) = world.due(TODAY, "thanks")
    assert [part.since for part in item.parts] == [nov(18), nov(20), nov(23)]
    assert (item.id, item.since, item.due) == (item.parts[0].id, nov(18), nov(19))
    assert item.abouts == ("un article", "le froid")
    assert item.about == "un article; le froid"
    assert item.only(item.parts[1]).due == nov(23)


def test_the_chains_of_all_parts_are_told(world) -> None:
    anne, beatrice, chloe = (world.person(name) for name in ("Anne", "Béatrice", "Chloé"))
    for asked, by in ((beatrice, anne), (chloe, beatrice)):
        request = world.ask(asked, nov(9), by=by)
        world.log(asked, "meeting", nov(16), request, next_step="none")
    (item,) = world.due(TODAY, "update", anne)
    assert [part.via for part in item.parts] == [(anne, beatrice), (anne, beatrice, chloe)]
    assert item.via == (anne, beatrice, chloe)


def test_in_order_by_kind_then_late_then_date_then_name(world) -> None:
    zoe, eric, adele, luc = (world.person(name) for name in ("Zoé", "Éric", "adèle", "Luc"))
    world.promise(zoe, "le lien", nov(2), due=TODAY)
    world.promise(eric, "le lien", nov(2), due=TODAY)
    world.promise(adele, "le lien", nov(2), due=TODAY)
    world.promise(luc, "le lien", nov(2), due=nov(23))
    world.log(luc, "message-in", TODAY, needs_reply=True)
    world.log(adele, "advice", nov(9), helped=True)
    world.ask(eric, planned=nov(3))
    assert world.owed(TODAY) == [
        ("reply", "Luc"),
        ("promise", "Luc"),
        ("promise", "adèle"),
        ("promise", "Éric"),
        ("promise", "Zoé"),
        ("thanks", "adèle"),
        ("send", "Éric"),
    ]


def test_kinds_stand_in_the_order_of_the_method(world) -> None:
    luc = world.person("Luc", cadence="3d")
    world.log(luc, "message-in", nov(2), needs_reply=True)
    world.promise(luc, "le lien", nov(4))
    world.promise(luc, "je lui en parle", nov(4), by="them")
    world.log(luc, "meeting", nov(3), held=False, fixed=nov(1))
    world.log(luc, "advice", nov(4), helped=True)
    nadia = world.person("Nadia")
    world.ask(nadia, nov(1), by=luc, closed=nov(4), outcome="fait")
    silent = world.ask(nadia, date(2026, 9, 1), by=luc)
    world.follow_up(world.follow_up(silent, date(2026, 9, 14)), nov(9))
    world.answer(world.ask(luc, nov(1)), "yes", nov(2))
    world.ask(luc, nov(3))
    unanswered = world.ask(luc, date(2026, 9, 1))
    world.follow_up(world.follow_up(unanswered, date(2026, 9, 14)), date(2026, 9, 28))
    world.ask(luc, planned=nov(2))
    listed = [item.kind for item in world.due(TODAY, contact=luc)]
    order = [
        "reply", "promise", "debrief", "thanks", "update", "fix-date", "their-promise", "follow-up", "ask-connector",
        "other-way", "send", "keep-warm",
    ]  # fmt: skip
    assert [kind for kind in order if kind not in listed] == ["reply"]
    assert listed == order[1:]


def test_a_person_stands_where_their_most_pressing_item_stands(world) -> None:
    luc, marie = world.person("Luc"), world.person("Marie")
    world.promise(luc, "le lien", nov(2), due=TODAY)
    world.log(marie, "advice", TODAY, helped=True)
    world.log(luc, "advice", TODAY, helped=True)
    cards = by_person(world.due(TODAY))
    assert list(cards) == [luc, marie]
    assert [item.kind for item in cards[luc]] == ["promise", "thanks"]


def test_the_order_is_one_function_whatever_came_first(world) -> None:
    for name in ("Zoé", "Adèle", "Luc"):
        world.log(world.person(name), "advice", nov(23), helped=True)
    listed = world.due(TODAY)
    assert in_order(reversed(listed), TODAY, lambda contact: world.book.contacts[contact].name) == listed


class TestPutAway:
    def test_snoozed_until_its_day(self, world) -> None:
        world.log(world.person("Luc"), "advice", nov(19), helped=True)
        (item,) = world.due(TODAY)
        world.snooze(item.id, TODAY, until=nov(26))
        assert world.due(nov(25)) == []
        assert world.due(nov(26)) == [item]
        assert [o.id for o in obligations(world.book, TODAY)] == [item.id]

    def test_dismissed_for_good(self, world) -> None:
        luc = world.person("Luc")
        world.log(luc, "advice", nov(19), helped=True)
        (item,) = world.due(TODAY)
        dismissed = world.snooze(item.id, TODAY)
        assert world.due(nov(26)) == []
        world.log(luc, "advice", nov(25), helped=True)
        assert [len(i.parts) for i in world.due(nov(26))] == [1]
        world.take_back(dismissed)
        assert [len(i.parts) for i in world.due(nov(26))] == [2]

    def test_one_part_alone(self, world) -> None:
        luc = world.person("Luc")
        world.log(luc, "advice", nov(19), helped=True)
        world.log(luc, "advice", nov(23), helped=True)
        (item,) = world.due(TODAY)
        world.snooze(item.id, TODAY)
        (left,) = world.due(TODAY)
        assert left.parts == item.parts[1:]

    def test_the_next_silence_is_another_thing(self, world) -> None:
        request = world.ask(world.person("Nadia"), nov(2))
        (first,) = world.due(TODAY, "follow-up")
        world.snooze(first.id, TODAY)
        assert world.due(TODAY) == []
        world.follow_up(request, TODAY)
        assert [i.kind for i in world.due(date(2026, 12, 10))] == ["follow-up"]


def test_within_days_is_the_list_of_that_day(world) -> None:
    nadia = world.person("Nadia")
    world.ask(nadia, nov(20))
    world.log(nadia, "meeting", nov(26), fixed=TODAY, held=False)
    assert items(world.book, TODAY) == []
    for n in range(12):
        assert items(world.book, TODAY, within=n) == items(world.book, TODAY + timedelta(days=n))
    assert [i.kind for i in items(world.book, TODAY, within=7)] == ["debrief", "follow-up"]
    assert [i.kind for i in items(world.book, TODAY, within=1)] == ["prepare"]
    assert items(world.book, TODAY, within=10**9)


def test_a_new_book_owes_nothing_and_neither_does_an_import(world) -> None:
    assert items(world.book, TODAY) == []
    luc = world.person("Luc", connected_on=date(2019, 5, 1))
    for kind in ("message-in", "message-out", "meeting", "advice"):
        world.log(luc, kind, nov(20), imported=True, helped=True, needs_reply=True)
    assert items(world.book, TODAY, within=1000) == []


@pytest.mark.parametrize(("recorded", "owed"), [(nov(1), True), (nov(2), False)])
def test_help_written_down_more_than_thirty_days_later_owes_nothing(world, recorded: date, owed: bool) -> None:
    world.log(world.person("Luc"), "meeting", date(2026, 10, 2), helped=True, recorded=recorded)
    assert bool(world.due(TODAY, "thanks")) is bool(world.due(TODAY, "next-step")) is owed


def test_keeping_in_touch_counts_from_the_last_exchange_else_from_the_connection(world) -> None:
    zoe = world.person("Zoé", cadence="1m", connected_on=date(2026, 10, 24))
    assert [i.due for i in world.due(TODAY)] == [TODAY]
    message = world.log(zoe, "message-in", date(2026, 10, 25), imported=True)
    assert world.due(TODAY) == []
    assert [i.due for i in world.due(nov(25))] == [nov(25)]
    world.take_back(message)
    world.change(world.book.contacts[zoe], connected_on=None)
    assert world.due(nov(25)) == []


def test_an_identity_can_stand_in_an_address(world) -> None:
    luc, nadia = world.person("Luc", cadence="1d"), world.person("Nadia")
    request = world.ask(nadia, nov(2), by=luc)
    world.answer(request, "yes", nov(9))
    world.log(luc, "call", nov(10))
    world.promise(luc, "[/b] le lien", nov(9))
    found = obligations(world.book, TODAY)
    assert {o.kind for o in found} == {"promise", "keep-warm", "update", "fix-date"}
    assert all(re.fullmatch(r"[a-z0-9-]+", o.id) for o in found)
