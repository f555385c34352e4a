"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet

from tests.quiet import quiet_now

_parse_rules = Stylesheet._parse_rules
_parsed: dict[tuple[Any, ...], Any] = {}


def _parse_once(self: Stylesheet, css: str, *where: Any, **more: Any) -> Any:
    """Parse each style sheet once for all the programs that tests start, not once for each: a tenth of their time."""
    key = (css, where, tuple(more.items()), tuple(self._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse_rules(self, css, *where, **more)
    return _parsed[key]


@pytest.fixture(autouse=True, scope="session")
def _keys_without_delay() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual.pilot.wait_for_idle", quiet_now)
        patch.setattr("textual.app.wait_for_idle", quiet_now)
        patch.setattr(Stylesheet, "_parse_rules", _parse_once)
        yield
