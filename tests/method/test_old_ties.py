"""Dare the old ties: at most three a week, best first, the same all week. Source: method R14."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.old_ties import old_ties
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.keeping import BookSettings, Snooze
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Project

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
LONG_AGO = date(2024, 3, 4)


def proposed(world, day: date = MONDAY) -> list[str]:
    return [world.book.contacts[tie.contact].name for tie in old_ties(world.book, day)]


def from_before(world, name: str, on: date = LONG_AGO, **fields) -> str:
    person = world.person(name, **fields)
    world.log(person, "meeting", on)
    return person


def test_not_spoken_to_for_over_a_year(world) -> None:
    from_before(world, "Anne", MONDAY - 365 * DAY)
    from_before(world, "Béa", MONDAY - 366 * DAY)
    world.person("Never")
    world.person("Connected", connected_on=date(2015, 6, 1))
    world.person("Lately", connected_on=date(2026, 6, 1))
    assert proposed(world) == ["Béa", "Connected"]


def test_no_strangers_no_recruiters_nobody_left_in_peace(world) -> None:
    from_before(world, "Stranger", closeness="never-met")
    from_before(world, "Recruiter", recruiter=True)
    from_before(world, "Peace", leave_in_peace=True)
    from_before(world, "Secret", not_told=True)
    world.put(Project(id="p", name="Reprise", confidential=True, opened=MONDAY))
    assert proposed(world) == []


def test_three_a_week_the_closest_first(world) -> None:
    for name, closeness in (("Faint", "faint"), ("Unset", None), ("Close", "close"), ("Good", "good")):
        from_before(world, name, closeness=closeness)
    assert proposed(world) == ["Close", "Good", "Faint"]
    world.settings(numbers=msgspec.structs.replace(world.book.settings.numbers, old_ties_a_week=1))
    assert proposed(world) == ["Close"]


def test_who_is_near_a_target_comes_forward_and_the_reason_is_said(world) -> None:
    nadia = world.person("Nadia", organisation="Frigo SA", tags=("froid",), role="Directrice logistique")
    world.ask(nadia, MONDAY - 3 * DAY)
    numbers = msgspec.structs.replace(world.book.settings.numbers, old_ties_a_week=9)
    world.settings(employer="Laiterie de l’Ouest", numbers=numbers)
    tied = from_before(world, "Tied")
    world.manages(tied, nadia)
    from_before(world, "Same house", organisation="FRIGO SA")
    from_before(world, "Colleague", organisation="Laiterie de l'Ouest")
    from_before(world, "Tag", tags=("Froid",), closeness="faint")
    from_before(world, "Role", role="Responsable logistique")
    from_before(world, "None", role="Directrice générale")
    found = [
        (proposal.why[0].params["name"], [r.code for r in proposal.why[1:]])
        for proposal in old_ties(world.book, MONDAY)
    ]
    assert found == [
        ("Tied", ["near-tie"]),
        ("Same house", ["near-organisation"]),
        ("Colleague", ["near-colleague"]),
        ("Tag", ["near-tag"]),
        ("Role", ["near-role"]),
        ("None", []),
    ]


def test_the_same_all_week_and_nobody_in_the_place_of_one_who_was_answered(world) -> None:
    people = [from_before(world, name) for name in ("Anne", "Béa", "Cléo", "Dora")]
    assert all(proposed(world, MONDAY + n * DAY) == ["Anne", "Béa", "Cléo"] for n in range(7))
    world.snooze(f"old-tie-{people[0]}", MONDAY + DAY)
    world.log(people[1], "message-out", MONDAY + DAY)
    assert all(proposed(world, MONDAY + n * DAY) == ["Cléo"] for n in range(1, 7))
    assert proposed(world, MONDAY + 7 * DAY) == ["Cléo", "Dora"]


def test_put_off_until_a_day_and_dismissed_for_good(world) -> None:
    anne, bea = from_before(world, "Anne"), from_before(world, "Béa")
    world.snooze(f"old-tie-{anne}", MONDAY, until=MONDAY + 14 * DAY)
    world.snooze(f"old-tie-{bea}", MONDAY)
    assert proposed(world, MONDAY + 7 * DAY) == []
    assert proposed(world, MONDAY + 14 * DAY) == ["Anne"]
    assert proposed(world, MONDAY + 3000 * DAY) == ["Anne"]


def test_someone_who_hesitates_hears_once_that_being_asked_flatters(world) -> None:
    anne, bea = from_before(world, "Anne"), from_before(world, "Béa")
    for person in (bea, anne):
        world.snooze(f"old-tie-{person}", MONDAY, until=MONDAY + 7 * DAY)
    found = {tie.contact: [reason.code for reason in tie.why] for tie in old_ties(world.book, MONDAY + 7 * DAY)}
    assert found == {anne: ["old-tie"], bea: ["old-tie", "flatters"]}


# Laws

people = st.lists(
    st.builds(
        lambda n, closeness, peace, away, ago: (
            Contact(id=f"1{n:02}", name=f"P{n}", closeness=closeness, leave_in_peace=peace, away_until=away),
            Interaction(id=f"3{n:02}", contact=f"1{n:02}", kind="call", on=MONDAY - ago * DAY, direction="both"),
        ),
        st.integers(0, 30),
        st.sampled_from([None, "close", "good", "faint", "never-met"]),
        st.integers(0, 4).map(lambda n: n == 0),
        st.none() | st.just(MONDAY + 3 * DAY),
        st.integers(300, 4000),
    ),
    min_size=3,
    max_size=12,
    unique_by=lambda pair: pair[0].id,
)
answers = st.lists(
    st.tuples(st.integers(0, 30), st.integers(-10, 6), st.none() | st.integers(1, 20)),
    max_size=6,
    unique_by=lambda a: a[0],
)


@settings(max_examples=60)
@given(people, answers, st.integers(0, 4))
def test_the_laws_of_old_ties(network, answered, most: int) -> None:
    book = Book()
    numbers = msgspec.structs.replace(BookSettings(id="1").numbers, old_ties_a_week=most)
    book.put(BookSettings(id="1", numbers=numbers))
    for contact, last in network:
        book.put(contact)
        book.put(last)
    for n, on, until in answered:
        on = MONDAY + on * DAY
        book.put(Snooze(id=f"9{n:02}", item=f"old-tie-1{n:02}", on=on, until=until and on + until * DAY))
    week = [old_ties(book, MONDAY + n * DAY) for n in range(7)]
    assert len({tie.contact for ties in week for tie in ties}) <= most
    for n, ties in enumerate(week):
        day = MONDAY + n * DAY
        assert ties == old_ties(book, day)
        for tie in ties:
            contact = book.contacts[tie.contact]
            snoozed = book.snoozes_of[tie.id]
            assert not contact.leave_in_peace
            assert contact.closeness != "never-met"
            assert not (contact.away_until and day <= contact.away_until)
            assert (day - book.interactions_of[contact.id][-1].on).days > 365
            assert all(s.until is not None and s.until <= day for s in snoozed)
