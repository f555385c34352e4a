"""The calls that differ between operating systems: locks, modes, what reaches the disk."""

from __future__ import annotations

import os
import stat
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reseau_tui.store.errors import StoreError, store_error

if TYPE_CHECKING:
    import filelock

try:
    import fcntl
except ImportError:
    _HAS_FLOCK = False
else:
    _HAS_FLOCK = True

PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
_BINARY = getattr(os, "O_BINARY", 0)
_FIRST_WAIT = 0.001
_LONGEST_WAIT = 0.02


class Identity(NamedTuple):
    """What tells one state of a file from another without reading it."""

    device: int
    inode: int
    size: int
    mtime_ns: int


def identity(status: os.stat_result) -> Identity:
    """Return the identity of the file of that status."""
    return Identity(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def identity_at(path: str) -> Identity | None:
    """Return the identity of the file at `path`, or None without one; a text, as that is on the way of every edit."""
    try:
        return identity(os.stat(path))  # noqa: PTH116
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error(error, Path(path)) from error


def open_to_read(path: Path) -> int | None:
    """Open a regular file and return its descriptor, or None when it is not there."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise StoreError("not-a-file", path=str(path))
        return os.open(path, os.O_RDONLY | _BINARY)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error(error, path) from error


def open_to_append(path: Path) -> int:
    """Open, and create if need be, a private file whose writes go to its end."""
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _BINARY, PRIVATE)


def open_new(path: Path) -> int:
    """Open a private file for writing, emptied if it was there."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, PRIVATE)


def close(fd: int) -> None:
    """Close a descriptor."""
    os.close(fd)


def read_from(fd: int, offset: int, size: int = -1) -> bytes:
    """Return what the file holds from `offset`, to its end or `size` bytes."""
    if size < 0:
        size = max(0, os.fstat(fd).st_size - offset)
    parts: list[bytes] = []
    os.lseek(fd, offset, os.SEEK_SET)
    while size > 0 and (part := os.read(fd, size)):
        parts.append(part)
        size -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def write_all(fd: int, data: bytes) -> None:
    """Write all of `data`; a disk that is full raises OSError."""
    written = os.write(fd, data)
    if written < len(data):  # the next try says why
        view = memoryview(data)[written:]
        while view:
            view = view[os.write(fd, view) :]


sync_file: Callable[[int], None] = os.fsync if sys.platform == "darwin" else getattr(os, "fdatasync", os.fsync)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut, where the system can."""
    if os.name != "posix":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def make_folder(folder: Path) -> None:
    """Create a folder for private files, and those above it."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def write_file(path: Path, data: bytes) -> None:
    """Write a whole private file so that it is either the old one or the new one, also after a power cut."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        fd = open_new(fresh)
        try:
            write_all(fd, data)
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(fresh, path)  # noqa: PTH105
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise store_error(error, path) from error
    sync_folder(path.parent)


class Lock:
    """A lock on a file that is never renamed, between programs and between threads; the kernel frees a dead holder's.

    The system's own call where there is one: `filelock`, which serves the others, costs more than the fsync of an edit.
    """

    def __init__(self, path: Path, wait: float) -> None:
        self._path = path
        self._name = str(path)
        self._wait = wait
        self._fd: int | None = None
        self._place: tuple[int, ...] = ()
        self._other: filelock.BaseFileLock | None = None
        self._ours = threading.Lock()  # the kernel gives a file that is open once to all our threads

    def acquire(self) -> None:
        """Take the lock, or raise StoreError ``locked`` when others held it all the time we were ready to wait."""
        if self._try():
            return
        deadline = time.monotonic() + self._wait
        pause = _FIRST_WAIT
        while time.monotonic() < deadline:
            time.sleep(pause)
            if self._try():
                return
            pause = min(2 * pause, _LONGEST_WAIT)
        raise StoreError("locked", path=str(self._path), seconds=self._wait)

    def release(self) -> None:
        """Let go."""
        if self._other is not None:
            self._other.release()
            self._other = None
        elif self._fd is not None:
            fcntl.flock(self._fd, fcntl.LOCK_UN)
        if self._ours.locked():
            self._ours.release()

    def close(self) -> None:
        """Let go, and close the file."""
        self.release()
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _try(self) -> bool:
        if not self._ours.acquire(blocking=False):
            return False
        taken = False
        try:
            taken = self._try_flock() if _HAS_FLOCK else self._try_filelock()
        except OSError as error:
            raise store_error(error, self._path) from error
        finally:
            if not taken:
                self._ours.release()
        return taken

    def _try_flock(self) -> bool:
        if self._fd is None:
            self._fd = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE)
            self._place = identity(os.fstat(self._fd))[:2]
        try:
            fcntl.flock(self._fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        now = identity_at(self._name)
        if now is None or now[:2] != self._place:  # removed by someone: what we hold locks nobody out
            os.close(self._fd)
            self._fd = None
            return False
        return True

    def _try_filelock(self) -> bool:
        import filelock

        lock = filelock.FileLock(self._path, mode=PRIVATE)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            return False
        self._other = lock
        return True
