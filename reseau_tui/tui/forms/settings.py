"""The settings: this machine's, one's own, and the numbers of the method."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.model.keeping import Numbers
from reseau_tui.present.choices import GENDERS, LANGUAGES, UNSAID, Option, options, yes_no
from reseau_tui.present.errors import settings_sentence
from reseau_tui.session import Applied
from reseau_tui.settings import FileSettings, SettingsError, read_settings, write_setting
from reseau_tui.tui.forms.choice import ChoiceField, YesNoField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.numbers import NumberField
from reseau_tui.tui.forms.texts import LinesField, TextField
from reseau_tui.tui.themes import theme_names
from reseau_tui.words import N_

_MACHINE = ("language", "theme", "mouse")
_OWN = ("name", "gender", "country", "signature", "presentation_fr", "presentation_en", "employer", "weekly_goal")
_USUAL = Numbers()
NUMBERS: dict[str, tuple[str, str]] = {
    "day_portion": (N_("People a day"), N_("The daily review shows no more; the rest waits in order.")),
    "first_follow_up": (N_("1st follow-up"), N_("Working days without an answer.")),
    "second_follow_up": (N_("2nd follow-up"), N_("Working days after the first.")),
    "most_follow_ups": (N_("Follow-ups at most"), N_("Coaches say two, no more.")),
    "ask_connector": (N_("Ask for advice"), N_("Working days of silence before asking who recommended you.")),
    "update_connector": (N_("News owed"), N_("Working days to tell who recommended you.")),
    "update_further": (N_("News further up"), N_("Working days to tell those further up the chain.")),
    "quiet_calendar_days": (N_("Quiet spell"), N_("Days after which who recommended you hears how it stands.")),
    "late_help_calendar_days": (N_("Old help"), N_("Days after which help that is noted late asks for no thanks.")),
    "promise_without_date": (N_("Promise, no date"), N_("Working days to keep it.")),
    "their_promise": (N_("Their promise"), N_("Working days before a gentle reminder.")),
    "fix_date": (N_("After a yes"), N_("Working days to propose dates.")),
}
"""Each number of the method: its label, and what it counts."""


class SettingsForm(FormScreen[Applied]):
    """Language and looks at first, shown while one chooses; then who one is; the numbers on demand."""

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
        hint = w.say("Requests and meetings you wish for in a week.")
        yield NumberField("weekly_goal", w.say("Weekly goal"), own.weekly_goal, usual=3, hint=hint)
        for key, (label, meaning) in NUMBERS.items():
            value, usual = getattr(own.numbers, key), getattr(_USUAL, key)
            yield NumberField(key, w.say(label), value, usual=usual, hint=w.say(meaning), more=key != "day_portion")

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
        fields: dict[str, Any] = {key: values[key] for key in _OWN if values[key] != getattr(own, key)}
        numbers = {k: values[k] for k in NUMBERS if k in values and values[k] != getattr(own.numbers, k)}
        if numbers:
            fields["numbers"] = numbers
        applied = await self.reseau.apply(ChangeSettings(fields)) if fields else Applied(None, own)
        for key in _MACHINE:
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
        self.reseau.settings = msgspec.structs.replace(self.reseau.settings, **{key: value})
        if key == "language" and value and value != self.words.language:
            self.app.call_later(self.reseau.speak, value)
