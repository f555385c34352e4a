"""Copies of the book in a folder beside it: one for each of the last days, and those the person asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reseau_tui.store import system
from reseau_tui.store.errors import StoreError, store_error

KEPT_DAYS = 7
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAILY = re.compile(r"\d{4}-\d{2}-\d{2}\.json")
_COPY = re.compile(r"\d{4}-\d{2}-\d{2}.*\.json")
_UNFIT = re.compile(r"[^0-9T-]+")


class Backups:
    """The folder of copies of the book at `path`."""

    def __init__(self, path: Path) -> None:
        self.folder = path.with_name(path.name + ".backups")
        self._day_seen = ""

    def newest(self) -> Path | None:
        """Return the newest copy, or None."""
        return max(self._copies(_COPY), default=None)

    def day_is_new(self, moment: str) -> bool:
        """Tell whether the day of an ISO moment is later than those already seen to."""
        return moment[:10] > self._day_seen

    def before_changes_of(self, day: str, copy_to: Callable[[Path], None]) -> None:
        """Keep the book as it is before the first change of an ISO day, and forget the oldest days."""
        if not _DAY.fullmatch(day):
            return
        self._day_seen = day
        daily = self._copies(_DAILY)
        if any(copy.stem >= day for copy in daily):
            return
        self._make()
        copy_to(self.folder / f"{day}.json")
        for old in daily[: 1 - KEPT_DAYS]:
            with suppress(OSError):
                old.unlink()

    def path_for(self, moment: str) -> Path:
        """Return where to put a copy of the book as of an ISO moment."""
        self._make()
        return self.folder / f"{_UNFIT.sub('-', moment[:19]) or '0000-00-00'}.json"

    def path_for_damaged(self) -> Path:
        """Return where to put a file that cannot be read, beside no other."""
        self._make()
        numbers = (self.folder / f"damaged-{n}.json" for n in range(1, 1_000_000))
        return next(path for path in numbers if not path.exists())

    def _copies(self, pattern: re.Pattern[str]) -> list[Path]:
        try:
            return sorted(p for p in self.folder.iterdir() if pattern.fullmatch(p.name))
        except OSError:
            return []

    def _make(self) -> None:
        try:
            system.make_folder(self.folder)
        except FileExistsError as error:
            raise StoreError("not-a-folder", path=str(self.folder)) from error
        except OSError as error:
            raise store_error(error, self.folder) from error
