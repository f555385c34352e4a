"""Edits of my own shop window. Source: method R13."""

from __future__ import annotations

from datetime import date

import msgspec

from reseau_tui.edits.desk import Desk
from reseau_tui.method.shop_window import CHECKLIST, rounds
from reseau_tui.model.keeping import BookSettings, Checked
from reseau_tui.model.kinds import ProfileItem


class LookAfter(msgspec.Struct, frozen=True):
    """One thing of the checklist was looked after; without `item`, all that was not since the last time."""

    item: ProfileItem | None = None
    on: date | None = None

    def apply(self, desk: Desk) -> BookSettings:
        """Write down the day; said twice on one day it stands once."""
        settings, on = desk.book.settings, self.on or desk.today
        left = (item for item in CHECKLIST if item not in rounds(settings.profile).since)
        done = (Checked(item=item, on=on) for item in ((self.item,) if self.item else left))
        new = tuple(checked for checked in done if checked not in settings.profile)
        if self.item:
            desk.named("looked-after", item=self.item)
        else:
            desk.named("all-looked-after")
        return desk.amend(settings, profile=(*settings.profile, *new))
