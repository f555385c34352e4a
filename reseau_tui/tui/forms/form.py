"""The form screen: fields in one column, filled in by keys alone, saved whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reseau_tui.edits.edit import Edit
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.present.choices import People
from reseau_tui.present.errors import sentence_of
from reseau_tui.session import Applied
from reseau_tui.store.errors import StoreError
from reseau_tui.tui.commands import bindings_of, footer_of
from reseau_tui.tui.drawing import shown, wrap
from reseau_tui.tui.forms.choice import YesNoField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.screens.confirm import Confirm
from reseau_tui.tui.widgets.bars import FootBar
from reseau_tui.tui.widgets.overlay import Overlay
from reseau_tui.words import N_

Result = TypeVar("Result")
Values = Mapping[str, Any]
"""What the shown fields mean, by their keys."""
MORE = "more"
_BORDER_AND_FOOT = 3


class FormScreen(Overlay[Result], Generic[Result], inherit_bindings=False):
    """A form; it is dismissed with what saving gave, or None when it was left.

    A form says its `heading`, its `fields`, by `shape` which of them what is chosen calls for, and how to `save` their
    values. `NAMES` gives the key of a field where the record calls it otherwise.
    """

    CSS_PATH = Path(__file__).parents[1] / "styles" / "forms.tcss"
    AUTO_FOCUS = ""
    NAMES: ClassVar[Mapping[str, str]] = {}
    KEYS: ClassVar[tuple[tuple[str, str, str], ...]] = (
        ("form.next", "tab,down", N_("the next field")),
        ("form.previous", "shift+tab,up", N_("the field before")),
        ("form.enter", "enter", N_("the next field; in the last one, save")),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("form"),
        *(Binding(keys, name.removeprefix("form."), show=False, id=name) for name, keys, _ in KEYS),
    ]

    _saving = False
    _word = ""
    _advice = ""

    # What each form says

    def heading(self) -> str:
        """Return what the form is for."""
        raise NotImplementedError

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields, in their order."""
        raise NotImplementedError

    def shape(self) -> None:
        """Show the fields that what is chosen calls for; called at first and after each change."""

    def start(self) -> str:
        """Return the key of the field to begin with; empty for the first one that is empty."""
        return ""

    async def save(self, values: Values) -> Result | None:
        """Do what the form is for. Raises `Refused`, `Invalid`, `StoreError`, or `Unreadable` for a whole form."""
        raise NotImplementedError

    # The screen

    def compose(self) -> ComposeResult:
        """Put the fields on a sheet over the place one came from."""
        self._fields = list(self.fields())
        if any(field.more for field in self._fields):
            at = next(index for index, field in enumerate(self._fields) if field.more)
            self._fields.insert(at, self._more_field())
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(shown(self.heading()))
            with VerticalScroll(classes="fields", can_focus=False):
                yield from self._fields
            yield Static(Content(""), classes="word", markup=False)
        yield FootBar(self.words, footer_of("form", self.reseau.settings.keymap))

    def on_mount(self) -> None:
        """Begin at the first field to fill in."""
        self._reshape()
        first = self._field(self.start()) if self.start() else None
        self.call_after_refresh(self._go_to, first or self._first_empty() or self.shown[0])

    @cached_property
    def people(self) -> People:
        """The people of the book, made searchable once."""
        return People(self.reseau.view.book)

    @property
    def shown(self) -> list[Field[Any]]:
        """The fields on the screen."""
        return [field for field in self._fields if field.display]

    @property
    def changed(self) -> bool:
        """Whether something was typed that leaving would lose."""
        return any(field.touched for field in self._fields if field.key != MORE)

    def field(self, key: str) -> Any:
        """Return the field of that key."""
        return next(field for field in self._fields if field.key == key)

    def show(self, *keys: str, when: object = True) -> None:
        """Show the fields of these keys, or hide them."""
        for key in keys:
            self.field(key).display = bool(when)

    # Saving and leaving

    def action_save(self) -> None:
        """Save what was typed, to the last letter: this key overtakes those of the same moment."""
        self.call_after_refresh(self._save)

    async def _save(self) -> None:
        """Save; where something cannot be taken, say so beside it."""
        if self._saving or not self.is_current:
            return
        values: dict[str, Any] = {}
        wrong: list[Field[Any]] = []
        for field in self.shown:
            try:
                values[field.key] = field.read()
            except Unreadable as unreadable:
                field.complain(unreadable.sentence)
                wrong.append(field)
        if wrong:
            self._go_to(wrong[0])
            return
        self._saving = True
        try:
            result = await self.save(values)
        except Unreadable as unreadable:
            self.say(unreadable.sentence, wrong=True)
        except Invalid as error:
            self._blame(error)
        except (Refused, StoreError) as error:
            self.say(sentence_of(self.words, error), wrong=True)
        else:
            self.dismiss(result)
        finally:
            self._saving = False

    async def action_back(self) -> None:
        """Leave; ask first where something would be lost."""
        if not self.changed:
            self.leave()
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self.leave()

        self.app.push_screen(Confirm(self.words.say("Leave without saving what you typed?")), answered)

    async def may_quit(self) -> bool:
        """Let the program be left at once where nothing was typed; else ask, as when going back."""
        if self.changed:
            await self.action_back()
        return not self.changed

    def leave(self) -> None:
        """Leave without saving."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show the keys of forms."""
        from reseau_tui.tui.screens.help import Help

        self.app.push_screen(Help("form"))

    def action_help_beside(self) -> None:
        """Show the keys of forms, from within a text."""
        self.action_help()

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say something at the foot of the sheet."""
        word = self.query_one(".word", Static)
        self._word = shown(f"! {text}" if wrong else text)
        word.update(Content(self._word))
        word.set_class(wrong, "-wrong")
        self._leave_room()

    def advise(self, text: str) -> None:
        """Say at the foot what the form calls for, over what was said before."""
        if text != self._advice:
            self._advice = text
            self.say(text)

    def on_resize(self) -> None:
        """Let the fields scroll where they do not fit."""
        self._leave_room()
        self.call_after_refresh(self._keep_in_sight)

    def _leave_room(self) -> None:
        """Give the fields what the border, the word below them and the foot of the screen leave."""
        width = max(1, self.query_one(".sheet").size.width)
        room = self.size.height - _BORDER_AND_FOOT - max(1, len(wrap(self._word, width)))
        self.query_one(".fields").styles.max_height = max(1, room)

    # Going from field to field

    def action_next(self) -> None:
        """Go to the next field, from the last to the first."""
        self._step(1)

    def action_previous(self) -> None:
        """Go to the field before, from the first to the last."""
        self._step(-1)

    def action_enter(self) -> None:
        """Go to the next field; in the last one, save."""
        if self._at is self.shown[-1]:
            self.action_save()
        else:
            self._step(1)

    @property
    def _at(self) -> Field[Any] | None:
        focused = self.focused
        return next((field for field in self._fields if focused is field.control), None)

    def _step(self, step: int) -> None:
        shown, at = self.shown, self._at
        if at is None:
            raise SkipAction
        index = shown.index(at) + step
        self._go_to(shown[index % len(shown)])

    def _go_to(self, field: Field[Any]) -> None:
        field.control.focus()

    def _first_empty(self) -> Field[Any] | None:
        return next((field for field in self.shown if field.blank), None)

    @on(Field.Edited)
    def _edited(self, event: Field.Edited) -> None:
        event.stop()
        self._reshape()
        self._hint()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002
        """Keep the whole field in sight, and say what it is for."""
        self.call_after_refresh(self._keep_in_sight)
        self._hint()

    def _keep_in_sight(self) -> None:
        if (field := self._at) is None:
            return
        if field is self.shown[0]:
            self.query_one(".fields").scroll_home(animate=False)  # with the heading above it
        else:
            field.scroll_visible(animate=False)

    def _hint(self) -> None:
        field = self._at
        self.say(field.hint if field is not None else "")

    def _reshape(self) -> None:
        more = next((field for field in self._fields if field.key == MORE), None)
        details = [field for field in self._fields if field.more]
        shown = more is not None and more.read()
        for field in details if shown else ():
            field.display = True
        self.shape()
        for field in () if shown else details:
            field.display = False

    def _more_field(self) -> Field[Any]:
        from reseau_tui.present.choices import yes_no

        return YesNoField(MORE, self.words.say("All details"), yes_no(self.words))

    def _blame(self, error: Invalid) -> None:
        key = self.NAMES.get(error.field, error.field)
        sentence = sentence_of(self.words, error)
        field = next((field for field in self.shown if field.key == key), None)
        if field is None:
            self.say(sentence, wrong=True)
        else:
            field.complain(sentence)
            self._go_to(field)

    def _field(self, key: str) -> Field[Any] | None:
        return next((field for field in self.shown if field.key == key), None)


class EditForm(FormScreen[Applied], inherit_bindings=True):
    """A form that gives one edit."""

    def edit(self, values: Values) -> Edit:
        """Return the edit that the values ask for."""
        raise NotImplementedError

    async def save(self, values: Values) -> Applied | None:
        """Apply the edit."""
        return await self.reseau.apply(self.edit(values))
