"""R15: a message that has left says which template it came from, so that one knows which of them are answered."""

from __future__ import annotations

from datetime import timedelta

from reseau_tui.drafting.proposing import proposed_draft
from reseau_tui.edits.drafts import SaveDraft, SendDraft
from reseau_tui.edits.requests import AnswerRequest, Ask
from reseau_tui.method.obligations import items
from reseau_tui.method.template_use import TemplateUse, template_use
from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Purpose
from reseau_tui.words import load
from tests.tui.network import TUESDAY, Network


def proposed(book: Book, contact: str, *, purpose: Purpose | None = None) -> Draft:
    owed = [item for item in items(book, TUESDAY) if item.contact == contact]
    return proposed_draft(book, contact, owed, TUESDAY, load, purpose=purpose)


def test_each_message_counts_once_by_what_it_is_above_all(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="good", gender="f")
    network.log(nadia, "advice", TUESDAY - timedelta(days=1))
    request = network.do(Ask(nadia, "le froid", sent=TUESDAY - timedelta(days=14)))
    draft = proposed(network.book, nadia)
    assert draft.template == "fr/follow-up.first.tu"
    network.do(SendDraft(network.do(SaveDraft(draft)).id, draft.items))
    assert {each.kind for each in network.book.interactions_of[nadia]} >= {"thanks"}
    assert template_use(network.book, TUESDAY) == {"fr/follow-up.first.tu": TemplateUse(sent=1, asked=1)}
    network.do(AnswerRequest(request.id, "yes"))
    assert template_use(network.book, TUESDAY) == {"fr/follow-up.first.tu": TemplateUse(sent=1, asked=1, answered=1)}
    network.undo()
    network.undo()
    assert template_use(network.book, TUESDAY) == {}


def test_a_word_that_asks_nothing_is_only_counted(network: Network):
    luc = network.person("Luc Perrin", closeness="close", gender="m")
    draft = proposed(network.book, luc, purpose="keep-warm")
    network.do(SendDraft(network.do(SaveDraft(draft)).id))
    assert template_use(network.book, TUESDAY) == {"fr/keep-warm.tu": TemplateUse(sent=1)}


def test_a_planned_request_counts_when_it_leaves(network: Network):
    nadia = network.person("Nadia Lefèvre", closeness="never-met", gender="f")
    network.do(Ask(nadia, "le froid", planned=TUESDAY))
    draft = proposed(network.book, nadia)
    network.do(SendDraft(network.do(SaveDraft(draft)).id, draft.items))
    assert template_use(network.book, TUESDAY) == {"fr/request.cold.vous": TemplateUse(sent=1, asked=1)}
