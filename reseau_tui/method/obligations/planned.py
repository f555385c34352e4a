"""Messages planned for a day. Source: method, "The obligations"."""

from __future__ import annotations

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.method.obligations.table import ASKING_PURPOSES
from reseau_tui.model.drafts import Draft
from reseau_tui.model.requests import Request


def send_request(view: Standpoint, request: Request) -> Obligation | None:
    """A planned request, until it is sent."""
    if request.planned is None or request.delivered:
        return None
    person = view.person(request.contact)
    if person is None or view.thread(request).answer is not None or view.thread(request).meetings:
        return None
    return view.owe(
        "send",
        person,
        request.id,
        because("send", name=person.name, on=request.planned, about=request.about),
        since=request.planned,
        due=request.planned,
        request=request.id,
        about=request.about,
        asks=True,
    )


def send_draft(view: Standpoint, draft: Draft) -> Obligation | None:
    """A draft planned for a day, until it is sent."""
    person = view.person(draft.contact)
    if draft.planned is None or person is None:
        return None
    return view.owe(
        "send",
        person,
        draft.id,
        because("send-draft", name=person.name, on=draft.planned, purpose=draft.purpose),
        since=draft.planned,
        due=draft.planned,
        request=draft.request,
        about=draft.subject,
        asks=draft.purpose in ASKING_PURPOSES,
    )
