"""The teller of the example's stories: does each act on its day through the edits, as a person would have."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Final, cast

from reseau_tui.edits.contacts import AddContact
from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import LogInteraction, MakePromise
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.introductions import Connect, RecordConsent, Said
from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest, CloseRequest, FollowUp
from reseau_tui.example.data import read
from reseau_tui.example.days import Days
from reseau_tui.model.book import Book, Tables
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.kinds import AnswerKind, InteractionKind, Language, RequestStrength
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

_MORNING: Final = time(9, tzinfo=UTC)
_APART: Final = timedelta(seconds=10)
_SEED: Final = 1802


class Teller:
    """Tells stories into a book of its own.

    People go by their short names in `people.toml`, texts by their names in `texts.toml`.
    """

    def __init__(self, today: date, language: Language) -> None:
        self.book = Book()
        self.days = Days(today)
        self.language: Language = language
        self.project = ""
        self._ids: dict[str, str] = {}
        self._random = Random(_SEED)  # noqa: S311 - identifiers of an example, the same each time
        self._acts = 0

    def who(self, person: str) -> str:
        """Return the identifier of a person."""
        return self._ids[person]

    def text(self, name: str) -> str:
        """Return a text of the stories; the empty name has none."""
        return self.say(**read("texts")[name]) if name else ""

    def say(self, fr: str, en: str) -> str:
        """Return one of two texts, as the language of the book is."""
        return en if self.language == "en" else typeset(fr)

    def on(self, day: date, edit: Edit) -> Any:
        """Do an edit on a day."""
        return edit.apply(Desk(self.book, day, self.id_maker(day)))

    def id_maker(self, day: date) -> IdMaker:
        """Return a maker of identifiers for an act on a day."""
        # Some seconds apart, so that the identifiers of acts on one day differ and keep their order.
        self._acts += 1
        now = datetime.combine(day, _MORNING) + self._acts * _APART
        return IdMaker(lambda: now, self._random)

    def meet(self, day: date, person: str, contact: Contact) -> None:
        """Write a person into the book."""
        self._ids[person] = self.on(day, AddContact(contact)).id

    def plan(
        self,
        person: str,
        about: str,
        *,
        made: date,
        planned: date,
        by: str = "",
        strength: RequestStrength = "cold",
        targets: tuple[str, ...] = (),
        **fields: Any,
    ) -> Request:
        """Plan a request, in the name of a connector if there is one. Source: method R1."""
        edit = Ask(
            self.who(person),
            self.text(about),
            connector=self.who(by) if by else "",
            may_contact="yes" if strength != "cold" else "not-asked",
            will_meet="yes" if strength == "solid" else "not-asked",
            targets=tuple(self.who(target) for target in targets),
            planned=planned,
            **({"project": self.project, "channel": "email"} | fields),
        )
        return cast("Request", self.on(made, edit))

    def ask(
        self, person: str, about: str, *, sent: date, made: date | None = None, text: str = "", **fields: Any
    ) -> Request:
        """Plan a request on the day `made`, and send it on the day `sent`."""
        request = self.plan(person, about, made=made or sent, planned=sent, **fields)
        return cast("Request", self.on(sent, ChangeRequest(request.id, {"sent": sent, "text": self.text(text)})))

    def asked_of_me(
        self, person: str, about: str, on: date, *, targets: tuple[str, ...] = (), **fields: Any
    ) -> Request:
        """Record what someone asks of me."""
        edit = Ask(
            self.who(person),
            self.text(about),
            targets=tuple(self.who(target) for target in targets),
            channel="email",
            incoming=True,
            **fields,
        )
        return cast("Request", self.on(on, edit))

    def follow_up(self, day: date, request: Request, text: str = "") -> Request:
        """Follow up on a request."""
        return cast("Request", self.on(day, FollowUp(request.id, text=self.text(text))))

    def answer(self, day: date, request: Request, kind: AnswerKind, note: str = "", **fields: Any) -> Request:
        """Record an answer."""
        return cast("Request", self.on(day, AnswerRequest(request.id, kind, note=self.text(note), **fields)))

    def consent(self, day: date, request: Request, said: Said, address: str = "") -> Request:
        """Record that the one target was asked, or answered. Source: method R16."""
        return cast("Request", self.on(day, RecordConsent(request.id, said, address=self.text(address))))

    def connect(self, day: date, request: Request) -> Request:
        """Put requester and target in touch."""
        return cast("Request", self.on(day, Connect(request.id)))

    def close(self, day: date, request: Request, outcome: str) -> Request:
        """Close a request."""
        return cast("Request", self.on(day, CloseRequest(request.id, outcome=self.text(outcome))))

    def log(
        self,
        day: date,
        person: str,
        kind: InteractionKind,
        note: str,
        *,
        introduced: tuple[str, ...] = (),
        next_step: str = "",
        **fields: Any,
    ) -> Interaction:
        """Write down an exchange; the next step is the name of a text, or ``none``."""
        edit = LogInteraction(
            self.who(person),
            kind,
            note=self.text(note),
            introduced=tuple(self.who(one) for one in introduced),
            next_step=next_step if next_step == "none" else self.text(next_step),
            **fields,
        )
        return cast("Interaction", self.on(day, edit))

    def promise(self, day: date, person: str, text: str, **fields: Any) -> Promise:
        """Write down a promise."""
        return cast("Promise", self.on(day, MakePromise(self.who(person), self.text(text), **fields)))

    def tables(self) -> Tables:
        """Return all records by table and identifier, in the order of their days."""
        return {table: dict(sorted(rows.items())) for table, rows in self.book.tables.items()}


def typeset(french: str) -> str:
    """Return French text with its no-break spaces, which are typed as plain ones."""
    return re.sub(r" (?=[:;!?»%])", "\u00a0", french).replace("« ", "«\u00a0")
