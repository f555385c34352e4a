"""In the test locale every translated text stands in ⟦ ⟧: a letter outside that no book holds is hard-coded."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reseau_tui.example import example_tables
from reseau_tui.model.book import Tables
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.model.record import Part
from reseau_tui.model.tables import REFERENCES
from reseau_tui.store.salvage import write_book
from reseau_tui.tui.themes import theme_names
from reseau_tui.words import pseudo_words
from reseau_tui.words.vocabulary import WEEKDAYS
from tests.screen_text import widget_texts
from tests.tour import BEGINNING, TOUR, TYPED, Stop, still_world, walk
from tests.tui.network import TUESDAY, Clock, Program, Running

LETTER = re.compile(r"[^\W\d_]")
CODES = ("id", "country", "cadence", "item", "items", "template", "next_step")
"""Fields of text in which letters mean something to the program."""

# What is the same in every language: keys, names of things, countries' codes, the days; and what the tour types.
WEEK = [name[:3] for name in WEEKDAYS["fr"]]
KEYS = re.compile(r"\b(?:[A-Za-z]|F\d+|ctrl\+[a-z])\b")
NAMES = re.compile("|".join(map(re.escape, ("LinkedIn", "FR", "BE", "CH", *theme_names(), *TYPED, *WEEK))))


# Messages are in the language of those who get them: the templates' names and texts, and what one may say on the phone.
OF_MESSAGES = {("templates", "templates"), ("templates", "preview")}
SAID = "– "


def without_letters(text: str) -> str:
    return LETTER.sub("0", text)


def masked(record: Any) -> Any:
    """Return the record with every letter that people wrote replaced: what is left on a screen is the program's."""
    references = {reference.field for reference in REFERENCES.get(type(record), ())}
    changes: dict[str, Any] = {}
    for field in msgspec.structs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name in references or field.name in CODES:
            continue
        if field.type is str:
            changes[field.name] = without_letters(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], str):
            changes[field.name] = tuple(map(without_letters, value))
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            changes[field.name] = tuple(map(masked, value))
    return msgspec.structs.replace(record, **changes)


def tables_without_letters() -> Tables:
    """Return the example book without letters; everyone has a draft, for a template would be full of them."""
    tables: Tables = {
        table: {record_id: masked(record) for record_id, record in records.items()}
        for table, records in example_tables(TUESDAY, "fr").items()
    }
    people = [record for record in tables["contacts"].values() if isinstance(record, Contact)]
    drafts = [_draft(number, contact) for number, contact in enumerate(people)]
    drafts += [_draft(number, contact, *tables["shares"]) for number, contact in enumerate(people, len(people))]
    tables["drafts"].update((draft.id, draft) for draft in drafts)
    return tables


def _draft(number: int, contact: Contact, *shares: str) -> Draft:
    """A draft for whatever is owed, or for any of the things to share."""
    items = tuple(f"share-{contact.id}-{share}" for share in shares)
    return Draft(id=f"{number:019}", contact=contact.id, purpose="thanks", body="0000 0000.", subject="00", items=items)


def hard_coded(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines with letters outside the brackets, but for keys and names; a text may go over several lines."""
    inside = False
    for line in lines:
        outside = ""
        for piece in re.split("(?=⟦)", line):
            if piece.startswith("⟦"):
                inside = True
            if inside and "⟧" in piece:
                inside, piece = False, piece.partition("⟧")[2]
            elif inside and "…" in piece:  # cut to its room, its closing bracket with it
                inside, piece = False, piece.partition("…")[2]
            outside += "" if inside else piece
        if LETTER.search(KEYS.sub("", NAMES.sub("", outside))):
            yield line.strip()


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["⟦Remercier⟧ 000"], []),
        (["⟦Remercier", "quelqu’un⟧"], []),
        (["Remercier"], ["Remercier"]),
        (["⟦Réponse⟧ vue"], ["⟦Réponse⟧ vue"]),
        (["▸ 000 ⟦répondre, depu… +1", "▸ 000 ⟦répondre⟧"], []),
        (["⟦répondre, depu… vue"], ["⟦répondre, depu… vue"]),
        (["⟦Rechercher…⟧ 00"], []),
        (["r ⟦le point du jour⟧  ctrl+s ⟦enregistrer⟧  F1 ⟦aide⟧"], []),
    ],
)
def test_what_is_hard_coded_is_found(lines: list[str], found: list[str]):
    assert list(hard_coded(lines)) == found


def faults(program: Program, stop: Stop) -> Iterator[str]:
    for widget, lines in widget_texts(program.app):
        if (stop.name, widget.id) in OF_MESSAGES:
            continue
        for line in hard_coded(line for line in lines if not line.lstrip().startswith(SAID)):
            yield f"{stop.name}: {type(widget).__name__}{f'#{widget.id}' if widget.id else ''}: {line}"


async def test_no_screen_says_a_word_that_cannot_be_translated(size: tuple[int, int] = (140, 50)):
    found: set[str] = set()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_book(folder / "example.json", tables_without_letters())
        with still_world(folder):
            for book, stops in (("new.json", BEGINNING), ("example.json", TOUR)):
                async with Running(folder / book, Clock(), pseudo_words("fr"))(size) as program:
                    async for stop in walk(program, stops):
                        assert "⟦" in program.text, stop.name
                        found.update(faults(program, stop))
    assert not found, "\n".join(sorted(found))
