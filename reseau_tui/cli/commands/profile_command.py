"""`profile`: my own shop window, gone through item by item."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Final, get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.model.kinds import ProfileItem
from reseau_tui.words import N_

_ALL: Final = "all"
_DONE: Final = "done"


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.shop_window import LookAfter
    from reseau_tui.present.shop_window import shop_window_form

    if args.item is not None:
        item = _item(context, args.item)
        if args.done == _DONE:
            context.change(LookAfter(item, on=context.past_day(args.on)))
        elif args.done is not None:
            raise BadCall(context.words.say("“{text}” cannot be said of it: only `done`.", text=args.done), "profile")
    context.give(lambda: shop_window_form(context.words, context.book, context.today), lambda: _lines(context))
    return 0


def _item(context: Context, text: str) -> ProfileItem | None:
    """Return the item that is meant, by its code or its name in the language of the call; None for all of them."""
    from reseau_tui.model.text import fold
    from reseau_tui.present.kinds import PROFILE

    wanted = fold(text)
    if wanted in (_ALL, fold(context.words.say("everything"))):
        return None
    codes: tuple[ProfileItem, ...] = get_args(ProfileItem)
    for code in codes:
        if wanted in (code, fold(context.words.say(PROFILE[code]))):
            return code
    sentence = context.words.say("The checklist has no “{text}”. It has: {names}.", text=text, names=", ".join(codes))
    raise BadCall(sentence, "profile")


def _lines(context: Context) -> Iterator[str]:
    from reseau_tui.present.shop_window import FRESH, OPEN, shop_window_rows, shop_window_state

    yield shop_window_state(context.words, context.book, context.today)
    for row in shop_window_rows(context.words, context.book, context.today):
        yield f"  {FRESH if row.fresh else OPEN} {row.label} ({row.id}) · {row.said}"
        yield f"    {row.meaning}"


COMMAND = Command(
    "profile",
    N_("Go through your own profile: what it holds, and when you last looked after it."),
    (
        argument("item", N_("One thing of the checklist, or `all`."), count="?"),
        argument("done", N_("`done`: you have just looked after it."), count="?"),
        option("--on", metavar="DATE", text=N_("The day you did.")),
    ),
    _run,
)
