"""The people of a book as a table that spreadsheets open rightly and that our own import takes back.

UTF-8 with a mark, since Excel reads accents only so; parted by ``;``, which it wants in French; a cell that a
spreadsheet would run as a formula begins with an apostrophe, which our reader takes off. Only people: requests and
exchanges leave with `write_json`.
"""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from reseau_tui.exchange.values import guarded
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Language
from reseau_tui.model.people import Contact

DELIMITER = ";"
_MARK = b"\xef\xbb\xbf"
_MANY = ("emails", "phones", "links")
_COLUMNS: dict[str, tuple[str, str]] = {
    "name": ("Nom complet", "Full Name"),
    "given": ("Prénom", "First Name"),
    "family": ("Nom de famille", "Last Name"),
    "organisation": ("Organisation", "Organisation"),
    "role": ("Fonction", "Role"),
    "emails": ("E-mail", "E-mail"),
    "phones": ("Téléphone", "Phone"),
    "linkedin": ("LinkedIn", "LinkedIn"),
    "links": ("Lien", "Link"),
    "city": ("Ville", "City"),
    "country": ("Pays", "Country"),
    "tags": ("Étiquettes", "Tags"),
    "standing": ("Niveau", "Standing"),
    "closeness": ("Proximité", "Closeness"),
    "register": ("Tu ou vous", "Register"),
    "language": ("Langue", "Language"),
    "gender": ("Genre", "Gender"),
    "how_met": ("Rencontre", "How we met"),
    "cadence": ("Rythme", "Cadence"),
    "note": ("Note", "Note"),
    "away_from": ("Absent depuis", "Away from"),
    "away_until": ("Absent jusqu'au", "Away until"),
    "leave_in_peace": ("Laisser en paix", "Leave in peace"),
    "recruiter": ("Recruteur", "Recruiter"),
    "connected_on": ("Connecté le", "Connected On"),
}
"""Field to its header in French and in English: `headers` knows each of them."""


def write_csv(book: Book, out: BinaryIO, who: str = "", *, language: Language = "fr") -> None:
    """Write one row a person, or with `who` that one alone; e-mails, telephones and links have columns enough."""
    people = [book.contacts[who]] if who else list(book.contacts.values())
    widths = {field: max((len(getattr(c, field)) for c in people), default=0) or 1 for field in _MANY}
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    out.write(_MARK)
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(_header(widths, language))
    for contact in people:
        writer.writerow([guarded(cell) for field in _COLUMNS for cell in _cells(contact, field, widths.get(field, 1))])
    text.detach()


def _header(widths: dict[str, int], language: str) -> list[str]:
    header: list[str] = []
    for field, names in _COLUMNS.items():
        name = names[language == "en"]
        header += [f"{name} {n}" for n in range(1, widths[field] + 1)] if field in widths else [name]
    return header


def _cells(contact: Contact, field: str, width: int) -> list[str]:
    value = getattr(contact, field)
    if field in _MANY:
        return [*value, *[""] * (width - len(value))]
    if field == "tags":
        return ["; ".join(map(_quoted, value))]
    if isinstance(value, bool):
        return ["yes" if value else ""]
    return ["" if value is None else str(value)]


def _quoted(tag: str) -> str:
    if ";" in tag or '"' in tag or " ::: " in tag:
        return '"' + tag.replace('"', '""') + '"'
    return tag
