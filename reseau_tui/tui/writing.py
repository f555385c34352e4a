"""Writing into the open book: one change at a time, patiently while another program holds it, and then to the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reseau_tui.store.errors import StoreError

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp

T = TypeVar("T")
HEAVY = 2_000
"""Records from which on a change takes long enough to be noticed."""
RETRY_EVERY = 0.02
PATIENCE = 10.0
"""Seconds to wait for another program to let go of the book."""


class Writing:
    """What stands between a key and the file; whoever writes waits here for their turn, however they asked for it."""

    def __init__(self, reseau: ReseauApp) -> None:
        self.is_busy = False
        """Whether a heavy change is under way in another thread: nobody may read the book meanwhile."""
        self._reseau = reseau
        self._turn = asyncio.Lock()
        self._written = 0
        self._syncing: asyncio.Task[None] | None = None

    async def patiently(self, write: Callable[[], T], *, heavy: bool = False) -> T:
        """Write, in turn, waiting while another program holds the book; a `heavy` write is done aside."""
        waited = 0.0
        async with self._turn:
            while True:
                try:
                    result = await self._aside(write) if heavy else write()
                except StoreError as error:
                    if error.code != "locked" or waited >= PATIENCE:
                        raise
                    await asyncio.sleep(RETRY_EVERY)
                    waited += RETRY_EVERY
                else:
                    self._sync_soon()
                    return result

    async def _aside(self, write: Callable[[], T]) -> T:
        """Write in another thread, to its end even where nobody waits for it any more."""
        self.is_busy = True
        self._reseau.tell(self._reseau.words.say("One moment…"))
        writing = asyncio.create_task(asyncio.to_thread(write))
        try:
            return await asyncio.shield(writing)
        finally:
            await asyncio.wait((writing,))
            self.is_busy = False
            self._reseau.go_on()

    def _sync_soon(self) -> None:
        """Bring what was written to the disk, aside: no key waits for a slow one."""
        self._written += 1
        if self._syncing is None or self._syncing.done():
            self._syncing = asyncio.create_task(self._sync())

    async def synced(self) -> None:
        """Wait until the disk has what was written."""
        if self._syncing is not None:
            await asyncio.shield(self._syncing)

    async def _sync(self) -> None:
        """Wait for the disk, until nothing was written while it worked."""
        on_disk = 0
        try:
            while on_disk < self._written:
                on_disk = self._written
                await asyncio.to_thread(self._reseau.session.store.sync)
        except StoreError as error:
            self._reseau.tell_trouble(error)
