"""What one light says."""

from __future__ import annotations

import msgspec

from reseau_tui.model.kinds import LightCode, LightColour
from reseau_tui.model.reason import Param, Reason


class Verdict(msgspec.Struct, frozen=True):
    """One light: its colour, why, and the better move where there is one."""

    code: LightCode
    light: LightColour
    why: Reason
    better: Reason | None = None


def green(code: LightCode, why: str, better: Reason | None = None, /, **params: Param) -> Verdict:
    """Return a green light and what it rests on."""
    return Verdict(code, "green", Reason(why, params), better)


def amber(code: LightCode, why: str, better: Reason | None = None, /, **params: Param) -> Verdict:
    """Return a light that asks for a look."""
    return Verdict(code, "amber", Reason(why, params), better)


def red(code: LightCode, why: str, better: Reason | None = None, /, **params: Param) -> Verdict:
    """Return a light for what the method refuses."""
    return Verdict(code, "red", Reason(why, params), better)


def move(code: str, /, **params: Param) -> Reason:
    """Return a better move; `contact` is the identifier of whom it concerns, where that is someone else."""
    return Reason(code, params)
