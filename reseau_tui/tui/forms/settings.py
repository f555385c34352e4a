"""The settings: this machine's and one's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.present.choices import GENDERS, LANGUAGES, UNSAID, Option, options, yes_no
from reseau_tui.present.errors import settings_sentence
from reseau_tui.present.settings_table import SETTINGS
from reseau_tui.session import Applied
from reseau_tui.settings import FileSettings, SettingsError, read_settings, write_setting
from reseau_tui.tui.forms.cadences import CadencesField
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.numbers import SettingField
from reseau_tui.tui.forms.texts import LinesField, TextField
from reseau_tui.tui.themes import theme_names
from reseau_tui.words import N_

WEEKLY = ("weekly_goal", "weekly_meetings", "weekly_names", "weekly_gifts")
CHECKS = "checks_off"
_MACHINE = ("language", "theme", "mouse", "editor", "send_command")
_WHO = ("name", "gender", "country", "signature", "presentation_fr", "presentation_en", "employer")
_OWN = (*_WHO, "cadences", CHECKS, *WEEKLY)
NUMBERS = ("day_portion",)
"""The numbers shown here; the others have a form of their own."""


class SettingsForm(FormScreen[Applied]):
    """Language and looks at first, shown while one chooses; then who one is, and what one wishes for in a week."""

    def __init__(self, _nobody: None = None) -> None:
        super().__init__()

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("Settings")

    def start(self) -> str:
        """Begin at the top."""
        return "language"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, own = self.words, self.reseau.view.book.settings
        machine = self._on_this_machine()
        # VISUAL or EDITOR in the environment goes before what is set here.
        self._names_editor = self.reseau.settings.editor != machine.editor
        languages = [Option("", w.say("the system’s")), *options(w, LANGUAGES)]
        yield ChoiceField("language", w.say("Language"), languages, machine.language)
        self._theme = self.app.theme
        themes = [Option(name, name) for name in theme_names()]
        hint = w.say("← and → go through them.")
        yield ChoiceField("theme", w.say("Theme"), themes, self._theme, folded=True, hint=hint)
        yield YesNoField("mouse", w.say("Mouse"), yes_no(w), value=machine.mouse, hint=w.say("From the next start on."))
        yield TextField("name", w.say("Your name"), own.name, hint=w.say("As you sign."))
        hint = w.say("For the right agreement in French.")
        yield ChoiceField("gender", w.say("You are"), options(w, GENDERS, unsaid=UNSAID), own.gender, hint=hint)
        yield TextField("country", w.say("Country"), own.country, hint=w.say("Its two letters: FR, BE, CH…"))
        yield LinesField("signature", w.say("Signature"), own.signature, hint=w.say("What stands under your messages."))
        hint = w.say("Who you are, in one or two sentences.")
        yield LinesField("presentation_fr", w.say("Yourself, in French"), own.presentation_fr, hint=hint)
        yield LinesField("presentation_en", w.say("Yourself, in English"), own.presentation_en, hint=hint)
        hint = w.say("Left out of confidential projects.")
        yield TextField("employer", w.say("Employer"), own.employer, hint=hint)
        hint = w.say("To people whose own language is not known.")
        unsaid = N_("the interface’s")
        yield ChoiceField(
            "message_language", w.say("Messages in"), options(w, LANGUAGES, unsaid=unsaid), own.language, hint=hint
        )
        for key in (*NUMBERS, *WEEKLY):
            yield SettingField(key, w, SETTINGS[key].value(own), more=key in WEEKLY)
        yield CadencesField("cadences", w, own.cadences)
        yield SettingField(CHECKS, w, own.checks_off)
        hint = w.say("For drafts, where VISUAL and EDITOR name none.")
        yield TextField("editor", w.say("Editor"), machine.editor, hint=hint, more=True)
        hint = w.say("A command that takes the message on its input, such as: msmtp -t")
        yield TextField("send_command", w.say("Sending"), machine.send_command, hint=hint, more=True)

    def shape(self) -> None:
        """Show the theme as one chooses it."""
        self.app.theme = self.field("theme").read()

    def leave(self) -> None:
        """Put the old theme back."""
        self.app.theme = self._theme
        super().leave()

    async def save(self, values: Values) -> Applied | None:
        """Write what was changed: one's own into the book, the machine's into its file."""
        own = self.reseau.view.book.settings
        values = {**values, "country": values["country"].upper()}
        said = {k: values[k] for k in _OWN if k in values} | {"language": values["message_language"]}
        fields: dict[str, Any] = {k: value for k, value in said.items() if value != getattr(own, k)}
        numbers = {k: values[k] for k in NUMBERS if k in values and values[k] != getattr(own.numbers, k)}
        if numbers:
            fields["numbers"] = numbers
        applied = await self.reseau.apply(ChangeSettings(fields)) if fields else Applied(None, own)
        for key in (key for key in _MACHINE if key in values):
            self._write(key, values[key])
        return applied

    def _on_this_machine(self) -> FileSettings:
        try:
            return read_settings(self.reseau.settings.path)
        except SettingsError:
            # What is the matter with the file is said when something is to be written there.
            return FileSettings()

    def _write(self, key: str, value: str | bool) -> None:
        if not self.field(key).touched:
            return
        try:
            write_setting(self.reseau.settings.path, key, value if value != "" else None)
        except SettingsError as error:
            raise Unreadable(settings_sentence(self.words, error)) from None
        if key != "editor" or not self._names_editor:
            self.reseau.settings = msgspec.structs.replace(self.reseau.settings, **{key: value})
        if key == "language" and value and value != self.words.language:
            self.app.call_later(self.reseau.speak, value)
