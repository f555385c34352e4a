"""The door of the room: a file's bytes in, people or records out, whatever the format."""

from __future__ import annotations

from collections.abc import Mapping

from reseau_tui.exchange.csv_by_headers import read_table
from reseau_tui.exchange.linkedin import LARGEST, ZIP_MARK, read_linkedin
from reseau_tui.exchange.read_json import read_json
from reseau_tui.exchange.report import FORMATS, Format, Gathered, Progress, Report, Unreadable
from reseau_tui.exchange.vcard import read_vcards
from reseau_tui.model.text import fold

_HEAD = 4096


def read(
    data: bytes,
    *,
    format: Format = "auto",  # noqa: A002 - the option's own name
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> tuple[Gathered, Report]:
    """Return all that the file gives, and how it was read. Raises `Unreadable`, and what `progress` raises.

    `columns` maps names of columns to fields, for tables. Nothing is written anywhere.
    """
    if format not in FORMATS:
        raise Unreadable("unknown-format", format=format, formats=FORMATS)
    if len(data) > LARGEST:
        raise Unreadable("too-large", size=len(data), largest=LARGEST)
    report = Report()
    chosen = detect(data) if format == "auto" else format
    if chosen == "json":
        return read_json(data, report), report
    if chosen == "vcard":
        people = read_vcards(data, report, progress=progress)
    elif chosen == "linkedin":
        people = read_linkedin(data, report, columns=columns, progress=progress)
    else:
        people = read_table(data, report, kind=chosen, columns=columns, progress=progress)
    gathered = Gathered(people=tuple(people))
    if format == "auto" and chosen == "csv":
        report.format = _kind(report)
    return gathered, report


def detect(data: bytes) -> Format:
    """Return the format that the bytes look like; a table where nothing else fits."""
    if data.startswith(ZIP_MARK):
        return "linkedin"
    head = data[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:1] in (b"{", b"["):
        return "json"
    if b"BEGIN:VCARD" in head.upper():
        return "vcard"
    return "csv"


def _kind(report: Report) -> Format:
    names = {fold(column.name) for column in report.columns}
    if {"first name", "last name", "connected on"} <= names:
        return "linkedin"
    if any(name.endswith(" - value") for name in names) or "group membership" in names:
        return "google"
    if names & {"e-mail 2 address", "adresse de courrier 2", "adresse de messagerie 2", "e-mail display name"}:
        return "outlook"
    return "csv"
