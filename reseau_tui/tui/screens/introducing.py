"""What the keys do about an introduction that someone asks of me. Source: method R9, R16."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reseau_tui.method.obligations import Item
    from reseau_tui.model.book import Book
    from reseau_tui.model.drafts import Draft
    from reseau_tui.session import Applied
    from reseau_tui.tui.forms.introductions import ConsentForm
    from reseau_tui.tui.screens.person_actions import PersonActions


def asks_first(place: PersonActions, items: Sequence[Item], go_on: Callable[[], object]) -> bool:
    """Ask first whether I would vouch, where a target is to be asked and I have not said; tell whether it is asked.

    After two yeses it goes on; after a no the refusal is there to be sent.
    """
    requests = place.reseau.view.book.requests
    asked = (requests[item.request] for item in items if item.kind == "consent" and item.request in requests)
    request = next((request for request in asked if "not-asked" in (request.vouch, request.fair)), None)
    if request is None:
        return False
    from reseau_tui.tui.forms.introductions import VouchForm

    def answered(applied: Applied | None) -> None:
        if applied is None:
            return
        place.reseau.tell_applied(applied)
        if isinstance(applied.result, list):
            _send_refusal(place, applied.result[-1])
        else:
            go_on()

    place.app.push_screen(VouchForm(request.id), answered)
    return True


def consent_form(book: Book, contact: str, items: Sequence[Item]) -> ConsentForm | None:
    """Return the form for a target's answer where one is waited for, unless another request to the person is meant."""
    from reseau_tui.method.introductions import is_to_make
    from reseau_tui.method.requests import is_asked, is_open

    about = {item.request for item in items if item.kind == "consent"}
    waiting = [
        (request.id, target)
        for request in (*book.requests_about[contact], *book.requests_of[contact])
        if is_to_make(request) and is_open(request)
        for target in request.targets
        if contact in (target, request.contact) and request.consent_of(target).answer == "not-asked"
    ]
    meant = [pair for pair in waiting if pair[0] in about] or ([] if is_asked(book, contact) else waiting)
    if not meant:
        return None
    from reseau_tui.tui.forms.introductions import ConsentForm

    request, target = meant[0]
    return ConsentForm(request, target=target)


def _send_refusal(place: PersonActions, draft: Draft) -> None:
    from reseau_tui.tui.screens.draft import DraftEditor

    place.app.push_screen(DraftEditor(draft), place.after_writing)
