"""The parts of a message: for each kind of thing owed, which template says it and with which fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from reseau_tui.drafting.introductions import ask_target, connect
from reseau_tui.drafting.news_said import last_news, owed_news
from reseau_tui.drafting.section import Parts, Section
from reseau_tui.drafting.situation import Situation, one_line
from reseau_tui.drafting.wording import Help, News
from reseau_tui.method.formality import is_by_trade
from reseau_tui.method.obligations import Obligation
from reseau_tui.method.refusals import refusal_to_thank
from reseau_tui.method.threads import thread as thread_of
from reseau_tui.method.threads import undated_yes
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import Purpose
from reseau_tui.model.requests import Request

MOST_LISTED: Final = 5
_TALKS: Final = frozenset(("meeting", "call"))


def thanks(here: Situation, parts: Parts) -> Section:
    """Thank for each help, and for who was sent to me; where nothing is owed, for a refusal. Source: R5, R6, R16."""
    refused = refusal_to_thank(here.book, here.contact.id, here.day) if not parts else None
    if refused is not None:
        return _section("thanks", "refused", {"about": refused.about}, request=refused.id)
    received = _received(here, parts)
    helps = [
        Help(kind=i.kind, on=i.on, introduced=here.names(i.introduced))
        for i in sorted(received, key=lambda i: (i.on, i.id))
    ]
    helps += [
        Help(kind="introduction", on=r.sent, introduced=here.names((r.contact,)))
        for part in parts
        if (r := here.book.requests.get(part.source)) and r.sent
    ]
    said = tuple(dict.fromkeys(here.wording.help(one, here.register, here.day) for one in helps))[-MOST_LISTED:]
    introduced = tuple(dict.fromkeys(name for one in helps for name in one.introduced))[:MOST_LISTED]
    last = helps[-1].on if helps else None
    fields = {
        "help": said[-1] if said else "",
        "helps": said,
        "introduced": here.wording.listed(introduced),
        "on": here.on(last),
        "of_day": here.of(last),
    }
    if len(said) > 1:
        occasion = "several"
    elif helps and helps[0].kind in _TALKS:
        occasion = "meeting"
    elif introduced:
        occasion = "introduction"
    else:
        occasion = "help" if helps else ""
    return _section("thanks", occasion, fields, request=received[0].request if len(received) == 1 else "")


def update(here: Situation, parts: Parts, request: Request | None) -> Section:
    """Tell the news, with the chain it came by. Source: method R7."""
    news = owed_news(here, parts) or ((last_news(here, request),) if request else ())
    if len(news) > 1:
        told = tuple(here.wording.news(piece, here.day) for piece in news[:MOST_LISTED])
        return _section("update", "several", {"news": told})
    if not news or news[0].kind == "told":
        return _section("update", "", {"target": news[0].target if news else ""}, request=_id(request))
    piece = news[0]
    names = [f"update.{piece.kind}", "update"]
    if piece.links:
        names.insert(0, f"update.{piece.kind}.further-up")
    fields = _news_fields(here, piece) | _silence_fields(here, here.book.requests.get(piece.request))
    return Section(purpose="update", names=tuple(names), fields=fields, request=piece.request)


def promise(here: Situation, parts: Parts) -> Section:
    """Send what I had promised. Source: method R8."""
    return _section("keep-warm", "promise", _promised(here, parts))


def their_promise(here: Situation, parts: Parts) -> Section:
    """Remind gently of what they had offered. Source: method R8."""
    return _section("keep-warm", "reminder", _promised(here, parts))


def reply(here: Situation, parts: Parts) -> Section:
    """Answer their message."""
    message = next((here.book.interactions[p.source] for p in parts if p.source in here.book.interactions), None)
    asked = next((here.book.requests[p.source] for p in parts if p.source in here.book.requests), None)
    fields = {"of_day": here.of(message.on if message else asked.sent if asked else None)}
    return _section("reply", "", fields, request=message.request if message else _id(asked))


def fix_date(here: Situation, request: Request | None) -> Section:
    """Propose dates after a yes. Source: method R5."""
    return _section("reply", "dates", _request_fields(here, request), request=_id(request))


def confirm(here: Situation, meeting: Interaction) -> Section:
    """Confirm a meeting that was agreed. Source: method R12."""
    asked = here.tellable(here.book.requests.get(meeting.request))
    fields = {
        "about": here.about(asked),
        "meeting_on": here.on(meeting.on),
        "of_day": here.of(meeting.on),
        "answered": bool(asked and asked.answers),
    }
    return _section("reply", "meeting", fields, request=_id(asked))


def next_step(here: Situation, parts: Parts) -> Section:
    """Propose what comes after a meeting. Source: method R8."""
    meeting = next((here.book.interactions[p.source] for p in parts if p.source in here.book.interactions), None)
    return _section("keep-warm", "next-step", {"of_day": here.of(meeting.on if meeting else None)})


def follow_up(here: Situation, request: Request | None) -> Section:
    """Follow up: the first, the second, or the dates of a yes that has none yet. Source: method R5."""
    occasion = "first"
    if request:
        thread = thread_of(here.book, request)
        sent = sum(message.kind == "follow-up" for message in request.attempt) if request.delivered else 0
        occasion = "dates" if undated_yes(thread) else "second" if sent else "first"
    fields = _request_fields(here, request) | _silence_fields(here, request)
    return _section("follow-up", occasion, fields, request=_id(request))


def ask_connector(here: Situation, request: Request | None) -> Section:
    """Ask the connector what they advise after a silence. Source: method R5."""
    target = here.name(request.contact) if request else ""
    fields = {"target": target} | _silence_fields(here, request)
    return _section("update", "ask-connector", fields, request=_id(request))


def request(here: Situation, asked: Request | None) -> Section:
    """Ask: with the connector's name where it may be given, or cold; or for an introduction. Source: method R1, R3."""
    if asked and asked.kind == "introduction" and asked.targets:
        return introduction_request(here, asked)
    occasion = "recommended" if here.connector(asked) else "cold"
    return _section("request", occasion, _request_fields(here, asked), request=_id(asked))


