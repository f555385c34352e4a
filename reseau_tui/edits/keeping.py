"""Edits of projects, pauses, the shelf and the settings of the book."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.model.drafts import Share
from reseau_tui.model.keeping import BookSettings, Pause
from reseau_tui.model.requests import Project
from reseau_tui.model.text import fold


class SetProject(msgspec.Struct, frozen=True):
    """What I look for: opened under its name where there is none, else changed."""

    name: str
    fields: dict[str, Any] = {}

    def apply(self, desk: Desk) -> Project:
        """Write it."""
        wanted = fold(self.name)
        known = next((p for p in desk.book.projects.values() if fold(p.name) == wanted), None)
        fields = dict(self.fields)
        if fields.get("end") and not fields.get("ended"):
            fields["ended"] = desk.today
        project = desk.amend(known or Project(id="", name=self.name, opened=desk.today), **fields)
        desk.named("project-set", name=project.name)
        return project


class TakePause(msgspec.Struct, frozen=True):
    """From `start` through `until` nothing falls due or late. Source: method R17."""

    start: date
    until: date | None = None

    def apply(self, desk: Desk) -> Pause:
        """Take it; a pause of the same first day is changed instead."""
        known = next((pause for pause in desk.book.pauses.values() if pause.start == self.start), None)
        desk.named("paused", start=self.start, until=self.until)
        return desk.amend(known or Pause(id="", start=self.start), until=self.until)


class AddShare(msgspec.Struct, frozen=True):
    """A thing worth sending to someone. Source: method R8."""

    share: Share

    def apply(self, desk: Desk) -> Share:
        """Put it on the shelf."""
        desk.named("share-added", text=self.share.text)
        return desk.put(msgspec.structs.replace(self.share, id="", added=self.share.added or desk.today))


class ChangeSettings(msgspec.Struct, frozen=True):
    """Changes to the settings that travel with the book."""

    fields: dict[str, Any]

    def apply(self, desk: Desk) -> BookSettings:
        """Change them; `numbers` and `moments` are mappings of those to change."""
        settings = desk.book.settings
        fields = dict(self.fields)
        for group in ("numbers", "moments"):
            if group in fields:
                fields[group] = msgspec.structs.replace(getattr(settings, group), **fields[group])
        desk.named("settings-changed")
        return desk.amend(settings, **fields)
