"""Make a request: of whom, what, and who recommends me. Source: method R1, R3."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.content import Content

from reseau_tui.edits.desk import Who
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import Ask, AskKnowing, ChangeRequest
from reseau_tui.method.permissions import Permission, permissions
from reseau_tui.model.requests import Request
from reseau_tui.present.choices import SENDINGS, UNSAID, Option, options, yes_no
from reseau_tui.present.kinds import ASSENTS, CHANNELS, REQUESTS, WEIGHTS
from reseau_tui.present.people import name_of
from reseau_tui.tui.forms.asking_advice import advice
from reseau_tui.tui.forms.assent import assent_fields
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import MORE, EditForm, FormScreen, Values
from reseau_tui.tui.forms.of_request import FormOfRequest
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.forms.texts import TextField
from reseau_tui.words import N_

_OF_THE_CONNECTOR = ("may_contact", "will_meet", "also_by")
_MINE = ("known", "leaving", "planned", "project", "weight", MORE)
DIRECTIONS = {False: N_("you ask them"), True: N_("they ask you")}
_LABELS = {
    "contact": (N_("Of whom"), N_("Who asks")),
    "targets": (N_("To meet"), N_("Would like to meet")),
    "connector": (N_("Recommended by"), N_("Sent by")),
    "sent": (N_("Sent on"), N_("Asked on")),
}
"""How a field is called where I ask, and where they do."""
_HINTS = {
    "about": N_("What they hope for, in a few words; the person it leads to will read them."),
    "targets": N_("You ask for their agreement first: nothing is passed on before a yes."),
    "connector": N_("Who sent them to you: they will have your thanks."),
}
"""What is said beside a field where they ask."""


class RequestForm(EditForm):
    """Something asked of someone; the form asks first who recommends me, and knows who let me use their name."""

    _seen: tuple[Who, Who] = ("", "")
    _permission: Permission | None = None

    def __init__(
        self,
        contact: str | None = None,
        *,
        kind: str = "advice",
        about: str = "",
        connector: str = "",
        targets: tuple[str, ...] = (),
        incoming: bool = False,
    ) -> None:
        super().__init__()
        self._incoming = incoming
        self._hints: dict[str, str] = {}
        self._contact = contact
        self._targets = targets
        self._kind = kind
        self._about = about
        self._connector = connector

    def heading(self) -> str:
        """Return what the form is for."""
        incoming = self.field("incoming").read() if self.is_mounted else self._incoming
        return self.words.say("Asked of you") if incoming else self.words.say("Make a request")

    def start(self) -> str:
        """Begin with what is asked where the person is known."""
        return "about" if self._contact or self._targets else "contact"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        yield ChoiceField("incoming", w.say("Direction"), options(w, DIRECTIONS), self._incoming)
        yield PersonField("contact", w.say("Of whom"), self._contact, needs=True)
        yield ChoiceField("kind", w.say("Request for"), options(w, REQUESTS), self._kind)
        hint = w.say("One clear question, within their reach, in their own field.")
        yield TextField("about", w.say("About"), self._about, needs=True, hint=hint)
        hint = w.say("Whom they should introduce you to. Enter takes one.")
        yield PeopleField("targets", w.say("To meet"), self._targets, hint=hint)
        hint = w.say("Seen on LinkedIn, say; a yes writes down that they know each other.")
        yield YesNoField("known", w.say("Known to them"), yes_no(w), hint=hint)
        yield from recommendation_fields(self, None, self._connector)
        yield ChoiceField("leaving", w.say("Message"), options(w, SENDINGS), "planned")
        hint = w.say("The day to send it; empty: today.")
        yield DayField("planned", w.say("Planned for"), past=False, default=self.reseau.today, hint=hint)
        yield DayField("sent", w.say("Sent on"), past=True, default=self.reseau.today)
        yield from detail_fields(self, None)

    def shape(self) -> None:
        """Ask only what this request calls for."""
        introduction, incoming = self.field("kind").read() == "introduction", self.field("incoming").read()
        self.query_one(".sheet").border_title = Content(self.heading())
        for field in self.query(Field):
            self._hints.setdefault(field.key, field.hint)
            if field.key in _LABELS:
                field.call_it(self.words.say(_LABELS[field.key][incoming]))
            if field.key in _HINTS:
                field.hint = self.words.say(_HINTS[field.key]) if incoming else self._hints[field.key]
            if field.key in _MINE:
                field.display = not incoming
        self.show("targets", when=introduction)
        self.show("known", when=introduction and self.field("targets").taken() and not incoming)
        self._take_permission()
        show_recommendation(self, when=not incoming)
        sent = self.field("leaving").read() == "sent"
        self.show("sent", when=sent or incoming)
        self.show("planned", when=not sent and not incoming)
        self.advise("" if incoming else advice(self, self.field("contact").who))

    def _take_permission(self) -> None:
        """Fill in who let me write to this person in their name, and that they did, until one says otherwise."""
        person, connector, may = self.field("contact").who, self.field("connector"), self.field("may_contact")
        if (person, connector.who) == self._seen:
            return
        given = permissions(self.reseau.view.book, person) if isinstance(person, str) else ()
        if person != self._seen[0] and not connector.touched and not self._connector:
            connector.preset(given[-1].connector if given else "")
        self._seen = (person, connector.who)
        self._permission = next((one for one in reversed(given) if one.connector == connector.who), None)
        if not may.touched:
            may.preset("yes" if self._permission else "not-asked")

    def edit(self, values: Values) -> Edit:
        """Return the request; a yes that was given before keeps its day."""
        fields = {key: value for key, value in values.items() if key in Ask.__struct_fields__}
        if self._permission and values.get("may_contact") == "yes" and values.get("will_meet") == "not-asked":
            fields["assent_on"] = self._permission.on
        ask = Ask(**fields)
        return AskKnowing(ask) if values.get("known") else ask


class ChangeRequestForm(FormOfRequest):
    """Change a request, or say what the one who recommends me answered."""

    def heading(self) -> str:
        """Return of whom it is asked."""
        name = name_of(self.reseau.view.book, self.request.contact)
        sentence = N_("Asked of you by {name}") if self.request.incoming else N_("Request to {name}")
        return self.words.say(sentence, name=name)

    def start(self) -> str:
        """Begin with what it is about."""
        return "about"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, it = self.words, self.request
        yield ChoiceField("kind", w.say("Request for"), options(w, REQUESTS), it.kind)
        yield TextField("about", w.say("About"), it.about, needs=True)
        yield PeopleField("targets", w.say(_LABELS["targets"][it.incoming]), it.targets)
        yield from recommendation_fields(self, it, it.connector)
        if it.incoming:
            hint = w.say("Would you answer for them? No one is asked before you have said so.")
            yield ChoiceField("vouch", w.say("Would you vouch?"), options(w, ASSENTS), it.vouch, hint=hint)
            hint = w.say("Is it fair to the person who must bear it, their time and their name?")
            yield ChoiceField("fair", w.say("Is it fair to them?"), options(w, ASSENTS), it.fair, hint=hint)
        if it.sent:
            yield DayField("sent", w.say(_LABELS["sent"][it.incoming]), it.sent, past=True, needs=True)
        else:
            yield DayField("planned", w.say("Planned for"), it.planned, past=False, needs=True)
        yield from detail_fields(self, it)

    def shape(self) -> None:
        """Ask only what this request calls for."""
        it = self.request
        self.show("targets", when=self.field("kind").read() == "introduction" or it.targets)
        show_recommendation(self, when=not it.incoming)
        if it.incoming:
            self.field("connector").call_it(self.words.say(_LABELS["connector"][True]))
        self.advise("" if it.incoming or it.sent else advice(self, it.contact, it))

    def edit(self, values: Values) -> Edit:
        """Return what was changed."""
        it = self.request
        fields = {k: v for k, v in values.items() if hasattr(it, k) and v != getattr(it, k)}
        if "connector" in fields:  # the answers shown are those of the new one
            fields |= {k: values[k] for k in ("may_contact", "will_meet") if k in values}
        if values.get("assent_on"):
            fields["assent_on"] = values["assent_on"]
        return ChangeRequest(self._request_id, fields)


def recommendation_fields(form: FormScreen[Any], request: Request | None, connector: str) -> Iterable[Field[Any]]:
    """Return the fields of R1: who recommends me, and the two questions to them."""
    w = form.words
    hint = w.say("Who recommends you: a solid recommendation changes everything.")
    yield PersonField("connector", w.say("Recommended by"), connector, hint=hint)
    yield from assent_fields(form, request)
    hint = w.say("Others who passed your name on: all will hear how it goes.")
    yield PeopleField("also_by", w.say("Also passed on by"), request.also_by if request else (), hint=hint)


def show_recommendation(form: FormScreen[Any], *, when: bool = True) -> None:
    """Put the two questions only where someone recommends me, and the day of the answers where there is one."""
    named = when and form.field("connector").typed
    form.show(*_OF_THE_CONNECTOR, when=named)
    if isinstance(form, ChangeRequestForm):
        answered = any(form.field(key).read() != "not-asked" for key in ("may_contact", "will_meet"))
        form.show("assent_on", when=named and answered)


def detail_fields(form: FormScreen[Any], request: Request | None) -> Iterable[Field[Any]]:
    """Return the channel, the project and the weight."""
    w, book = form.words, form.reseau.view.book
    channel = request.channel if request else None
    yield ChoiceField("channel", w.say("Channel"), options(w, CHANNELS, unsaid=UNSAID), channel)
    running = [project for project in book.projects.values() if project.end is None]
    if request and request.project and request.project not in [project.id for project in running]:
        running.append(book.projects[request.project])
    if running:
        names = [*(Option(project.id, project.name) for project in running), Option("", w.say("no project"))]
        usual = running[0].id if len(running) == 1 else ""
        yield ChoiceField("project", w.say("Project"), names, request.project if request else usual)
    weight = request.weight if request else "medium"
    yield ChoiceField("weight", w.say("How much is asked"), options(w, WEIGHTS), weight, more=request is None)
