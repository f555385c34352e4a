"""What importing costs: a LinkedIn export read, recognised, and recognised once more as known.

    python tests/benchmarks/bench_import.py [rows…]      1 000 and 30 000 by default

Limits: 30 000 rows read and planned in at most 10 s, and again in at most 10 s with nothing left to write.
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, date, datetime
from random import Random

from reseau_tui.exchange.detect import read
from reseau_tui.exchange.merging import plan
from reseau_tui.model.book import Book
from reseau_tui.model.ids import IdMaker


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text."""
    return tuple(text.split())


GIVEN = words("Adèle Aïcha Benoît Cécile Damien Élodie François Gaëlle Hervé Inès Jérôme Karim Léa Loïc Maëlle Noémie")
FAMILY = words("Lefèvre Müller Côté Fréchette Garçon N'Guessan Ben-Aïssa Prévost Tétreault Martin Dupont Roux Le_Goff")
POSTS = ("Directrice des opérations", "Ingénieure réseau", "Chargé d'études", "Consultant sénior", "Acheteuse", "")
HEADER = 'Notes:\n"When exporting, some emails may be missing."\n\n' + ",".join(
    ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
)
LIMIT = 10.0


def export(rows: int) -> bytes:
    """Make a LinkedIn export: namesakes, empty e-mails, hidden members, quoted commas, accents."""
    random = Random(42)
    lines = [HEADER]
    for i in range(rows):
        day = f"{random.randrange(1, 29):02d} Feb {random.randrange(2010, 2027)}"
        if i % 200 == 7:
            lines.append(f",,,,,,{day}")
            continue
        given, family = random.choice(GIVEN), random.choice(FAMILY).replace("_", " ")
        email = f"personne{i}@example.org" if i % 12 == 0 else ""
        company = f'"Établissements {random.randrange(900)}, SA"' if i % 9 else ""
        url = f"https://www.linkedin.com/in/personne-{i}"
        lines.append(f"{given},{family},{url},{email},{company},{random.choice(POSTS)},{day}")
    return "\n".join(lines).encode()


def main(sizes: list[int]) -> int:
    """Print the costs; return 1 when a limit is passed."""
    slow = False
    for size in sizes:
        data, book = export(size), Book()
        new_id = IdMaker(lambda: datetime.now(UTC), Random(1))
        for occasion in ("first", "again"):
            begun = time.perf_counter()
            gathered, report = read(data)
            seen = time.perf_counter()
            made = plan(book, gathered, new_id, date(2026, 10, 5), report=report)
            done = time.perf_counter()
            costs = f"read {seen - begun:5.2f} s, plan {done - seen:5.2f} s"
            counts = f"created {made.created}, unchanged {made.unchanged}, hidden {report.hidden}"
            print(f"{size:6} rows {occasion}: {costs}; {counts}, to write {len(made.puts)}")
            slow |= done - begun > LIMIT or (occasion == "again" and bool(made.puts))
            for record in made.puts:
                book.put(record)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or [1_000, 30_000]))
