"""The tables of a book, what each holds, and how records refer to each other."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft, Share
from reseau_tui.model.keeping import BookSettings, Pause, Snooze
from reseau_tui.model.people import Contact, Organisation, Tie
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Project, Request

TABLES: dict[str, type[Record]] = {
    "contacts": Contact,
    "organisations": Organisation,
    "ties": Tie,
    "projects": Project,
    "requests": Request,
    "interactions": Interaction,
    "promises": Promise,
    "drafts": Draft,
    "shares": Share,
    "snoozes": Snooze,
    "pauses": Pause,
    "settings": BookSettings,
}
TABLE_OF: dict[type[Record], str] = {record: table for table, record in TABLES.items()}
SETTINGS_ID = "1"


class Reference(NamedTuple):
    """One field that names records of another table; what happens to it when the named record is removed.

    ``own``: the record goes along. ``let-go``: the field forgets it.
    """

    field: str
    table: str
    removal: Literal["own", "let-go"]
    many: bool = False


REFERENCES: dict[type[Record], tuple[Reference, ...]] = {
    Tie: (Reference("a", "contacts", "own"), Reference("b", "contacts", "own")),
    Request: (
        Reference("contact", "contacts", "own"),
        Reference("connector", "contacts", "let-go"),
        Reference("also_by", "contacts", "let-go", many=True),
        Reference("targets", "contacts", "let-go", many=True),
        Reference("project", "projects", "let-go"),
    ),
    Interaction: (
        Reference("contact", "contacts", "own"),
        Reference("introduced", "contacts", "let-go", many=True),
        Reference("in_their_name", "contacts", "let-go", many=True),
        Reference("mentioned", "contacts", "let-go", many=True),
        Reference("request", "requests", "let-go"),
    ),
    Promise: (Reference("contact", "contacts", "own"), Reference("request", "requests", "let-go")),
    Share: (
        Reference("sent_to", "contacts", "let-go", many=True),
        Reference("not_for", "contacts", "let-go", many=True),
    ),
    Draft: (Reference("contact", "contacts", "own"), Reference("request", "requests", "let-go")),
}


def referred(record: Record, table: str) -> tuple[str, ...]:
    """Return the identifiers of `table` that the record names."""
    found: list[str] = []
    for reference in REFERENCES.get(type(record), ()):
        if reference.table == table:
            value = getattr(record, reference.field)
            found.extend(value if reference.many else (value,) if value else ())
    return tuple(found)
