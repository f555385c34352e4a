"""R2: the best chains from me to a person or into an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reseau_tui.method.connectors import factors, marks
from reseau_tui.method.paths import Chain, chains_into, chains_to, likelihood, people_in
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.keeping import BookSettings, Numbers
from reseau_tui.model.people import Contact, Tie
from reseau_tui.model.requests import Message, Project, Request

DAY = date(2026, 11, 24)
MONTH_AGO = DAY - timedelta(days=30)


def told(book: Book, chains: tuple[Chain, ...]) -> list[str]:
    """The chains as names."""
    return [" → ".join(book.contacts[person].name for person in chain.people) for chain in chains]


@pytest.fixture
def tie(world):
    def tied(a: str, b: str, strength: str | None = None, **fields):
        return world._new(Tie, a=a, b=b, strength=strength, **fields)

    return tied


# The chain of intermediaries


def test_a_chain_of_acquaintances_leads_to_someone_i_never_met(world, tie):
    karim = world.person("Karim", closeness="good")
    nadia = world.person("Nadia", closeness="never-met")
    tie(karim, nadia, "close")
    (chain,) = chains_to(world.book, nadia, DAY)
    assert told(world.book, (chain,)) == ["Karim → Nadia"]
    assert [hop.strength for hop in chain.hops] == ["good", "close"]
    assert chain.likelihood == pytest.approx(0.7 * 0.9)


def test_ties_work_both_ways_and_what_is_not_said_counts_as_faint(world, tie):
    karim, nadia = world.person("Karim"), world.person("Nadia", closeness="never-met")
    tie(nadia, karim)
    (chain,) = chains_to(world.book, nadia, DAY)
    assert chain.likelihood == pytest.approx(0.4 * 0.4)
    assert [hop.strength for hop in chain.hops] == ["faint", "faint"]


def test_never_met_is_no_way_to_anyone(world, tie):
    stranger, nadia = (world.person(name, closeness="never-met") for name in ("Inconnu", "Nadia"))
    tie(stranger, nadia, "close")
    assert chains_to(world.book, nadia, DAY) == ()


def test_someone_i_know_is_a_chain_of_one_hop(world):
    nadia = world.person("Nadia", closeness="close")
    (chain,) = chains_to(world.book, nadia, DAY)
    assert chain.people == (nadia,)
    assert chain.likelihood == pytest.approx(0.9)


def test_hops_count_mine_and_are_four_unless_said(world, tie):
    people = [world.person(name, closeness="never-met") for name in "BCDE"]
    first = world.person("A", closeness="close")
    for a, b in zip([first, *people], people, strict=False):
        tie(a, b, "close")
    assert [len(chain.hops) for chain in chains_to(world.book, people[2], DAY)] == [4]
    assert chains_to(world.book, people[3], DAY) == ()
    assert len(chains_to(world.book, people[3], DAY, hops=5)) == 1
    assert chains_to(world.book, people[2], DAY, hops=3) == ()
    world.settings(numbers=Numbers(chain_hops=5))
    assert len(chains_to(world.book, people[3], DAY)) == 1


def test_nobody_comes_twice_and_longer_ways_through_the_same_people_count(world, tie):
    nadia = world.person("Nadia", closeness="never-met")
    karim, sonia = world.person("Karim", closeness="good"), world.person("Sonia", closeness="good")
    tie(karim, nadia, "good")
    tie(sonia, nadia, "good")
    tie(karim, sonia, "good")
    found = chains_to(world.book, nadia, DAY)
    assert sorted(told(world.book, found)) == [
        "Karim → Nadia", "Karim → Sonia → Nadia", "Sonia → Karim → Nadia", "Sonia → Nadia",
    ]  # fmt: skip
    assert [len(chain.hops) for chain in found] == [2, 2, 3, 3]


def test_two_ties_between_the_same_people_are_one_way(world, tie):
    karim, nadia = world.person("Karim", closeness="good"), world.person("Nadia", closeness="never-met")
    tie(karim, nadia, "faint")
    tie(nadia, karim, "close")
    (chain,) = chains_to(world.book, nadia, DAY)
    assert chain.likelihood == pytest.approx(0.7 * 0.9)


def test_five_chains_unless_said(world, tie):
    nadia = world.person("Nadia", closeness="never-met")
    for n in range(8):
        tie(world.person(f"Ami {n}", closeness="good"), nadia, "good")
    assert len(chains_to(world.book, nadia, DAY)) == 5
    assert len(chains_to(world.book, nadia, DAY, best=7)) == 7
    world.settings(numbers=Numbers(chain_best=2))
    assert len(chains_to(world.book, nadia, DAY)) == 2


# Into an organisation


def test_an_organisation_is_reached_through_anyone_who_works_there(world, tie):
    karim = world.person("Karim", closeness="good")
    chloe = world.person("Chloé", organisation="Frigo  SA", closeness="never-met")
    paul = world.person("Paul", organisation="FRIGO sa", closeness="faint")
    world.person("Jean", organisation="Frigo SARL", closeness="close")
    tie(karim, chloe, "good")
    tie(paul, chloe, "close")
    assert told(world.book, chains_into(world.book, "frigo sa", DAY)) == ["Karim → Chloé", "Paul"]
    assert chains_into(world.book, "Nulle part", DAY) == ()
    assert chains_into(world.book, "", DAY) == ()


# Those who are no hop


def test_those_left_in_peace_are_never_a_hop_nor_a_target(world, tie):
    karim = world.person("Karim", closeness="good", leave_in_peace=True)
    nadia = world.person("Nadia", closeness="never-met")
    tie(karim, nadia, "close")
    assert chains_to(world.book, nadia, DAY) == ()
    assert chains_to(world.book, karim, DAY) == ()


def test_a_confidential_project_keeps_out_those_not_told_and_my_employer(world, tie):
    world.settings(employer="Ouest Frais")
    karim = world.person("Karim", closeness="good", organisation="ouest frais")
    sonia = world.person("Sonia", closeness="good", not_told=True)
    luc = world.person("Luc", closeness="faint")
    nadia = world.person("Nadia", closeness="never-met")
    for friend in (karim, sonia, luc):
        tie(friend, nadia, "good")
    assert len(chains_to(world.book, nadia, DAY)) == 3
    project = world._new(Project, name="Partir", confidential=True)
    assert told(world.book, chains_to(world.book, nadia, DAY)) == ["Luc → Nadia"]
    assert chains_into(world.book, "Ouest Frais", DAY) == ()
    world.change(project, end="won", ended=DAY)
    assert len(chains_to(world.book, nadia, DAY)) == 3


# Connectors


@pytest.fixture
def two_ways(world, tie):
    """Two equally likely ways to Nadia: by Karim, by Sonia."""
    karim, sonia = world.person("Karim", closeness="good"), world.person("Sonia", closeness="good")
    nadia = world.person("Nadia", closeness="never-met")
    tie(karim, nadia, "good")
    tie(sonia, nadia, "good")
    return karim, sonia, nadia


def codes(chain: Chain) -> list[str]:
    return [note.code for note in chain.notes]


def test_who_helped_and_heard_how_it_ended_comes_first(world, two_ways):
    karim, sonia, nadia = two_ways
    paul = world.person("Paul", closeness="never-met")
    request = world.ask(paul, MONTH_AGO, by=sonia)
    world.answer(request, "no", MONTH_AGO + timedelta(days=3))
    world.log(sonia, "update", MONTH_AGO + timedelta(days=4))
    by_sonia, by_karim = chains_to(world.book, nadia, DAY)
    assert (by_sonia.people[0], by_karim.people[0]) == (sonia, karim)
    assert codes(by_sonia) == ["helped-before"]
    assert by_sonia.likelihood == by_karim.likelihood == pytest.approx(0.49)
    assert by_sonia.rank > by_karim.rank


def test_who_helped_and_heard_nothing_is_owed_the_news_and_ranks_lower(world, two_ways):
    karim, _sonia, nadia = two_ways
    request = world.ask(world.person("Paul"), MONTH_AGO, by=karim)
    world.answer(request, "no", MONTH_AGO + timedelta(days=3))
    last = chains_to(world.book, nadia, DAY)[-1]
    assert last.people[0] == karim
    assert codes(last) == ["owed-update"]
    assert last.notes[0].params == {"name": "Karim", "on": MONTH_AGO + timedelta(days=3)}


def test_one_to_whom_thanks_are_owed_ranks_lower_until_thanked(world, two_ways):
    karim, sonia, nadia = two_ways
    world.log(karim, "advice", DAY - timedelta(days=5), helped=True)
    by_sonia, by_karim = chains_to(world.book, nadia, DAY)
    assert (by_sonia.people[0], codes(by_karim)) == (sonia, ["owed-thanks"])
    assert by_karim.likelihood == by_sonia.likelihood
    world.log(karim, "thanks", DAY)
    assert [codes(chain) for chain in chains_to(world.book, nadia, DAY)] == [[], []]


def test_one_asked_too_often_with_nothing_given_ranks_lower(world, two_ways):
    karim, sonia, nadia = two_ways
    for days in (10, 20, 30):
        world.answer(world.ask(karim, DAY - timedelta(days=days)), "no", DAY - timedelta(days=days - 1))
    by_sonia, by_karim = chains_to(world.book, nadia, DAY)
    assert (by_sonia.people[0], codes(by_karim)) == (sonia, ["asked-too-often"])


def test_the_last_person_is_no_connector_unless_they_are_the_first(world, tie):
    nadia = world.person("Nadia", closeness="good")
    tie(world.person("Karim", closeness="good"), nadia, "good")
    world.log(nadia, "advice", DAY - timedelta(days=5), helped=True)
    chains = {chain.people: codes(chain) for chain in chains_to(world.book, nadia, DAY)}
    assert [notes for _, notes in sorted(chains.items(), key=lambda pair: len(pair[0]))] == [["owed-thanks"], []]


def test_an_update_left_undone_on_purpose_is_no_debt(world, two_ways):
    karim, _sonia, nadia = two_ways
    request = world.ask(world.person("Paul"), MONTH_AGO, by=karim)
    world.answer(request, "no", MONTH_AGO + timedelta(days=3))
    (item,) = world.due(DAY, "update", karim)
    world.snooze(item.id, DAY)
    assert [codes(chain) for chain in chains_to(world.book, nadia, DAY)] == [[], []]


def test_no_number_lets_a_debt_raise_or_help_lower_a_chain():
    odd = Numbers(chain_helped=0.2, chain_in_debt=3, chain_asked_too_much=7)
    book = Book()
    book.put(Contact(id="1", name="Karim"))
    book.put(Interaction(id="2", contact="1", kind="advice", on=DAY, helped=True))
    assert factors(marks(book, book.contacts["1"], DAY), odd) == (1.0,)


# Beside a slow and obvious search

people = st.integers(0, 6)
strengths = st.sampled_from(["close", "good", "faint", None])


@st.composite
def networks(draw) -> Book:
    """A book of seven people, some ties, some help, some debts, and numbers of one's own."""
    book = Book()
    closenesses = st.sampled_from(["close", "good", "faint", None, "never-met", "never-met", "never-met"])
    for n in range(7):
        book.put(
            Contact(
                id=f"c{n}",
                name=f"Person {n}",
                closeness=draw(closenesses),
                organisation=draw(st.sampled_from(["", "Frigo"])),
                leave_in_peace=draw(st.integers(0, 9)) == 0,
            )
        )
    for n, (a, b, strength) in enumerate(draw(st.lists(st.tuples(people, people, strengths), max_size=16))):
        if a != b:
            book.put(Tie(id=f"t{n}", a=f"c{a}", b=f"c{b}", strength=strength))
    for n, (who, what) in enumerate(draw(st.lists(st.tuples(people, st.sampled_from("hua")), max_size=6))):
        if what == "a":
            book.put(Request(id=f"r{n}", contact=f"c{who}", about="x", messages=(Message(on=MONTH_AGO),)))
        else:
            kind, on = ("advice", DAY - timedelta(days=9)) if what == "h" else ("update", DAY - timedelta(days=n))
            direction = "in" if what == "h" else "out"
            book.put(
                Interaction(id=f"i{n}", contact=f"c{who}", kind=kind, on=on, direction=direction, helped=what == "h")
            )
    parts = st.sampled_from([1.0, 0.9, 0.7, 0.5, 0.4, 0.0])
    numbers = Numbers(
        chain_close=draw(parts),
        chain_good=draw(parts),
        chain_faint=draw(parts),
        chain_helped=draw(st.sampled_from([1.0, 1.15, 3.0])),
        chain_in_debt=draw(parts),
        asks_with_nothing_given=draw(st.integers(1, 2)),
    )
    book.put(BookSettings(id="1", numbers=numbers))
    return book


