"""The shelf: to whom could I send this, and what could I send this person. Source: method R8."""

from __future__ import annotations

import time
from datetime import date

import pytest

from reseau_tui.method.sharing import Readers, readers, things_for
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Share
from reseau_tui.model.requests import Project
from tests.benchmarks.books import big_tables

TODAY = date(2026, 11, 24)
LOGISTICS = Share(id="s1", text="Étude sur les entrepôts", tags=("Logistique", "RH"))


def pleased(world) -> list[str]:
    return [match.contact.name for match in readers(world.book, world.put(LOGISTICS), TODAY)]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"tags": ("logistique",)}, "share-tag"),
        ({"tags": ("LOGISTIQUE", "vélo")}, "share-tag"),
        ({"tags": ("entrepôt frigorifique",)}, "share-tag"),
        ({"role": "Directrice logistique"}, "share-role"),
        ({"role": "Responsable RH"}, "share-role"),
        ({"needs": ("un entrepôt à Nantes",)}, "share-need"),
        ({"needs": ("quelqu’un en logistique",), "tags": ("logistique",)}, "share-need"),
    ],
)
def test_tags_needs_and_roles_say_whom_it_may_please(world, fields, reason: str) -> None:
    world.person("Zoé", **fields)
    (match,) = readers(world.book, world.put(LOGISTICS), TODAY)
    assert match.reasons[0].code == reason
    (same,) = things_for(world.book, match.contact, TODAY)
    assert same == match


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"tags": ("vélo",)},
        {"role": "Directrice générale"},
        {"needs": ("un associé",)},
        {"tags": ("logistique",), "leave_in_peace": True},
        {"tags": ("logistique",), "away_from": date(2026, 11, 20), "away_until": date(2026, 12, 1)},
    ],
)
def test_nobody_whom_it_does_not_fit(world, fields) -> None:
    zoe = world.book.contacts[world.person("Zoé", **fields)]
    world.put(LOGISTICS)
    assert pleased(world) == []
    assert things_for(world.book, zoe, TODAY) == []


def test_not_those_who_had_it_nor_those_for_whom_it_is_not(world) -> None:
    had, never, waits = (world.person(name, tags=("RH",)) for name in ("Anne", "Béa", "Cléo"))
    share = world.put(LOGISTICS, sent_to=(had,), not_for=(never,))
    assert [match.contact.id for match in readers(world.book, share, TODAY)] == [waits]


def test_a_secret_is_kept_from_those_who_must_not_know(world) -> None:
    world.person("Zoé", tags=("RH",), not_told=True)
    assert pleased(world) == ["Zoé"]
    world.put(Project(id="p", name="Reprise", confidential=True, opened=TODAY))
    assert pleased(world) == []


def test_the_best_fit_first_then_the_closest(world) -> None:
    world.person("Role", role="Cheffe logistique", closeness="close")
    world.person("Faint", tags=("logistique",), closeness="faint")
    world.person("Close", tags=("logistique",), closeness="close")
    world.person("Both", tags=("logistique",), needs=("un entrepôt",))
    assert pleased(world) == ["Both", "Close", "Faint", "Role"]


def test_the_shelf_of_a_big_network_is_there_at_once() -> None:
    book = Book(big_tables(6000, TODAY, per=1))
    shelf = [Share(id=f"s{n}", text="Une étude", tags=(tag,)) for n, tag in enumerate(("froid", "achats", "presse"))]
    for share in shelf:
        book.put(share)
    begun = time.process_time()
    everyone = Readers(book, TODAY)
    assert all(len(everyone.of(share)) > 1000 for share in shelf)
    assert time.process_time() - begun < 2
