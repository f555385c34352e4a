"""Write down an exchange, or change one. Source: method R6, R8, R12; cli.md, `log`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from textual import on

from reseau_tui.edits.desk import Who
from reseau_tui.edits.diary import EditInteraction, LogInteraction
from reseau_tui.edits.edit import Edit
from reseau_tui.method.requests import open_requests
from reseau_tui.model.diary import Interaction
from reseau_tui.model.kinds import HELP_KINDS, InteractionKind
from reseau_tui.model.text import fold
from reseau_tui.present.choices import FAVOURS, UNSAID, Option, options, yes_no
from reseau_tui.present.kinds import CHANNELS, INTERACTIONS, WEIGHTS
from reseau_tui.present.people import name_of
from reseau_tui.session import Applied
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.days import DayField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.people import PeopleField, PersonField
from reseau_tui.tui.forms.texts import LinesField, TextField

_MESSAGES = frozenset(("message-in", "message-out", "thanks", "update"))
_NAMING = frozenset(
    ("meeting", "call", "message-in", "advice", "introduction", "information", "recommendation", "event")
)
"""Kinds in which names of others are given."""
_EITHER_WAY = frozenset(("thanks", "update", "gift"))
_AHEAD = frozenset(("meeting", "event"))
"""Kinds that may be written down before their day."""
_TOLD = ("favour", "weight", "next_step", "discreet")
"""What the form that tells a meeting whole asks too."""
_NOTHING = frozenset(("aucune", "aucun", "rien", "none", "nothing", "no"))


class InteractionForm(EditForm):
    """One exchange with a person: what it was, when, what came of it."""

    def __init__(
        self,
        contact: Who | None = None,
        *,
        kind: InteractionKind = "meeting",
        on: date | None = None,
        request: str | None = None,
        note: str = "",
    ) -> None:
        super().__init__()
        self._contact = contact
        self._kind = kind
        self._on = on
        self._request = request
        self._note = note

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("Note an exchange")

    def start(self) -> str:
        """Begin with the kind where the person is known."""
        return "kind" if self._contact else ""

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        yield PersonField("contact", w.say("With"), self._contact, needs=True)
        yield ChoiceField("kind", w.say("What"), options(w, INTERACTIONS), self._kind)
        hint = w.say("Empty: today. A meeting may be to come: it is fixed then.")
        yield DayField("on", w.say("When"), self._on, past=True, default=self.reseau.today, hint=hint)
        yield ChoiceField("request", w.say("On the request"), [])
        yield LinesField("note", w.say("Note"), self._note, hint=w.say("What was said, what you learnt."))
        yield PeopleField(
            "introduced", w.say("Names given"), hint=w.say("Those they introduce you to, or name. Enter takes one.")
        )
        yield ChoiceField("favour", w.say("Help"), options(w, FAVOURS), "none")
        yield YesNoField("unanswered", w.say("Nobody answered"), yes_no(w))
        yield YesNoField("received", w.say("From them to you"), yes_no(w))
        yield YesNoField("needs_reply", w.say("Awaits your reply"), yes_no(w))
        yield TextField("next_step", w.say("Next step"), hint=w.say("What comes next; “nothing” is an answer too."))
        hint = w.say("With names, promises, the two questions: two minutes, one form.")
        yield YesNoField("whole", w.say("Tell it all"), yes_no(w), hint=hint)
        yield ChoiceField("weight", w.say("How much help"), options(w, WEIGHTS), "medium", more=True)
        yield ChoiceField("channel", w.say("Channel"), options(w, CHANNELS, unsaid=UNSAID), more=True)
        hint = w.say("It is never quoted in an update, a report or a template.")
        yield YesNoField("discreet", w.say("Discreet"), yes_no(w), hint=hint, more=True)

    def shape(self) -> None:
        """Show what the kind calls for; whether it helped follows from the kind until one says otherwise."""
        kind, on = self.field("kind").read(), self._day()
        to_come = kind in _AHEAD and on > self.reseau.today
        self._offer_requests(kind, on)
        favour = self.field("favour")
        if not favour.touched:
            favour.preset(self._usual_favour(kind))
        known = isinstance(self.field("contact").who, str) and self.field("contact").who
        self.show("whole", when=kind == "meeting" and not to_come and known)
        self.show("introduced", when=kind in _NAMING and not to_come)
        self.show("favour", when=kind != "note" and not to_come)
        self.show("weight", when=kind != "note" and not to_come and favour.read() != "none")
        self.show("channel", when=kind in _MESSAGES)
        self.show("unanswered", when=kind == "call")
        self.show("received", when=kind in _EITHER_WAY)
        self.show("needs_reply", when=kind in ("message-in", "call"))
        self.show("next_step", when=kind == "meeting" and not to_come)

    @on(Field.Edited, "#field-whole")
    def _tell_all(self) -> None:
        """Go on in the form that tells a meeting whole, with what stands here; left unsaved, one is back here."""
        from reseau_tui.method.meetings import meeting_to_tell
        from reseau_tui.tui.forms.debrief import DebriefForm

        whole = self.field("whole")
        if not whole.read():
            return
        try:
            said = {key: self.field(key).read() for key in _TOLD if self.field(key).touched}
            said["names"] = self.field("introduced").read()
        except Unreadable as trouble:  # of the names: what is not understood stays where it can be mended
            whole.preset(False)
            self.say(trouble.sentence, wrong=True)
            return

        def told(applied: Applied | None) -> None:
            if applied is not None:
                self.dismiss(applied)
            else:
                whole.preset(False)

        who, on = self.field("contact").who, self._day()
        fixed = meeting_to_tell(self.reseau.view.book, who, on)
        request, note = self.field("request").read() or None, self.field("note").read()
        form = DebriefForm(who, meeting=fixed.id if fixed else "", on=on, request=request, note=note, said=said)
        self.app.push_screen(form, told)

    def edit(self, values: Values) -> Edit:
        """Return the exchange to write down."""
        request = self.field("request")
        return LogInteraction(
            contact=values["contact"],
            kind=values["kind"],
            on=values["on"],
            request=values["request"] if "request" in values and (request.touched or self._request) else None,
            channel=values.get("channel"),
            note=values["note"],
            helped=values["favour"] == "helped" if "favour" in values else None,
            gave=values.get("favour") == "gave" or None,
            weight=values.get("weight", "medium"),
            introduced=values.get("introduced", ()),
            needs_reply=values.get("needs_reply", False),
            unanswered=values.get("unanswered", False),
            received=values.get("received", False),
            next_step=next_step(values.get("next_step", "")),
            discreet=values.get("discreet", False),
        )

    def _day(self) -> date:
        try:
            return self.field("on").read() or self.reseau.today
        except Unreadable:
            return self.reseau.today

    def _offer_requests(self, kind: str, on: date) -> None:
        """Offer the person's open requests; the one that the exchange will join by itself is chosen."""
        book, who = self.reseau.view.book, self.field("contact").who
        found = open_requests(book, who, sent_by=max(on, self.reseau.today)) if isinstance(who, str) and who else ()
        if self._request and self._request in book.requests and who == self._contact:
            found = tuple(dict.fromkeys((book.requests[self._request], *found)))
        choices = [Option(request.id, request.about) for request in found]
        field = self.field("request")
        field.offer([*choices, Option("", self.words.say("no request"))], self._joined(kind, on, [r.id for r in found]))
        self.show("request", when=choices)

    def _joined(self, kind: str, on: date, found: list[str]) -> str:
        """Return the request that `LogInteraction` joins where nothing is said."""
        book, who = self.reseau.view.book, self.field("contact").who
        if self._request in found:
            return self._request or ""
        if kind == "note":
            return ""
        sent = [r.id for r in open_requests(book, who, sent_by=on)] if isinstance(who, str) and who else []
        if len(sent) == 1:
            return sent[0]
        waiting = [
            meeting.request
            for meeting in (book.interactions_of[who] if isinstance(who, str) and who else ())
            if kind == "meeting" and meeting.fixed and not meeting.cancelled and not meeting.told and meeting.on <= on
        ]
        return next(reversed(waiting), "")

    def _usual_favour(self, kind: str) -> str:
        if kind == "gift":
            return "gave"
        joined = self.reseau.view.book.requests.get(self.field("request").read() or "")
        on_mine = kind == "meeting" and joined is not None and not joined.incoming
        return "helped" if kind in HELP_KINDS or on_mine else "none"


