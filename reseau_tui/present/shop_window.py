"""My own shop window in words: what each thing on the checklist means, and when it was last looked after (R13)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec

from reseau_tui.method.obligations import Item
from reseau_tui.method.shop_window import CHECKLIST, first_project, last_looked_after, renewal, rounds
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import ProfileItem
from reseau_tui.present.kinds import PROFILE
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.present.reasons import why
from reseau_tui.words import N_, Words
from reseau_tui.words.days import day_of_year, relative

FRESH, OPEN = "✓", "·"
"""Signs of what was looked after, and of what waits."""

MEANINGS: dict[ProfileItem, str] = {
    "photo": N_("A professional photo, recent enough to know you by."),
    "summary": N_("What you bring, in a few lines, and not only what you look for."),
    "experience": N_("Each post told in detail: what you did there, and what came of it."),
    "contact-details": N_("An address and a number by which anyone can reach you."),
    "name-search": N_("What a search on your name shows on its first page."),
    "one-network": N_("One network kept up well, rather than five that lie fallow."),
}


class ShopWindowRow(msgspec.Struct, frozen=True):
    """One thing of the checklist; `fresh` where it was looked after and its renewal has not come."""

    id: ProfileItem
    label: str
    meaning: str
    last: date | None
    fresh: bool
    said: str


def shop_window_rows(words: Words, book: Book, day: date) -> list[ShopWindowRow]:
    """Return the checklist as it stands on a day."""
    profile = book.settings.profile
    found = rounds(profile)
    again = renewal(book)
    renewed = found.renewed is not None and (again is None or day < again)
    rows = []
    for item in CHECKLIST:
        last = last_looked_after(profile, item)
        said = relative(words, last, day) if last else words.say("not yet")
        fresh = item in found.since or renewed
        label, meaning = words.say(PROFILE[item]), words.say(MEANINGS[item])
        rows.append(ShopWindowRow(item, label, meaning, last, fresh, said))
    return rows


def shop_window_state(words: Words, book: Book, day: date) -> str:
    """Say in one sentence how the shop window stands."""
    renewed, again = rounds(book.settings.profile).renewed, renewal(book)
    if renewed is None:
        if first_project(book) is None:
            return words.say("Nothing presses: before a project’s first request is a good time.")
        return words.say("Whoever you write to will look you up: best seen to before a project’s first request.")
    last = words.say("Last gone through on {day}.", day=day_of_year(words, renewed))
    if again is None:
        return last
    if again <= day:
        return f"{last} {words.say('Time for another look.')}"
    return f"{last} {words.say('The next time: {when}.', when=day_of_year(words, again))}"


def shop_window_lines(words: Words, book: Book, owed: Sequence[Item], day: date) -> list[RunLine]:
    """Return what the list of things to do shows of it: why now, and the checklist."""
    lines: list[RunLine] = [line(why(words, book, part, day)) for item in owed for part in item.parts]
    lines += [(), line(shop_window_state(words, book, day)), ()] if lines else []
    for row in shop_window_rows(words, book, day):
        lines.append(line(Run(f"{FRESH if row.fresh else OPEN} {row.label}", "strong")))
        lines.append(line("  ", Run(row.meaning, "quiet")))
    return lines


def shop_window_form(words: Words, book: Book, day: date) -> list[dict[str, Any]]:
    """Return the checklist as scripts get it."""
    return [
        {"item": row.id, "label": row.label, "meaning": row.meaning, "on": row.last, "done": row.fresh}
        for row in shop_window_rows(words, book, day)
    ]
