"""What one's own figures cost in a big book with many requests.

    python -m tests.benchmarks.bench_statistics [contacts]      30000 by default

Seven interactions a contact, and a request to each fifth of them, most answered. Limit: half a second, be it the first
look at the book or a later one.
"""

from __future__ import annotations

import sys
import time
from datetime import date, timedelta
from random import Random

from reseau_tui.method.statistics import statistics
from reseau_tui.model.book import Book
from reseau_tui.model.requests import Answer, Message, Request
from tests.benchmarks.books import big_tables

DAY = date(2026, 11, 24)
LIMIT = 500.0
TEXT = "Comment avez-vous choisi la température de vos quais ? " * 12


def requests(random: Random, contacts: list[str]) -> dict[str, Request]:
    """Return a request to each of the contacts, sent within five years."""
    found = {}
    for number, contact in enumerate(contacts):
        sent = DAY - timedelta(days=random.randrange(1, 1800))
        answered = random.random() < 0.6
        found[f"r{number}"] = Request(
            id=f"r{number}",
            contact=contact,
            about="un conseil",
            messages=(Message(on=sent, channel="email", text=TEXT),),
            answers=(Answer(kind="yes", on=sent + timedelta(days=5)),) if answered else (),
        )
    return found


def main(contacts: int) -> int:
    """Print the figures; return 1 when the limit is passed."""
    tables = dict(big_tables(contacts, DAY))
    random = Random(1)
    tables["requests"] = requests(random, random.sample(list(tables["contacts"]), contacts // 5))
    book = Book(tables)
    costs = []
    for _ in range(4):
        began = time.perf_counter()
        found = statistics(book, DAY)
        costs.append(1000 * (time.perf_counter() - began))
    sizes = f"{contacts} contacts, {len(book.interactions)} interactions, {found.funnel.asked} requests"
    print(f"{sizes}: first {costs[0]:.0f} ms, then {min(costs[1:]):.0f} ms")
    return int(costs[0] > LIMIT)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
