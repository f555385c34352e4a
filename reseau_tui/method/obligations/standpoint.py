"""A book seen on one day: all that the rules look at, and how a rule says that something is owed."""

from __future__ import annotations

from datetime import date, timedelta

from reseau_tui.method.acts import LastActs, last_acts
from reseau_tui.method.cadences import Cadences
from reseau_tui.method.obligations.obligation import Obligation
from reseau_tui.method.obligations.table import ASKING, LATE
from reseau_tui.method.pauses import Pauses, Spans
from reseau_tui.method.threads import Silence, Thread, silence, thread
from reseau_tui.method.whereabouts import whereabouts
from reseau_tui.method.workdays import NEVER, add_working_days
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import ItemKind
from reseau_tui.model.people import Contact
from reseau_tui.model.reason import Reason
from reseau_tui.model.requests import Request


class Standpoint:
    """What the rules see of a book on one day; it remembers what several of them ask, so one lasts for one look.

    `towards` is the one contact whose obligations are asked for, where it is one.
    """

    def __init__(self, book: Book, day: date, towards: str = "") -> None:
        self.book = book
        self.day = day
        self.towards = towards
        self.numbers = book.settings.numbers
        self.pauses = Pauses(book.pauses.values())
        self.cadences = Cadences(book.settings.cadences)
        self.last_acts: dict[str, LastActs] = {}
        self._countries: dict[str, str] = {}
        self._days: dict[tuple[date, int, str], date] = {}
        self._threads: dict[str, Thread] = {}
        self._silences: dict[str, Silence | None] = {}

    def person(self, contact: str) -> Contact | None:
        """Return someone towards whom something may be owed: in the book, and not to be left in peace (R18)."""
        found = self.book.contacts.get(contact)
        return None if found is None or found.leave_in_peace else found

    def name(self, contact: str) -> str:
        """Return a contact's name."""
        found = self.book.contacts.get(contact)
        return found.name if found else ""

    def names(self, contacts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names of those contacts who are in the book, and not to be left in peace (R18)."""
        found = (self.person(contact) for contact in contacts)
        return tuple(contact.name for contact in found if contact)

    def last(self, contact: str) -> LastActs:
        """Return the last acts with a contact."""
        last = self.last_acts.get(contact)
        if last is None:
            last = self.last_acts[contact] = last_acts(self.book, contact, self.day)
        return last

    def thread(self, request: Request) -> Thread:
        """Return the thread of a request."""
        found = self._threads.get(request.id)
        if found is None:
            found = self._threads[request.id] = thread(self.book, request)
        return found

    def silence(self, request: Request) -> Silence | None:
        """Return the silence that runs on a request, or None."""
        if request.id not in self._silences:
            self._silences[request.id] = silence(self.thread(request))
        return self._silences[request.id]

    def about(self, request: str) -> str:
        """Return what a request is about, in the person's words."""
        found = self.book.requests.get(request)
        return found.about if found else ""

    def workdays(self, contact: Contact, day: date, n: int, *, without: Spans = ()) -> date:
        """Return the day `n` working days of the contact's country later."""
        country = self.country(contact)
        if without:
            return add_working_days(day, n, country, without=without)
        key = (day, n, country)
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = add_working_days(day, n, country)
        return found

    def country(self, contact: Contact) -> str:
        """Return the country whose working days count for a contact."""
        found = self._countries.get(contact.id)
        if found is None:
            found = self._countries[contact.id] = self.book.country_of(contact)
        return found

    def not_closed(self, contact: Contact, day: date) -> date:
        """Return the first day from then on that is not closed for a message that asks. Source: method R4."""
        if day == NEVER:
            return day
        from reseau_tui.method.moments import first_not_closed

        return first_not_closed(day, whereabouts(self.book, contact))

    def owe(
        self,
        kind: ItemKind,
        contact: Contact,
        source: str,
        why: Reason,
        *,
        since: date,
        due: date,
        event: str = "",
        request: str = "",
        about: str = "",
        via: tuple[str, ...] = (),
        asks: bool = False,
    ) -> Obligation | None:
        """Say that something is owed; None where its day never comes.

        Where R4 governs, the day moves to one that is not closed, and a pause moves whatever falls into it (R17).
        """
        governed = asks or kind in ASKING
        on_the_day = governed and since == due
        if governed:
            due = self.not_closed(contact, due)
            since = due if on_the_day else since
        slack = LATE[kind]
        late_after = due
        if self.pauses.spans:
            since, due = self._after_pauses(contact, since), self._after_pauses(contact, due, governed=governed)
            since = due if on_the_day else since
            late_after = due
        if slack:
            late_after = self.workdays(contact, due, slack, without=self.pauses.spans)
        if since == NEVER:
            return None
        identity = f"{kind}-{contact.id}-{source}" if source != contact.id else f"{kind}-{contact.id}"
        return Obligation(
            id=f"{identity}-{event}" if event else identity,
            kind=kind,
            contact=contact.id,
            source=source,
            since=since,
            due=due,
            late_after=None if slack is None else late_after,
            why=why,
            request=request,
            about=about,
            via=via,
        )

    def _after_pauses(self, contact: Contact, day: date, *, governed: bool = False) -> date:
        country = self.country(contact)
        while True:
            moved = self.pauses.after(day, country)
            if moved == day:
                return day
            day = self.not_closed(contact, moved) if governed else moved


def days_later(day: date, n: int) -> date:
    """Return the day `n` calendar days later, or `NEVER` past the end of the calendar."""
    return NEVER if n > (NEVER - day).days else day + timedelta(days=n)
