"""What an unanswered request, and a yes without a date, call for. Source: method R5, R18."""

from __future__ import annotations

from datetime import date

from reseau_tui.method.chains import manages
from reseau_tui.method.discretion import may_hear_of
from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.threads import Silence, dates_proposed, undated_yes
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request


def fix_date(view: Standpoint, request: Request) -> Obligation | None:
    """A yes without a date, until dates are proposed."""
    thread = view.thread(request)
    person, yes = view.person(request.contact), undated_yes(thread)
    if person is None or yes is None or dates_proposed(thread) is not None:
        return None
    return view.owe(
        "fix-date",
        person,
        request.id,
        because("fix-date", name=person.name, on=yes, about=request.about),
        since=yes,
        due=view.workdays(person, yes, view.numbers.fix_date),
        event=_stamp(yes),
        request=request.id,
        about=request.about,
    )


def follow_up(view: Standpoint, request: Request) -> Obligation | None:
    """A silence, until the next of the follow-ups that it may have."""
    person, silent = view.person(request.contact), view.silence(request)
    if person is None or silent is None or silent.held or silent.follow_ups >= view.numbers.most_follow_ups:
        return None
    first = silent.follow_ups == 0
    days = view.numbers.first_follow_up if first else view.numbers.second_follow_up
    due = view.workdays(person, silent.since, days, without=silent.away)
    why = because(
        "follow-up",
        name=person.name,
        nth=silent.follow_ups + 1,
        days=days,
        on=silent.since,
        about=request.about,
        connector=_named_connector(view, request),
    )
    return view.owe(
        "follow-up",
        person,
        request.id,
        why,
        since=due,
        due=due,
        event=_stamp(silent.since),
        request=request.id,
        about=request.about,
    )


def ask_connector(view: Standpoint, request: Request) -> Obligation | None:
    """A silence after the last follow-up: ask the connector what they advise."""
    silent = _exhausted(view, request)
    connector = usable_connector(view, request)
    if silent is None or connector is None or is_connector_asked(view, request, connector, silent):
        return None
    due = _back_to(view, connector, silent)
    why = because(
        "ask-connector",
        name=connector.name,
        person=view.name(request.contact),
        on=silent.since,
        follow_ups=silent.follow_ups,
        days=view.numbers.ask_connector,
        about=request.about,
    )
    return view.owe(
        "ask-connector",
        connector,
        request.id,
        why,
        since=due,
        due=due,
        event=_stamp(silent.since),
        request=request.id,
        about=request.about,
        via=(connector.id, request.contact),
    )


def other_way(view: Standpoint, request: Request) -> Obligation | None:
    """A silence after the last follow-up, and no connector to ask: try another way."""
    person, silent = view.person(request.contact), _exhausted(view, request)
    if person is None or silent is None or usable_connector(view, request) is not None:
        return None
    if request.other_way is not None and request.other_way >= silent.since:
        return None
    day = _back_to(view, person, silent)
    why = because(
        "other-way",
        name=person.name,
        on=silent.since,
        follow_ups=silent.follow_ups,
        days=view.numbers.ask_connector,
        about=request.about,
    )
    return view.owe(
        "other-way",
        person,
        request.id,
        why,
        since=day,
        due=day,
        event=_stamp(silent.since),
        request=request.id,
        about=request.about,
    )


def usable_connector(view: Standpoint, request: Request) -> Contact | None:
    """Return the connector whom one may ask about a silence.

    Never the manager of the person who is silent, nor someone who may not hear of the project. Source: method R18.
    """
    if not request.connector or request.may_contact == "no":
        return None
    connector = view.person(request.connector)
    if connector is None or manages(view.book, connector.id, request.contact):
        return None
    return connector if may_hear_of(view.book, connector, request.project) else None


def is_connector_asked(view: Standpoint, request: Request, connector: Contact, silent: Silence) -> bool:
    """Tell whether the connector heard of a silence after the last follow-up, or their advice was noted."""
    # Advice on an earlier attempt has been followed; this silence is a new one.
    if request.advice and silent.attempt == 0:
        return True
    if view.last(connector.id).out >= view.not_closed(connector, _back_to(view, connector, silent)):
        return True
    return any(
        entry.contact == connector.id and entry.on > silent.since and entry.kind != "note" and not entry.unanswered
        for entry in view.thread(request).entries
    )


def _exhausted(view: Standpoint, request: Request) -> Silence | None:
    if view.person(request.contact) is None:
        return None
    silent = view.silence(request)
    if silent is None or silent.held or silent.follow_ups < view.numbers.most_follow_ups:
        return None
    return silent


def _back_to(view: Standpoint, person: Contact, silent: Silence) -> date:
    return view.workdays(person, silent.since, view.numbers.ask_connector, without=silent.away)


def _named_connector(view: Standpoint, request: Request) -> str:
    if request.may_contact != "yes":
        return ""
    return view.name(request.connector) if view.person(request.connector) else ""


def _stamp(day: date) -> str:
    return f"{day:%Y%m%d}"
