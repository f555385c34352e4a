"""The name of a new template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, get_args

from reseau_tui.drafting.draft_errors import DraftError, error_sentence
from reseau_tui.drafting.template_files import read_template
from reseau_tui.model.kinds import Language, Purpose
from reseau_tui.present.choices import LANGUAGES, Option, options
from reseau_tui.present.kinds import PURPOSES
from reseau_tui.tui.forms.choice import ChoiceField
from reseau_tui.tui.forms.field import Field, Unreadable
from reseau_tui.tui.forms.form import FormScreen, Values
from reseau_tui.tui.forms.texts import TextField


class TemplateForm(FormScreen[tuple[str, str]]):
    """What it is for, a word to know it by, the language, tu or vous; dismissed with file name and language."""

    def heading(self) -> str:
        """Return the question."""
        return self.words.say("A template of your own")

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w = self.words
        purposes = [Option(purpose, w.say(PURPOSES[purpose])) for purpose in get_args(Purpose)]
        yield ChoiceField("purpose", w.say("What for"), purposes, folded=True)
        yield TextField(
            "word", w.say("A word"), hint=w.say("Letters and digits, to know it by: port, bio2."), needs=True
        )
        yield ChoiceField("language", w.say("Language"), options(w, LANGUAGES), w.language)
        yield ChoiceField("register", w.say("You say"), [Option("vous", "vous"), Option("tu", "tu")])

    def shape(self) -> None:
        """Ask for tu or vous in French."""
        self.show("register", when=self.field("language").read() == "fr")

    async def save(self, values: Values) -> tuple[str, str] | None:
        """Return file name and language."""
        language: Language = values["language"]
        register = f".{values['register']}" if language == "fr" else ""
        name = f"{values['purpose']}.{values['word'].strip().casefold()}{register}"
        try:
            read_template("\n-", name, language, own=True)
        except DraftError as error:
            raise Unreadable(error_sentence(self.words, error)) from None
        return name, language
