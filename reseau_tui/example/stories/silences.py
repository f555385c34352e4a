"""Requests that wait for a word, and what the waiting calls for. Source: method R5, R15."""

from __future__ import annotations

from reseau_tui.example.teller import Teller


def philippe_is_silent_and_denis_knows_him(tell: Teller) -> None:
    """Two follow-ups brought nothing, and a connector recommends me: ask him what he advises."""
    days = tell.days
    sent, first, second = days.silence(follow_ups=2)
    call = days.before(sent, 2)
    tell.log(call, "denis", "call", "denis-call", helped=True)
    tell.log(sent, "denis", "thanks", "denis-thanks", channel="email")
    request = tell.ask(
        "philippe", "philippe-about", made=call, sent=sent, by="denis", strength="solid", text="philippe-message"
    )
    tell.follow_up(first, request, "philippe-follow-up")
    tell.follow_up(second, request, "philippe-second-follow-up")


def helene_is_silent_and_nobody_knows_her(tell: Teller) -> None:
    """Written cold, by a weak channel, to someone far above, with nothing offered: time to try another way."""
    sent, first, second = tell.days.silence(follow_ups=2)
    request = tell.ask("helene", "helene-about", sent=sent, channel="linkedin", text="helene-message")
    tell.follow_up(first, request)
    tell.follow_up(second, request, "helene-follow-up")


def ingrid_is_away(tell: Teller) -> None:
    """An automatic reply: the count waits until she is back."""
    days = tell.days
    sent = days.to_ask(days.ago(5))
    tell.log(days.before(sent, 2), "priya", "call", "priya-call", helped=True)
    tell.log(days.before(sent), "priya", "thanks", "priya-thanks", channel="linkedin")
    request = tell.ask("ingrid", "ingrid-about", made=days.before(sent, 2), sent=sent, by="priya", strength="solid")
    tell.answer(days.ago(4), request, "away", "ingrid-answer", until=days.ahead(6))


def gregoire_has_just_been_asked(tell: Teller) -> None:
    """Nothing to do but to wait."""
    tell.ask("gregoire", "gregoire-about", sent=tell.days.to_ask(tell.days.ago(2)))


STORIES = (
    philippe_is_silent_and_denis_knows_him,
    helene_is_silent_and_nobody_knows_her,
    ingrid_is_away,
    gregoire_has_just_been_asked,
)
