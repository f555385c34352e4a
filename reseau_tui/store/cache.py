"""What was derived from the book, kept beside it for the next start; a wrong or missing one is only slower."""

from __future__ import annotations

import os
from contextlib import suppress
from zlib import crc32

from reseau_tui import __version__
from reseau_tui.store import system
from reseau_tui.store.errors import StoreError
from reseau_tui.store.reader import beside
from reseau_tui.store.store import Store
from reseau_tui.store.wire import sealed


def read_cache(store: Store, day_stamp: str) -> bytes | None:
    """Return what was kept for the book as the disk has it now, that day and language; before `load` as well."""
    with suppress(StoreError, OSError):
        book = store.stamp_on_disk()
        fd = None if book is None else system.open_to_read(beside(store.path, ".glance"))
        if book is not None and fd is not None:
            try:
                kept = system.read_from(fd, 0)
            finally:
                system.close(fd)
            stamp, _, data = kept.partition(b"\n")
            if stamp + b"\n" == _stamp(book, day_stamp, data):
                return data
    return None


def write_cache(store: Store, day_stamp: str, data: bytes) -> None:
    """Keep what was derived from the book as `store` knows it; where that fails, nothing is kept."""
    book = store.stamp
    if book is None:
        return
    path = beside(store.path, ".glance")
    fresh = beside(path, f".{os.getpid()}.tmp")
    with suppress(OSError):
        fd = system.open_new(fresh)
        try:
            system.write_all(fd, _stamp(book, day_stamp, data) + data)
        finally:
            system.close(fd)
        os.replace(fresh, path)  # noqa: PTH105
    with suppress(OSError):
        fresh.unlink(missing_ok=True)


def _stamp(book: str, day_stamp: str, data: bytes) -> bytes:
    words = (__version__, book, day_stamp.replace("\n", " "), f"{crc32(data):08x}")
    return sealed(" ".join(words).encode())
