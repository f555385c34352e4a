"""What an import tells: rows left out, values put aside, files that cannot be read. Codes: `exchange.report`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reseau_tui.exchange.plan import ImportPlan
from reseau_tui.exchange.report import Remark
from reseau_tui.model.reason import Reason
from reseau_tui.words import N_, N_count, Words

_SKIPPED = {
    "hidden": N_("This member hides their profile: LinkedIn gives only the day you connected."),
    "no-name": N_("Neither a name nor an e-mail address: nobody to add."),
    "header-again": N_("The names of the columns once more."),
    "unreadable-card": N_("Card {card} holds nothing that can be read."),
    "bad-record": N_("A record of {table} ({id}) has a value that cannot be: {field}."),
    "lost-reference": N_("A record of {table} ({id}) is about someone who is not in the file."),
}
_REMARKS = {
    "bad-email": N_("“{value}” is no e-mail address: kept in the note."),
    "bad-phone": N_("“{value}” is no phone number: kept in the note."),
    "number-lost": N_(
        "A spreadsheet turned this phone number into “{value}”: the figures are lost. "
        "Export the file again, or ask for the number."
    ),
    "bad-date": N_("“{value}” is no day that can be read for certain ({column}): kept in the note."),
    "bad-country": N_("“{value}” is no country known here: kept in the note."),
    "bad-value": N_("“{value}” has no place under {column}: kept in the note."),
    "too-long": N_("{column} is too long for one line ({length} characters): the whole is in the note."),
    "cut": N_("The note is longer than a note may be ({length} characters): its first {kept} are kept."),
    "lone-quote": N_("A quotation mark is never closed: please check this line."),
    "unclosed-card": N_("This card has no end: what could be read of it was kept."),
    "bad-line": N_("“{value}” is no line of a card: kept in the note."),
}
_EXTRA_CELLS = N_count(
    "{n} cell more than there are columns: kept in the note.",
    "{n} cells more than there are columns: kept in the note.",
)
_UNREADABLE = {
    "empty-file": N_("The file is empty."),
    "too-large": N_("The file is too large to be read at once: {size} bytes, where {largest} is the most."),
    "no-header": N_(
        "No row with the names of columns was found: one of the first fifteen should have “First name”, “Name” or "
        "“E-mail”. Name a column yourself with --map COLUMN=name."
    ),
    "no-such-column": N_("The file has no column “{column}”. It has: {columns}."),
    "no-such-field": N_("“{field}” is no field of a contact. There are: {fields}."),
    "no-connections": N_("This archive holds no Connections.csv. It holds: {files}."),
    "damaged-zip": N_("This archive is damaged: ask LinkedIn for it again."),
    "no-cards": N_("The file holds no vCard."),
    "damaged-json": N_("The file is damaged at line {line}."),
    "not-a-book": N_("This is neither a book of Réseau nor a list of people."),
    "newer-book": N_("This book was written by a newer version of Réseau (form {schema}): update this one first."),
    "unknown-format": N_("“{format}” is no format known here. There are: {formats}."),
}
_CREATED = N_count("{n} person is added.", "{n} people are added.")
_UPDATED = N_count("{n} person you have is completed.", "{n} people you have are completed.")
_UNCHANGED = N_count("{n} person you have stays as they are.", "{n} people you have stay as they are.")
_REPEATED = N_count("{n} row is about someone named before.", "{n} rows are about someone named before.")
_HIDDEN = N_count(
    "{n} member hides their profile: LinkedIn gives only the day you connected.",
    "{n} members hide their profiles: LinkedIn gives only the days you connected.",
)
_MORE = N_count("… and {n} line more.", "… and {n} lines more.")
MOST_LINES = 12
"""Lines told one by one, of each sort; the rest is counted."""

_SENTENCES = _SKIPPED | _REMARKS | _UNREADABLE


def sentence(words: Words, reason: Reason) -> str:
    """Return the sentence for any reason of `exchange.report`."""
    params = {key: ", ".join(value) if isinstance(value, tuple) else value for key, value in reason.params.items()}
    if reason.code == "extra-cells":
        return words.count(*_EXTRA_CELLS, int(str(params["count"])))
    return words.say(_SENTENCES[reason.code], **params)


def plan_lines(words: Words, plan: ImportPlan) -> Iterator[str]:
    """Yield what the import brings and leaves out, a sentence a line."""
    counts = (
        (_CREATED, plan.created),
        (_UPDATED, plan.updated),
        (_UNCHANGED, plan.unchanged),
        (_REPEATED, plan.repeated),
    )
    told = [words.count(*pair, n) for pair, n in counts if n]
    yield from told or [words.count(*_CREATED, 0)]
    for likely in plan.likely[:MOST_LINES]:
        yield words.say("Line {line}: perhaps {name}, who is in the book already.", line=likely.line, name=likely.name)
    yield from _rest(words, len(plan.likely))
    hidden = [remark for remark in plan.skipped if remark.why.code == "hidden"]
    if hidden:
        yield words.count(*_HIDDEN, len(hidden))
    yield from _told(words, [remark for remark in plan.skipped if remark.why.code != "hidden"])
    yield from _told(words, plan.remarks)
    if plan.unknown_columns:
        yield words.say("Columns left out: {columns}.", columns=", ".join(plan.unknown_columns))


def _told(words: Words, remarks: Sequence[Remark]) -> Iterator[str]:
    for remark in remarks[:MOST_LINES]:
        why = sentence(words, remark.why)
        yield words.say("Line {line}: {why}", line=remark.line, why=why) if remark.line else why
    yield from _rest(words, len(remarks))


def _rest(words: Words, count: int) -> Iterator[str]:
    if count > MOST_LINES:
        more = count - MOST_LINES
        yield words.count(*_MORE, more)
