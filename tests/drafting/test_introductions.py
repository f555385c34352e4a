"""Messages about an introduction give nobody's details away before the yes, and then only what was chosen. R16."""

from __future__ import annotations

import re
from functools import cache

import msgspec
import pytest

from reseau_tui.drafting.composing import compose
from reseau_tui.drafting.details import without_details
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Language, Register
from reseau_tui.model.requests import Consent, Request
from reseau_tui.words import load
from tests.drafting.people import DAY, EMILIE, KARIM, ME, NADIA, book_of, owed_to, to_introduce

ADDRESS = "par son assistante, au 01 40 00 00 09"
words_for = cache(load)
EMAIL = re.compile(r"\S@\S|linkedin\.|https?:", re.IGNORECASE)
NUMBER = re.compile(r"\d(?:[\s().\-/]*\d){7,}")


def hostile(person: str) -> dict[str, object]:
    """All that may be known of a person, and their details in places where they should not be."""
    mail, phone, profile = f"{person}@secret.example", "+33 6 39 98 00 01", f"https://www.linkedin.com/in/{person}"
    return {
        "emails": (mail, f"{person}.perso@secret.example"),
        "phones": (phone, "06.39.98.00.02"),
        "linkedin": profile,
        "role": f"directrice ({mail})",
        "organisation": f"Frigo SA, tél. {phone}",
        "note": f"{mail} {phone} {profile}",
        "city": phone,
        "tags": (mail,),
    }


def leaky_book(*consents: Consent, **changes: object) -> tuple[Book, Request]:
    """Return a book in which the requester wrote all their details, and the target's, into the request itself."""
    about = "un poste ; emilie@secret.example, 06 39 98 00 01, linkedin.com/in/emilie, Nadia : 01-40-00-00-05"
    request = to_introduce(*consents, about=about, **changes)
    people = [msgspec.structs.replace(one, **hostile(one.id)) for one in (NADIA, EMILIE, KARIM)]
    return book_of(*people, msgspec.structs.replace(ME, signature=""), request), request


def is_clean(text: str) -> bool:
    return not EMAIL.search(text) and not NUMBER.search(text)


@pytest.mark.parametrize(("language", "register"), [("fr", "tu"), ("fr", "vous"), ("en", "vous")])
def test_no_template_gives_a_detail_away_before_the_yes(language: Language, register: Register) -> None:
    """Every template, written to the target and to who asks, in every state before a yes."""
    every = [t for lang, _, t in Templates().every() if isinstance(t, Template) and lang == language]
    named = [template for template in every if template.register in (None, register)]
    states = {
        "to ask": leaky_book(),
        "asked": leaky_book(Consent("2", asked=DAY)),
        "declined": leaky_book(Consent("2", answer="no", on=DAY)),
        "turned down": leaky_book(vouch="no"),
    }
    for state, (book, request) in states.items():
        for contact in (NADIA.id, EMILIE.id):
            book.put(msgspec.structs.replace(book.contacts[contact], register=register))
            owed = owed_to(book, contact)
            for template in named:
                for items in ([], owed):
                    draft = compose(
                        book, contact, items, DAY, words_for, purpose=template.purpose, language=language,
                        request=request, templates=_Only(template),
                    )  # fmt: skip
                    said = f"{draft.subject}\n{draft.body}"
                    own = book.contacts[contact]  # what the message says of the reader is no news to them
                    for mine in (own.role, own.organisation):
                        said = said.replace(mine, "")
                    if template.purpose in ("introduction-relay", "reply"):
                        assert is_clean(said), (state, template.name, said)


class _Only(Templates):
    """Has one template, whatever is looked for."""

    def __init__(self, template: Template) -> None:
        super().__init__()
        self._template = template

    def find(self, _language: Language, _register: Register, *_names: str) -> Template:
        return self._template


@pytest.mark.parametrize("language", ["fr", "en"])
def test_after_the_yes_only_the_address_they_chose_is_passed_on(language: Language) -> None:
    book, _ = leaky_book(Consent("2", answer="yes", on=DAY, address=ADDRESS))
    draft = compose(book, EMILIE.id, owed_to(book, EMILIE.id), DAY, words_for, language=language)
    assert ADDRESS in draft.body
    assert is_clean(draft.body.replace(ADDRESS, "")), draft.body


def test_a_signature_is_the_writers_own() -> None:
    book, _ = leaky_book()
    book.put(msgspec.structs.replace(ME, signature="Claire Martin\nclaire@example.org · 06 39 98 40 12"))
    draft = compose(book, NADIA.id, owed_to(book, NADIA.id), DAY, words_for, language="fr")
    assert draft.channel == "email"
    assert draft.body.endswith("claire@example.org · 06 39 98 40 12")


def test_who_wishes_it_and_why_is_said_to_the_target() -> None:
    emilie = msgspec.structs.replace(EMILIE, role="acheteuse", organisation="Ouest Frais")
    book = book_of(emilie, to_introduce())
    (item,) = owed_to(book, NADIA.id)
    draft = compose(book, NADIA.id, [item], DAY, words_for, language="fr")
    assert "Émilie Roy (acheteuse, Ouest Frais)" in draft.body
    assert "la chaîne du froid" in draft.body
    assert "par quelle adresse" in draft.body
    assert draft.items == (item.id,)
    assert draft.request == "12"


@pytest.mark.parametrize("reason", ["vouch", "fair"])
def test_a_refusal_offers_something_of_my_own_and_no_reason(reason: str) -> None:
    book = book_of(to_introduce(**{reason: "no"}))
    draft = compose(book, EMILIE.id, [], DAY, words_for, purpose="reply", language="fr")
    assert "Nadia Lefèvre" in draft.body
    assert "[" in draft.body
    assert "parce que" not in draft.body


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("écris à marie@example.org, merci", "écris à …, merci"),
        ("Marie <marie.c@example.co.uk>", "Marie <…>"),
        ("au 06 39 98 00 01 le matin", "au … le matin"),
        ("06.39.98.00.01", "…"),
        ("06\u00a039\u00a098\u00a000\u00a001", "…"),
        ("(0)2 40 00 00 05 ou +33 6 39 98 00 01", "… ou …"),
        ("voir www.example.org/moi et linkedin.com/in/moi", "voir … et …"),
        ("fr.linkedin.com/in/moi", "…"),
        ("12 000 palettes en 2026, 98 % à l’heure, le 08-10-2026", None),
        ("la norme ISO 9001 et 3,5 millions d’euros", None),
        ("Nadia Lefèvre @ Frigo", None),
        ("", None),
    ],
)
def test_what_counts_as_a_detail(text: str, left: str | None) -> None:
    assert without_details(text) == (text if left is None else left)
