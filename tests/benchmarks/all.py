"""The figures of the README: the real program beside a bare Textual app and a bare file, in one run.

    python -m tests.benchmarks.all            about five minutes; quiet machines give quiet figures

Books of 1 000 and 30 000 contacts, with seven interactions each, are made in a temporary folder.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from tests.benchmarks.books import big_tables, write_book
from tests.benchmarks.harness import SIZE, Program, report

DAY = date(2026, 11, 24)
MESSAGE = """Salut Luc,

Karim Benali m’a conseillé de t’écrire : tu as ouvert l’an dernier le quai de nuit de Rezé, et tes tournées partent
depuis à l’heure. Je suis planificatrice ; pendant douze ans, j’ai organisé les livraisons d’une laiterie de
Loire-Atlantique, avec deux usines, quarante tournées et des horaires qui ne pardonnent rien en été. Notre site a fermé
en septembre, et je réfléchis à la suite, sans me presser : je regarde ce que le transport frais devient dans la région,
et ce que j’y ferais le mieux.

Une chose m’intrigue dans ce que Karim raconte de ton équipe : vous avez gardé les mêmes conducteurs après le passage à
la nuit, alors que tout le monde en perd. J’ai vécu le contraire, et je n’ai jamais compris ce que nous avions mal
annoncé. Nous avions pourtant pris le temps, dessiné les tournées avec eux, payé les heures avant de les demander, et
promis par écrit que personne ne ferait plus de trois nuits de suite ; au bout de six mois il ne restait que deux
anciens sur neuf, et des remplaçants qu’il fallait former chaque lundi.

Aurais-tu vingt minutes au téléphone la semaine prochaine, pour me dire comment tu t’y es pris ? Le mardi matin et le
jeudi après-midi me vont bien. De mon côté, je peux te montrer la feuille de calcul qui nous donnait les retards de la
veille avant six heures : elle est à toi si elle peut servir.

Merci d’avance, et bonne semaine,
Claire
"""
"""A good request of some 250 words."""


def program(book: Path, *before: str, text: str = "", size: tuple[int, int] = SIZE) -> Program:
    """Return the real program on a book, at home, in English."""
    command = [sys.executable, "-m", "reseau_tui", "--lang", "en", "--today", str(DAY), "--file", str(book)]
    settings = {"RESEAU_SETTINGS": str(book.with_name("settings.toml"))}
    return Program(command, "Contacts", before=before, text=text, env={**os.environ, **settings}, size=size)


def write_draft(path: Path) -> None:
    """Write a book with one draft of about 250 words."""
    luc = Contact(id="1" * 19, name="Luc Perrin", register="tu", language="fr", emails=("luc@example.org",))
    draft = Draft(id="2" * 19, contact=luc.id, purpose="request", subject="Tes tournées du matin", body=MESSAGE)
    write_book(path, {"contacts": {luc.id: luc}, "drafts": {draft.id: draft}})


def derive(book: Path) -> None:
    """Print how long it takes to work out from scratch what is owed in a book."""
    from reseau_tui.method.obligations import items
    from reseau_tui.model.book import Book
    from reseau_tui.store.store import Store

    loaded = Book(Store(book, writer="benchmark").load())
    began = time.perf_counter()
    found = items(loaded, DAY)
    print(f"what is owed, from scratch: {len(found)} things in {(time.perf_counter() - began) * 1000:.0f} ms")


def main() -> None:
    """Measure."""
    with tempfile.TemporaryDirectory() as folder:
        for contacts in (1_000, 30_000):
            book = Path(folder) / f"{contacts}.json"
            write_book(book, big_tables(contacts, DAY))
            print(f"\n{contacts} contacts, {7 * contacts} interactions, {book.stat().st_size / 1e6:.1f} MB")
            derive(book)
            report(program(book), ["start", "idle"])
            print("an arrow in the list of contacts")
            report(program(book, "c"), ["keys", "held"])
            print("a letter in the search, or its removal")
            report(program(book, "/", text="lefevre for"), ["keys"])
        book = Path(folder) / "draft.json"
        write_draft(book)
        print(f"\na letter in a draft of {len(MESSAGE.split())} words, at 80×24; with a pause, the check is done")
        report(program(book, "B", "enter", text="bonjour ", size=(80, 24)), ["keys", "pauses"])


if __name__ == "__main__":
    main()
