"""Gettext catalogues as files: `.po` text to and from entries, and the `.mo` bytes made of them.

Only the standard library is used and nothing of the package: the build hook runs this file by its path.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

STAMP = "x-source-crc32"
"""Header of a `.mo` file that tells which `.po` it was made of: file times lie after a checkout or an install."""

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
# Compiled when first used: a program whose catalogues are compiled never needs it.
_LINE = r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?\s*"((?:[^"\\]|\\.)*)"\s*'
_PLURALS = {"fr": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}


class Entry(NamedTuple):
    """One message of a catalogue; the entry whose msgid is empty is the header."""

    context: str | None
    msgid: str
    plural: str | None
    translations: tuple[str, ...]
    fuzzy: bool = False

    @property
    def key(self) -> tuple[str | None, str]:
        """What gettext knows the message by."""
        return self.context, self.msgid

    @property
    def says_itself(self) -> bool:
        """Whether gettext says the same without it: the program starts sooner with a catalogue that is short."""
        return bool(self.msgid) and self.plural is None and self.translations == (self.msgid,)

    @property
    def translated(self) -> bool:
        """Whether every form is there and certain."""
        return not self.fuzzy and all(self.translations) and len(self.translations) == (2 if self.plural else 1)


def stamp(po: bytes) -> str:
    """Tell one `.po` file from another."""
    return f"{zlib.crc32(po):08x}"


def parse_po(text: str) -> list[Entry]:
    """Read the entries of a `.po` text, obsolete ones left out; ValueError names the line that is not understood."""
    entries: list[Entry] = []
    fields: dict[str, str] = {}
    keyword, fuzzy = "", False
    parts_of = re.compile(_LINE).fullmatch
    for number, line in enumerate([*text.split("\n"), ""], 1):
        line = line.strip(" \t\r\ufeff")
        match = parts_of(line)
        if match is None and line and not line.startswith("#"):
            raise ValueError(f"line {number}: not understood: {line[:60]}")
        begins = match is not None and match[1] in ("msgctxt", "msgid") and ("msgid" in fields or not fields)
        if fields and (not line or begins or line.startswith("#")):
            entries.append(_entry(fields, number, fuzzy=fuzzy))
            fields, keyword, fuzzy = {}, "", False
        if match is None:
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
            continue
        if match[1]:
            keyword = match[1]
            if keyword in fields:
                raise ValueError(f"line {number}: a second {keyword} in one entry")
            fields[keyword] = ""
        elif not keyword:
            raise ValueError(f"line {number}: a string without msgid or msgstr")
        fields[keyword] += _unescape(match[2])
    return entries


def _entry(fields: dict[str, str], number: int, *, fuzzy: bool) -> Entry:
    if "msgid" not in fields:
        raise ValueError(f"line {number}: an entry without msgid ends here")
    translations = tuple(text for name, text in sorted(fields.items()) if name.startswith("msgstr"))
    return Entry(fields.get("msgctxt"), fields["msgid"], fields.get("msgid_plural"), translations, fuzzy)


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), text) if "\\" in text else text


def po_text(language: str, entries: Iterable[Entry]) -> str:
    """Write a whole `.po` file: sorted, one line a string, no dates and no places, so that branches merge."""
    header = (
        "Project-Id-Version: reseau-tui",
        f"Language: {language}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {_PLURALS[language]}",
    )
    blocks = ['msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in header)]
    ordered = sorted((entry for entry in entries if entry.msgid), key=lambda entry: (entry.msgid, entry.context or ""))
    return "\n".join([*blocks, *("".join(f"{line}\n" for line in _entry_lines(entry)) for entry in ordered)])


def _entry_lines(entry: Entry) -> Iterable[str]:
    if entry.fuzzy:
        yield "#, fuzzy"
    if entry.context is not None:
        yield f"msgctxt {_quoted(entry.context)}"
    yield f"msgid {_quoted(entry.msgid)}"
    if entry.plural is None:
        yield f"msgstr {_quoted(entry.translations[0] if entry.translations else '')}"
        return
    yield f"msgid_plural {_quoted(entry.plural)}"
    for form in range(2):
        yield f"msgstr[{form}] {_quoted(entry.translations[form] if form < len(entry.translations) else '')}"


def _quoted(text: str) -> str:
    for character, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(character, escaped)
    return f'"{text}"'


def mo_bytes(entries: Iterable[Entry], source: bytes = b"") -> bytes:
    """Compile the translated entries, as `msgfmt` would; the header is stamped with the source it came from."""
    messages: dict[bytes, bytes] = {}
    for entry in entries:
        if not entry.translated or entry.says_itself:
            continue
        key = entry.msgid if entry.context is None else f"{entry.context}\x04{entry.msgid}"
        text = "\0".join(entry.translations)
        if not key:
            text += f"{STAMP}: {stamp(source)}\n"
        messages[(key if entry.plural is None else f"{key}\0{entry.plural}").encode()] = text.encode()
    keys = sorted(messages)
    pieces = [*keys, *(messages[key] for key in keys)]
    table, start = [], 28 + 8 * len(pieces)
    for piece in pieces:
        table.append(struct.pack("<II", len(piece), start))
        start += len(piece) + 1
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, 28 + 8 * len(pieces))
    return head + b"".join(table) + b"".join(piece + b"\0" for piece in pieces)


def compile_file(po: Path) -> Path:
    """Compile one `.po` file into the `.mo` beside it, in one step so that a running program never reads half of it."""
    source = po.read_bytes()
    mo, unfinished = po.with_suffix(".mo"), po.with_suffix(".mo.tmp")
    unfinished.write_bytes(mo_bytes(parse_po(source.decode()), source))
    return unfinished.replace(mo)
