"""`path`: chains of people who lead to someone, or into an organisation."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.paths import Chain

_MOST_HOPS: Final = 20
_MOST_CHAINS: Final = 1_000


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.paths import chains_into, chains_to
    from reseau_tui.present.who import contact_named

    book, words = context.book, context.words
    hops, best = _number(context, "--hops", args.hops, _MOST_HOPS), _number(context, "--best", args.best, _MOST_CHAINS)
    if (args.who is None) == (args.org is None):
        raise BadCall(words.say("Say whom you wish to reach: a name, or an organisation with --org."), "path")
    if args.who is not None:
        contact = contact_named(book, args.who)
        name, found = contact.name, chains_to(book, contact.id, context.today, hops=hops, best=best)
    else:
        name, found = args.org, chains_into(book, args.org, context.today, hops=hops, best=best)
        _wonder(context, name)
    if context.json:
        from reseau_tui.present.chains import chain_form

        context.value([chain_form(words, book, chain, context.today) for chain in found])
    else:
        context.lines(_lines(context, name, found))
    return 0 if found else 1


def _number(context: Context, option_name: str, text: str | None, most: int) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or len(text) > len(str(most)) or not 1 <= int(text) <= most:
        said = context.words.say("{option} takes a number from 1 to {most}.", option=option_name, most=most)
        raise BadCall(said, "path")
    return int(text)


def _wonder(context: Context, organisation: str) -> None:
    """Say so when nobody works there: it may be called otherwise in the book."""
    from reseau_tui.method.paths import people_in
    from reseau_tui.present.choices import names_like, organisations

    if people_in(context.book, organisation):
        return
    words = context.words
    said = words.say("None of your contacts works at “{name}”.", name=organisation)
    alike = names_like(organisations(context.book), organisation)
    nearest = words.say("Perhaps: {names}.", names=", ".join(alike)) if alike else ""
    context.note(f"{said} {nearest}".rstrip())


def _lines(context: Context, name: str, found: Sequence[Chain]) -> Iterator[str]:
    from reseau_tui.present.chains import chain_lines, no_chain
    from reseau_tui.present.lines import plain

    if not found:
        yield no_chain(context.words, name)
    for chain in found:
        yield from (plain(line) for line in chain_lines(context.words, context.book, chain, context.today))


COMMAND = Command(
    "path",
    N_("Find who could lead you to someone, or into an organisation."),
    (
        argument("who", N_("Name, e-mail or identifier."), count="?"),
        option("--org", metavar="O", text=N_("Anyone who works in this organisation.")),
        option("--hops", metavar="N", text=N_("At most so many steps, yours included.")),
        option("--best", metavar="K", text=N_("At most so many chains.")),
    ),
    _run,
)
