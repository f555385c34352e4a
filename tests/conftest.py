"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.quiet import quick

settings.register_profile("any machine", deadline=None)  # a slow machine is no fault
settings.load_profile("any machine")


@pytest.fixture(autouse=True, scope="session")
def _quick() -> Iterator[None]:
    with quick():
        yield
