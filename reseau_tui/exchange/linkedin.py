"""LinkedIn's archive: the connections, as a CSV of any of its eras or inside the zip that LinkedIn sends.

The zip's other files are named in the report, not read.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from reseau_tui.exchange.csv_by_headers import read_table
from reseau_tui.exchange.report import Found, Progress, Report, Unreadable
from reseau_tui.model.text import clean

LARGEST = 512 * 1024 * 1024
ZIP_MARK = b"PK\x03\x04"
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError)
_CONNECTIONS = "connections.csv"


def read_linkedin(
    data: bytes, report: Report, *, columns: Mapping[str, str] | None = None, progress: Progress | None = None
) -> Iterator[Found]:
    """Yield the connections. Raises `Unreadable`.

    A member who hides gives a day and nothing else: told in the report, and nobody is made of it.
    """
    table = _connections(data, report) if data.startswith(ZIP_MARK) else data
    yield from read_table(table, report, kind="linkedin", columns=columns, progress=progress)


def _connections(data: bytes, report: Report) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            chosen = next((entry for entry in entries if _plain(entry.filename) == _CONNECTIONS), None)
            names = [clean(entry.filename) for entry in entries if entry is not chosen]
            if chosen is None:
                raise Unreadable("no-connections", files=tuple(names[:20]))
            report.other_files = names
            if chosen.file_size > LARGEST:
                raise Unreadable("too-large", size=chosen.file_size, largest=LARGEST)
            with archive.open(chosen) as file:
                table = file.read(LARGEST + 1)  # the size that an entry states may be a lie
    except _DAMAGE as error:
        raise Unreadable("damaged-zip") from error
    if len(table) > LARGEST:
        raise Unreadable("too-large", size=len(table), largest=LARGEST)
    return table


def _plain(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].replace(" ", "").replace("_", "").casefold()
