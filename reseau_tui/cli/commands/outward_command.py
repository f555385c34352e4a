"""`outward`: one step more, towards someone to whom nothing is owed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, flag, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.proposals.proposal import Proposal


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.obligations import items
    from reseau_tui.method.outward import outward, proposals
    from reseau_tui.present.proposals import proposal_form
    from reseau_tui.present.week import week_form

    words, book, day = context.words, context.book, context.today
    if args.step is not None:
        return _answer(context, args)
    if args.later or args.never or args.draft:
        raise BadCall(words.say("Say which one: its identifier, or a name."), "outward")
    if args.all:
        found = proposals(book, day)
    else:
        one = outward(book, day, {item.contact for item in items(book, day)})
        found = [one] if one else []
    if context.json:
        from reseau_tui.method.week import week

        steps = [proposal_form(words, book, each, day) for each in found]
        context.value({"steps": steps, "week": week_form(week(book, day))})
    else:
        context.lines(_lines(context, found))
    return 0


def _answer(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.proposals import DismissProposal, PutOffProposal
    from reseau_tui.present.proposals import proposal_form

    step = _step(context, args.step)
    if args.draft:
        return _draft(context, step)
    if args.later and args.never:
        raise BadCall(context.words.say("Later, or never: not both."), "outward")
    edit: Edit | None = None
    if args.later:
        until = context.day(args.later)
        if until <= context.today:
            raise BadCall(context.words.say("Put it off until a day to come."), "outward")
        edit = PutOffProposal(step, until)
    elif args.never:
        edit = DismissProposal(step)
    form = proposal_form(context.words, context.book, step, context.today)
    if edit is not None:
        context.change(edit)
    if context.json:
        context.value(form)
    elif edit is None:
        context.lines(_lines(context, [step]))
    return 0


def _draft(context: Context, step: Proposal) -> int:
    """Print the message that the step begins with, as a draft file."""
    from reseau_tui.drafting.draft_context import draft_file_of
    from reseau_tui.drafting.draft_file import write_draft
    from reseau_tui.drafting.people_said import language_with
    from reseau_tui.drafting.proposing import proposed_draft
    from reseau_tui.words import load

    book, folder = context.book, context.settings.templates
    language = language_with(book, book.contacts[step.contact], context.words.language)
    draft = proposed_draft(book, step.contact, (), context.today, load, language=language, proposal=step, folder=folder)
    text = write_draft(draft_file_of(book, draft))
    if context.json:
        context.value({"draft": text})
    else:
        context.raw(text)
    return 0


def _step(context: Context, text: str) -> Proposal:
    """Return the step that is meant, by its identifier or by the person."""
    from reseau_tui.method.outward import proposals
    from reseau_tui.present.who import contact_named

    found = proposals(context.session.book, context.today)
    named = next((each for each in found if each.id == text.strip()), None)
    if named is None:
        contact = contact_named(context.session.book, text)
        named = next((each for each in found if each.contact == contact.id), None)
        if named is None:
            sentence = context.words.say("Nothing is proposed about {name} today.", name=contact.name)
            raise BadCall(sentence, "outward")
    return named


def _lines(context: Context, found: Sequence[Proposal]) -> Iterator[str]:
    from reseau_tui.method.week import week
    from reseau_tui.present.people import name_of
    from reseau_tui.present.proposals import PROPOSALS, reasons_in_words
    from reseau_tui.present.week import week_line

    words, book, day = context.words, context.book, context.today
    if not found:
        yield words.say("Nothing to propose today: nobody is forgotten.")
    for each in found:
        yield f"{name_of(book, each.contact)} · {words.say(PROPOSALS[each.kind])}"
        for sentence in reasons_in_words(words, each, day):
            yield f"    {sentence}"
        yield f"    {each.id}"
    said = week_line(words, week(book, day))
    if said:
        yield ""
        yield said


COMMAND = Command(
    "outward",
    N_("Propose one step more: an old tie, a name received, someone for this article, someone met, a new job."),
    (
        argument("step", N_("One proposal: its identifier, or the person."), count="?"),
        flag("--all", text=N_("All there is to propose.")),
        option("--later", metavar="DATE", text=N_("Come back to it on a day.")),
        flag("--never", text=N_("Not this one, not again.")),
        flag("--draft", text=N_("The message it begins with, as a draft file.")),
    ),
    _run,
)
