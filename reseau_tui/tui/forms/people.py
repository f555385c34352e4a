"""Fields of people: one, or several; someone new is added on the way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, cast

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.strip import Strip

from reseau_tui.edits.desk import NewPerson, Who
from reseau_tui.present.choices import MOST, People, Person, aside_of
from reseau_tui.present.people import name_of
from reseau_tui.tui.drawing import LineWidget, Part
from reseau_tui.tui.forms.completing import CompletingField, Suggestion
from reseau_tui.tui.forms.field import Unreadable

if TYPE_CHECKING:
    from reseau_tui.tui.forms.form import FormScreen

T = TypeVar("T")


class NamingField(CompletingField[T], Generic[T]):
    """What fields of people share: completion by name, and *create* for a name that nobody has."""

    @property
    def people(self) -> People:
        """The people of the book, made searchable once for the form."""
        return cast("FormScreen[Any]", self.screen).people

    def taken(self) -> Collection[Who]:
        """Return who need not be offered."""
        return ()

    def suggest(self, typed: str) -> tuple[list[Suggestion], int]:
        """Offer the people whose names may be meant; *create* comes before those that only look alike."""
        name = " ".join(typed.split())
        if not name:
            return [], -1
        taken = {who for who in self.taken() if isinstance(who, str)}
        found = self.people.like(name, without=taken)
        new = [] if self.people.named(name) else [Suggestion(NewPerson(name), self._create(name))]
        sure = [_known(person) for person in found if person.sure][: MOST - len(new)]
        alike = [_known(person) for person in found if not person.sure]
        return [*sure, *new, *alike][:MOST], 0

    def action_take_and_go(self) -> None:
        """Take someone of the book; only Enter creates someone: a slip of the finger must not."""
        rows, at = self.list.rows, self.list.at
        if self.list.display and at >= 0 and isinstance(rows[at].value, NewPerson):
            raise SkipAction
        super().action_take_and_go()

    def offer_again(self) -> bool:
        """Open the list again over a name that nobody has; tell whether it was closed."""
        name = " ".join(self.input.value.split())
        if self.list.display or not name or self.people.named(name):
            return False
        self.list.offer(*self.suggest(self.input.value))
        return True

    def meant(self, typed: str) -> Who:
        """Return whom a name means that was typed but not taken. Raises `Unreadable`."""
        name = " ".join(typed.split())
        called = self.people.named(name)
        if len(called) == 1:
            return called[0].id
        if called:
            raise Unreadable(self.words.say("Several people are called {name}: choose one in the list.", name=name))
        raise Unreadable(self.words.say("Nobody is called “{name}”: choose in the list, or create.", name=name))

    def name_of(self, who: Who) -> str:
        """Return what a person is called."""
        return who.name if isinstance(who, NewPerson) else name_of(self.reseau.view.book, who)

    def aside_of(self, who: Who) -> str:
        """Return what tells them from others of their name."""
        if isinstance(who, NewPerson):
            return self.words.say("new: will be added")
        contact = self.reseau.view.book.contacts.get(who)
        return aside_of(contact) if contact else ""

    def _create(self, name: str) -> str:
        return self.words.say("create “{name}”", name=name)


class PersonField(NamingField[Who]):
    """One person; an empty text where nobody is named."""

    def __init__(
        self, key: str, label: str, value: Who | None = None, *, hint: str = "", needs: bool = False, more: bool = False
    ) -> None:
        super().__init__(key, label, "", hint=hint, needs=needs, more=more)
        self._who: Who = value or ""
        self._preset: Who = self._who
        self._preset_text = ""

    def on_mount(self) -> None:
        """Show the name that was preset."""
        self.preset(self._who)
        super().on_mount()

    @property
    def who(self) -> Who:
        """The person taken, or an empty text."""
        return self._who

    @property
    def typed(self) -> object:
        """The person, or the name that is none yet."""
        return self._who or self.input.value

    @property
    def touched(self) -> bool:
        """Whether another person was named."""
        return self._who != self._preset or (not self._who and self.input.value != self._preset_text)

    def preset(self, value: Who) -> None:
        """Name a person."""
        self._who = self._preset = value
        self.write(self.name_of(value) if value else "")
        self._preset_text = self.input.value

    def read(self) -> Who:
        """Return the person."""
        if self._who:
            return self._who
        name = " ".join(self.input.value.split())
        if name:
            sure = [] if self.people.named(name) else [person for person in self.people.like(name) if person.sure]
            return sure[0].contact.id if len(sure) == 1 else self.meant(name)  # part of one name means that person
        if self.needs:
            raise Unreadable(self.words.say("Please name someone."))
        return ""

    def said(self) -> str:
        """Return what tells them from others of their name."""
        return self.aside_of(self._who) if self._who else ""

    def typed_on(self, text: str) -> None:  # noqa: ARG002 - another text is another person
        """Forget who was taken."""
        self._who = ""

    def take(self, suggestion: Suggestion) -> None:
        """Take the person."""
        self._who = suggestion.value
        self.write(self.name_of(self._who))

    def action_take(self) -> None:
        """Take the person; the form goes on to the next field. A name that nobody has is first offered as a new one."""
        if not self._who and self.offer_again():
            return
        self._take_marked()
        super().action_take()


class _Names(LineWidget):
    """The people taken so far, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[tuple[str, str]] = ()
        self.display = False

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these names, with what tells them from others."""
        self._rows = rows
        self.display = bool(rows)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return one line each."""
        return len(self._rows)

    def render_line(self, y: int) -> Strip:
        """Draw one name."""
        if y >= len(self._rows):
            return self.draw(())
        name, aside = self._rows[y]
        return self.draw((Part("· ", "quiet"), Part(f"{name}  "), Part(aside, "quiet", grow=1)))


