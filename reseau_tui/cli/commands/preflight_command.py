"""`preflight`: the lights before a message that asks."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument, option
from reseau_tui.cli.parser import BadCall
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.method.lights import Asking
    from reseau_tui.model.people import Contact
    from reseau_tui.model.requests import Request


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.method.lights import lights_of
    from reseau_tui.present.lights import light_form, light_texts
    from reseau_tui.present.who import contact_named

    words = context.words
    contact = contact_named(context.book, args.who)
    request = _request(context, contact, args.request)
    verdicts = lights_of(_asking(context, contact, request, args.draft))
    if not verdicts:
        context.note(words.say("That message asks nothing: there are no lights."))
    context.give(lambda: [light_form(words, v) for v in verdicts], lambda: light_texts(words, verdicts))
    return 1 if any(verdict.light == "red" for verdict in verdicts) else 0


def _request(context: Context, contact: Contact, named: str | None) -> Request | None:
    """Return the request that is meant: the one named, else the one at hand with the contact. Raises `BadCall`."""
    from reseau_tui.method.lights import at_hand
    from reseau_tui.present.who import request_named

    if named is None:
        return at_hand(context.book, contact.id)
    request = request_named(context.words, context.book, named, closed_too=True)
    if contact.id not in (request.contact, request.connector):
        raise BadCall(context.words.say("That request is not to {name}.", name=contact.name), "preflight")
    return request


def _asking(context: Context, contact: Contact, request: Request | None, draft: str | None) -> Asking:
    """Return the message as the book has it, or as a draft file says it."""
    from reseau_tui.method.lights import asking

    # The hour of a day that `--today` names is nobody's.
    at = context.now().astimezone() if context.settings.today is None else None
    if draft is None:
        return asking(context.book, context.today, contact, request=request, at=at)
    from reseau_tui.cli.files import read_in
    from reseau_tui.drafting.draft_asking import asking_of_draft
    from reseau_tui.drafting.draft_file import read_draft

    return asking_of_draft(context.book, context.today, contact, request, read_draft(read_in(context, draft)), at=at)


COMMAND = Command(
    "preflight",
    N_("Show the lights before a message that asks: what is good, what is worth a look."),
    (
        argument("who", N_("Whom you write to: name, e-mail or identifier.")),
        option("--request", metavar="R", text=N_("The request it is about; the open one unless said.")),
        option("--draft", metavar="FILE", text=N_("A draft file; its headers win over the book.")),
    ),
    _run,
)
