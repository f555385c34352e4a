"""Add a contact, or change one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import msgspec

from reseau_tui.edits.contacts import AddContact, EditContact
from reseau_tui.edits.edit import Edit
from reseau_tui.method.posts import is_move
from reseau_tui.model.people import Contact
from reseau_tui.present.choices import GENDERS, LANGUAGES, MOVES, UNSAID, options, organisations, tags, yes_no
from reseau_tui.present.people import CLOSENESSES, REGISTERS, STANDINGS
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField, PeriodField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.names import ListField, NameField
from reseau_tui.tui.forms.texts import LinesField, TextField

_NOBODY = Contact(id="", name="")


class ContactForm(EditForm):
    """Who someone is, where they work, how to reach them, how we stand to each other."""

    def __init__(self, contact_id: str | None = None, *, name: str = "") -> None:
        super().__init__()
        self._contact_id = contact_id
        self._given_name = name

    @cached_property
    def contact(self) -> Contact:
        """The contact as the form shows them; a blank one while they are to be added."""
        return self.reseau.view.book.contacts[self._contact_id] if self._contact_id else _NOBODY

    def heading(self) -> str:
        """Return what the form is for."""
        return self.contact.name or self.words.say("Add a contact")

    def start(self) -> str:
        """Begin with the name."""
        return "name"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, it, book = self.words, self.contact, self.reseau.view.book
        yield TextField("name", w.say("Name"), it.name or self._given_name, needs=True)
        yield NameField("organisation", w.say("Organisation"), it.organisation, known=lambda: organisations(book))
        hint = w.say("The post they left is kept.")
        yield ChoiceField("move", w.say("What changed"), options(w, MOVES), "moved", hint=hint)
        yield TextField("role", w.say("Role"), it.role)
        yield ListField("emails", w.say("E-mail"), it.emails, hint=w.say("Several: put commas between them."))
        yield ListField("phones", w.say("Phone"), it.phones, hint=w.say("Several: put commas between them."))
        standings = options(w, STANDINGS, unsaid=UNSAID)
        yield ChoiceField(
            "standing", w.say("Standing"), standings, it.standing, hint=w.say("Theirs, seen from where you are.")
        )
        closenesses = options(w, CLOSENESSES, unsaid=UNSAID)
        yield ChoiceField(
            "closeness", w.say("Closeness"), closenesses, it.closeness, hint=w.say("How well you know each other.")
        )
        yield ChoiceField("register", w.say("In French"), options(w, REGISTERS, unsaid=UNSAID), it.register)
        yield ListField(
            "tags", w.say("Tags"), it.tags, known=lambda: tags(book), hint=w.say("Several: put commas between them.")
        )
        yield TextField("city", w.say("City"), it.city)
        yield PeriodField("cadence", w.say("Keep in touch"), it.cadence, hint=w.say("Empty: no reminder to write."))
        yield LinesField("note", w.say("Note"), it.note)
        hint = w.say("What they look for: you may know who has it. Commas between several.")
        yield ListField("needs", w.say("Looks for"), it.needs, hint=hint, more=True)
        hint = w.say("What they could give others. Commas between several.")
        yield ListField("offers", w.say("Can give"), it.offers, hint=hint, more=True)
        yield TextField("how_met", w.say("How you met"), it.how_met, more=True)
        yield TextField("linkedin", w.say("LinkedIn"), it.linkedin, more=True)
        yield TextField("country", w.say("Country"), it.country, hint=w.say("Its two letters: FR, BE, CH…"), more=True)
        yield ChoiceField("language", w.say("Language"), options(w, LANGUAGES, unsaid=UNSAID), it.language, more=True)
        hint = w.say("For the right agreement in French.")
        yield ChoiceField(
            "gender", w.say("Gender"), options(w, GENDERS, unsaid=UNSAID), it.gender, hint=hint, more=True
        )
        hint = w.say("Nobody is followed up while they are away.")
        yield DayField("away_until", w.say("Away until"), it.away_until, past=False, hint=hint, more=True)
        hint = w.say("To be asked for a job is their job.")
        yield YesNoField("recruiter", w.say("Recruiter"), yes_no(w), value=it.recruiter, hint=hint, more=True)
        yield TextField("assistant", w.say("Assistant"), it.assistant, hint=w.say("Who answers for them."), more=True)
        hint = w.say("Hears nothing of a confidential project.")
        yield YesNoField("not_told", w.say("Not told"), yes_no(w), value=it.not_told, hint=hint, more=True)
        hint = w.say("No more to do, no proposal, no draft.")
        yield YesNoField(
            "leave_in_peace", w.say("Leave in peace"), yes_no(w), value=it.leave_in_peace, hint=hint, more=True
        )

    def shape(self) -> None:
        """Ask about another organisation whether it is another employer."""
        other = msgspec.structs.replace(self.contact, organisation=self.field("organisation").typed)
        self.show("move", when=is_move(self.contact, other))

    def edit(self, values: Values) -> Edit:
        """Return the new contact, or what was changed of one."""
        before = self.contact
        fields = {key: value for key, value in values.items() if hasattr(before, key)}
        if "country" in fields:
            fields["country"] = fields["country"].upper()
        if not self._contact_id:
            return AddContact(Contact(id="", **fields))
        changed = {k: v for k, v in fields.items() if v != getattr(before, k)}
        return EditContact(self._contact_id, changed, corrected=values.get("move") == "corrected")