class EditInteractionForm(EditForm):
    """Change what was written down of an exchange; its kind stays."""

    def __init__(self, interaction: str) -> None:
        super().__init__()
        self._which = interaction

    @cached_property
    def interaction(self) -> Interaction:
        """The exchange as the form shows it, whatever others write meanwhile."""
        return self.reseau.view.book.interactions[self._which]

    def heading(self) -> str:
        """Return what is changed, and with whom."""
        kind = self.words.say(INTERACTIONS[self.interaction.kind])
        return f"{kind} · {name_of(self.reseau.view.book, self.interaction.contact)}"

    def start(self) -> str:
        """Begin with the note."""
        return "note"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, it, book = self.words, self.interaction, self.reseau.view.book
        requests = [Option(request.id, request.about) for request in book.requests_of[it.contact]]
        favour = "helped" if it.helped else "gave" if it.gave else "none"
        yield DayField("on", w.say("When"), it.on, past=it.held, needs=True)
        if requests:
            yield ChoiceField(
                "request", w.say("On the request"), [*requests, Option("", w.say("no request"))], it.request
            )
        yield LinesField("note", w.say("Note"), it.note, hint=w.say("What was said, what you learnt."))
        yield PeopleField("introduced", w.say("Names given"), it.introduced)
        yield ChoiceField("favour", w.say("Help"), options(w, FAVOURS), favour)
        yield ChoiceField("weight", w.say("How much help"), options(w, WEIGHTS), it.weight)
        if it.kind in ("message-in", "call"):
            yield YesNoField("needs_reply", w.say("Awaits your reply"), yes_no(w), value=it.needs_reply)
        if it.kind == "meeting" and it.fixed and not it.held:
            yield YesNoField("cancelled", w.say("Cancelled"), yes_no(w), value=it.cancelled)
        if it.kind == "meeting" and it.held:
            yield TextField(
                "next_step",
                w.say("Next step"),
                w.say("nothing") if it.next_step == "none" else it.next_step,
                hint=w.say("What comes next; “nothing” is an answer too."),
            )
        hint = w.say("It is never quoted in an update, a report or a template.")
        yield YesNoField("discreet", w.say("Discreet"), yes_no(w), value=it.discreet, hint=hint)

    def shape(self) -> None:
        """Ask how much only where there was help."""
        self.show("weight", when=self.field("favour").read() != "none")

    def edit(self, values: Values) -> Edit:
        """Return what was changed."""
        it = self.interaction
        fields: dict[str, Any] = dict(values)
        favour = fields.pop("favour")
        fields |= {"helped": favour == "helped", "gave": favour == "gave"}
        if "next_step" in fields:
            fields["next_step"] = next_step(fields["next_step"])
        return EditInteraction(
            self._which, {name: value for name, value in fields.items() if value != getattr(it, name)}
        )


def next_step(text: str) -> str:
    """Return the next step as the book has it: nothing is an answer. Source: method R8."""
    return "none" if fold(text) in _NOTHING else text
