"""`doctor`: a check of the file, its journal and what its records name."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Request
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:  # noqa: ARG001 - the shape of every command
    problems = list(_problems(context))
    context.give(
        lambda: {"ok": not problems, "problems": problems},
        lambda: problems or [context.words.say("The book is sound: {path}.", path=context.settings.book)],
    )
    return 1 if problems else 0


def _problems(context: Context) -> Iterator[str]:
    from reseau_tui.present.errors import problem_in_words, sentence_of
    from reseau_tui.store.errors import StoreError

    try:
        book = context.book
    except StoreError as error:
        yield sentence_of(context.words, error, str(context.settings.book))
        return
    for problem in context.store.problems:
        yield problem_in_words(context.words, problem, str(context.settings.book))
    for table, rows in book.tables.items():
        for record in rows.values():
            yield from _of_record(context, table, record.id)


def _of_record(context: Context, table: str, record_id: str) -> Iterator[str]:
    from reseau_tui.model.checks import check
    from reseau_tui.model.reason import Invalid
    from reseau_tui.model.tables import TABLES, referred
    from reseau_tui.present.errors import sentence_of

    book, words = context.book, context.words
    record = book.tables[table][record_id]
    where = f"{table} {record_id}"
    try:
        check(record)
    except Invalid as invalid:
        yield f"{where} – {sentence_of(words, invalid)}"
    for named in TABLES:
        for missing in (*referred(record, named), *_referred_to(record, named)):
            if missing not in book.tables[named]:
                yield words.say(
                    "{where} – names {id} of {table}, which is not there.", where=where, id=missing, table=named
                )


def _referred_to(record: Record, table: str) -> tuple[str, ...]:
    """Return the people to whom the answers and the consents of a request refer."""
    if table != "contacts" or not isinstance(record, Request):
        return ()
    return (*(answer.to for answer in record.answers if answer.to), *(consent.target for consent in record.consents))


COMMAND = Command("doctor", N_("Check the file, its journal and what its records name."), (), _run)
