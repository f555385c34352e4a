"""Big books of made-up people: N contacts and seven interactions each, with a working week of things to do."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from random import Random

from reseau_tui.model.book import Tables
from reseau_tui.model.change import Change, Delta
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.people import Contact, Tie
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Message, Request
from reseau_tui.store.store import Store

FIRST = (
    "Adèle", "Aïcha", "Amélie", "Benoît", "Béatrice", "Camille", "Cécile", "Chloé", "Damien", "Élodie", "Émile", "Éric",
    "Étienne", "Françoise", "Gaëlle", "Hélène", "Hervé", "Inès", "Jérôme", "Joël", "Karim", "Léa", "Loïc", "Maëlle",
    "Nadia", "Noël", "Océane", "Raphaël", "Solène", "Théo", "Valérie", "Yaël", "Zoé",
)  # fmt: skip
LAST = (
    "Lefèvre", "Müller", "Bérard", "Chaîné", "Côté", "Desprès", "Dubé", "Dupont", "Dupré", "Gagné", "Garçon", "Géraud",
    "Hébert", "Lévesque", "Maître", "Ménard", "Péron", "Prévost", "Rivière", "Séguin", "Vallée", "Martin", "Bernard",
    "Durand", "Moreau", "Lambert", "Guérin", "Perrin", "Clément", "Roussel", "N’Guessan",
)  # fmt: skip
ORGANISATIONS = [
    f"{kind} {place}"
    for kind in ("Ateliers", "Énergie", "Mutuelle", "Forêt", "Théâtre", "Hôpital")
    for place in ("du Rhône", "de l’Élysée", "des Alpes", "Île-de-France", "de Bretagne", "de Sète")
]
ROLES = ("Directrice logistique", "Acheteur", "Cheffe de projet", "Consultant", "Ingénieure", "Responsable qualité")
TAGS = ("logistique", "froid", "achats", "alumni", "recruteur", "presse", "santé", "vélo")
NOTES = (
    "A parlé de son projet de reconversion, cherche une associée ; rappeler après les congés.",
    "Préfère le téléphone au courriel, disponible le mardi après-midi.",
    "Peut aider pour le dossier de subvention, échéance à la rentrée.",
)
KINDS = (
    ("meeting", "both"),
    ("call", "both"),
    ("message-in", "in"),
    ("message-out", "out"),
    ("thanks", "out"),
    ("update", "out"),
    ("note", "none"),
)


def big_tables(n: int, today: date, per: int = 7, seed: int = 42) -> Tables:
    """Return the tables; the same arguments give the same book."""
    random = Random(seed)
    ids = [f"{1_700_000_000_000 + i:013d}000000" for i in range(n)]
    contacts = {i: _contact(random, i, number) for number, i in enumerate(ids)}
    interactions = {}
    for number in range(n * per):
        i = f"{1_710_000_000_000 + number:013d}000000"
        kind, direction = KINDS[random.randrange(len(KINDS))]
        on = today - timedelta(days=random.randrange(1, 2000))
        interactions[i] = Interaction(
            id=i,
            contact=ids[random.randrange(n)],
            kind=kind,
            direction=direction,
            on=on,
            note=NOTES[number % 3],
            channel="email",
            next_step="none" if kind == "meeting" else "",
        )
    requests, promises, ties = {}, {}, {}
    for number in range(min(60, n // 4)):
        i = f"{1_730_000_000_000 + number:013d}000000"
        asked, by = random.sample(ids, 2)
        sent = today - timedelta(days=random.randrange(3, 40))
        requests[i] = Request(
            id=i,
            contact=asked,
            about="un conseil sur la chaîne du froid",
            connector=by,
            may_contact="yes",
            will_meet="yes",
            channel="email",
            messages=(Message(on=sent, channel="email"),),
        )
    for number in range(min(20, n // 4)):
        i = f"{1_731_000_000_000 + number:013d}000000"
        promises[i] = Promise(
            id=i, contact=random.choice(ids), text="le lien vers l’article", made=today - timedelta(days=9), due=today
        )
    for number in range(2 * n):
        i = f"{1_732_000_000_000 + number:013d}000000"
        a, b = random.sample(ids, 2)
        ties[i] = Tie(id=i, a=a, b=b, strength=random.choice(("close", "good", "faint")))
    return {
        "contacts": contacts,
        "interactions": interactions,
        "requests": requests,
        "promises": promises,
        "ties": ties,
    }


def write_book(path: Path, tables: Tables) -> None:
    """Write the tables as a book at rest."""
    store = Store(path, writer="benchmark")
    store.load()
    deltas = {table: {i: Delta(None, record) for i, record in rows.items()} for table, rows in tables.items()}
    with store.writing():
        store.append(
            Change(id="1", at="2026-01-01T00:00:00", writer="benchmark", label=Reason("imported"), deltas=deltas)
        )
    store.compact()
    store.close()


def _contact(random: Random, i: str, number: int) -> Contact:
    first, last = random.choice(FIRST), random.choice(LAST)
    return Contact(
        id=i,
        name=f"{first} {last}",
        given=first,
        family=last,
        organisation=random.choice(ORGANISATIONS),
        role=random.choice(ROLES),
        emails=(f"personne{number}@example.org",),
        phones=(f"06 39 98 {number % 100:02d} {number // 100 % 100:02d}",),
        linkedin=f"https://www.linkedin.com/in/personne-{number}",
        city="Nantes",
        country="FR",
        tags=tuple(random.sample(TAGS, 2)),
        standing=random.choice(("peer", "above", None)),
        closeness=random.choice(("good", "faint", "never-met", None)),
        register=random.choice(("tu", "vous", None)),
        note=NOTES[number % 3],
    )


if __name__ == "__main__":
    write_book(Path(sys.argv[2]), big_tables(int(sys.argv[1]), date.fromisoformat(sys.argv[3])))