def ways(book: Book, targets: frozenset[str], hops: int) -> Iterator[tuple[str, ...]]:
    """Every chain there is, by trying everyone after everyone."""

    def on(way: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if way[-1] in targets:
            yield way
        elif len(way) < hops:
            for other in book.contacts.values():
                knows = edge(book, way[-1], other.id) > 0
                if knows and other.id not in way and not other.leave_in_peace:
                    yield from on((*way, other.id))

    for contact in book.contacts.values():
        if contact.closeness != "never-met" and not contact.leave_in_peace and mine(book, contact) > 0:
            yield from on((contact.id,))


def mine(book: Book, contact: Contact) -> float:
    return likelihood(contact.closeness, book.settings.numbers)


def edge(book: Book, a: str, b: str) -> float:
    ties = [tie for tie in book.ties.values() if {tie.a, tie.b} == {a, b}]
    return max((likelihood(tie.strength, book.settings.numbers) for tie in ties), default=0)


def rank(book: Book, way: tuple[str, ...]) -> tuple[float, float]:
    """The plain product, and the product with what is known of each connector."""
    numbers = book.settings.numbers
    edges = [mine(book, book.contacts[way[0]]), *(edge(book, a, b) for a, b in pairwise(way))]
    asked = way[:-1] or way
    ranks = [
        min(1.0, each * prod(factors(marks(book, book.contacts[who], DAY), numbers)))
        for each, who in zip(edges, asked, strict=False)
    ]
    return prod(edges), prod(ranks + edges[len(asked) :])


@settings(max_examples=80)
@given(networks(), st.integers(1, 5), st.integers(1, 6), st.booleans())
def test_the_best_chains_are_those_of_a_slow_search(book: Book, hops: int, best: int, organisation: bool):
    if organisation:
        found = chains_into(book, "FRIGO", DAY, hops=hops, best=best)
        targets = people_in(book, "frigo")
    else:
        found = chains_to(book, "c0", DAY, hops=hops, best=best)
        targets = frozenset(("c0",))
    targets = frozenset(t for t in targets if not book.contacts[t].leave_in_peace)
    every = {way: rank(book, way) for way in ways(book, targets, hops)}
    expected = sorted(every, key=lambda way: (-round(every[way][1], 9), way))
    assert [chain.people for chain in found] == expected[:best]
    for chain in found:
        assert (chain.likelihood, chain.rank) == pytest.approx(every[chain.people])
