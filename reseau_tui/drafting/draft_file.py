"""The draft file: one text form of a message, the same for `$EDITOR`, the check, exports and templates.

Headers, one blank line, the body, as in an e-mail; UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, Literal

import msgspec

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.headers import HEADER_OF, HEADERS, Correspondent
from reseau_tui.model.kinds import Assent, Channel, Closeness, Language, Purpose, Register, Standing
from reseau_tui.model.text import clean

LONGEST_FILE = 5_000_000
OWED: Final[tuple[Literal["thanks", "update"], ...]] = ("thanks", "update")
"""Kinds of item that a file says are owed."""
_LONGEST_QUOTED = 60
_HEADER_LINE = re.compile(r"([^\W_][\w-]*)(\s*):(.*)")


class DraftFile(msgspec.Struct, frozen=True, kw_only=True):
    """A message and its context; None or empty is not known, and nothing rests on it.

    `body` has ``\\n`` line ends and none at its end. `other` are the headers we do not know, in their order.
    """

    body: str
    to: Correspondent | None = None
    subject: str = ""
    purpose: Purpose | None = None
    language: Language | None = None
    register: Register | None = None
    standing: Standing | None = None
    closeness: Closeness | None = None
    channel: Channel | None = None
    on: date | None = None
    country: str = ""
    connector: str = ""
    may_contact: Assent | None = None
    will_meet: Assent | None = None
    targets: tuple[str, ...] = ()
    target_known: bool | None = None
    requester: str = ""
    consent: Assent | None = None
    follow_ups_sent: int | None = None
    first_message: str = ""
    owed: tuple[Literal["thanks", "update"], ...] = ()
    recent_asks: int | None = None
    other: tuple[tuple[str, str], ...] = ()


def read_draft(source: str | bytes) -> DraftFile:
    """Read a draft file: any line ends, with or without a byte order mark; an empty value is an absent one.

    Raises `DraftError` and nothing else, whatever the bytes.
    """
    lines = _text(source).split("\n")
    blank = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
    headers: tuple[tuple[int, str], ...] = ()
    if _is_header(lines[:blank]):
        headers = tuple(_unfolded(lines[:blank]))
    body = lines[blank + 1 :] if headers or not blank else lines
    fields = _fields(headers)
    text = "\n".join(body).rstrip()
    if not text:
        raise DraftError(min(blank + 2, len(lines)) if headers else 1, "draft-empty-body")
    return DraftFile(body=text, **fields)


def write_draft(draft: DraftFile) -> str:
    """Write a draft file; read again it is the same draft, as far as the draft itself is clean text."""
    known = (
        f"{header.name}: {header.write(value)}"
        for header in HEADERS
        for value in (getattr(draft, header.field) if header.many else (getattr(draft, header.field),))
        if value is not None and value != ""
    )
    other = (f"{name}: {value}" for name, value in draft.other)
    return "\n".join([*known, *other, "", draft.body.rstrip(), ""])


def _text(source: str | bytes) -> str:
    if isinstance(source, bytes):
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DraftError(error.object.count(b"\n", 0, error.start) + 1, "draft-not-utf8") from None
    else:
        text = source
    if len(text) > LONGEST_FILE:
        raise DraftError(1, "draft-too-long", longest=LONGEST_FILE)
    return clean(text, lines=True)


def _is_header(block: list[str]) -> bool:
    """Tell whether a file begins with headers, and not with a sentence that only looks like one."""
    match = _HEADER_LINE.match(block[0]) if block else None
    if match is None or match[1].casefold() in HEADER_OF:
        return match is not None
    return not match[2] and all(_HEADER_LINE.match(line) or line[0].isspace() for line in block)


def _unfolded(block: list[str]) -> Iterator[tuple[int, str]]:
    """Give each header with its line, from 1; a line that begins with a space goes on with the one before."""
    whole, at = "", 0
    for number, line in enumerate(block, 1):
        if line[0].isspace() and whole:
            whole = f"{whole} {line.strip()}"
            continue
        if whole:
            yield at, whole
        whole, at = line, number
    yield at, whole


def _fields(headers: tuple[tuple[int, str], ...]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    other: list[tuple[str, str]] = []
    for line, text in headers:
        match = _HEADER_LINE.match(text)
        if match is None:
            raise DraftError(line, "draft-not-a-header", text=text[:_LONGEST_QUOTED])
        value = match[3].strip()
        header = HEADER_OF.get(match[1].casefold())
        if header is None:
            other.append((match[1], value))
        elif header.field in fields and not header.many:
            raise DraftError(line, "draft-header-repeated", header=header.name)
        elif value:
            read = header.read(line, header.name, value)
            fields[header.field] = (*fields.get(header.field, ()), read) if header.many else read
    return fields | {"other": tuple(other)}
