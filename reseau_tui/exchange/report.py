"""What a file of others holds for the book, and what could not be taken from it.

A `Reason` of a row left out (`Report.skipped`):
    ``hidden`` {on} (a member whose LinkedIn account gives a date and nothing else) · ``no-name`` (neither a name nor
    an e-mail) · ``header-again`` (the header line once more) · ``unreadable-card`` {card} (the number of the card,
    from 1) · ``bad-record`` {table, id, field} · ``lost-reference`` {table, id}.
A `Reason` of a part of a row that was put aside (`Report.remarks`); what was written there is in the person's note
unless said:
    ``bad-email`` {value} · ``bad-phone`` {value} · ``number-lost`` {value} (a phone that a spreadsheet turned into
    3.36E+10) · ``bad-date`` {column, value} · ``bad-country`` {value} · ``bad-value`` {column, value} · ``too-long``
    {column, length} · ``cut`` {length, kept} (longer than a note may be: the rest is not in the book) ·
    ``extra-cells`` {count} · ``lone-quote`` (a quotation mark never closed, read as a letter) · ``unclosed-card`` ·
    ``bad-line`` {value}.
A `Reason` of an `Unreadable` file:
    ``empty-file`` · ``too-large`` {size, largest} · ``no-header`` · ``no-such-column`` {column, columns} ·
    ``no-such-field`` {field, fields} · ``no-connections`` {files} (a zip without Connections.csv) · ``damaged-zip`` ·
    ``no-cards`` · ``damaged-json`` {line} · ``not-a-book`` · ``newer-book`` {schema} · ``unknown-format`` {format,
    formats}.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal

import msgspec

from reseau_tui.model.kinds import Closeness, Gender, Language, Register, Standing
from reseau_tui.model.reason import Param, Reason
from reseau_tui.model.record import Record

Format = Literal["auto", "linkedin", "google", "outlook", "vcard", "csv", "json"]
FORMATS: tuple[Format, ...] = ("auto", "linkedin", "google", "outlook", "vcard", "csv", "json")

Progress = Callable[[int, int], None]
"""Told now and then how much is done, and of how much; what it raises stops the work, which leaves nothing behind."""

SHOWN = 80
"""Longest piece of a file's text that a reason carries."""


class Unreadable(Exception):
    """Nothing can be read from the file: why. The book was not touched."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code, params)
        self.reason = Reason(code, params)


class Found(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A person as a file knows them, from its line `line` on; the fields are those of `Contact`, cleaned and valid.

    `name_guessed`: the file gave no name, and the e-mail stands for it. `introduced_by` and `manager` are names.
    """

    line: int
    name: str
    name_guessed: bool = False
    given: str = ""
    family: str = ""
    organisation: str = ""
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin: str = ""
    links: tuple[str, ...] = ()
    city: str = ""
    country: str = ""
    tags: tuple[str, ...] = ()
    standing: Standing | None = None
    closeness: Closeness | None = None
    register: Register | None = None
    language: Language | None = None
    gender: Gender | None = None
    how_met: str = ""
    cadence: str = ""
    note: str = ""
    away_from: date | None = None
    away_until: date | None = None
    leave_in_peace: bool = False
    recruiter: bool = False
    connected_on: date | None = None
    introduced_by: str = ""
    manager: str = ""


class Remark(msgspec.Struct, frozen=True):
    """Something to say about the line `line` of the file."""

    line: int
    why: Reason


class Column(msgspec.Struct, frozen=True):
    """A column of the file and the field it fills; empty where it fills none."""

    name: str
    field: str


class Report(msgspec.Struct):
    """How a file was read; complete once the reading is over."""

    format: Format = "csv"
    encoding: str = ""
    delimiter: str = ""
    header_line: int = 0
    columns: list[Column] = []
    skipped: list[Remark] = []
    remarks: list[Remark] = []
    unknown_columns: list[str] = []
    other_files: list[str] = []
    """Files of the same archive that were not read."""

    def skip(self, line: int, code: str, **params: Param) -> None:
        """Say that a row was left out."""
        self.skipped.append(Remark(line, Reason(code, params)))

    def remark(self, line: int, code: str, **params: Param) -> None:
        """Say that a part of a row was put aside."""
        self.remarks.append(Remark(line, Reason(code, params)))

    @property
    def hidden(self) -> int:
        """How many members hide themselves."""
        return sum(remark.why.code == "hidden" for remark in self.skipped)


class Gathered(msgspec.Struct, frozen=True):
    """All that one file gave: people found in a foreign format, or the records of a whole book."""

    people: tuple[Found, ...] = ()
    records: tuple[Record, ...] = ()


def shown(text: str) -> str:
    """Return the text short enough for a reason."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
