"""What is owed for introductions that people ask of me, and for people introduced to me. Source: method R16."""

from __future__ import annotations

from collections.abc import Iterator

from reseau_tui.method.introductions import answered_on, is_as_target, is_to_make, is_turned_down
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.obligations.table import DUE
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Consent, Request


def as_connector(view: Standpoint, request: Request) -> Iterator[Obligation | None]:
    """Each target's agreement to ask for, with one reminder; then the word to who asked, whatever the answer."""
    requester = view.person(request.contact)
    if not is_to_make(request) or request.closed or request.sent is None or requester is None:
        return
    for target_id in request.targets:
        target, consent = view.person(target_id), request.consent_of(target_id)
        match consent.answer:
            case "not-asked" if target and not is_turned_down(request):
                yield consent_owed(view, request, requester, target, consent)
            case "yes" if target and consent.connected is None:
                yield connect(view, request, requester, target, consent)
            case "no":
                yield tell_declined(view, request, requester, consent)


def consent_owed(
    view: Standpoint, request: Request, requester: Contact, target: Contact, consent: Consent
) -> Obligation | None:
    """The target's agreement: asked for at first, and after a silence once more, never a third time."""
    asked_of_me = request.sent
    if consent.reminded is not None or asked_of_me is None:
        return None
    numbers = view.numbers
    if consent.asked is None:
        since, days = asked_of_me, numbers.consent_ask
        due = view.workdays(target, since, days)
        why = because("consent", name=target.name, requester=requester.name, on=since, about=request.about)
        event = ""
    else:
        days = numbers.consent_reminder
        since = due = view.workdays(target, consent.asked, days)
        why = because(
            "consent-reminder",
            name=target.name,
            requester=requester.name,
            on=consent.asked,
            days=days,
            about=request.about,
        )
        event = f"reminder-{consent.asked:%Y%m%d}"
    return view.owe(
        "consent",
        target,
        request.id,
        why,
        since=since,
        due=due,
        event=event,
        request=request.id,
        about=request.about,
        via=(target.id, requester.id),
    )


def connect(
    view: Standpoint, request: Request, requester: Contact, target: Contact, consent: Consent
) -> Obligation | None:
    """The target agreed: put the two in touch."""
    agreed = consent.on or request.sent
    if agreed is None:
        return None
    return view.owe(
        "connect",
        requester,
        request.id,
        because("connect", name=requester.name, target=target.name, on=agreed, about=request.about),
        since=agreed,
        due=view.workdays(requester, agreed, view.numbers.connect),
        event=f"{consent.target}-yes",
        request=request.id,
        about=request.about,
        via=(requester.id, target.id),
    )


def tell_declined(view: Standpoint, request: Request, requester: Contact, consent: Consent) -> Obligation | None:
    """The target declined: tell who asked, without a reason; any word to them since then does."""
    declined = consent.on or request.sent
    if declined is None or view.last(requester.id).out >= declined:
        return None
    return view.owe(
        "connect",
        requester,
        request.id,
        because(
            "connect-declined",
            name=requester.name,
            target=view.name(consent.target),
            on=declined,
            about=request.about,
        ),
        since=declined,
        due=view.workdays(requester, declined, view.numbers.tell_declined),
        event=f"{consent.target}-no",
        request=request.id,
        about=request.about,
        via=(requester.id, consent.target),
    )


def as_target(view: Standpoint, request: Request) -> Iterator[Obligation | None]:
    """Someone was introduced to me: they wait for an answer, then the connector who thought of me for thanks."""
    asked = request.sent
    if not is_as_target(request) or asked is None or _is_old_news(view, request):
        return
    answered = answered_on(view.book, request, view.day)
    requester, connector = view.person(request.contact), view.person(request.connector)
    if answered is None and requester and not request.closed:
        yield view.owe(
            "reply",
            requester,
            request.id,
            because("reply", name=requester.name, on=asked),
            since=asked,
            due=view.workdays(requester, asked, DUE["reply"]),
            request=request.id,
            about=request.about,
        )
    if answered is not None and connector and view.last(connector.id).thanks < asked:
        introduced = view.names((request.contact,))
        yield view.owe(
            "thanks",
            connector,
            request.id,
            because("thanks", name=connector.name, on=asked, kind="introduction", introduced=introduced),
            since=answered,
            due=view.workdays(connector, answered, DUE["thanks"]),
            request=request.id,
            about=request.about,
        )


def _is_old_news(view: Standpoint, request: Request) -> bool:
    """Tell whether it was written down long after it happened, when it owes nothing any more. Source: method R6."""
    made, asked = request.made, request.sent
    return made is not None and asked is not None and (made - asked).days > view.numbers.late_help_calendar_days
