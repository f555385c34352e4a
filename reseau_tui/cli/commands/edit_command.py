"""`edit`: change what is known of a contact."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from reseau_tui.cli.contact_options import CONTACT_OPTIONS, contact_fields
from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import YES_NO, Command, argument, choice, flag, option
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.model.people import Contact


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.contacts import EditContact
    from reseau_tui.present.json_forms import contact_form
    from reseau_tui.present.who import contact_named

    contact = contact_named(context.session.book, args.who)
    fields = contact_fields(args) | _more_fields(context, args)
    changed = context.change(EditContact(contact.id, fields, corrected=args.corrected)).result
    _ask_about_requests(context, contact, changed)
    if context.json:
        context.value(contact_form(context.book, changed, context.today))
    return 0


def _ask_about_requests(context: Context, before: Contact, after: Contact) -> None:
    """After a change of employer, ask whether what was asked of them still holds."""
    from reseau_tui.method.posts import to_confirm

    if after.posts != before.posts:
        for request in to_confirm(context.book, after):
            said = context.words.say("Still valid? “{about}”", about=request.about)
            context.note(f"{said} reseau request {request.id} --still-valid")


def _more_fields(context: Context, args: Namespace) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if args.name is not None:
        fields["name"] = args.name
    if args.away_until is not None:
        until = context.day(args.away_until) if args.away_until.strip() else None
        fields |= {"away_until": until, "away_from": None}
    if args.assistant is not None:
        fields["assistant"] = args.assistant
    for name in ("leave_in_peace", "recruiter", "not_told"):
        if getattr(args, name) is not None:
            fields[name] = getattr(args, name) == "yes"
    return fields


COMMAND = Command(
    "edit",
    N_("Change what is known of a contact; an empty text clears."),
    (
        argument("who", N_("Name, e-mail or identifier.")),
        *CONTACT_OPTIONS,
        option("--name", metavar="N", text=N_("The full name.")),
        option("--away-until", metavar="DATE", text=N_("The last day of their absence.")),
        choice("--leave-in-peace", of=YES_NO, text=N_("No more to do, no proposal, no draft.")),
        choice("--recruiter", of=YES_NO, text=N_("A recruiter: it is their job.")),
        choice("--not-told", of=YES_NO, text=N_("Hears nothing of a confidential project.")),
        option("--assistant", metavar="NAME", text=N_("Who answers for them.")),
        flag("--corrected", text=N_("With --org: only the name was wrong, they work where they did.")),
    ),
    _run,
)
