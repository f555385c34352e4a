"""`share`: the shelf of things worth sending to someone."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.edits.edit import Edit
    from reseau_tui.edits.several import Several
    from reseau_tui.model.drafts import Share


def _run(context: Context, args: Namespace) -> int:
    if args.text is None:
        if any(getattr(args, name) for name in ("url", "tag", "rename", "sent_to", "not_for")):
            raise BadCall(context.words.say("Say which thing: its text, or its identifier."), "share")
        return _list(context)
    known = _known(context, args.text)
    share = context.change(_edits(context, args, known)).result[-1]
    if context.json:
        from reseau_tui.method.sharing import readers
        from reseau_tui.present.shelf import shared_form

        context.value(shared_form(context.book, share, readers(context.book, share, context.today)))
    return 0


def _known(context: Context, text: str) -> Share | None:
    """Return the thing on the shelf that is meant, by its identifier or its very text."""
    from reseau_tui.model.text import fold

    shares = context.session.book.shares
    wanted = text.strip()
    return shares.get(wanted) or next((s for s in shares.values() if fold(s.text) == fold(wanted)), None)


def _edits(context: Context, args: Namespace, known: Share | None) -> Several:
    from reseau_tui.edits.keeping import AddShare
    from reseau_tui.edits.several import Several
    from reseau_tui.edits.shelf import EditShare, NotForThem, SendShare
    from reseau_tui.model.drafts import Share
    from reseau_tui.present.who import contact_named

    book = context.session.book
    fields: dict[str, Any] = {}
    if args.url is not None:
        fields["url"] = args.url
    if args.tag is not None:
        fields["tags"] = tuple(dict.fromkeys(tag.strip() for tag in args.tag if tag.strip()))
    if known is None:
        if args.rename or args.sent_to or args.not_for:
            sentence = context.words.say("There is no such thing on the shelf: “{text}”.", text=args.text)
            raise BadCall(sentence, "share")
        return Several((AddShare(Share(id="", text=args.text, **fields)),))
    if args.rename:
        fields["text"] = args.rename
    answers: list[Edit] = [SendShare(known.id, contact_named(book, who).id) for who in args.sent_to or ()]
    answers += [NotForThem(known.id, contact_named(book, who).id) for who in args.not_for or ()]
    return Several((EditShare(known.id, fields), *answers) if fields or not answers else tuple(answers))


def _list(context: Context) -> int:
    from reseau_tui.present.shelf import shelf_form

    context.give(lambda: shelf_form(context.book, context.today), lambda: _lines(context))
    return 0


def _lines(context: Context) -> Iterator[str]:
    from reseau_tui.present.shelf import MOST_NAMED, reason_in_words, shelf

    words = context.words
    found = shelf(context.book, context.today)
    if not found:
        yield words.say("The shelf is empty: an article, an event or a name that may please someone goes here.")
    for share, matches in found:
        tags = f"  ({', '.join(share.tags)})" if share.tags else ""
        yield f"{share.id}  {share.text}{tags}"
        if share.url:
            yield f"  {share.url}"
        for match in matches[:MOST_NAMED]:
            yield f"    {match.contact.name} · {reason_in_words(words, match.reasons[0])}"
        more = len(matches) - MOST_NAMED
        if more > 0:
            yield "    " + words.count("and {n} more", "and {n} more", more)


COMMAND = Command(
    "share",
    N_("Keep an article, an event or a name that may please someone; alone, show the shelf and whom it may please."),
    (
        argument("text", N_("What it is, or the identifier of what is there already."), count="?"),
        option("--url", metavar="U", text=N_("Where it is.")),
        option("--tag", metavar="T", many=True, text=N_("Whom it may please; several times for several.")),
        option("--rename", metavar="TEXT", text=N_("What it is, said otherwise.")),
        option("--sent-to", metavar="WHO", many=True, text=N_("It was sent to this person.")),
        option("--not-for", metavar="WHO", many=True, text=N_("It is not for this person.")),
    ),
    _run,
)
