"""A thing to share: what it is, where it is, whom it may please. Source: method R8."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reseau_tui.edits.edit import Edit
from reseau_tui.edits.keeping import AddShare
from reseau_tui.edits.shelf import EditShare
from reseau_tui.model.drafts import Share
from reseau_tui.present.choices import tags
from reseau_tui.tui.forms.field import Field
from reseau_tui.tui.forms.form import EditForm, Values
from reseau_tui.tui.forms.names import ListField
from reseau_tui.tui.forms.texts import LinesField, TextField

_NEW = Share(id="", text="")


class ShareForm(EditForm):
    """A new thing, or one that is on the shelf already."""

    def __init__(self, share: str | None) -> None:
        super().__init__()
        self._share_id = share

    @property
    def share(self) -> Share:
        """The thing as it stands, empty for a new one."""
        return self.reseau.view.book.shares[self._share_id] if self._share_id else _NEW

    def heading(self) -> str:
        """Return what the form is for."""
        return self.words.say("Something to share")

    def start(self) -> str:
        """Begin with what it is."""
        return "text"

    def fields(self) -> Iterable[Field[Any]]:
        """Return the fields."""
        w, it, book = self.words, self.share, self.reseau.view.book
        hint = w.say("An article, an event, a name: what goes with a word of yours.")
        yield LinesField("text", w.say("What it is"), it.text, hint=hint)
        yield TextField("url", w.say("Where it is"), it.url, hint=w.say("A link, if there is one."))
        hint = w.say("Tags of people, words of their needs or trade; commas between.")
        yield ListField("tags", w.say("For whom"), it.tags, known=lambda: tags(book), hint=hint)

    def edit(self, values: Values) -> Edit:
        """Return the new thing, or what was changed of one."""
        fields = dict(values)
        if self._share_id is None:
            return AddShare(Share(id="", **fields))
        return EditShare(self._share_id, {k: v for k, v in fields.items() if v != getattr(self.share, k)})
