"""The stories of the example book, each told by a small function."""

from __future__ import annotations

from reseau_tui.example.stories import answers, introductions, life, silences
from reseau_tui.example.teller import Teller


def tell_all(teller: Teller) -> None:
    """Tell every story."""
    for story in (*introductions.STORIES, *silences.STORIES, *answers.STORIES, *life.STORIES):
        story(teller)
