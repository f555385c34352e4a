"""What a request that is being made calls for, said at the foot of its form. Source: method R1, R10, R11."""

from __future__ import annotations

from typing import Any, Final

from reseau_tui.method.gifts import ideas
from reseau_tui.method.lights import asking
from reseau_tui.method.lights.channel import channel
from reseau_tui.method.lights.standing import standing
from reseau_tui.model.requests import Request
from reseau_tui.present.gifts import idea_in_words
from reseau_tui.present.lights import better_in_words, why_in_words
from reseau_tui.present.recommendation import strength_in_words
from reseau_tui.tui.forms.form import FormScreen

_READ: Final = ("kind", "weight", "channel", "connector", "may_contact", "will_meet")
_IDEAS: Final = 2


def advice(form: FormScreen[Any], contact_id: str, request: Request | None = None) -> str:
    """Return how solid the recommendation is, and where a gift or another way would be better; else nothing."""
    reseau, words = form.reseau, form.words
    book = reseau.view.book
    contact = book.contacts.get(contact_id)
    if contact is None:
        return ""
    said = {key: form.field(key).read() for key in _READ if key != "connector"}
    connector = form.field("connector").who
    if connector in book.contacts:
        said["connector"] = connector
    asked = Request(id=request.id if request else "", contact=contact_id, about="", **said)
    message = asking(book, reseau.today, contact, request=asked, purpose="request")
    sentences = [f"{strength_in_words(words, book, asked).capitalize()}."] if asked.connector else []
    for verdict in (standing(message), channel(message)):
        if verdict.light != "green":
            sentences.append(why_in_words(words, verdict))
            if verdict.code == "standing":
                given = (idea_in_words(words, idea) for idea in ideas(book, contact, reseau.today, _IDEAS))
                sentences.append(words.say("For example: {ideas}.", ideas=" · ".join(given)))
            elif verdict.better:
                sentences.append(words.say("Better: {move}.", move=better_in_words(words, verdict.better)))
    return " ".join(sentences)
