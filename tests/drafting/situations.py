"""Every occasion to write that the book of `people` can give rise to, by name."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from reseau_tui.method.proposals.proposal import Proposal, ProposalKind
from reseau_tui.model.book import Book
from reseau_tui.model.diary import Interaction
from reseau_tui.model.drafts import Share
from reseau_tui.model.kinds import ProjectEnd, Purpose
from reseau_tui.model.requests import Answer, Consent, Message, Project
from tests.drafting.people import (
    DAY,
    EMILIE,
    KARIM,
    NADIA,
    NO,
    YES,
    asked,
    book_of,
    helped,
    met,
    promised,
    to_introduce,
)


class Occasion(NamedTuple):
    """A book, whom to write to, for which purpose where nothing is owed, and the templates that say it."""

    book: Book
    contact: str
    templates: tuple[str, ...]
    purpose: Purpose | None = None
    day: date = DAY
    proposal: Proposal | None = None


_UNANSWERED = (
    Message(on=date(2026, 10, 9)),
    Message(on=date(2026, 10, 20), kind="follow-up"),
    Message(on=date(2026, 11, 4), kind="follow-up"),
)
_LETTER = Interaction(id="77", contact="4", kind="message-in", direction="in", on=date(2026, 11, 23), needs_reply=True)
_FIXED = met(date(2026, 12, 3), held=False, fixed=date(2026, 11, 20), helped=False, note="")
_STUDY = Share(id="90", text="une étude sur les entrepôts", url="https://example.org/etude")
_WARM = msgspec.structs.replace(EMILIE, cadence="6w", connected_on=date(2026, 1, 1))


def _later(kind: str) -> Book:
    answer = Answer(kind=kind, on=date(2026, 10, 12), until=date(2026, 12, 14), to="4" if kind == "referred" else "")
    return book_of(asked(messages=(Message(on=date(2026, 10, 9)),), answers=(answer,)))


def _thanks(kind: str, **changes: object) -> Book:
    return book_of(helped(EMILIE, kind, date(2026, 11, 13), **changes))


def _step(kind: ProposalKind, template: str, *, on: date, friend: bool = False, **fields: str) -> Occasion:
    """A step outward towards Émilie."""
    book = book_of(msgspec.structs.replace(EMILIE, closeness="close") if friend else EMILIE, _STUDY)
    proposal = Proposal(id=f"{kind}-4", kind=kind, contact="4", why=(), on=on, **fields)
    return Occasion(book, "4", (template,), "keep-warm", proposal=proposal)


def _ended(end: ProjectEnd, *answers: Answer) -> Book:
    project = Project(id="80", name="Nantes", end=end, ended=DAY, round_on=DAY)
    return book_of(project, asked(project="80", answers=answers))


OCCASIONS: dict[str, Occasion] = {
    "they said yes": Occasion(book_of(asked(answers=(YES,))), "1", ("update.yes",)),
    "a meeting is fixed": Occasion(book_of(asked(answers=(YES,)), _FIXED), "1", ("update.yes",)),
    "we met": Occasion(book_of(asked(), met(date(2026, 11, 23))), "1", ("update.met",)),
    "we met, further up": Occasion(book_of(asked(), met(date(2026, 11, 10))), "3", ("update.met.further-up",)),
    "they said no": Occasion(book_of(asked(answers=(NO,))), "1", ("update.refused",)),
    "they said no, further up": Occasion(book_of(asked(answers=(NO,))), "3", ("update.refused.further-up",)),
    "it is over": Occasion(book_of(asked(closed=DAY, outcome="embauche")), "1", ("update.outcome",)),
    "it is over, further up": Occasion(
        book_of(asked(closed=DAY, outcome="embauche")), "3", ("update.outcome.further-up",)
    ),
    "they said later": Occasion(_later("later"), "1", ("update.later",)),
    "they referred me": Occasion(_later("referred"), "1", ("update.referred",)),
    "no news yet": Occasion(book_of(asked()), "1", ("update.silence",), "update"),
    "news of several": Occasion(
        book_of(asked(answers=(YES,)), asked(id="11", contact="4", answers=(NO,))), "1", ("update.several",)
    ),
    "a project won": Occasion(_ended("won"), "1", ("update.won",)),
    "a project given up": Occasion(_ended("given-up"), "1", ("update.given-up",)),
    "a project won, and news of a request": Occasion(
        _ended("won", Answer(kind="no", on=date(2026, 11, 23))), "1", ("update.several",)
    ),
    "news nobody wrote down": Occasion(book_of(), "4", ("update",), "update"),
    "two silent follow-ups": Occasion(book_of(asked(messages=_UNANSWERED)), "1", ("update.ask-connector",)),
    "a first follow-up": Occasion(book_of(asked()), "2", ("follow-up.first",)),
    "a second follow-up": Occasion(book_of(asked(date(2026, 11, 9))), "2", ("follow-up.second",)),
    "a meeting to confirm": Occasion(
        book_of(asked(answers=(YES,)), msgspec.structs.replace(_FIXED, introduced=())), "2", ("reply.meeting",)
    ),
    "a yes without a date": Occasion(book_of(asked(answers=(YES,))), "2", ("reply.dates",)),
    "a yes still without a date": Occasion(book_of(asked(answers=(YES,))), "2", ("follow-up.dates",), "follow-up"),
    "a meeting that helped": Occasion(
        book_of(asked(), met(date(2026, 11, 19), introduced=("4",), next_step="none")), "2", ("thanks.meeting",)
    ),
    "an introduction": Occasion(_thanks("introduction", introduced=("2",)), "4", ("thanks.introduction",)),
    "advice": Occasion(_thanks("advice"), "4", ("thanks.help",)),
    "information": Occasion(_thanks("information"), "4", ("thanks.help",)),
    "an article": Occasion(_thanks("article"), "4", ("thanks.help",)),
    "a recommendation": Occasion(_thanks("recommendation"), "4", ("thanks.help",)),
    "a helping hand": Occasion(_thanks("message-in"), "4", ("thanks.help",)),
    "help of many kinds": Occasion(
        book_of(
            helped(EMILIE, "call", date(2026, 11, 19)),
            helped(EMILIE, "article", date(2026, 11, 23)),
            helped(EMILIE, "introduction", date(2026, 11, 20), introduced=("2",)),
        ),
        "4",
        ("thanks.several",),
    ),
    "help nobody wrote down": Occasion(book_of(), "4", ("thanks",), "thanks"),
    "a promise": Occasion(book_of(promised(EMILIE, "le lien", date(2026, 11, 20))), "4", ("keep-warm.promise",)),
    "their promise": Occasion(
        book_of(promised(EMILIE, "un mot à Paul", date(2026, 11, 2), by="them")), "4", ("keep-warm.reminder",)
    ),
    "a next step": Occasion(
        book_of(met(date(2026, 11, 19), contact="4", request="", helped=False)), "4", ("keep-warm.next-step",)
    ),
    "an old tie": _step("old-tie", "keep-warm.old-tie", on=date(2025, 8, 1)),
    "a very old tie": _step("old-tie", "keep-warm.old-tie", on=date(2009, 3, 5)),
    "an old friend": _step("old-tie", "keep-warm.old-friend", on=date(2019, 3, 5), friend=True),
    "someone met at an event": _step("event", "keep-warm.event", on=date(2026, 11, 23), by="1"),
    "a new job": _step("new-post", "keep-warm.new-post", on=date(2026, 11, 2)),
    "a thing to share": _step("share", "keep-warm.share", on=DAY, source="90"),
    "a thing that is gone": _step("share", "keep-warm", on=DAY, source="91"),
    "a name received": _step("name", "keep-warm", on=DAY, by="1"),
    "a cadence": Occasion(book_of(_WARM), "4", ("keep-warm",)),
    "a message to answer": Occasion(book_of(_LETTER), "4", ("reply",)),
    "a planned request": Occasion(book_of(asked(messages=(), planned=DAY)), "2", ("request.recommended",)),
    "a planned request, cold": Occasion(
        book_of(asked(messages=(), planned=DAY, may_contact="no")), "2", ("request.cold",)
    ),
    "the two questions": Occasion(
        book_of(asked(messages=(), may_contact="not-asked")),
        "1",
        ("recommendation-questions",),
        "recommendation-questions",
    ),
    "an introduction to ask for": Occasion(
        book_of(asked(messages=(), planned=DAY, contact="1", connector="", kind="introduction", targets=("2",))),
        "1",
        ("introduction-request",),
    ),
    "an introduction to make": Occasion(
        book_of(asked(messages=(), contact="3", connector="", kind="introduction", targets=("2",), incoming=True)),
        "2",
        ("introduction-relay",),
        "introduction-relay",
    ),
    "an agreement to ask": Occasion(book_of(to_introduce()), "2", ("introduction-relay",)),
    "an agreement to remind of": Occasion(
        book_of(to_introduce(Consent("2", asked=date(2026, 11, 10)))), "2", ("introduction-relay.reminder",)
    ),
    "thanks before an agreement": Occasion(
        book_of(to_introduce(), helped(NADIA, "article", date(2026, 11, 23))),
        "2",
        ("thanks.help", "introduction-relay"),
    ),
    "an agreement given": Occasion(
        book_of(to_introduce(Consent("2", answer="yes", on=DAY, address="par LinkedIn"))), "4", ("reply.connect",)
    ),
    "two agreements given": Occasion(
        book_of(
            to_introduce(
                Consent("2", answer="yes", on=DAY, address="nadia@example.org"),
                Consent("1", answer="yes", on=DAY, address="06 39 98 00 11"),
            )
        ),
        "4",
        ("reply.connect.several",),
    ),
    "one agreed, one declined": Occasion(
        book_of(
            to_introduce(Consent("2", answer="yes", on=DAY, address="par LinkedIn"), Consent("1", answer="no", on=DAY))
        ),
        "4",
        ("reply.connect",),
    ),
    "an agreement refused": Occasion(
        book_of(to_introduce(Consent("2", answer="no", on=DAY))), "4", ("reply.declined",)
    ),
    "someone I would not vouch for": Occasion(book_of(to_introduce(vouch="no")), "4", ("reply.refusal",), "reply"),
    "someone who was sent to me": Occasion(
        book_of(to_introduce(kind="advice", targets=(), connector="1")), "4", ("reply",)
    ),
    "who sent someone to me": Occasion(
        book_of(to_introduce(kind="advice", targets=(), connector="1", answers=(YES,))), "1", ("thanks.introduction",)
    ),
    "thanks, news and a promise": Occasion(
        book_of(
            asked(answers=(YES,)),
            helped(KARIM, "advice", date(2026, 11, 23)),
            promised(KARIM, "le lien", date(2026, 11, 20)),
        ),
        "1",
        ("thanks.help", "update.yes", "keep-warm.promise"),
    ),
    "thanks before a follow-up": Occasion(
        book_of(asked(), helped(NADIA, "article", date(2026, 11, 23))), "2", ("thanks.help", "follow-up.first")
    ),
    "thanks before a second follow-up": Occasion(
        book_of(asked(date(2026, 11, 9)), helped(NADIA, "advice", date(2026, 11, 23))),
        "2",
        ("thanks.help", "follow-up.second"),
    ),
}
