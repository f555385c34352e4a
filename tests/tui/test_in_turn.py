"""Changes wait for one another, a heavy one too, and “saved” is said once the disk has them."""

from __future__ import annotations

import asyncio
import threading

import pytest

from reseau_tui.edits.contacts import AddContact
from reseau_tui.edits.importing import Brought, ImportRecords
from reseau_tui.model.people import Contact
from reseau_tui.session import Session
from reseau_tui.store.journal import Journal
from tests.tui.network import Morning, Network, Running


class Gate:
    """Holds up one thread until the test lets it go on."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.open = threading.Event()

    def pass_through(self) -> None:
        self.reached.set()
        assert self.open.wait(10)


def someone(name: str) -> AddContact:
    return AddContact(Contact(id="", name=name))


@pytest.fixture
def heavy_gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A gate within the lock, for writes in other threads."""
    gate, under_lock = Gate(), Session._under_lock

    def held_up(session, action):
        def act():
            if threading.current_thread() is not threading.main_thread():
                gate.pass_through()
            return action()

        return under_lock(session, act)

    monkeypatch.setattr(Session, "_under_lock", held_up)
    return gate


async def test_an_edit_waits_for_a_heavy_change(network: Network, program: Running, heavy_gate: Gate):
    async with program() as screen:
        app = screen.app
        brought = ImportRecords((Brought(None, Contact(id=app.session.new_id(), name="Anne")),), "a.csv")
        heavy = asyncio.create_task(app.do(brought, heavy=True))
        await screen.until(heavy_gate.reached.is_set)
        light = asyncio.create_task(app.do(someone("Zoé")))
        await screen.settle()
        assert not light.done()
        heavy_gate.open.set()
        await asyncio.gather(heavy, light)
    assert [contact.name for contact in network.book.contacts.values()] == ["Anne", "Zoé"]


async def test_a_heavy_change_is_written_to_its_end_before_others_though_nobody_waits_for_it(
    network: Network, program: Running, heavy_gate: Gate
):
    async with program() as screen:
        heavy = asyncio.create_task(screen.app.do(someone("Anne"), heavy=True))
        await screen.until(heavy_gate.reached.is_set)
        heavy.cancel()
        light = asyncio.create_task(screen.app.do(someone("Zoé")))
        await screen.settle()
        assert not light.done()
        heavy_gate.open.set()
        assert await light is not None
    assert [contact.name for contact in network.book.contacts.values()] == ["Anne", "Zoé"]


async def test_keys_typed_during_a_heavy_change_are_answered_after_it(
    morning: Morning, program: Running, heavy_gate: Gate
):
    async with program() as screen:
        heavy = asyncio.create_task(screen.app.do(someone("Anne"), heavy=True))
        await screen.until(heavy_gate.reached.is_set)
        await screen.press("a")
        assert screen.place == "Home"
        heavy_gate.open.set()
        await heavy
        await screen.until(lambda: screen.place == "ContactForm")
        await screen.settle()


async def test_what_is_written_while_the_disk_is_slow_is_brought_to_it_too(
    program: Running, monkeypatch: pytest.MonkeyPatch
):
    gate, sync, done = Gate(), Journal.sync, list[int]()

    def slow(journal: Journal) -> None:
        gate.pass_through()
        sync(journal)
        done.append(1)

    monkeypatch.setattr(Journal, "sync", slow)
    async with program() as screen:
        await screen.app.do(someone("Anne"))
        await screen.until(gate.reached.is_set)
        await screen.app.do(someone("Zoé"))
        waiting = asyncio.create_task(screen.app.synced())
        await screen.settle()
        assert not waiting.done()
        gate.open.set()
        await waiting
        assert len(done) == 2
