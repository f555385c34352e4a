"""What stands in no word of the text: `third-follow-up`, `bad-timing`, `channel-weak`, `asked-too-often`, `no-offer`.

Source: method R4, R5, R9, R10, R11.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reseau_tui.method.check.asks import asks
from reseau_tui.method.check.facts import offers
from reseau_tui.method.check.finding import SEVERITIES, Finding, finding
from reseau_tui.method.check.numbers import ASKS_WITH_NOTHING_GIVEN, MOST_FOLLOW_UPS
from reseau_tui.method.check.reading import Reading
from reseau_tui.model.reason import Reason

_NEW_ASKS: Final = frozenset(("request", "introduction-request", "recommendation-questions"))


def third_follow_up(reading: Reading) -> Iterator[Finding]:
    """Refuse a third follow-up on one request."""
    sent = reading.context.follow_ups_sent
    if reading.context.purpose == "follow-up" and sent is not None and sent >= MOST_FOLLOW_UPS:
        yield finding("third-follow-up", count=sent)


def bad_timing(reading: Reading) -> Iterator[Finding]:
    """Find a planned day on which a message that asks had better not go; never without a planned day."""
    context = reading.context
    if context.on is None or not context.asks:
        return
    from reseau_tui.method.moments import moment

    found = moment(context.on, context.where)
    if not found.open:
        closed = found.reasons[0]
        why = Reason("bad-timing", {**closed.params, "closed": closed.code, "on": context.on, "next": found.next})
        yield Finding(code="bad-timing", severity=SEVERITIES["bad-timing"], why=why)


def channel_weak(reading: Reading) -> Iterator[Finding]:
    """Find LinkedIn's messaging used with someone never met and not connected with."""
    context = reading.context
    if context.asks and context.channel == "linkedin" and context.closeness == "never-met" and not context.connected:
        yield finding("channel-weak")


def asked_too_often(reading: Reading) -> Iterator[Finding]:
    """Find one more ask where the last ones outnumber what was given; close friends are outside."""
    context = reading.context
    if context.recent_asks is None or context.recent_asks < ASKS_WITH_NOTHING_GIVEN:
        return
    if context.closeness == "close" or context.recruiter:
        return
    if context.purpose in _NEW_ASKS or (
        context.purpose == "keep-warm" and any(ask.firm and ask.kinds for ask in asks(reading))
    ):
        yield finding("asked-too-often", count=context.recent_asks)


def no_offer(reading: Reading) -> Iterator[Finding]:
    """Find an ask to someone far above, or above and cold, with nothing offered and no reason for them. Source: R10."""
    context = reading.context
    if context.purpose not in ("request", "introduction-request") or context.recruiter:
        return
    far = context.standing == "well-above"
    if not far and not (context.standing == "above" and context.cold):
        return
    if context.connector and context.may_contact == "yes":
        return  # recommended, a request for advice in their own field is in itself welcome
    if any(offers(reading, said) for said in reading.main):
        return
    yield finding("no-offer", why="no-offer-far" if far else "no-offer-cold")