def introduction_request(here: Situation, asked: Request | None) -> Section:
    """Ask a connector for an introduction, with lines they can pass on. Source: method R16."""
    return _section("introduction-request", "", _request_fields(here, asked), request=_id(asked))


def recommendation_questions(here: Situation, asked: Request | None) -> Section:
    """Ask a connector the two questions. Source: method R1."""
    target = here.name(asked.contact) if asked and asked.contact != here.contact.id else ""
    fields = _request_fields(here, asked) | {"target": target}
    return _section("recommendation-questions", "", fields, request=_id(asked))


def keep_warm(_here: Situation) -> Section:
    """Say something for its own sake. Source: method R8."""
    return _section("keep-warm", "", {})


def _section(purpose: Purpose, occasion: str, fields: dict[str, Any], *, request: str = "") -> Section:
    names = (f"{purpose}.{occasion}", purpose) if occasion else (purpose,)
    return Section(purpose=purpose, names=names, fields=fields, request=request)


def _id(request: Request | None) -> str:
    return request.id if request else ""


def _received(here: Situation, parts: Parts) -> list[Interaction]:
    """Return the help to thank for: what is owed, else what came since the last thanks, else the last there was."""
    interactions = here.book.interactions
    if owed := [interactions[part.source] for part in parts if part.source in interactions]:
        return owed
    history = sorted(here.book.interactions_of[here.contact.id], key=lambda i: (i.on, i.id))
    helped = [i for i in history if i.helped and i.held and not i.cancelled and i.on <= here.day]
    thanked = max((i.on for i in history if i.kind == "thanks"), default=date.min)
    return [i for i in helped if i.on > thanked] or helped[-1:]


def _news_fields(here: Situation, piece: News) -> dict[str, Any]:
    return {
        "target": piece.target,
        "on": here.on(piece.on),
        "of_day": here.of(piece.on),
        "meeting_on": here.on(piece.meeting_on) or False,
        "of_until": here.of(piece.until) or False,
        "referred": piece.referred,
        "outcome": piece.outcome,
        "chain": here.wording.chain(piece.links) if piece.links else "",
    }


def _silence_fields(here: Situation, request: Request | None) -> dict[str, Any]:
    follow_ups = [m.on for m in request.attempt if m.kind == "follow-up"] if request and request.delivered else []
    sent = request.attempt[0].on if request and request.delivered else None
    return {
        "sent_on": here.on(sent),
        "of_sent": here.of(sent),
        "followed_on": here.wording.listed(tuple(here.on(day) for day in follow_ups)) or False,
    }


def _request_fields(here: Situation, asked: Request | None) -> dict[str, Any]:
    standing = here.contact.standing
    cold = asked is None or asked.strength == "cold"
    return {
        "about": here.about(asked),
        "connector": here.connector(asked),
        "targets": here.wording.listed(here.names(asked.targets)[:MOST_LISTED]) if asked else "",
        "offer_due": not is_by_trade(here.book, here.contact)
        and (standing == "well-above" or (standing == "above" and cold)),
    }


def _promised(here: Situation, parts: Iterable[Obligation]) -> dict[str, Any]:
    promised = [here.book.promises[part.source] for part in parts if part.source in here.book.promises][:MOST_LISTED]
    texts = tuple(one_line(promise.text).rstrip(".;: ") for promise in promised)
    first = min((promise.made for promise in promised), default=None)
    return {"promises": texts, "promise": " ; ".join(texts), "on": here.on(first), "of_day": here.of(first)}


FROM_PARTS: Final[dict[str, Callable[[Situation, Parts], Section]]] = {
    "thanks": thanks,
    "reply": reply,
    "promise": promise,
    "their-promise": their_promise,
    "next-step": next_step,
    "consent": ask_target,
    "connect": connect,
}
FROM_REQUEST: Final[dict[str, Callable[[Situation, Request | None], Section]]] = {
    "fix-date": fix_date,
    "follow-up": follow_up,
    "ask-connector": ask_connector,
    "send": request,
}
