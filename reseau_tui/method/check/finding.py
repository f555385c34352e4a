"""What the draft check says: a code, how much it weighs, where, and why. Source: method R3."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from reseau_tui.model.reason import Param, Reason

Severity = Literal["error", "warning", "advice"]

SEVERITIES: Final[dict[str, Severity]] = {
    "placeholder": "error",
    "wrong-name": "error",
    "recommender-forbidden": "error",
    "consent-leak": "error",
    "third-follow-up": "error",
    "no-ask": "warning",
    "vague-ask": "warning",
    "job-ask": "warning",
    "several-asks": "warning",
    "out-of-reach": "warning",
    "too-long": "warning",
    "life-story": "warning",
    "self-centred": "advice",
    "desperate": "warning",
    "empty-praise": "warning",
    "impersonal": "warning",
    "no-offer": "warning",
    "recommender-missing": "warning",
    "reproach": "warning",
    "nothing-new": "advice",
    "thanks-not-specific": "warning",
    "update-without-news": "warning",
    "gratitude-first": "warning",
    "asked-too-often": "warning",
    "register-mixed": "warning",
    "register-unexpected": "warning",
    "no-subject": "warning",
    "vague-subject": "warning",
    "no-duration": "advice",
    "too-much-time": "advice",
    "no-thanks": "advice",
    "no-greeting": "advice",
    "no-closing": "advice",
    "channel-weak": "advice",
    "bad-timing": "warning",
}
"""Every code there is, in the order of the method's table."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One remark about a message; `start` and `end` (excluded) are places in its body, None where it has no place."""

    code: str
    severity: Severity
    start: int | None = None
    end: int | None = None
    why: Reason


def finding(code: str, place: tuple[int, int] | None = None, why: str = "", **params: Param) -> Finding:
    """Return a finding of that code; `why` names the variant of its sentence, by default the code itself."""
    start, end = place or (None, None)
    return Finding(code=code, severity=SEVERITIES[code], start=start, end=end, why=Reason(why or code, params))
