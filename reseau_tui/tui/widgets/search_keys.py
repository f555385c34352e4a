"""Search as you type without a text field: while it is open, letters go straight into the query."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from reseau_tui.model.text import clean


class SearchKeys:
    """A query that takes the keys of the place it is in; `changed` is called after each."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self.query = ""
        self.active = False
        self._old = False

    def enter(self) -> None:
        """Begin to search; what was searched before is still there until a letter begins anew."""
        self.active, self._old = True, True
        self._changed()

    def leave(self) -> None:
        """Keep what was found, and give the letters back to the commands."""
        if self.active:
            self.active = False
            self._changed()

    def take(self, event: events.Key) -> bool:
        """Take a key; False for one that is not the search's, such as an arrow."""
        if not self.active:
            if event.key == "escape" and self.query:
                self._search("")
                return True
            return False
        if event.key == "escape":
            self.active = False
            self._search("")
        elif event.key == "enter":
            self.leave()
        elif event.key in ("backspace", "ctrl+h"):
            self._search(self.query[:-1])
        elif event.key == "ctrl+w":
            self._search(self.query.rstrip().rpartition(" ")[0])
        elif event.is_printable and event.character:
            self._search(self._begun + event.character)
        else:
            return False
        return True

    def paste(self, text: str) -> bool:
        """Take pasted text, on one line."""
        if self.active:
            self._search(self._begun + clean(text))
        return self.active

    @property
    def _begun(self) -> str:
        """What a further letter is added to."""
        return "" if self._old else self.query

    def _search(self, query: str) -> None:
        self.query, self._old = query, False
        self._changed()
