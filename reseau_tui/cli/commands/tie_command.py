"""`tie`: two people know each other."""

from __future__ import annotations

from argparse import Namespace
from typing import get_args

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, choice, flag
from reseau_tui.model.kinds import TieStrength
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.contacts import TiePeople
    from reseau_tui.present.json_forms import tie_form
    from reseau_tui.present.who import contact_named

    book = context.session.book
    a, b = contact_named(book, args.a), contact_named(book, args.b)
    manages = True if args.manages else False if args.no_manages else None
    tie = context.change(TiePeople(a.id, b.id, strength=args.strength, manages=manages)).result
    if context.json:
        context.value(tie_form(context.book, tie))
    return 0


COMMAND = Command(
    "tie",
    N_("Say that two people know each other; again: change it."),
    (
        argument("a", N_("One of them; with --manages, the manager.")),
        argument("b", N_("The other.")),
        choice("--strength", of=get_args(TieStrength), text=N_("How well they know each other.")),
        flag("--manages", text=N_("A manages B.")),
        flag("--no-manages", text=N_("A does not manage B (any more).")),
    ),
    _run,
)
