"""vCards 2.1, 3.0 and 4.0, as address books really write them.

Read here rather than by vobject: its pattern for a line takes time that doubles with each comma of a parameter (12 s
for 24, in a line that anyone can send), it loses the second line of quoted-printable text and all that follows an
unclosed card.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from reseau_tui.exchange.decoding import decode_as
from reseau_tui.exchange.gathering import Gathering
from reseau_tui.exchange.report import Found, Progress, Report, Unreadable, shown
from reseau_tui.exchange.values import linkedin_slug
from reseau_tui.model.text import clean

_BEGIN = re.compile(rb"(?im)^[ \t]*begin[ \t]*:[ \t]*vcard[ \t]*$")
_END = re.compile(rb"(?im)^[ \t]*end[ \t]*:[ \t]*vcard[ \t]*$")
_BREAK = re.compile(rb"\r\n|\r|\n")
_NAME = re.compile(r"(?:([\w-]+)\.)?([\w-]+)")
_PARAMETER = re.compile(r';\s*([\w-]+)(?:\s*=\s*((?:"[^"]*"|[^;:"])*))?')
_HEAVY = (b"photo", b"logo", b"sound", b"key")
_PLAIN_TYPES = frozenset(("internet", "pref", "voice", "home", "work", "cell", "main", "other", "text", "x400"))
_MARKED = re.compile(r"_\$!<(.*)>!\$_")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_TOLD_EVERY = 64


class Line(NamedTuple):
    """One property: its group, name and parameters in lower case (a bare one is a ``type``), its text as it stands."""

    group: str
    name: str
    params: dict[str, list[str]]
    text: str


def read_vcards(data: bytes, report: Report, *, progress: Progress | None = None) -> Iterator[Found]:
    """Yield the people of the cards. Raises `Unreadable`. One bad card, or one bad line, never loses the rest."""
    report.format = "vcard"
    if not data.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise Unreadable("empty-file")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(b"\xef\xbb\xbf")
    data = _BREAK.sub(b"\n", data)
    report.encoding = "utf-8"
    starts = [match.start() for match in _BEGIN.finditer(data)]
    if not starts:
        raise Unreadable("no-cards")
    line, counted = 1, 0
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), 1):
        if progress and number % _TOLD_EVERY == 1:
            progress(start, len(data))
        line += data.count(b"\n", counted, start)
        counted = start
        found = _card(data[start:end], line, number, report)
        if found:
            yield found
    if progress:
        progress(len(data), len(data))


def _card(card: bytes, line: int, number: int, report: Report) -> Found | None:
    end = _END.search(card)
    person = Gathering(line, report)
    if end is None:
        person.remark("unclosed-card")
    body = card[card.find(b"\n") + 1 : end.start() if end else None] if b"\n" in card else b""
    lines = [parsed for raw in _logical_lines(body) if (parsed := _parsed(raw, person)) is not None]
    _Reading(person, lines).run()
    unreadable = all(entry.name == "version" for entry in lines)
    found = person.found(split=not any(line.name == "n" and line.text.strip("; ") for line in lines))
    if found is None:
        report.skip(line, "unreadable-card" if unreadable else "no-name", **({"card": number} if unreadable else {}))
    return found


def _logical_lines(body: bytes) -> Iterator[bytes]:
    """Yield the unfolded lines, in bytes since a fold may cut a letter; pictures and keys are left out at once."""
    logical: list[bytes] = []
    quoted = False
    for line in body.split(b"\n"):
        if quoted and logical:
            logical.append(line)
            quoted = line.endswith(b"=")
            if quoted:
                logical[-1] = line[:-1]
            continue
        if line[:1] in (b" ", b"\t") and logical:
            logical.append(line[1:])
        else:
            yield from _whole(logical)
            logical = [line]
        quoted = line.endswith(b"=") and _is_quoted(logical[0])
        if quoted:
            logical[-1] = logical[-1][:-1]
    yield from _whole(logical)


def _whole(logical: list[bytes]) -> Iterator[bytes]:
    if not logical or not logical[0].strip():
        return
    name = logical[0].lstrip()[:40].lower().partition(b":")[0].partition(b";")[0].rpartition(b".")[2]
    if name not in _HEAVY:
        yield b"".join(logical)


def _is_quoted(line: bytes) -> bool:
    return b"quoted" in line.partition(b":")[0].lower()


def _parsed(raw: bytes, person: Gathering) -> Line | None:
    head_bytes, colon, value = _halves(raw)
    head = decode_as(head_bytes, "")
    name = _NAME.match(head)
    if not colon or name is None:
        text = clean(decode_as(raw, ""), lines=True).strip()
        if text:
            person.remark("bad-line", value=shown(text))
            person.aside(text)
        return None
    params: dict[str, list[str]] = {}
    for match in _PARAMETER.finditer(head, name.end()):
        key, value_text = match[1].lower(), match[2]
        if value_text is None:  # vCard 2.1 may leave out what the value is of: TEL;VOICE
            key, value_text = "type", key
        values = (part.strip().strip('"').lower() for part in value_text.split(","))
        params.setdefault(key, []).extend(filter(None, values))
    encodings = {*params.get("encoding", ()), *params.get("type", ())}
    if any("quoted" in encoding for encoding in encodings):
        value = quopri.decodestring(value)
    elif encodings & {"b", "base64"}:
        value = _base64(value)
    charset = (params.get("charset") or [""])[0]
    return Line(name[1].lower() if name[1] else "", name[2].lower(), params, decode_as(value, charset))


def _halves(raw: bytes) -> tuple[bytes, bytes, bytes]:
    """Part a line at its first colon outside quotation marks."""
    at = raw.find(b":")
    quote = raw.find(b'"')
    while 0 <= quote < at:
        closing = raw.find(b'"', quote + 1)
        if closing < 0:
            break
        if closing > at:
            at = raw.find(b":", closing)
        quote = raw.find(b'"', closing + 1)
    return (raw[:at], b":", raw[at + 1 :]) if at >= 0 else (raw, b"", b"")


def _base64(value: bytes) -> bytes:
    try:
        return binascii.a2b_base64(value)
    except binascii.Error:
        return value


class _Reading:
    """Takes the lines of one card into a person."""

    def __init__(self, person: Gathering, lines: list[Line]) -> None:
        self._person = person
        self._lines = lines
        self._labels = {line.group: _label(line.text) for line in lines if line.group and line.name == "x-ablabel"}

    def run(self) -> None:
        preferred = sorted(self._lines, key=lambda line: not _is_preferred(line))
        for line in preferred:
            taker = getattr(self, "_" + line.name.replace("-", "_"), None)
            if taker is not None:
                taker(line)

    def _fn(self, line: Line) -> None:
        self._add("name", _unescaped(line.text), line)

    def _n(self, line: Line) -> None:
        family, given, middle, prefix = (*_fields(line.text), "", "", "", "")[:4]
        self._add("family", family, line)
        self._add("given", given, line)
        if not any(entry.name == "fn" and entry.text.strip() for entry in self._lines):
            self._add("middle", middle, line)
        if prefix:
            self._add("civility", prefix, line)

    def _org(self, line: Line) -> None:
        parts = [part.strip() for part in _fields(line.text)]
        self._add("organisation", parts[0], line)
        for part in parts[1:]:
            self._person.aside(part)

    def _title(self, line: Line) -> None:
        self._add("role", _unescaped(line.text), line)

    def _role(self, line: Line) -> None:
        self._add("role", _unescaped(line.text), line)

    def _email(self, line: Line) -> None:
        self._add("emails", _unescaped(line.text), line)
        self._keep_label(line)

    def _tel(self, line: Line) -> None:
        if "fax" not in line.params.get("type", ()):
            self._add("phones", _unescaped(line.text), line)
            self._keep_label(line)
        else:
            self._person.aside(_unescaped(line.text), "Fax")

    def _adr(self, line: Line) -> None:
        parts = (*_fields(line.text), *[""] * 7)[:7]
        self._add("city", parts[3], line)
        self._add("country", parts[6], line)

    def _url(self, line: Line) -> None:
        self._add("links", _unescaped(line.text), line)

    def _x_socialprofile(self, line: Line) -> None:
        self._add("links", _unescaped(line.text), line)

    def _impp(self, line: Line) -> None:
        text = _unescaped(line.text)
        if linkedin_slug(text):
            self._add("links", text, line)

    def _categories(self, line: Line) -> None:
        for part in _parts(line.text, ","):
            self._add("tags", part, line)

    def _note(self, line: Line) -> None:
        self._person.add("note", _unescaped(line.text), "NOTE")

    def _gender(self, line: Line) -> None:
        self._add("gender", _fields(line.text)[0], line)

    def _lang(self, line: Line) -> None:
        self._add("language", line.text[:2], line)

    def _add(self, field: str, text: str, line: Line) -> None:
        self._person.add(field, text, self._labels.get(line.group) or line.name.upper())

    def _keep_label(self, line: Line) -> None:
        """Keep a label that somebody chose: ``X-Private``, ``arbeit``."""
        label = self._labels.get(line.group) or next(
            (t for t in line.params.get("type", ()) if t not in _PLAIN_TYPES), ""
        )
        if label and label.casefold() not in _PLAIN_TYPES and line.text.strip():
            self._person.aside(_unescaped(line.text), label)


def _is_preferred(line: Line) -> bool:
    return "pref" in line.params or "pref" in line.params.get("type", ())


def _label(text: str) -> str:
    marked = _MARKED.fullmatch(text.strip())
    return clean(_unescaped(marked[1] if marked else text)).strip()


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], text) if "\\" in text else text


def _fields(text: str) -> list[str]:
    return _parts(text, ";")


def _parts(text: str, separator: str) -> list[str]:
    """Cut a structured value at separators that are not escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for piece in re.split(r"(\\.|[;,])", text, flags=re.DOTALL):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += _unescaped(piece)
    return parts
