"""What a letter typed into the search costs.

usage, from the top of the repository: python -m tests.benchmarks.search_keys [ROWS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from reseau_tui.model.text import fold
from reseau_tui.present.search import SearchIndex
from tests.benchmarks.harness import percentile

FIRST = (
    "Adèle",
    "Aïcha",
    "Benoît",
    "Cécile",
    "Élodie",
    "François",
    "Gaëlle",
    "Hervé",
    "Inès",
    "Jérôme",
    "Karim",
    "Zoé",
)
LAST = (
    "Lefèvre",
    "Müller",
    "Bérard",
    "Chaîné",
    "Dupont",
    "Garçon",
    "Hébert",
    "Traoré",
    "Haddad",
    "Zeller",
    "Thériault",
)
WORK = (
    "Société Générale",
    "Crédit Agricole",
    "Ateliers du Rhône",
    "Énergie des Alpes",
    "Théâtre de Sète",
    "CHU de Nantes",
)
QUERIES = (
    "dupont",
    "lefvre",
    "société gén",
    "zoe haddad",
    "paul zeler",
    "marin lambrt",
    "xyzqwv",
    "tehriault",
    "l'elysée",
)


def texts(count: int) -> list[str]:
    """Return what is searched of `count` people, a third of whose words are theirs alone."""
    return [
        f"{FIRST[n % len(FIRST)]} {LAST[n // 7 % len(LAST)]} {WORK[n // 3 % len(WORK)]} mot{n * 7919 % 10_000} Nantes"
        for n in range(count)
    ]


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that a call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main(count: int) -> None:
    """Type each query letter by letter and take it back, and print the times beside that of one plain scan."""
    rows = texts(count)
    start = time.perf_counter()
    index = SearchIndex(rows)
    print(f"made           {(time.perf_counter() - start) * 1000:8.1f} ms for {count} rows")
    print(f"made for slips {timed(index.prepare):8.1f} ms")
    folded = [fold(text) for text in rows]
    scan = median(timed(lambda: [n for n, text in enumerate(folded) if "lefevre" in text]) for _ in range(9))
    keys = [query[:end] for query in QUERIES for end in [*range(1, len(query) + 1), *range(len(query) - 1, 0, -1)]]
    times = [timed(partial(index.find, key)) for key in keys]
    print(f"plain scan     {scan:8.2f} ms")
    print(f"a key          {median(times):8.2f} ms p50 {percentile(times, 99):8.2f} ms p99")
    print(f"a changed row  {timed(lambda: index.update(0, 'Nadia')) + timed(lambda: index.find('lefvre')):8.2f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000)
