"""Things promised, by me and by them. Source: method R8."""

from __future__ import annotations

from reseau_tui.method.obligations.obligation import Obligation, because
from reseau_tui.method.obligations.standpoint import Standpoint
from reseau_tui.model.diary import Promise


def promise(view: Standpoint, promised: Promise) -> Obligation | None:
    """A promise of mine, until it is done."""
    person = view.person(promised.contact)
    if promised.by != "me" or promised.done or person is None:
        return None
    return view.owe(
        "promise",
        person,
        promised.id,
        because("promise", name=person.name, text=promised.text, made=promised.made, due=promised.due),
        since=promised.made,
        due=promised.due or view.workdays(person, promised.made, view.numbers.promise_without_date),
        request=promised.request,
        about=promised.text,
    )


def their_promise(view: Standpoint, promised: Promise) -> Obligation | None:
    """A promise of theirs, once ten working days brought nothing from them: one gentle reminder."""
    person = view.person(promised.contact)
    if promised.by != "them" or promised.done or person is None:
        return None
    # What came in that day is the promise itself.
    if view.last(person.id).into > promised.made:
        return None
    day = view.workdays(person, promised.made, view.numbers.their_promise)
    return view.owe(
        "their-promise",
        person,
        promised.id,
        because("their-promise", name=person.name, text=promised.text, made=promised.made),
        since=day,
        due=day,
        request=promised.request,
        about=promised.text,
    )
