"""Records of all kinds, drawn at random, of a few people who know one another; for laws about any book."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
from hypothesis import strategies as st

from reseau_tui.method.shop_window import CHECKLIST
from reseau_tui.model.book import Book
from reseau_tui.model.change import Change, Delta, Deltas
from reseau_tui.model.diary import Interaction, Promise
from reseau_tui.model.drafts import Draft
from reseau_tui.model.keeping import BookSettings, Cadence, Checked, Numbers, Pause
from reseau_tui.model.people import Busy, Contact, Organisation, Tie
from reseau_tui.model.reason import Reason
from reseau_tui.model.record import Record
from reseau_tui.model.requests import Answer, Consent, Message, Project, Request
from reseau_tui.model.tables import TABLE_OF

TODAY = date(2026, 11, 24)
PEOPLE = [f"1{n}" for n in range(5)]
REQUESTS = [f"2{n}" for n in range(7)]
PROJECTS = ["p0", "p1"]

person = st.sampled_from(PEOPLE)
days = st.integers(-80, 4).map(lambda n: TODAY + timedelta(days=n))
maybe_day = st.none() | days
one_in_four = st.integers(0, 3).map(lambda n: n == 0)
few_people = st.lists(person, max_size=2, unique=True).map(tuple)


@st.composite
def contacts(draw: st.DrawFn) -> Contact:
    return Contact(
        id=draw(person),
        name=draw(st.sampled_from(["Anne", "Béatrice", "Chloé"])),
        organisation=draw(st.sampled_from(["", "CHU", "Frigo"])),
        country=draw(st.sampled_from(["", "FR", "DE"])),
        cadence=draw(st.sampled_from(["", "", "3w", "none"])),
        tags=draw(st.sampled_from([(), ("École",)])),
        closeness=draw(st.sampled_from([None, "good"])),
        leave_in_peace=draw(one_in_four),
        not_told=draw(one_in_four),
        away_from=draw(st.none() | days),
        away_until=draw(st.none() | days),
    )


@st.composite
def messages(draw: st.DrawFn) -> tuple[Message, ...]:
    first = draw(days)
    kinds = draw(st.lists(st.sampled_from(["follow-up", "follow-up", "request"]), max_size=3))
    found, on, attempt = [Message(on=first, bounced=draw(one_in_four))], first, 0
    for kind in kinds:
        on += timedelta(days=draw(st.integers(0, 15)))
        attempt += kind == "request"
        found.append(Message(on=on, kind=kind, attempt=attempt))
    return tuple(found)


def consents(target: str) -> st.SearchStrategy[Consent]:
    answers = st.sampled_from(["not-asked", "not-asked", "yes", "no"])
    return st.builds(
        lambda asked, reminded, answer, on, connected: Consent(
            target=target, asked=asked, reminded=reminded, answer=answer, on=on, connected=connected
        ),
        maybe_day, st.none() | maybe_day, answers, days, st.none() | maybe_day,
    )  # fmt: skip


@st.composite
def requests(draw: st.DrawFn) -> Request:
    helper = draw(st.sampled_from(["", *PEOPLE]))
    asked = draw(person.filter(lambda p: p != helper))
    targets = draw(few_people)
    kinds = st.sampled_from(["yes", "no", "later", "referred", "away", "bounced"])
    answer = st.builds(lambda kind, on, until: Answer(kind=kind, on=on, until=until), kinds, days, maybe_day)
    return Request(
        id=draw(st.sampled_from(REQUESTS)),
        contact=asked,
        about=draw(st.sampled_from(["un conseil", "le froid"])),
        connector=helper,
        may_contact=draw(st.sampled_from(["yes", "yes", "no"])),
        also_by=tuple(p for p in draw(few_people) if p != asked),
        incoming=draw(one_in_four),
        kind=draw(st.sampled_from(["advice", "introduction"])),
        targets=tuple(p for p in targets if p != asked),
        consents=tuple(draw(consents(p)) for p in targets),
        vouch=draw(st.sampled_from(["not-asked", "yes", "yes", "no"])),
        project=draw(st.sampled_from(["", *PROJECTS])),
        made=draw(maybe_day),
        planned=draw(maybe_day),
        messages=draw(st.just(()) | messages()),
        answers=tuple(draw(st.lists(answer, max_size=2))),
        advice=draw(st.sampled_from(["", "", "attendre"])),
        other_way=draw(st.none() | maybe_day),
        closed=draw(st.none() | st.none() | days),
    )


@st.composite
def interactions(draw: st.DrawFn) -> Interaction:
    kind = draw(
        st.sampled_from(["meeting", "meeting", "call", "message-in", "message-out", "thanks", "update", "advice"])
    )
    whom = draw(person)
    held = not draw(one_in_four)
    return Interaction(
        id=f"3{draw(st.integers(0, 6))}",
        contact=whom,
        kind=kind,
        on=draw(days),
        direction=draw(st.sampled_from(["in", "out", "both"])),
        request=draw(st.sampled_from(["", *REQUESTS])),
        note=draw(st.sampled_from(["", "utile"])),
        helped=draw(st.booleans()),
        introduced=tuple(p for p in draw(few_people) if p != whom),
        needs_reply=draw(one_in_four),
        imported=draw(one_in_four) and draw(st.booleans()),
        recorded=draw(maybe_day),
        fixed=draw(days) if kind == "meeting" and not held else None,
        held=held,
        prepared=draw(st.none() | maybe_day),
        cancelled=draw(one_in_four) and draw(st.booleans()),
        next_step=draw(st.sampled_from(["", "", "none"])),
    )


@st.composite
def promises(draw: st.DrawFn) -> Promise:
    return Promise(
        id=f"4{draw(st.integers(0, 2))}",
        contact=draw(person),
        text="le lien",
        made=draw(days),
        by=draw(st.sampled_from(["me", "them"])),
        due=draw(maybe_day),
        done=draw(st.none() | days),
    )


ties = st.builds(
    lambda n, a, b, manages: Tie(id=f"5{n}", a=a, b=b, manages=manages),
    st.integers(0, 2),
    person,
    person,
    st.booleans(),
)
organisations = st.builds(
    lambda name, country, start, length: Organisation(
        id=f"6{len(name)}", name=name, country=country, busy=(Busy(start=start, end=start + timedelta(days=length)),)
    ),
    st.sampled_from(["CHU", "Frigo"]),
    st.sampled_from(["", "BE"]),
    days,
    st.integers(0, 20),
)
projects = st.builds(
    lambda n, confidential, opened, ended, round_on: Project(
        id=n,
        name=n,
        confidential=confidential,
        opened=opened,
        end="won" if ended else None,
        ended=ended,
        round_on=round_on,
    ),
    st.sampled_from(PROJECTS),
    st.booleans(),
    maybe_day,
    maybe_day,
    maybe_day,
)
drafts = st.builds(
    lambda n, contact, purpose, planned: Draft(id=f"7{n}", contact=contact, purpose=purpose, planned=planned),
    st.integers(0, 1),
    person,
    st.sampled_from(["thanks", "request"]),
    maybe_day,
)
pauses = st.builds(
    lambda start, n: Pause(id="80", start=start, until=start + timedelta(days=n)), days, st.integers(0, 9)
)
checked = st.one_of(
    st.just(()),
    st.tuples(days, st.integers(0, 6)).map(
        lambda done: tuple(Checked(item=i, on=done[0]) for i in CHECKLIST[done[1] :])
    ),
    days.map(lambda day: tuple(Checked(item=item, on=day) for item in CHECKLIST)),
)
cadences = st.sampled_from([(), (Cadence(every="2w", tag="ecole"),), (Cadence(every="5w", closeness="good"),)])
book_settings = st.builds(
    lambda name, country, employer, n, profile, rules: BookSettings(
        id="1",
        name=name,
        country=country,
        employer=employer,
        profile=profile,
        cadences=rules,
        numbers=Numbers(first_follow_up=n, shop_window_months=n - 4),
    ),
    st.sampled_from(["", "Zoé"]),
    st.sampled_from(["FR", "DE"]),
    st.sampled_from(["", "frigo"]),
    st.integers(5, 8),
    checked,
    cadences,
)
records: st.SearchStrategy[Record] = st.one_of(
    contacts(), requests(), requests(), interactions(), interactions(), promises(), ties, organisations, drafts,
    pauses, book_settings, projects,
)  # fmt: skip


OTHERS: dict[type[Record], st.SearchStrategy[Any]] = {
    Contact: contacts(),
    Organisation: organisations,
    Interaction: interactions(),
    Request: requests(),
    Promise: promises(),
    Project: projects,
}


def change_to(book: Book, wanted: list[Record], gone: list[tuple[str, str]]) -> Change:
    """Write records and remove others, as one change."""
    deltas: Deltas = {}
    for record in wanted:
        table = TABLE_OF[type(record)]
        before = deltas.get(table, {}).get(record.id, Delta(book.get(table, record.id), None)).before
        book.put(record)
        deltas.setdefault(table, {})[record.id] = Delta(before, record)
    for table, record_id in gone:
        before = book.remove(table, record_id)
        if before is not None:
            known = deltas.get(table, {}).get(record_id)
            deltas.setdefault(table, {})[record_id] = Delta(known.before if known else before, None)
    return Change(id="1", at="", writer="test", label=Reason("edited"), deltas=deltas)


def network() -> list[Record]:
    """A network in which every kind is owed: 10 introduced 11, who recommended me to 12 and to the silent 13.

    Their organisations have busy periods; 14 asks, helps, promises and is to be met.
    """
    ago = [TODAY - timedelta(days=n) for n in range(100)]
    twice = (Message(on=ago[60]), Message(on=ago[49], kind="follow-up"), Message(on=ago[35], kind="follow-up"))
    people = [
        Contact(id=p, name=f"Personne {p}", organisation="CHU" if n % 2 else "Frigo") for n, p in enumerate(PEOPLE)
    ]
    return [
        *people,
        Organisation(id="63", name="CHU"),
        Project(id="p0", name="Nantes"),
        Project(id="p1", name="Brest", end="won", ended=ago[30], round_on=ago[20]),
        Interaction(id="30", contact="10", kind="introduction", on=ago[90], direction="in", introduced=("11",)),
        Request(id="20", contact="12", about="un conseil", connector="11", may_contact="yes", messages=twice[:1],
                answers=(Answer(kind="yes", on=ago[20]),), project="p0"),
        Request(id="24", contact="10", about="un avis", connector="11", closed=ago[35], messages=twice[:1],
                project="p1"),
        Interaction(id="31", contact="12", kind="meeting", on=ago[8], direction="both", request="20", helped=True,
                    introduced=("13",)),
        Request(id="21", contact="13", about="le froid", connector="11", may_contact="yes", messages=twice,
                project="p0"),
        Request(id="22", contact="14", about="un avis", messages=(Message(on=ago[15]),)),
        Request(id="23", contact="10", about="un nom", connector="14", may_contact="yes", made=ago[5], planned=ago[1],
                answers=(Answer(kind="no", on=ago[3]),), project="p1"),
        Request(id="24", contact="14", about="une porte", kind="introduction", incoming=True, targets=("10", "12"),
                messages=(Message(on=ago[20]),),
                consents=(Consent("10", asked=ago[18]), Consent("12", answer="yes", on=ago[4]))),
        Request(id="25", contact="13", about="un mot", kind="introduction", incoming=True, targets=("11",),
                messages=(Message(on=ago[6]),), consents=(Consent("11", asked=ago[5], answer="no", on=ago[1]),)),
        Request(id="26", contact="10", about="de la part de 13", incoming=True, connector="13",
                messages=(Message(on=ago[3]),)),
        Interaction(id="32", contact="11", kind="advice", on=ago[40], direction="in", request="21", helped=True),
        Interaction(id="34", contact="12", kind="advice", on=ago[36], direction="in", request="24", helped=True),
        Interaction(id="33", contact="14", kind="message-in", on=ago[2], direction="in", needs_reply=True),
        Promise(id="40", contact="14", text="le lien", made=ago[3]),
        Promise(id="41", contact="12", text="je lui en parle", made=ago[30], by="them"),
    ]  # fmt: skip


@st.composite
def amended(draw: st.DrawFn) -> Record:
    """One record of the network with one field as another of its kind has it."""
    record = draw(st.sampled_from(network()))
    other = draw(OTHERS[type(record)])
    field = draw(st.sampled_from([f for f in record.__struct_fields__ if f not in ("id", "contact")]))
    value = getattr(other, field)
    asked = getattr(record, "contact", "")
    if isinstance(value, tuple):
        value = tuple(v for v in value if v != asked)
    elif value == asked:
        value = ""
    return msgspec.structs.replace(record, **{field: value})


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[list[Record], list[int], int]]:
    """A few changes: records written, records removed by their rank, items snoozed by their rank."""
    removed = st.just([]) | st.lists(st.integers(0, 30), max_size=2)
    return draw(
        st.lists(
            st.tuples(st.lists(amended() | records, max_size=2), removed, st.integers(0, 12)), min_size=1, max_size=4
        )
    )
