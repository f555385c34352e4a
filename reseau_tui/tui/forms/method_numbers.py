"""The numbers of the method that are ours, and not the coaches': each can be changed, and put back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.keeping import ChangeSettings
from reseau_tui.present.settings_table import GROUPS, SETTINGS, in_groups
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.numbers import SettingField

OURS = tuple(key for key, setting in SETTINGS.items() if setting.home in ("numbers", "moments"))


class NumbersForm(EditForm):
    """Every number of the table, group by group; an empty field is the usual number."""

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("The numbers of the method")

    def start(self) -> str:
        """Begin at the top."""
        return OURS[0]

    def fields(self) -> Iterable[Field[Any]]:
        """Return one field a number."""
        kept = self.reseau.view.book.settings
        for group, keys in in_groups(OURS).items():
            for key in keys:
                chapter = self.words.say(GROUPS[group]) if key == keys[0] else ""
                yield SettingField(key, self.words, SETTINGS[key].value(kept), chapter=chapter)

    def edit(self, values: Values) -> Edit:
        """Return what was changed."""
        kept = self.reseau.view.book.settings
        fields: dict[str, Any] = {}
        for key, value in values.items():
            setting = SETTINGS[key]
            if value != setting.value(kept):
                fields.setdefault(setting.home, {})[setting.field] = value
        return ChangeSettings(fields)
