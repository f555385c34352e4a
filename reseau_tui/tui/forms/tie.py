"""Say who knows whom, and how well. Source: method R2, R18."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.contacts import TiePeople
from reseau_tui.edits.edit import Edit
from reseau_tui.model.people import Tie
from reseau_tui.present.choices import UNSAID, Option, options
from reseau_tui.present.people import TIE_STRENGTHS
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.people import PersonField


class TieForm(EditForm):
    """Two people who know each other, or of whom one is the manager of the other."""

    def __init__(self, contact: str | None = None, other: str | None = None) -> None:
        super().__init__()
        self._contact = contact
        self._other = other

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("They know each other")

    def start(self) -> str:
        """Begin with the other person where the first is known."""
        return "b" if self._contact else "a"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        yield PersonField("a", w.say("This person"), self._contact, needs=True)
        yield PersonField("b", w.say("knows"), self._other, needs=True)
        yield ChoiceField("strength", w.say("How well"), options(w, TIE_STRENGTHS, unsaid=UNSAID))
        hint = w.say("Nothing about a silence is ever sent to a manager.")
        yield ChoiceField("manager", w.say("Manager"), [Option("", w.say("neither"))], hint=hint)

    def shape(self) -> None:
        """Name the two; show the tie that they have already."""
        w = self.words
        a, b = self.field("a"), self.field("b")
        named = bool(a.who and b.who)
        tie = self._tie(a.who, b.who)
        strength, manager = self.field("strength"), self.field("manager")
        if not strength.touched:
            strength.preset(tie.strength if tie else None)
        managing = ("a" if tie.a == a.who else "b") if tie and tie.manages else ""
        people = [
            Option("a", w.say("{name} manages", name=a.name_of(a.who))),
            Option("b", w.say("{name} manages", name=b.name_of(b.who))),
        ]
        manager.offer([Option("", w.say("neither")), *(people if named else ())], managing)
        self.show("manager", when=named)

    def edit(self, values: Values) -> Edit:
        """Return the tie; of a manager and the managed, the manager comes first."""
        a, b, manager = values["a"], values["b"], values.get("manager", "")
        if manager == "b":
            a, b = b, a
        return TiePeople(a, b, strength=values["strength"], manages=bool(manager))

    def _tie(self, a: object, b: object) -> Tie | None:
        ties = self.reseau.view.book.ties_of[a] if isinstance(a, str) and a else ()
        return next((tie for tie in ties if b in (tie.a, tie.b) and a != b), None)
