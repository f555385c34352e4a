"""What screens and widgets know of the program they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from reseau_tui.words import Words

if TYPE_CHECKING:
    from reseau_tui.tui.app import ReseauApp


class InReseau:
    """A screen or widget of this program, not of any other."""

    @property
    def reseau(self) -> ReseauApp:
        """The program."""
        return cast("ReseauApp", cast("Any", self).app)

    @property
    def words(self) -> Words:
        """The language of the screen."""
        return self.reseau.words
