"""One part of a message, before any template says it."""

from __future__ import annotations

from typing import Any

import msgspec

from reseau_tui.method.obligations import Obligation
from reseau_tui.model.kinds import Purpose
from reseau_tui.model.requests import Request

Parts = tuple[Obligation, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a message: its purpose, names of templates from the most fitting to the plainest, its fields."""

    purpose: Purpose
    names: tuple[str, ...]
    fields: dict[str, Any]
    request: str = ""


def section(purpose: Purpose, occasion: str, fields: dict[str, Any], *, request: Request | None = None) -> Section:
    """Return a part on an occasion, about a request if there is one."""
    names = (f"{purpose}.{occasion}", purpose) if occasion else (purpose,)
    return Section(purpose=purpose, names=names, fields=fields, request=request.id if request else "")
