"""What a book on disk costs, against the bare append and fsync of the same run.

    python tests/benchmarks/bench_store.py [contacts…]      1 000 and 30 000 by default, seven interactions each
    RESEAU_KILLS=200 python -m pytest -n 0 tests/store/test_crashes.py      200 kills

Figures are medians; the ratios are what to trust: on a busy machine all milliseconds drift. Limit: an edit costs at
most 1.5 times the bare append and fsync of as many bytes, at any size.
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec

from reseau_tui.model.book import Tables
from reseau_tui.model.change import Change, Delta
from reseau_tui.model.diary import Interaction
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.store.salvage import write_book
from reseau_tui.store.store import Store

EDITS = 300
NOTES = (
    "A parlé de son projet de reconversion, cherche une associée ; rappeler après les congés d’été.",
    "Très intéressée par le réseau des anciens, à présenter à Hélène. « Volontiers ! »",
    "Préfère le téléphone, disponible le mardi après-midi.\nAime la randonnée et le café très serré.",
)


def make_tables(count: int) -> Tables:
    """Return a book of that many contacts and seven interactions each."""
    chance = random.Random(42)
    contacts = {
        i: Contact(
            id=i, name=f"Hélène Lefèvre {n}", given="Hélène", family=f"Lefèvre {n}", organisation="Ateliers du Rhône",
            role="Responsable qualité", emails=(f"h.{n}@example.org",), phones=("+33 6 12 34 56 78",), city="Besançon",
            linkedin=f"https://www.linkedin.com/in/helene-{n}", country="FR", tags=("école", "santé"), standing="above",
            closeness="good", register="vous", how_met="Salon VivaTech", cadence="6w", note=chance.choice(NOTES),
        )
        for n, i in ((n, f"{n + 10**18:019d}") for n in range(count))
    }  # fmt: skip
    people = list(contacts)
    interactions = {
        i: Interaction(
            id=i, contact=people[n % count], kind=chance.choice(("meeting", "call", "message-in", "note")),
            on=date(2024, 1, 1) + timedelta(n % 700), note=chance.choice(NOTES), channel="email", direction="in",
        )
        for n, i in ((n, f"{n + 2 * 10**18:019d}") for n in range(7 * count))
    }  # fmt: skip
    return {"contacts": contacts, "interactions": interactions}  # type: ignore[dict-item]


def ms(work: Callable[[], object]) -> float:
    """Return the milliseconds that the work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


class Everything(msgspec.Struct):
    """The tables of the bench, for the yardstick of `load`."""

    contacts: dict[str, Contact]
    interactions: dict[str, Interaction]


class Editor:
    """Makes one small edit after another."""

    def __init__(self, store: Store, tables: Tables) -> None:
        self.store = store
        self.contacts = list(tables["contacts"].values())
        self.count = 0

    def change(self) -> Change:
        """Return the next change: the note of one contact, or a new interaction."""
        self.count += 1
        contact = self.contacts[self.count * 7 % len(self.contacts)]
        deltas = {"contacts": {contact.id: Delta(contact, msgspec.structs.replace(contact, note=f"Vue {self.count}"))}}
        if self.count % 2:
            i = f"{3 * 10**18 + self.count:019d}"
            fresh = Interaction(id=i, contact=contact.id, kind="call", on=date(2026, 10, 5), note=NOTES[0])
            deltas = {"interactions": {i: Delta(None, fresh)}}
        moment = "2026-10-05T10:00:00"
        return Change(id=f"c{self.count}", at=moment, writer="bench", label=Reason("log"), deltas=deltas)

    def __call__(self, *, sync: bool) -> float:
        """Make one edit; return the milliseconds it took the store."""
        change = self.change()
        start = time.perf_counter()
        with self.store.writing():
            self.store.append(change)
        if sync:
            self.store.sync()
        return (time.perf_counter() - start) * 1000


def bench(count: int, folder: Path) -> None:
    """Print the figures of one size."""
    path = folder / f"{count}.json"
    write_book(path, make_tables(count))
    size = path.stat().st_size
    print(f"\n{count} contacts, {7 * count} interactions, {size / 1e6:.1f} MB")
    store = Store(path, writer="bench")
    data = path.read_bytes()
    decoder = msgspec.json.Decoder(Everything)
    pairs = []
    for _ in range(5):
        gc.collect()
        gc.disable()
        pairs.append((ms(lambda: decoder.decode(data)), ms(store.load)))
        gc.enable()
    decode, load = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"  bare decode into records  {decode:8.1f} ms")
    print(f"  load                      {load:8.1f} ms   {load / decode:.2f} × bare")
    rests: list[float] = []
    store.load(lambda: rests.append(time.perf_counter()))
    gaps = [1000 * (b - a) for a, b in pairwise(rests)]
    print(f"  … between two rests       {max(gaps):8.1f} ms at most")

    tables = store.load()
    edit = Editor(store, tables)
    bare_fd = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def bare(line: bytes) -> None:
        os.write(bare_fd, line)
        os.fsync(bare_fd)

    edit(sync=True)
    pairs = []
    for _ in range(EDITS):
        before = store.journal_bytes
        taken = edit(sync=True)
        line = b"x" * (store.journal_bytes - before)
        pairs.append((ms(lambda line=line: bare(line)), taken))  # type: ignore[misc]
    bare_ms, edit_ms = (statistics.median(column) for column in zip(*pairs, strict=True))
    os.close(bare_fd)
    print(f"  bare append+fsync         {bare_ms:8.3f} ms")
    print(f"  edit append+fsync         {edit_ms:8.3f} ms   {edit_ms / bare_ms:.2f} × bare")
    print(f"  edit before the fsync     {statistics.median(edit(sync=False) for _ in range(EDITS)):8.3f} ms")
    store.sync()
    other = Store(path, writer="other")
    other.load()
    print(f"  tail, nothing new         {statistics.median(ms(other.tail) for _ in range(EDITS)):8.4f} ms")
    edit(sync=True)
    print(f"  tail, one edit            {ms(other.tail):8.3f} ms")
    rests.clear()
    fold = ms(lambda: store.compact(lambda: rests.append(time.perf_counter())))
    gaps = [1000 * (b - a) for a, b in pairwise(rests)]
    print(f"  fold                      {fold:8.1f} ms, between two rests {max(gaps, default=0):.1f} ms at most")
    print(f"  tail under a moved base   {ms(other.tail):8.3f} ms")
    print(f"  backup                    {ms(store.backup):8.1f} ms")


def main() -> None:
    """Bench the sizes named on the command line."""
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 30_000]
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            bench(size, Path(folder))


if __name__ == "__main__":
    main()
