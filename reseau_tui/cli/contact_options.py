"""What `add` and `edit` can say of a person."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, Final, get_args

from reseau_tui.cli.declare import Argument, choice, option
from reseau_tui.model import kinds
from reseau_tui.words import N_

CONTACT_OPTIONS: Final[tuple[Argument, ...]] = (
    option("--org", metavar="O", text=N_("The organisation they work for.")),
    option("--role", metavar="R", text=N_("Their role there.")),
    option("--email", metavar="E", many=True, text=N_("An e-mail address; several times for several.")),
    option("--phone", metavar="P", many=True, text=N_("A telephone number; several times for several.")),
    option("--linkedin", metavar="URL", text=N_("Their LinkedIn page.")),
    option("--city", metavar="C", text=N_("Their city.")),
    option("--country", metavar="CC", text=N_("Their country, in two letters: FR, BE, CH…")),
    option("--tag", metavar="T", many=True, text=N_("A tag; several times for several.")),
    choice("--standing", of=get_args(kinds.Standing), clears=True, text=N_("Their standing to you.")),
    choice("--closeness", of=get_args(kinds.Closeness), clears=True, text=N_("How well you know each other.")),
    choice("--register", of=get_args(kinds.Register), clears=True, text=N_("Whether you say tu or vous.")),
    choice("--language", of=get_args(kinds.Language), clears=True, text=N_("The language you write to them in.")),
    choice("--gender", of=get_args(kinds.Gender), clears=True, text=N_("For the right agreement in French.")),
    option(
        "--cadence", metavar="6w", text=N_("How often to keep in touch: 6w, 3m, 1y; or `none`, whatever the rules.")
    ),
    option("--need", metavar="TEXT", many=True, text=N_("What they look for; several times for several.")),
    option("--offer", metavar="TEXT", many=True, text=N_("What they could give; several times for several.")),
    option("--met", metavar="TEXT", text=N_("How you met.")),
    option("--note", metavar="TEXT", text=N_("A note.")),
)

_FIELD_OF = {
    "org": "organisation", "email": "emails", "phone": "phones", "tag": "tags", "need": "needs", "offer": "offers",
    "met": "how_met",
}  # fmt: skip
_MANY = frozenset(("email", "phone", "tag", "need", "offer"))
_CODES = frozenset(("standing", "closeness", "register", "language", "gender"))


def contact_fields(args: Namespace) -> dict[str, Any]:
    """Return the fields that the call gives; an empty text clears one, a list replaces the one there was."""
    fields: dict[str, Any] = {}
    for argument in CONTACT_OPTIONS:
        name = argument.names[0].removeprefix("--")
        value = getattr(args, name)
        if value is not None:
            fields[_FIELD_OF.get(name, name)] = _value(name, value)
    return fields


def _value(name: str, value: Any) -> Any:
    if name in _MANY:
        return tuple(dict.fromkeys(text.strip() for text in value if text.strip()))
    if name in _CODES:
        return value or None
    if name == "country":
        return value.strip().upper()
    if name == "cadence":
        from reseau_tui.present.choices import read_cadence

        return read_cadence(value) or value
    return value
