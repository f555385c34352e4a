"""As connector: would I vouch, did the target agree? Source: method R9, R16."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from reseau_tui.edits.drafts import SaveDraft
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.introductions import RecordConsent, Said, SetVouch
from reseau_tui.edits.several import Several
from reseau_tui.model.kinds import Assent
from reseau_tui.present.choices import Option, options
from reseau_tui.present.people import name_of, names_of
from reseau_tui.session import Applied
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import Values
from reseau_tui.tui.forms.of_request import FormOfRequest
from reseau_tui.tui.forms.texts import TextField
from reseau_tui.words import N_

VOUCHES: dict[Assent, str] = {"yes": N_("yes"), "no": N_("rather not")}
CONSENTS: dict[Said, str] = {"asked": N_("was asked"), "yes": N_("agrees"), "no": N_("declines")}


class VouchForm(FormOfRequest):
    """The two questions to myself before anyone is asked; a no drafts a kind refusal to who asks."""

    def heading(self) -> str:
        """Return who would be recommended to whom."""
        book = self.reseau.view.book
        names = ", ".join(names_of(book, self.request.targets))
        return self.words.say("Recommend {name} to {names}?", name=name_of(book, self.request.contact), names=names)

    def fields(self) -> Iterable[Field[Any]]:
        """Return the two questions."""
        w, name = self.words, name_of(self.reseau.view.book, self.request.contact)
        hint = w.say("Would you answer for {name}? A no is drafted kindly, with what you can do instead.", name=name)
        yield ChoiceField("vouch", w.say("Would you vouch?"), options(w, VOUCHES), self.request.vouch, hint=hint)
        hint = w.say("Is it fair to the person who must bear it, their time and their name?")
        yield ChoiceField("fair", w.say("Is it fair to them?"), options(w, VOUCHES), self.request.fair, hint=hint)

    async def save(self, values: Values) -> Applied | None:
        """Record the answers; the refusal is composed from the templates."""
        await self.reseau.load_templates()
        return await super().save(values)

    def edit(self, values: Values) -> Edit:
        """Return the answers, and after a no the refusal to send."""
        vouch = SetVouch(self._request_id, values["vouch"], values["fair"])
        if "no" not in (vouch.vouch, vouch.fair):
            return vouch
        reseau = self.reseau
        refused = msgspec.structs.replace(self.request, vouch=vouch.vouch, fair=vouch.fair)
        word = reseau.propose(refused.contact, (), purpose="reply", request=refused)
        return Several((vouch, SaveDraft(msgspec.structs.replace(word, request=refused.id, planned=reseau.today))))


class ConsentForm(FormOfRequest):
    """Which target, asked or answered, and by which address they wish to be reached."""

    def __init__(self, request_id: str, *, target: str = "", said: Said = "yes") -> None:
        super().__init__(request_id)
        self._target = target
        self._said = said

    def heading(self) -> str:
        """Return who wishes to be put in touch."""
        name = name_of(self.reseau.view.book, self.request.contact)
        return self.words.say("Introduction asked by {name}", name=name)

    def start(self) -> str:
        """Begin with the target where there are several."""
        return "target" if len(self.field("target").choice.options) > 1 and not self._target else "said"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, book, request = self.words, self.reseau.view.book, self.request
        people = [Option(target, name_of(book, target)) for target in request.targets]
        yield ChoiceField("target", w.say("The person"), people, self._target)
        yield ChoiceField("said", w.say("Agreement"), options(w, CONSENTS), self._said)
        hint = w.say("The address or number they chose: nothing else is passed on.")
        yield TextField("address", w.say("To be reached by"), request.consent_of(self._target).address, hint=hint)
        yield DayField("on", w.say("When"), past=True, default=self.reseau.today, hint=w.say("Empty: today."))

    def shape(self) -> None:
        """Ask for an address only where they agree."""
        self.show("target", when=len(self.field("target").choice.options) > 1)
        self.show("address", when=self.field("said").read() == "yes")

    def edit(self, values: Values) -> Edit:
        """Return what they said."""
        address = values.get("address", "")
        return RecordConsent(self._request_id, values["said"], self.field("target").read(), address, values["on"])
