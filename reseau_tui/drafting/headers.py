"""The headers of a draft file: their names, their values, and how each is read and written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple, get_args

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.model.kinds import Assent, Channel, Closeness, Language, Purpose, Register, Standing

_MOST_DIGITS = 6
_ADDRESS = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+")
_NAMED_ADDRESS = re.compile(r"(.*?)\s*<([^<>]*)>")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_YES_NO: Final = {"yes": True, "no": False}


class Header(NamedTuple):
    """One header: its name in the file, the field of `DraftFile`, and the two ways; `many` may be repeated.

    `read` takes the line, the name and a value that is not empty, and raises `DraftError`.
    """

    name: str
    field: str
    read: Callable[[int, str, str], Any]
    write: Callable[[Any], str] = str
    many: bool = False


class Correspondent(NamedTuple):
    """The contact written to, as the file names them; `address` may be empty, or `name` where there is an address."""

    name: str
    address: str = ""


def _text(_line: int, _name: str, value: str) -> str:
    return value


def _choice(*choices: str) -> Callable[[int, str, str], str]:
    def read(line: int, name: str, value: str) -> str:
        if value.casefold() not in choices:
            raise DraftError(line, "draft-header-choice", header=name, value=value, choices=choices)
        return value.casefold()

    return read


def _yes_no(line: int, name: str, value: str) -> bool:
    return _YES_NO[_choice(*_YES_NO)(line, name, value)]


def _write_yes_no(value: bool) -> str:  # noqa: FBT001 - the value is what is written
    return "yes" if value else "no"


def _day(line: int, name: str, value: str) -> date:
    try:
        if len(value) == len("2026-11-24"):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise DraftError(line, "draft-header-day", header=name, value=value)


def _number(line: int, name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS):
        raise DraftError(line, "draft-header-number", header=name, value=value)
    return int(value)


def _follow_ups(line: int, name: str, value: str) -> int:
    return int(_choice("0", "1", "2")(line, name, value))


def _country(line: int, name: str, value: str) -> str:
    if not re.fullmatch("[A-Za-z]{2}", value):
        raise DraftError(line, "draft-header-country", header=name, value=value)
    return value.upper()


def _correspondent(line: int, name: str, value: str) -> Correspondent:
    if _ADDRESS.fullmatch(value):
        return Correspondent("", value)
    address = ""
    if match := _NAMED_ADDRESS.fullmatch(value):
        value, address = match[1], match[2].strip()
    quoted = _QUOTED.fullmatch(value)
    if (match and not _ADDRESS.fullmatch(address)) or (not quoted and ("<" in value or ">" in value)):
        raise DraftError(line, "draft-header-address", header=name, value=f"{value} <{address}>" if match else value)
    return Correspondent(re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else value, address)


def _write_correspondent(to: Correspondent) -> str:
    name = to.name
    if re.search(r'[<>"\\@]', name):
        name = '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'
    if not to.address:
        return name
    return f"{name} <{to.address}>" if name else to.address


def _lines(_line: int, _name: str, value: str) -> str:
    return re.sub(r"\\([n\\])", lambda match: "\n" if match[1] == "n" else "\\", value)


def _write_lines(value: str) -> str:
    return value.replace("\\", "\\\\").replace("\n", "\\n")


HEADERS: Final = (
    Header("To", "to", _correspondent, _write_correspondent),
    Header("Subject", "subject", _text),
    Header("Purpose", "purpose", _choice(*get_args(Purpose))),
    Header("Language", "language", _choice(*get_args(Language))),
    Header("Register", "register", _choice(*get_args(Register))),
    Header("Standing", "standing", _choice(*get_args(Standing))),
    Header("Closeness", "closeness", _choice(*get_args(Closeness))),
    Header("Channel", "channel", _choice(*get_args(Channel))),
    Header("On", "on", _day),
    Header("Country", "country", _country),
    Header("Connector", "connector", _text),
    Header("May-contact", "may_contact", _choice(*get_args(Assent))),
    Header("Will-meet", "will_meet", _choice(*get_args(Assent))),
    Header("Target", "targets", _text, many=True),
    Header("Target-known", "target_known", _yes_no, _write_yes_no),
    Header("Requester", "requester", _text),
    Header("Consent", "consent", _choice(*get_args(Assent))),
    Header("Follow-ups-sent", "follow_ups_sent", _follow_ups),
    Header("First-message", "first_message", _lines, _write_lines),
    Header("Owed", "owed", _choice("thanks", "update"), many=True),
    Header("Recent-asks", "recent_asks", _number),
)
HEADER_OF: Final = {header.name.casefold(): header for header in HEADERS}
