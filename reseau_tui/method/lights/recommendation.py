"""Does someone recommend me, and how solidly? Source: method R1.

Why: ``solid``, ``solid-know-little``, ``named``, ``will-not-meet``, ``name-refused``, ``not-asked``, ``asked`` (all
with connector), ``cold``, ``known``, ``to-connector``, ``to-connector-refused``. Better: ``ask-questions`` and
``ask-second-question`` (contact, connector), ``ask-when`` (the same), ``without-name`` and ``note-assent`` (connector),
``who-could``.
"""

from __future__ import annotations

from typing import Final

from reseau_tui.method.lights.asking import Asking
from reseau_tui.method.lights.verdict import Verdict, amber, green, move, red
from reseau_tui.method.recommendation import is_refused, knows_little
from reseau_tui.model.reason import Reason

CODE: Final = "recommendation"
WHO_COULD: Final = move("who-could")


def recommendation(asking: Asking) -> Verdict:
    """Tell on whose word the message comes; red only where it names someone who said no."""
    request, name = asking.request, asking.connector_name
    if asking.to_connector:
        if request.may_contact == "no":
            return amber(CODE, "to-connector-refused", WHO_COULD, connector=asking.contact.name)
        return green(CODE, "to-connector", connector=asking.contact.name)
    if not name:
        return green(CODE, "known") if asking.is_known else amber(CODE, "cold", WHO_COULD)
    if request.may_contact == "no" or is_refused(asking.book, request):
        return red(CODE, "name-refused", move("without-name", connector=name), connector=name)
    if asking.connector and asking.connector.leave_in_peace:
        return amber(CODE, "connector-in-peace", WHO_COULD, connector=name)
    if request.may_contact == "not-asked":
        if request.questions_asked:
            return amber(CODE, "asked", move("note-assent", connector=name), connector=name, on=request.questions_asked)
        return amber(CODE, "not-asked", _to_connector(asking, "ask-questions"), connector=name)
    if request.will_meet == "no":
        return amber(CODE, "will-not-meet", _to_connector(asking, "ask-when"), connector=name)
    if request.will_meet == "not-asked":
        return amber(CODE, "named", _to_connector(asking, "ask-second-question"), connector=name)
    if knows_little(asking.book, request):
        return green(CODE, "solid-know-little", connector=name)
    return green(CODE, "solid", connector=name)


def _to_connector(asking: Asking, code: str) -> Reason:
    return move(code, contact=asking.connector.id if asking.connector else "", connector=asking.connector_name)
