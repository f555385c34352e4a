"""Years of someone's networking, lived day by day: all kinds of edits, mornings missed, holidays, slips taken back.

python -m tests.life [YEARS] [CONTACTS]        ten years and a thousand contacts, with the times of each year
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from random import Random
from statistics import median

import msgspec

from reseau_tui.edits.contacts import AddContact, EditContact, RemoveRecord, SetOrganisation, TiePeople
from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import EditInteraction, LogInteraction, MakePromise
from reseau_tui.edits.drafts import SaveDraft, SendDraft
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.items import DismissItem, SettleItems, SnoozeItem
from reseau_tui.edits.keeping import AddShare, ChangeSettings, SetProject, TakePause
from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest, CloseRequest, FollowUp, HeedAdvice
from reseau_tui.edits.taking_back import TakeBack
from reseau_tui.method.ledger import Ledger
from reseau_tui.method.obligations import Item
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change
from reseau_tui.model.diary import Interaction
from reseau_tui.model.drafts import Draft, Share
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.people import Busy, Contact
from reseau_tui.model.reason import Invalid, Refused
from reseau_tui.model.requests import Request

FIRST_DAY = date(2022, 1, 3)
FIRST = ("Aïcha", "Benoît", "Camille", "Denis", "Élodie", "Farid", "Gaëlle", "Hervé", "Inès", "Joël", "Karim", "Léa")
LAST = (
    "Benali",
    "Colin",
    "Diallo",
    "Even",
    "Faure",
    "Guérin",
    "Haddad",
    "Jégou",
    "Kerbrat",
    "Le Gall",
    "Martin",
    "Roux",
)
PLACES = ("Frigo SA", "CHU de Nantes", "Ateliers du Port", "Minoterie", "Énergie des Alpes", "Halles", "")
COUNTRIES = ("", "", "", "FR", "BE", "DE", "GB", "US")
TAGS = ("froid", "logistique", "alumni", "presse", "santé")
SUBJECTS = ("un conseil sur le froid", "le port", "une reconversion", "les marchés publics", "une levée de fonds")
DAY = timedelta(days=1)


class Life:
    """A book in memory, its ledger, and the person who keeps both; the same seed lives the same life."""

    def __init__(self, contacts: int = 150, seed: int = 1, first_day: date = FIRST_DAY) -> None:
        self.random = Random(seed)
        self.day = first_day
        self.book = Book()
        self.ledger = Ledger(self.book, self.day)
        self.most = contacts
        self.refusals: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.edit_times: list[float] = []
        self.due_times: list[float] = []
        self._ids = IdMaker(self._now, Random(seed))
        self._tick = 0
        self._steps: list[Change] = []
        self._absent_until = first_day
        self.do(ChangeSettings({"name": "Claire Martin", "employer": "Minoterie"}))
        self.do(SetProject("Recherche d’emploi", {"kind": "job"}))
        for _ in range(contacts // 2):
            self.meet_someone()

    def _now(self) -> datetime:
        self._tick += 1
        return datetime.combine(self.day, clock_time(9)).astimezone() + timedelta(milliseconds=self._tick)

    # Days

    def next_day(self) -> None:
        """Wake up: the day's list, a working portion of it, and what the day brings."""
        self.day += DAY
        self._tick = 0
        began = time.perf_counter()
        self.ledger.new_day(self.day)
        items = self.ledger.items
        self.due_times.append(time.perf_counter() - began)
        self.world_turns()
        if self.day < self._absent_until:
            return
        if self.random.random() < 0.01:
            self._absent_until = self.day + timedelta(days=self.random.choice((3, 8, 21, 45)))
            if self.random.random() < 0.5:
                self.do(TakePause(self.day, self._absent_until - DAY))
            return
        if self.random.random() < 0.75:
            self.work_through(items[: self.book.settings.numbers.day_portion])
        for _ in range(self.random.choice((0, 0, 1, 1, 2))):
            self.random.choice(self._initiatives)()
        if self._steps and self.random.random() < 0.03:
            self.do(TakeBack(self._steps.pop()), step=False)

    def years(self, count: int) -> Iterator[int]:
        """Live so many years; yields the number of each after its last day."""
        for year in range(count):
            end = self.day.replace(year=self.day.year + 1)
            while self.day < end:
                self.next_day()
            yield year

    # What the person does with the list

    def work_through(self, items: list[Item]) -> None:
        """Settle most of what is listed, put some off, leave some."""
        for item in items:
            chance = self.random.random()
            if chance < 0.78:
                self.do(SettleItems((item.id,), alone=True))
            elif chance < 0.86:
                self.do(SnoozeItem(item.id, self.day + timedelta(days=self.random.randint(1, 20))))
            elif chance < 0.9:
                self.do(DismissItem(item.id, "pas cette fois"))

    # What the world does

    def world_turns(self) -> None:
        """Let people answer, write, meet, move."""
        for request in self._some(self._waiting(), 0.04):
            kind = self.random.choices(
                ("yes", "no", "later", "referred", "away", "bounced"), (45, 20, 12, 8, 10, 5), k=1
            )[0]
            extra: dict[str, object] = {}
            if kind == "yes" and self.random.random() < 0.6:
                extra["meeting"] = self.day + timedelta(days=self.random.randint(1, 14))
            if kind in ("later", "away"):
                extra["until"] = self.day + timedelta(days=self.random.randint(2, 30))
            if kind == "referred" and (to := self._anyone(request.contact)):
                extra["to"] = to
            self.do(AnswerRequest(request.id, kind, self.day, **extra))  # type: ignore[arg-type]
        for meeting in [i for i in self._recent() if i.kind == "meeting" and not i.held and i.on <= self.day]:
            if self.random.random() < 0.7:
                self.do(EditInteraction(meeting.id, {"held": True, "helped": True, "note": "utile", "told": True}))
            elif self.random.random() < 0.3:
                self.do(EditInteraction(meeting.id, {"cancelled": True}))
        if self.random.random() < 0.08 and (whom := self._anyone()):
            self.do(
                LogInteraction(whom, "message-in", self.day, note="bonjour", needs_reply=self.random.random() < 0.5)
            )
        if self.random.random() < 0.02 and (whom := self._anyone()):
            self.do(EditContact(whom, {"organisation": self.random.choice(PLACES)}))
        if self.random.random() < 0.004 and (whom := self._anyone()):
            self.do(EditContact(whom, {"leave_in_peace": True}))

    # What the person undertakes

    @property
    def _initiatives(self) -> tuple[Callable[[], object], ...]:
        return (
            self.meet_someone, self.ask, self.ask, self.ask, self.be_asked, self.log, self.log, self.promise, self.tie,
            self.write, self.close, self.look_after, self.correct,
        )  # fmt: skip

    def meet_someone(self) -> None:
        """Add a contact, often introduced by another."""
        if len(self.book.contacts) >= self.most:
            return
        choice = self.random.choice
        contact = Contact(
            id="",
            name=f"{choice(FIRST)} {choice(LAST)} {len(self.book.contacts)}",
            organisation=choice(PLACES),
            country=choice(COUNTRIES),
            tags=(choice(TAGS),) if self.random.random() < 0.5 else (),
            standing=choice((None, "peer", "above", "well-above", "junior")),
            closeness=choice((None, "close", "good", "faint", "never-met")),
            cadence=choice(("", "", "", "3m", "6w")),
            connected_on=self.day,
        )
        added = self.do(AddContact(contact))
        if isinstance(added, Contact) and (by := self._anyone(added.id)) and self.random.random() < 0.5:
            self.do(LogInteraction(by, "introduction", self.day, introduced=(added.id,)))

    def ask(self) -> None:
        """Ask someone for something, with or without a recommendation, now or on a later day."""
        whom = self._anyone()
        by = self._anyone(whom) if whom and self.random.random() < 0.6 else ""
        if not whom:
            return
        assent = self.random.choices(("yes", "not-asked", "no"), (70, 22, 8), k=1)[0] if by else "not-asked"
        sent = self.day if self.random.random() < 0.8 else None
        self.do(
            Ask(
                whom,
                self.random.choice(SUBJECTS),
                connector=by or "",
                may_contact=assent,  # type: ignore[arg-type]
                will_meet=self.random.choice(("yes", "not-asked", "no")) if by else "not-asked",  # type: ignore[arg-type]
                project=next(iter(self.book.projects), ""),
                sent=sent,
                planned=None if sent else self.day + timedelta(days=self.random.randint(1, 10)),
                channel=self.random.choice(("email", "linkedin", "phone")),  # type: ignore[arg-type]
            )
        )

    def be_asked(self) -> None:
        """Be asked for an introduction."""
        whom = self._anyone()
        target = self._anyone(whom) if whom else ""
        if whom and target:
            self.do(
                Ask(whom, "une mise en relation", kind="introduction", targets=(target,), sent=self.day, incoming=True)
            )

    def log(self) -> None:
        """Write down an exchange, of today or of some days ago, or a meeting to come."""
        whom = self._anyone()
        if not whom:
            return
        kind = self.random.choice(
            ("meeting", "call", "message-out", "advice", "information", "article", "event", "gift")
        )
        on = self.day - timedelta(days=self.random.choice((0, 0, 1, 2, 40)))
        if kind == "meeting" and self.random.random() < 0.5:
            on = self.day + timedelta(days=self.random.randint(1, 10))
        self.do(LogInteraction(whom, kind, on, note="noté" if self.random.random() < 0.5 else ""))  # type: ignore[arg-type]

    def promise(self) -> None:
        """Promise something, or be promised something."""
        if whom := self._anyone():
            due = self.day + timedelta(days=self.random.randint(1, 20)) if self.random.random() < 0.5 else None
            self.do(MakePromise(whom, "le lien", due, theirs=self.random.random() < 0.3))

    def tie(self) -> None:
        """Learn who knows whom, and who leads whom."""
        a = self._anyone()
        b = self._anyone(a) if a else ""
        if a and b:
            strength = self.random.choice(("close", "good", "faint"))
            self.do(TiePeople(a, b, strength, manages=True if self.random.random() < 0.1 else None))  # type: ignore[arg-type]

    def write(self) -> None:
        """Begin a draft, or send the oldest."""
        drafts = list(self.book.drafts.values())
        if drafts and self.random.random() < 0.7:
            self.do(SendDraft(drafts[0].id, tuple(i.id for i in self.ledger.of(drafts[0].contact))[:2]))
        elif whom := self._anyone():
            planned = self.day + timedelta(days=5) if self.random.random() < 0.3 else None
            self.do(SaveDraft(Draft(id="", contact=whom, purpose="keep-warm", body="Bonjour", planned=planned)))

    def close(self) -> None:
        """End a request, heed an advice, send a planned one, try a follow-up too many."""
        requests = [r for r in self.book.requests.values() if r.closed is None and not r.incoming]
        if not requests:
            return
        request = self.random.choice(requests)
        self.do(
            self.random.choice(
                (
                    CloseRequest(request.id, "fait", self.day),
                    HeedAdvice(request.id, "rappelez-le", renewed=True),
                    ChangeRequest(request.id, {"sent": self.day}),
                    FollowUp(request.id, self.day),
                    ChangeRequest(request.id, {"may_contact": "no"}),
                )
            )
        )

    def look_after(self) -> None:
        """Keep the book: settings, projects, organisations, the shelf."""
        numbers = msgspec.structs.replace(
            self.book.settings.numbers,
            day_portion=self.random.randint(4, 12),
            first_follow_up=self.random.randint(5, 8),
        )
        choices: list[Edit] = [
            AddShare(Share(id="", text="un article", tags=(self.random.choice(TAGS),), added=self.day)),
            SetOrganisation("Frigo SA", {"busy": (Busy(start=self.day, end=self.day + 9 * DAY, why="salon"),)}),
            ChangeSettings({"numbers": msgspec.to_builtins(numbers)}),
        ]
        if self.random.random() < 0.1:
            name = f"Projet {len(self.book.projects)}"
            open_ones = [p for p in self.book.projects.values() if p.end is None]
            ending = {"end": "won", "ended": self.day, "round_on": self.day + 7 * DAY}
            choices = [SetProject(open_ones[0].name, ending) if len(open_ones) > 1 else SetProject(name, {})]
        self.do(self.random.choice(choices))

    def correct(self) -> None:
        """Remove something that was wrong."""
        records = [*self._recent(), *list(self.book.promises.values())[-3:], *list(self.book.requests.values())[-3:]]
        if records:
            self.do(RemoveRecord(self.random.choice(records).id))
        elif (whom := self._anyone()) and self.random.random() < 0.2:
            self.do(RemoveRecord(whom))

    # The one way to change anything

    def do(self, edit: Edit, *, step: bool = True) -> object:
        """Apply an edit as the session does, the ledger following; a refusal changes nothing."""
        began = time.perf_counter()
        desk = Desk(self.book, self.day, self._ids)
        try:
            result = edit.apply(desk)
        except (Refused, Invalid) as error:
            desk.wipe()
            self.refusals[f"{type(edit).__name__} {error}"] += 1
            return None
        deltas = desk.deltas()
        if deltas:
            at = self._now().isoformat(timespec="seconds")
            change = Change(id=self._ids(), at=at, writer="life", label=desk.label, deltas=deltas)
            self.ledger.update(change)
            if step:
                self._steps.append(change)
                del self._steps[:-20]
        self.edit_times.append(time.perf_counter() - began)
        self.done[type(edit).__name__] += 1
        return result

    # Whom and what

    def _anyone(self, but: str = "") -> str:
        ids = list(self.book.contacts)
        return self.random.choice([i for i in self.random.sample(ids, min(4, len(ids))) if i != but] or [""])

    def _waiting(self) -> list[Request]:
        return [
            r for r in self.book.requests.values()
            if r.closed is None and not r.incoming and r.delivered and (r.answer is None or r.answer.kind == "away")
        ]  # fmt: skip

    def _recent(self) -> list[Interaction]:
        return list(self.book.interactions.values())[-30:]

    def _some(self, requests: list[Request], chance: float) -> list[Request]:
        return [request for request in requests if self.random.random() < chance]


def main(years: int, contacts: int) -> None:
    """Live, and print the times of each year."""
    life = Life(contacts)
    for year in life.years(years):
        day, edit = median(life.due_times) * 1000, median(life.edit_times) * 1000
        slow = sorted(life.edit_times)[int(len(life.edit_times) * 0.99)] * 1000
        counts = f"{len(life.book.contacts)} contacts, {len(life.book.requests)} requests, "
        counts += f"{len(life.book.interactions)} interactions, {len(life.ledger.items)} due"
        print(
            f"year {year + 1:2}: a day's list {day:6.2f} ms, an edit {edit:5.2f} ms (p99 {slow:6.2f}); {counts}",
            flush=True,
        )
        life.due_times.clear()
        life.edit_times.clear()
    print(dict(life.done))
    print(dict(life.refusals.most_common(12)))


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    main(*(arguments + [10, 1_000][len(arguments) :]))
