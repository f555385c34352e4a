"""The teller of the example's stories: does each act on its day through the edits, as a person would have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Literal, cast

from reseau_tui.edits.contacts import AddContact
from reseau_tui.edits.desk import Desk
from reseau_tui.edits.diary import LogInteraction, MakePromise
from reseau_tui.edits.edit import Edit
from reseau_tui.edits.requests import AnswerRequest, Ask, ChangeRequest, CloseRequest, FollowUp
from reseau_tui.example.days import Days
from reseau_tui.model.book import Book, Tables
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.ids import IdMaker
from reseau_tui.model.kinds import AnswerKind, InteractionKind, Language
from reseau_tui.model.people import Contact
from reseau_tui.model.requests import Request

Text = tuple[str, str]
"""The same thing said in French and in English."""

NOTHING: Text = ("", "")
_MORNING = time(9, tzinfo=UTC)
_SEED = 1802


class Teller:
    """Tells stories into a book of its own; people go by the short names of `people.toml`."""

    def __init__(self, today: date, language: Language) -> None:
        self.book = Book()
        self.days = Days(today)
        self.language: Language = language
        self.project = ""
        self._ids: dict[str, str] = {}
        self._random = Random(_SEED)  # noqa: S311 - identifiers of an example, the same each time
        self._acts = 0

    def say(self, text: Text) -> str:
        """Return the text in the language of the book, French with its no-break spaces."""
        french, english = text
        if self.language == "en":
            return english
        return re.sub(r" (?=[:;!?»%])", "\u00a0", french).replace("« ", "«\u00a0")

    def who(self, key: str) -> str:
        """Return the identifier of a person."""
        return self._ids[key]

    def on(self, day: date, edit: Edit) -> Any:
        """Do an edit on a day."""
        return edit.apply(Desk(self.book, day, self.id_maker(day)))

    def id_maker(self, day: date) -> IdMaker:
        """Return a maker of identifiers for an act on a day."""
        # Some seconds apart, so that the identifiers of acts on one day differ and keep their order.
        self._acts += 1
        now = datetime.combine(day, _MORNING) + timedelta(seconds=10 * self._acts)
        return IdMaker(lambda: now, self._random)

    def meet(self, day: date, key: str, contact: Contact) -> None:
        """Write a person into the book."""
        self._ids[key] = self.on(day, AddContact(contact)).id

    def ask(
        self,
        key: str,
        about: Text,
        *,
        sent: date,
        made: date | None = None,
        by: str = "",
        text: Text = NOTHING,
        targets: tuple[str, ...] = (),
        **fields: Any,
    ) -> Request:
        """Plan a request on the day `made`, and send it on the day `sent`."""
        request = self.plan(key, about, made=made or sent, planned=sent, by=by, targets=targets, **fields)
        return self.on(sent, ChangeRequest(request.id, {"sent": sent, "text": self.say(text)}))

    def plan(
        self,
        key: str,
        about: Text,
        *,
        made: date,
        planned: date,
        by: str = "",
        targets: tuple[str, ...] = (),
        **fields: Any,
    ) -> Request:
        """Plan a request, in the name of a connector if there is one."""
        edit = Ask(
            self.who(key),
            self.say(about),
            connector=self.who(by) if by else "",
            targets=tuple(self.who(target) for target in targets),
            planned=planned,
            **({"project": self.project, "channel": "email"} | fields),
        )
        return self.on(made, edit)

    def follow_up(self, day: date, request: Request, text: Text = NOTHING) -> Request:
        """Follow up on a request."""
        return self.on(day, FollowUp(request.id, text=self.say(text)))

    def answer(self, day: date, request: Request, kind: AnswerKind, note: Text = NOTHING, **fields: Any) -> Request:
        """Record an answer."""
        return self.on(day, AnswerRequest(request.id, kind, note=self.say(note), **fields))

    def close(self, day: date, request: Request, outcome: Text) -> Request:
        """Close a request."""
        return self.on(day, CloseRequest(request.id, outcome=self.say(outcome)))

    def log(
        self,
        day: date,
        key: str,
        kind: InteractionKind,
        note: Text = NOTHING,
        *,
        introduced: tuple[str, ...] = (),
        next_step: Text | Literal["none"] = NOTHING,
        **fields: Any,
    ) -> Interaction:
        """Write down an exchange."""
        step = next_step if isinstance(next_step, str) else self.say(next_step)
        edit = LogInteraction(
            self.who(key),
            kind,
            note=self.say(note),
            introduced=tuple(self.who(one) for one in introduced),
            next_step=step,
            **fields,
        )
        return self.on(day, edit)

    def promise(self, day: date, key: str, text: Text, **fields: Any) -> Promise:
        """Write down a promise."""
        return self.on(day, MakePromise(self.who(key), self.say(text), **fields))

    def tables(self) -> Tables:
        """Return all records by table and identifier, in the order of their days."""
        return {table: dict(sorted(rows.items())) for table, rows in self.book.tables.items()}


def said(teller: Teller, row: Mapping[str, Any], field: str) -> str:
    """Return a text of a table's row that stands there in both languages; empty where there is none."""
    found = row.get(field)
    return teller.say(cast("Text", tuple(found))) if found else ""
