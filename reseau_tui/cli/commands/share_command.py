"""`share`: a thing worth sending to someone."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.keeping import AddShare
    from reseau_tui.model.drafts import Share
    from reseau_tui.present.json_forms import share_form

    tags = tuple(dict.fromkeys(tag.strip() for tag in args.tag or () if tag.strip()))
    share = context.change(AddShare(Share(id="", text=args.text, url=args.url or "", tags=tags))).result
    if context.json:
        context.value(share_form(share))
    return 0


COMMAND = Command(
    "share",
    N_("Keep an article, an event or a name that may please someone."),
    (
        argument("text", N_("What it is.")),
        option("--url", metavar="U", text=N_("Where it is.")),
        option("--tag", metavar="T", many=True, text=N_("Whom it may please; several times for several.")),
    ),
    _run,
)
