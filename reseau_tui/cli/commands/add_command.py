"""`add`: a new contact."""

from __future__ import annotations

from argparse import Namespace

from reseau_tui.cli.contact_options import CONTACT_OPTIONS, contact_fields
from reseau_tui.cli.context import Context
from reseau_tui.cli.declare import Command, argument
from reseau_tui.words import N_


def _run(context: Context, args: Namespace) -> int:
    from reseau_tui.edits.contacts import AddContact
    from reseau_tui.model.people import Contact
    from reseau_tui.model.text import fold
    from reseau_tui.present.json_forms import contact_form

    contact = Contact(id="", name=args.name, **contact_fields(args))
    namesakes = sum(fold(known.name) == fold(args.name) for known in context.session.book.contacts.values())
    added = context.change(AddContact(contact)).result
    if namesakes:
        context.note(context.words.say("Another contact is called {name} too.", name=added.name))
    if context.json:
        context.value(contact_form(context.book, added, context.today))
    return 0


COMMAND = Command("add", N_("Add a contact."), (argument("name", N_("The full name.")), *CONTACT_OPTIONS), _run)
