"""A reason as the rules give it: a code and what it speaks of; `present` makes the sentence."""

from __future__ import annotations

from datetime import date

import msgspec

Param = str | int | date | tuple[str, ...] | None


class Reason(msgspec.Struct, frozen=True, gc=False):
    """Why something is so: a stable code and its parameters, which are plain values and never sentences."""

    code: str
    params: dict[str, Param] = {}


class Refused(Exception):
    """A rule of the method, or the state of the book, does not allow this edit; nothing was changed."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code, params)
        self.reason = Reason(code, params)


class Invalid(Exception):
    """A value breaks an invariant of the model: which field, why; nothing was changed."""

    def __init__(self, code: str, field: str, **params: Param) -> None:
        super().__init__(code, field, params)
        self.field = field
        self.reason = Reason(code, {"field": field, **params})
