"""Bytes of unknown origin made into text, and text that was once decoded wrongly mended."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# é è à ê ù ô î ç of the two encodings; whichever a text has more of is the one it was written in.
_WINDOWS = bytes((0xE9, 0xE8, 0xE0, 0xEA, 0xF9, 0xF4, 0xEE, 0xE7))
_MAC = bytes((0x8E, 0x8F, 0x88, 0x90, 0x9D, 0x99, 0x94, 0x8D))
_STRAY = {0xDC00 + byte: bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""What Python makes of a byte that is no UTF-8, to the letter that the byte is on Windows."""


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding; never fails.

    A mark at the start decides; then UTF-8; then Windows or old Macintosh by the letters that French has most of. A
    UTF-8 file with a few foreign bytes is read as UTF-8: one bad byte must not garble every accent.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding.removesuffix("-sig")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        if any(map(_is_utf8, data.split(b"\n"))):
            return data.decode("utf-8", "surrogateescape").translate(_STRAY), "utf-8"
    encoding = "mac_roman" if _count(data, _MAC) > _count(data, _WINDOWS) else "cp1252"
    return _decode_all(data, encoding), encoding


def decode_line(data: bytes) -> str:
    """Return a short text that is UTF-8 or else cp1252."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_all(data, "cp1252")


def decode_as(data: bytes, encoding: str) -> str:
    """Return a short text in the encoding that it claims, if that exists and fits; else by its bytes."""
    try:
        return data.decode(encoding) if encoding else decode_line(data)
    except (LookupError, UnicodeError, ValueError):
        return decode_line(data)


def repairs() -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield the ways a text may have been decoded wrongly before it was saved again, each with its mending.

    ``PrÈnom`` was cp1252 read on a Macintosh, ``PrŽnom`` the reverse, ``PrÃ©nom`` UTF-8 read on Windows.
    """
    yield "mac_roman→cp1252", lambda text: _again(text, "mac_roman", "cp1252")
    yield "cp1252→mac_roman", lambda text: _again(text, "cp1252", "mac_roman")
    yield "cp1252→utf-8", lambda text: _again(text, "cp1252", "utf-8")


def _again(text: str, wrong: str, right: str) -> str:
    return "\n".join(_line_again(line, wrong, right) for line in text.split("\n"))


def _line_again(line: str, wrong: str, right: str) -> str:
    if line.isascii():
        return line
    try:
        return line.encode(wrong).decode(right)
    except UnicodeError:
        return line


def _is_utf8(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_all(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:  # cp1252 leaves five bytes without a letter
        return data.decode("latin-1")


def _count(data: bytes, letters: bytes) -> int:
    return sum(data.count(letter) for letter in letters)
