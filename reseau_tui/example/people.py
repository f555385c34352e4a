"""Writes the people into the book: contacts, organisations, ties, what an import brought."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from reseau_tui.edits.contacts import SetOrganisation, TiePeople
from reseau_tui.edits.importing import ImportRecords, brought
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.example.data import read
from reseau_tui.example.days import COUNTRY
from reseau_tui.example.teller import Teller, typeset
from reseau_tui.model.people import Busy, Contact
from reseau_tui.model.text import fold

Row = Mapping[str, Any]

_TOWN: Final = "Nantes"
_AS_WRITTEN: Final = (
    "name", "gender", "organisation", "standing", "closeness", "register", "language", "cadence", "recruiter",
    "leave_in_peace",
)  # fmt: skip
_FAIR_IN, _FAIR_DAYS = 15, 3


def settle_in(teller: Teller, day: date) -> None:
    """Write down who the book belongs to, everyone in the table, and who knows whom, on the first day of the book."""
    _me(teller, day)
    _import(teller, day)
    for key, row in read("people")["people"].items():
        teller.meet(day, key, _contact(teller, row))
    for row in read("people")["organisations"]:
        teller.on(
            day, SetOrganisation(row["name"], {"country": COUNTRY, "zone": row["zone"], "busy": _busy(teller, row)})
        )
    for a, b, strength in read("people")["network"]["ties"]:
        teller.on(day, TiePeople(teller.who(a), teller.who(b), strength))
    for a, b in read("people")["network"]["managers"]:
        teller.on(day, TiePeople(teller.who(a), teller.who(b), manages=True))


def tag_in(teller: Teller, tag: str) -> str:
    """Return a tag of the table in the language of the book."""
    return teller.say(tag, read("people")["tags"][tag])


def _me(teller: Teller, day: date) -> None:
    me = read("people")["me"]
    french, english = me["presentation"]
    fields = {
        "name": me["name"],
        "gender": me["gender"],
        "signature": _said(teller, me, "signature"),
        "presentation_fr": typeset(french),
        "presentation_en": english,
        "country": COUNTRY,
        "language": teller.language,
    }
    teller.on(day, ChangeSettings(fields))


def _contact(teller: Teller, row: Row) -> Contact:
    name = row["name"]
    return Contact(
        id="",
        role=_said(teller, row, "role"),
        emails=(f"{_slug(name, '.')}@example.org",) if row.get("email") else (),
        phones=(row["phone"],) if "phone" in row else (),
        linkedin=_profile(name) if row.get("linkedin") else "",
        city=row.get("city", _TOWN),
        tags=tuple(tag_in(teller, tag) for tag in row.get("tags", ())),
        how_met=_said(teller, row, "how_met"),
        note=_said(teller, row, "note"),
        **{field: row[field] for field in _AS_WRITTEN if field in row},
    )


def _import(teller: Teller, day: date) -> None:
    """Bring in connections as LinkedIn knows them: no word was ever exchanged."""
    new_id = teller.id_maker(day)
    puts = tuple(
        Contact(
            id=new_id(),
            name=name,
            organisation=organisation,
            role=teller.say(french, english),
            linkedin=_profile(name),
            connected_on=teller.days.today - timedelta(days=since),
        )
        for name, organisation, french, english, since in read("people")["imported"]["people"]
    )
    teller.on(day, ImportRecords(brought(teller.book, puts), source="linkedin", created=len(puts)))


def _busy(teller: Teller, row: Row) -> tuple[Busy, ...]:
    if "fair" in row:
        start = teller.days.ahead(_FAIR_IN)
        return (Busy(start=start, end=teller.days.after(start, _FAIR_DAYS - 1), why=_said(teller, row, "fair")),)
    if "busy" in row:
        year = teller.days.today.year
        start, end = (date.fromisoformat(f"{year}-{day}") for day in row["busy"])
        return (Busy(start=start, end=end, why=_said(teller, row, "why"), yearly=True),)
    return ()


def _said(teller: Teller, row: Row, field: str) -> str:
    """Return a text that a row has in both languages; empty where it has none."""
    return teller.say(*row[field]) if field in row else ""


def _profile(name: str) -> str:
    return f"https://www.linkedin.com/in/exemple-{_slug(name, '-')}"


def _slug(name: str, between: str) -> str:
    return fold(name).replace("'", "").replace(" ", between)
