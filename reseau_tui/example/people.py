"""Reads the table of the people, and writes them into the book: contacts, organisations, ties, what an import brought."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final

from reseau_tui.edits.contacts import SetOrganisation, TiePeople
from reseau_tui.edits.importing import ImportRecords
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.example.days import COUNTRY
from reseau_tui.example.teller import Teller, said
from reseau_tui.model.people import Busy, Contact
from reseau_tui.model.text import fold

Row = Mapping[str, Any]

_TOWN: Final = "Nantes"
_AS_WRITTEN: Final = (
    "name", "gender", "organisation", "standing", "closeness", "register", "language", "cadence", "recruiter",
    "leave_in_peace",
)  # fmt: skip
_FAIR_IN, _FAIR_DAYS = 15, 3


@cache
def table() -> Row:
    """Return the table of the people as it is written."""
    return tomllib.loads(files(__package__).joinpath("people.toml").read_text(encoding="utf-8"))


def settle_in(teller: Teller, day: date) -> None:
    """Write down who the book belongs to, everyone in the table, and who knows whom, on the first day of the book."""
    _me(teller, day)
    _import(teller, day)
    for key, row in table()["people"].items():
        teller.meet(day, key, _contact(teller, row))
    for row in table()["organisations"]:
        teller.on(day, SetOrganisation(row["name"], {"country": COUNTRY, "zone": row["zone"], "busy": _busy(teller, row)}))
    for a, b, strength in table()["network"]["ties"]:
        teller.on(day, TiePeople(teller.who(a), teller.who(b), strength))
    for a, b in table()["network"]["managers"]:
        teller.on(day, TiePeople(teller.who(a), teller.who(b), manages=True))


def tag_in(teller: Teller, tag: str) -> str:
    """Return a tag of the table in the language of the book."""
    return teller.say((tag, table()["tags"][tag]))


def _me(teller: Teller, day: date) -> None:
    me = table()["me"]
    french, english = me["presentation"]
    fields = {
        "name": me["name"],
        "gender": me["gender"],
        "signature": said(teller, me, "signature"),
        "presentation_fr": french,
        "presentation_en": english,
        "country": COUNTRY,
        "language": teller.language,
    }
    teller.on(day, ChangeSettings(fields))


def _contact(teller: Teller, row: Row) -> Contact:
    name = row["name"]
    return Contact(
        id="",
        role=said(teller, row, "role"),
        emails=(f"{_slug(name, '.')}@example.org",) if row.get("email") else (),
        phones=(row["phone"],) if "phone" in row else (),
        linkedin=_profile(name) if row.get("linkedin") else "",
        city=row.get("city", _TOWN),
        tags=tuple(tag_in(teller, tag) for tag in row.get("tags", ())),
        how_met=said(teller, row, "how_met"),
        note=said(teller, row, "note"),
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
            role=teller.say((french, english)),
            linkedin=_profile(name),
            connected_on=teller.days.today - timedelta(days=since),
        )
        for name, organisation, french, english, since in table()["imported"]["people"]
    )
    teller.on(day, ImportRecords(puts, source="linkedin", created=len(puts)))


def _busy(teller: Teller, row: Row) -> tuple[Busy, ...]:
    if "fair" in row:
        start = teller.days.ahead(_FAIR_IN)
        return (Busy(start=start, end=teller.days.after(start, _FAIR_DAYS - 1), why=said(teller, row, "fair")),)
    if "busy" in row:
        year = teller.days.today.year
        start, end = (date.fromisoformat(f"{year}-{day}") for day in row["busy"])
        return (Busy(start=start, end=end, why=said(teller, row, "why"), yearly=True),)
    return ()


def _profile(name: str) -> str:
    return f"https://www.linkedin.com/in/exemple-{_slug(name, '-')}"


def _slug(name: str, between: str) -> str:
    return fold(name).replace("'", "").replace(" ", between)
