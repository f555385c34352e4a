"""What is said about an introduction that someone asks of me; nobody's details before the yes. Source: method R9, R16.

The target is asked, and reminded once; who asks is put in touch by the address that the target chose and no other, told
that the target declined, or that I would rather not recommend them.
"""

from __future__ import annotations

from typing import Any, Final

from reseau_tui.drafting.details import without_details
from reseau_tui.drafting.section import Parts, Section, section
from reseau_tui.drafting.situation import Situation, one_line
from reseau_tui.method.introductions import is_to_make
from reseau_tui.model.requests import Consent, Request

MOST_LISTED: Final = 5


def ask_target(here: Situation, parts: Parts) -> Section:
    """Ask the agreement that is owed, or remind of it."""
    return introduction_relay(here, next((here.book.requests.get(part.request) for part in parts), None))


def introduction_relay(here: Situation, asked: Request | None) -> Section:
    """Ask a target whether they agree to an introduction: who wishes it, why, and by which address."""
    requester = here.book.contacts.get(asked.contact) if asked and asked.contact != here.contact.id else None
    consent = asked.consent_of(here.contact.id) if asked else Consent(target="")
    post = (requester.role, requester.organisation) if requester and not requester.leave_in_peace else ()
    fields = {
        "requester": without_details(here.name(requester.id)) if requester else "",
        "post": without_details(", ".join(one_line(part) for part in post if part.strip())),
        "about": without_details(here.about(asked)),
    }
    reminded = consent.asked is not None and consent.answer == "not-asked"
    return section("introduction-relay", "reminder" if reminded else "", fields, request=asked)


def connect(here: Situation, parts: Parts) -> Section:
    """Tell who asked what each target answered: how to reach those who agreed, and no more."""
    told = [(request, part.via[-1]) for part in parts if (request := here.book.requests.get(part.request))]
    consents = [(request, request.consent_of(target)) for request, target in told]
    agreed = [consent for _, consent in consents if consent.answer == "yes"]
    declined = tuple(_name(here, consent) for _, consent in consents if consent.answer == "no")
    request = consents[0][0] if consents else None
    fields: dict[str, Any] = {
        "about": without_details(here.about(request)),
        "target": _name(here, agreed[0]) if agreed else "",
        "address": one_line(agreed[0].address) if agreed else "",
        "agreed": here.wording.listed([_reached(here, consent) for consent in agreed[:MOST_LISTED]]),
        "declined": here.wording.listed(declined[:MOST_LISTED]) or False,
    }
    occasion = "declined" if not agreed else "connect.several" if len(agreed) > 1 else "connect"
    return section("reply", occasion, fields, request=request)


def refusal(here: Situation, asked: Request) -> Section:
    """Say kindly that I would rather not recommend them, and what I can do myself. Source: method R9."""
    names = [without_details(name) for name in here.names(asked.targets)] if is_to_make(asked) else []
    fields = {
        "about": without_details(here.about(asked)),
        "targets": here.wording.listed(names[:MOST_LISTED]) or False,
    }
    return section("reply", "refusal", fields, request=asked)


def _name(here: Situation, consent: Consent) -> str:
    return without_details(here.name(consent.target)) or here.wording.labels["target"]


def _reached(here: Situation, consent: Consent) -> str:
    return f"{_name(here, consent)} ({one_line(consent.address) or here.wording.labels['address']})"
