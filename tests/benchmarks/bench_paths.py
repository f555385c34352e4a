"""What the best chains cost in a big network.

    python -m tests.benchmarks.bench_paths [contacts]      30000 by default, with twice as many ties

Limit: 200 ms, the median of many targets, people and organisations, "anew" too: there each search is the first in its
book, and finds out who knows whom. "With a diary anew" is the first in a book with seven interactions a contact.
"""

from __future__ import annotations

import sys
import time
from datetime import date
from random import Random
from statistics import median

from reseau_tui.method.paths import chains_into, chains_to
from reseau_tui.model.book import Book
from tests.benchmarks.books import ORGANISATIONS, big_tables

DAY = date(2026, 11, 24)
LIMIT = 200.0
TARGETS = 40


def main(contacts: int) -> int:
    """Print the figures; return 1 when the limit is passed."""
    tables = big_tables(contacts, DAY)
    book = Book(tables)
    random = Random(1)
    strangers = [contact.id for contact in book.contacts.values() if contact.closeness == "never-met"]
    targets = random.sample(strangers, TARGETS)

    def cost(book: Book, *, into: str = "", to: str = "", hops: int | None = None) -> float:
        began = time.perf_counter()
        if into:
            chains_into(book, into, DAY, hops=hops)
        else:
            chains_to(book, to, DAY, hops=hops)
        return 1000 * (time.perf_counter() - began)

    network = {table: tables[table] for table in ("contacts", "ties")}
    figures = {
        "with a diary anew": [cost(Book(tables), to=target) for target in targets[:3]],
        "to a person, anew": [cost(Book(network), to=target) for target in targets[:10]],
        "into a place, anew": [cost(Book(network), into=place) for place in ORGANISATIONS[:10]],
    }
    cost(book, to=targets[0])
    figures |= {
        "to a person": [cost(book, to=target) for target in targets],
        "into a place": [cost(book, into=place) for place in ORGANISATIONS],
        "to a person, 6 hops": [cost(book, to=target, hops=6) for target in targets],
    }
    print(f"{contacts} contacts, {len(book.ties)} ties; milliseconds: median, worst")
    for what, times in figures.items():
        print(f"{what:20} {median(times):6.0f} {max(times):6.0f}")
    return int(max(median(times) for what, times in figures.items() if "diary" not in what) > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
