"""`check`: what would make a message fail, where, and how to mend it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag
from reseau_tui.cli.files import read_in
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import Purpose
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.check import Finding

_STDIN = "-"


class _Checked(NamedTuple):
    """One file: its findings, places as written, or the line and the sentence of what is wrong with it."""

    name: str
    findings: tuple[Finding, ...] = ()
    place: Callable[[int], int] = int
    body: str = ""
    first_line: int = 1
    line: int | None = None
    error: str = ""
    names_file: bool = False
    """Whether the sentence of what is wrong names the file already."""


def _run(context: Context, args: Namespace) -> int:
    checked = [_check(context, name, args.purpose, with_book=not args.no_book) for name in args.files]
    context.give(lambda: [_form(context, each) for each in checked], lambda: _lines(context, checked))
    if any(each.error for each in checked):
        return 2
    return 1 if any(each.severity != "advice" for one in checked for each in one.findings) else 0


def _check(context: Context, name: str, purpose: Purpose | None, *, with_book: bool) -> _Checked:
    from reseau_tui.drafting.check_context import context_of
    from reseau_tui.drafting.draft_errors import DraftError, error_sentence
    from reseau_tui.drafting.draft_file import read_draft
    from reseau_tui.drafting.places import as_written
    from reseau_tui.method.check import check

    try:
        source = _read(context, name)
        draft = read_draft(source)
        book = context.book if with_book else None
        around = context_of(draft, purpose=purpose, language=context.words.language, book=book, day=context.today)
    except DraftError as error:
        return _Checked(name, line=error.line, error=error_sentence(context.words, error))
    except BadCall as error:
        return _Checked(name, error=error.sentence, names_file=error.sentence.startswith(name))
    text = source.decode("utf-8-sig")
    first = text.replace("\r\n", "\n").rstrip().count("\n") - draft.body.count("\n") + 1
    off = book.settings.checks_off if book is not None else ()
    return _Checked(name, check(draft.body, around, without=off), as_written(text, draft.body), draft.body, first)


def _read(context: Context, name: str) -> bytes:
    """Return the bytes of a file, or of standard input."""
    if name != _STDIN:
        return read_in(context, name)
    stream = context.world.stdin
    buffer = getattr(stream, "buffer", None)
    data: bytes = buffer.read() if buffer is not None else stream.read().encode("utf-8", "surrogatepass")
    return data


def _form(context: Context, checked: _Checked) -> dict[str, Any]:
    from reseau_tui.present.findings import sentence

    if checked.error:
        return {"file": checked.name, "error": {"line": checked.line, "message": checked.error}}
    return {
        "file": checked.name,
        "findings": [
            {
                "code": each.code,
                "severity": each.severity,
                "start": None if each.start is None else checked.place(each.start),
                "end": None if each.end is None else checked.place(each.end),
                "message": sentence(context.words, each),
            }
            for each in checked.findings
        ],
    }


def _lines(context: Context, checked: Sequence[_Checked]) -> Iterator[str]:
    from reseau_tui.present.findings import sentence, severity_word, summary

    words = context.words
    found: list[Finding] = []
    for one in checked:
        if one.error:
            where = f"{one.name}:{one.line}" if one.line else one.name
            yield one.error if one.names_file else f"{where}: {one.error}"
        for each in one.findings:
            said = f"{severity_word(words, each.severity)} {each.code} {sentence(words, each)}"
            yield f"{one.name}:{_where(one, each.start)}{said}"
        found += one.findings
    if any(not one.error for one in checked):
        yield summary(words, found)


def _where(checked: _Checked, start: int | None) -> str:
    """Return the line of the file and the column, from 1, of a place; nothing where there is none."""
    if start is None:
        return " "
    line = checked.body.count("\n", 0, start)
    column = start - (checked.body.rfind("\n", 0, start) + 1) + 1
    return f"{checked.first_line + line}:{column}: "


COMMAND = Command(
    "check",
    N_("Read messages before they leave: what would make them fail, and how to mend it."),
    (
        argument("files", N_("Draft files; - for standard input."), count="+", metavar="FILE"),
        flag("--no-book", text=N_("Go by the headers alone.")),
        choice(
            "--purpose",
            of=get_args(Purpose),
            metavar="P",
            text=N_("What a message is for, where its headers do not say."),
        ),
    ),
    _run,
)
