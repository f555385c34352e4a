"""Edits of the introductions that people ask of me: a target's agreement, putting in touch. Source: method R9, R16."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.method.introductions import is_to_make
from reseau_tui.model.checks import LONGEST_LINE
from reseau_tui.model.kinds import Assent
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.requests import Consent, Request
from reseau_tui.model.text import clean

Said = Literal["asked", "yes", "no"]


class RecordConsent(msgspec.Struct, frozen=True):
    """A target was asked whether they agree, or answered; a second asking is the one reminder.

    `target` may be left out where only one can be meant; asked, it stands for all who are still to be asked.
    `address` is how they wish to be reached.
    """

    request: str
    said: Said
    target: str = ""
    address: str = ""
    on: date | None = None

    def apply(self, desk: Desk) -> Request:
        """Record it. Raises `Refused` for what the method does not know, `Invalid` for a day that cannot be."""
        request = to_make(desk, self.request)
        on = self.on or desk.today
        if request.sent and on < request.sent:
            raise Invalid("consent-before-request", "on", start=request.sent)
        consents = [request.consent_of(target) for target in self._meant(desk, request)]
        name = ", ".join(desk.contact(consent.target).name for consent in consents)
        for consent in consents:
            request = _with(
                desk,
                request,
                self._asked(desk, consent, on) if self.said == "asked" else self._answered(desk, consent, on),
            )
        desk.named(f"consent-{self.said}", name=name, about=request.about)
        return request

    def _meant(self, desk: Desk, request: Request) -> tuple[str, ...]:
        targets = request.targets
        if self.target:
            if self.target not in targets:
                raise Refused("not-a-target", name=desk.contact(self.target).name, about=request.about)
            return (self.target,)
        open_ones = tuple(t for t in targets if request.consent_of(t).answer == "not-asked")
        if self.said == "asked":
            new = tuple(t for t in open_ones if request.consent_of(t).asked is None)
            silent = tuple(t for t in open_ones if request.consent_of(t).reminded is None)
            return new or silent or open_ones or targets
        found = targets if len(targets) == 1 else open_ones
        if len(found) != 1:
            raise _which(desk, request)
        return found

    def _asked(self, desk: Desk, consent: Consent, on: date) -> Consent:
        name = desk.contact(consent.target).name
        if consent.answer != "not-asked":
            raise Refused("consent-answered", name=name)
        if consent.asked is None or on < consent.asked:
            return msgspec.structs.replace(consent, asked=on)
        if on in (consent.asked, consent.reminded):
            return consent
        if consent.reminded is not None:
            raise Refused("second-reminder", name=name, on=consent.reminded)
        return msgspec.structs.replace(consent, reminded=on)

    def _answered(self, desk: Desk, consent: Consent, on: date) -> Consent:
        name = desk.contact(consent.target).name
        if consent.connected is not None and self.said == "no":
            raise Refused("already-connected", name=name, on=consent.connected)
        if consent.asked is not None and on < consent.asked:
            raise Invalid("consent-before-asking", "on", start=consent.asked)
        again = consent.answer == self.said and self.on is None
        return msgspec.structs.replace(
            consent,
            answer=self.said,
            on=consent.on if again else on,
            address=_address(self.address) or consent.address if self.said == "yes" else "",
        )


class Connect(msgspec.Struct, frozen=True):
    """Requester and targets were put in touch: `target`, or all who agreed and wait for it."""

    request: str
    target: str = ""
    on: date | None = None

    def apply(self, desk: Desk) -> Request:
        """Record it. Raises `Refused` before a yes, `Invalid` for a day before it."""
        request = to_make(desk, self.request)
        consents = [request.consent_of(t) for t in request.targets if self.target in ("", t)]
        agreed = [consent for consent in consents if consent.answer == "yes"]
        if not consents:
            raise Refused("not-a-target", name=desk.contact(self.target).name, about=request.about)
        if not agreed:
            raise _not_agreed(desk, request, consents[0])
        waiting = [consent for consent in agreed if consent.connected is None] or (agreed if self.on else [])
        for consent in waiting:
            on = self.on or desk.today
            if consent.on is not None and on < consent.on:
                raise Invalid("connected-before-yes", "on", start=consent.on)
            request = _with(desk, request, msgspec.structs.replace(consent, connected=on))
        names = ", ".join(desk.contact(consent.target).name for consent in waiting or agreed)
        desk.named("connected", name=desk.contact(request.contact).name, target=names)
        return request


class SetVouch(msgspec.Struct, frozen=True):
    """Whether I would answer for who asks, and whether it is fair to who must bear it; asked before any target is."""

    request: str
    vouch: Assent
    fair: Assent

    def apply(self, desk: Desk) -> Request:
        """Record both answers."""
        request = desk.request(self.request)
        code = "not-vouched" if "no" in (self.vouch, self.fair) else "vouched"
        desk.named(code, name=desk.contact(request.contact).name, about=request.about)
        return desk.amend(request, vouch=self.vouch, fair=self.fair)


def to_make(desk: Desk, request_id: str) -> Request:
    """Return the request for an introduction that is asked of me. Raises `Refused` for any other."""
    request = desk.request(request_id)
    if not is_to_make(request):
        raise Refused("no-introduction-asked", name=desk.contact(request.contact).name, about=request.about)
    return request


def _with(desk: Desk, request: Request, consent: Consent) -> Request:
    """Write one target's consent, in the order of the targets."""
    known = {c.target: c for c in request.consents} | {consent.target: consent}
    return desk.amend(request, consents=tuple(known[target] for target in request.targets if target in known))


def _which(desk: Desk, request: Request) -> Refused:
    names = ", ".join(desk.contact(target).name for target in request.targets)
    return Refused("which-target", names=names, about=request.about)


def _not_agreed(desk: Desk, request: Request, consent: Consent) -> Refused:
    code = "connect-declined" if consent.answer == "no" else "connect-before-yes"
    return Refused(code, name=desk.contact(consent.target).name, requester=desk.contact(request.contact).name)


def _address(text: str) -> str:
    address = clean(text).strip()
    if len(address) > LONGEST_LINE:
        raise Invalid("too-long", "address", longest=LONGEST_LINE)
    return address
