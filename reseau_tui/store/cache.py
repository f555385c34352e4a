"""What was derived from the book, kept beside it for the next start; a wrong or missing one is only slower.

Reading it comes before anything else of a start, so it knows the files by their size and time alone.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from reseau_tui import __version__

if TYPE_CHECKING:
    from reseau_tui.store.store import Store

GLANCE = ".glance"


def read_cache(path: Path, day_stamp: str) -> bytes | None:
    """Return what was kept for the book as the disk has it now, that day and language; before `load` as well."""
    path = path.resolve()
    book = stamp_on_disk(path)
    if book is None:
        return None
    try:
        kept = path.with_name(path.name + GLANCE).read_bytes()
    except OSError:
        return None
    stamp, _, data = kept.partition(b"\n")
    return data if stamp == _stamp(book, day_stamp, data) else None


def write_cache(store: Store, day_stamp: str, data: bytes) -> None:
    """Keep what was derived from the book as `store` knows it; where that fails, nothing is kept."""
    from reseau_tui.store import system

    book = store.stamp
    if book is None:
        return
    path = store.path.with_name(store.path.name + GLANCE)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        fd = system.open_new(fresh)
        try:
            system.write_all(fd, _stamp(book, day_stamp, data) + b"\n" + data)
        finally:
            system.close(fd)
        os.replace(fresh, path)  # noqa: PTH105
    with suppress(OSError):
        fresh.unlink(missing_ok=True)


def stamp(base_size: int, base_mtime_ns: int, journal_bytes: int) -> str:
    """Return what tells a state of a book from any other: its base and how far its journal goes."""
    return f"{base_size} {base_mtime_ns} {journal_bytes}"


def stamp_on_disk(path: Path) -> str | None:
    """Return the stamp of the book as it is on disk now, None while there is none."""
    try:
        base = path.stat()
    except OSError:
        return None
    try:
        journal_bytes = path.with_name(path.name + ".journal").stat().st_size
    except OSError:
        journal_bytes = 0
    return stamp(base.st_size, base.st_mtime_ns, journal_bytes)


def _stamp(book: str, day_stamp: str, data: bytes) -> bytes:
    return " ".join((__version__, book, day_stamp.replace("\n", " "), f"{crc32(data):08x}")).encode()
