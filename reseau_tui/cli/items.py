"""Things to do as commands take and print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reseau_tui.cli.declare import argument
from reseau_tui.words import N_

if TYPE_CHECKING:
    from reseau_tui.cli.context import Context
    from reseau_tui.edits.edit import Edit
    from reseau_tui.method.obligations import Item

ITEM: Final = argument("item", N_("The identifier that `due --json` prints, or a person with one thing to do."))


def find_item(context: Context, text: str) -> Item:
    """Return the thing to do that is meant, by the identifier of any part of it, or by person. Raises `Unclear`."""
    from reseau_tui.method.obligations import items
    from reseau_tui.present.who import Listed, item_named

    listed = items(context.session.book, context.today)
    by_part = {part.id: item for item in listed for part in item.parts}
    short = [Listed(item.id, item.kind, item.contact) for item in listed]
    return by_part.get(text.strip()) or by_part[item_named(context.words, context.session.book, text, short)]


def change_item(context: Context, item: Item, edit: Edit) -> int:
    """Apply an edit of a thing to do, and print the item as it was."""
    from reseau_tui.present.json_forms import item_form

    form = item_form(context.words, context.book, item, context.today) if context.json else None
    context.change(edit)
    if form is not None:
        context.value(form)
    return 0