class PeopleField(NamingField[tuple[Who, ...]]):
    """Several people; Enter takes one and waits for the next, Backspace in the empty line takes the last one out."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace", "drop", show=False)]

    def __init__(
        self,
        key: str,
        label: str,
        value: Sequence[Who] = (),
        *,
        hint: str = "",
        needs: bool = False,
        more: bool = False,
    ) -> None:
        super().__init__(key, label, "", hint=hint, needs=needs, more=more)
        self._people = tuple(value)
        self._preset = self._people
        self._names = _Names()

    def compose(self) -> ComposeResult:
        """Put the names above the line."""
        yield self._names
        yield from super().compose()

    def on_mount(self) -> None:
        """Show those who were preset."""
        self._show()
        super().on_mount()

    @property
    def typed(self) -> object:
        """The people, and the name being typed."""
        return self._people, self.input.value

    @property
    def blank(self) -> bool:
        """Whether nobody is named."""
        return not self._people and not self.input.value

    @property
    def touched(self) -> bool:
        """Whether others were named."""
        return self._people != self._preset or bool(self.input.value)

    def preset(self, value: tuple[Who, ...]) -> None:
        """Name people."""
        self._people = self._preset = value
        self._show()

    def taken(self) -> Collection[Who]:
        """Return those who are named already."""
        return self._people

    def read(self) -> tuple[Who, ...]:
        """Return the people."""
        if self.input.value.strip():
            return tuple(dict.fromkeys((*self._people, self.meant(self.input.value))))
        if self.needs and not self._people:
            raise Unreadable(self.words.say("Please name someone."))
        return self._people

    def take(self, suggestion: Suggestion) -> None:
        """Take one more."""
        if suggestion.value not in self._people:
            self._people = (*self._people, suggestion.value)
        self.write("")
        self._show()

    def action_drop(self) -> None:
        """Take the last one out."""
        self._people = self._people[:-1]
        self._show()
        self.edited()

    def _show(self) -> None:
        self._names.show([(self.name_of(who), self.aside_of(who)) for who in self._people])


def _known(person: Person) -> Suggestion:
    return Suggestion(person.contact.id, person.contact.name, aside_of(person.contact))
