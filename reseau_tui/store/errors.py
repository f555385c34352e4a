"""What can go wrong with a file, as codes and parameters; `words` makes the sentences."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import NamedTuple

Value = str | int | float

_CODES = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "no-permission",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EISDIR: "not-a-file",
    errno.ENOTDIR: "not-a-file",
    errno.ELOOP: "not-a-file",
    errno.ENAMETOOLONG: "not-a-file",
}


class StoreError(Exception):
    """The book cannot be read or written; nothing was changed.

    Codes: ``empty-file``, ``damaged``, ``damaged-record``, ``foreign``, ``newer-schema``, ``not-a-file``,
    ``not-a-folder``, ``no-permission``, ``disk-full``, ``locked``, ``read-only``, ``changed-underneath``,
    ``not-a-record``, ``no-book``, ``exists``, ``input-output``.
    """

    def __init__(self, code: str, **params: Value) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Rebased(Exception):
    """The file is no longer the one that was read and the steps in between are unknown: load it again."""


class Problem(NamedTuple):
    """Something found while reading that did not stop it: a code and what it speaks of."""

    code: str
    params: dict[str, Value]


def store_error(error: OSError, path: Path) -> StoreError:
    """Return the StoreError for what the operating system said about `path`."""
    code = _CODES.get(error.errno or 0, "input-output")
    return StoreError(code, path=str(path), detail=error.strerror or type(error).__name__)
