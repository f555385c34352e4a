"""What headers and check know of a request: one account of it, that names nobody left in peace. Source: R1, R5, R18."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from reseau_tui.drafting.check_context import context_of
from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.drafting.draft_file import read_draft, write_draft
from reseau_tui.drafting.remarks import remarks_on
from reseau_tui.drafting.request_facts import facts_for
from reseau_tui.method.check import Finding
from reseau_tui.method.check.context import Context
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.requests import Message, Request
from tests.drafting.people import ASKED, DAY, KARIM, LUC, NADIA, asked, book_of, to_introduce

MESSAGE = """Bonjour Nadia,

Votre article sur les quais froids m'a donné une idée. Auriez-vous vingt minutes pour me dire comment vous avez \
choisi votre groupe frigorifique ?

Merci,
Claire
"""


def draft(book: Book, purpose: str, request: str = ASKED.id, body: str = MESSAGE) -> Draft:
    return Draft(id="", contact=NADIA.id, purpose=purpose, subject="Votre groupe froid", request=request, body=body)


def context(book: Book, of: Draft) -> Context:
    return context_of(draft_file_of(book, of), book=book, day=DAY, language="fr", request=of.request)


def remarks(book: Book, of: Draft) -> set[str]:
    found: tuple[Finding, ...] = remarks_on(book, of, (), DAY, "fr")
    return {each.code for each in found}


def test_a_connector_left_in_peace_is_named_nowhere() -> None:
    planned = msgspec.structs.replace(ASKED, messages=(), planned=DAY, also_by=(LUC.id,))
    assert "recommender-missing" in remarks(book_of(planned), draft(book_of(planned), "request"))
    book = book_of(
        planned,
        msgspec.structs.replace(KARIM, leave_in_peace=True),
        msgspec.structs.replace(LUC, leave_in_peace=True),
    )
    message = draft(book, "request")
    assert "recommender-missing" not in remarks(book, message)
    assert draft_file_of(book, message).connector == ""
    found = context(book, message)
    assert (found.connector, found.also_by, found.may_contact, found.cold) == ("", (), None, True)
    headers = read_draft(f"To: Nadia Lefèvre\nPurpose: request\n\n{MESSAGE}")
    assert context_of(headers, book=book, day=DAY).connector == ""


def test_a_target_left_in_peace_is_named_nowhere() -> None:
    book = book_of(
        to_introduce(contact=KARIM.id, targets=(NADIA.id, LUC.id)), msgspec.structs.replace(LUC, leave_in_peace=True)
    )
    facts = facts_for(book, book.requests["12"], NADIA)
    assert (facts.requester, facts.targets, facts.consent) == ("Karim Benali", (), "not-asked")


@pytest.mark.parametrize(("sent", "said"), [(0, 0), (1, 1), (2, 2), (3, 2)])
def test_follow_ups_are_counted_as_far_as_a_file_can(sent: int, said: int) -> None:
    book = book_of(asked(*(date(2026, 11, 13 + n) for n in range(sent))))
    file = draft_file_of(book, draft(book, "follow-up"))
    assert file.follow_ups_sent == said
    assert read_draft(write_draft(file)).follow_ups_sent == said
    assert ("third-follow-up" in remarks(book, draft(book, "follow-up"))) == (said == 2)


def test_a_renewed_recommendation_counts_its_own_and_repeats_nothing_sent_before() -> None:
    renewed = asked(date(2026, 11, 13), date(2026, 11, 16))
    renewed = msgspec.structs.replace(
        renewed, messages=(*renewed.messages, Message(on=date(2026, 11, 18), attempt=1, text="De nouveau."))
    )
    assert facts_for(book_of(renewed), renewed, NADIA).follow_ups_sent == 0


def test_the_request_of_a_message_is_no_ask_beside_it() -> None:
    others = [
        Request(id=f"9{n}", contact=NADIA.id, about=f"sujet {n}", messages=(Message(on=date(2026, 10, n)),))
        for n in (5, 8)
    ]
    book = book_of(ASKED, *others)
    assert context(book, draft(book, "follow-up")).recent_asks == 2
    assert context(book, draft(book, "thanks", request="")).recent_asks == 3


def test_a_file_without_headers_of_its_own_knows_the_same_as_the_editor() -> None:
    book = book_of(asked(date(2026, 11, 13), also_by=(LUC.id,)))
    alone = context_of(read_draft(f"To: Nadia Lefèvre\nPurpose: follow-up\n\n{MESSAGE}"), book=book, day=DAY)
    edited = context(book, draft(book, "follow-up"))
    for field in ("connector", "may_contact", "will_meet", "also_by", "targets", "follow_ups_sent", "first_message"):
        assert getattr(alone, field) == getattr(edited, field), field
