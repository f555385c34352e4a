"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.quiet import quiet_now


@pytest.fixture(autouse=True, scope="session")
def _keys_without_delay() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.pilot.wait_for_idle", quiet_now)
        patch.setattr("textual.app.wait_for_idle", quiet_now)
        yield
