"""Every message that can be owed, in both languages and registers, to a woman, a man or someone: it reads well."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest

from reseau_tui.drafting.composing import Composed, compose, new_draft_context
from reseau_tui.drafting.counting import limit_for, word_count
from reseau_tui.drafting.placeholders import placeholders
from reseau_tui.drafting.template_files import Template, Templates
from reseau_tui.method.obligations import Item
from reseau_tui.model.book import Book
from reseau_tui.model.kinds import Gender, Language, Purpose, Register, Standing
from reseau_tui.model.requests import Project
from tests.drafting.people import (
    DAY,
    EMILIE,
    KARIM,
    LUC,
    ME,
    NADIA,
    NO,
    YES,
    asked,
    book_of,
    helped,
    met,
    owed_to,
    promised,
    words_for,
)
from tests.drafting.situations import OCCASIONS, Occasion

TU = re.compile(r"\b(tu|toi|ton|tes|te|t’\w+|dis|aurais-tu)\b", re.IGNORECASE)
VOUS = re.compile(r"\b(vous|votre|vos|dites|\w+ez)\b", re.IGNORECASE)
NOT_YOU = re.compile(r"\b(chez|assez|rendez-vous)\b", re.IGNORECASE)
UNTOLD = {"le sujet", "the subject"}


def written(occasion: Occasion, language: Language, register: Register, **changes: object) -> Composed:
    book = occasion.book.snapshot()
    contact = msgspec.structs.replace(book.contacts[occasion.contact], register=register, **changes)
    book.put(contact)
    items = [] if occasion.purpose else owed_to(book, contact.id, occasion.day)
    options = {"purpose": occasion.purpose, "proposal": occasion.proposal, "language": language}
    return compose(book, contact.id, items, occasion.day, words_for, **options)


def to(book: Book, contact: str, items: list[Item] | None = None, **options: object) -> Composed:
    items = owed_to(book, contact) if items is None else items
    return compose(book, contact, items, DAY, words_for, **options)


@pytest.mark.parametrize("standing", [None, "well-above"])
@pytest.mark.parametrize("gender", ["f", "m", None])
@pytest.mark.parametrize(("language", "register"), [("fr", "tu"), ("fr", "vous"), ("en", "tu"), ("en", "vous")])
@pytest.mark.parametrize("name", OCCASIONS)
def test_every_message_reads_well(
    name: str, language: Language, register: Register, gender: Gender | None, standing: Standing | None
) -> None:
    occasion = OCCASIONS[name]
    draft = written(occasion, language, register, gender=gender, standing=standing)
    assert draft.templates == occasion.templates
    assert (draft.language, draft.register) == (language, register)
    assert word_count(draft.body) <= limit_for(draft.purpose)
    assert 0 < len(draft.subject) < 150
    assert "\n" not in draft.subject
    assert draft.body == draft.body.strip()
    for leftover in ("{", "}", "None", "True", "\n\n\n", "  ", "[mon nom]", " ,", "..", "…", "'"):
        assert leftover not in draft.body + draft.subject
    if language == "fr":
        assert not re.search(r"[^\u00a0][?!;:»](\s|$)", draft.body + draft.subject)
        text = NOT_YOU.sub("", draft.body + draft.subject)
        assert not (VOUS if register == "tu" else TU).search(text)
    known = set(declared(occasion.templates, language, register)) - UNTOLD
    found = {what for *_, what in placeholders(draft.subject) + placeholders(draft.body)}
    assert found <= known, "a field of the book was left empty"
    assert len(found) <= 3


def declared(names: tuple[str, ...], language: Language, register: Register) -> list[str]:
    found = [Templates().find(language, register, name) for name in names]
    return [
        what.replace("'", "’" if language == "fr" else "'").replace(" :", "\u00a0:")
        for t in found
        for what in in_template(t)
    ]


def in_template(template: Template) -> list[str]:
    return [what for *_, what in placeholders(template.body) if "{{" not in what]


@pytest.mark.parametrize(
    ("language", "changes", "greeting"),
    [
        ("fr", {"register": "vous", "gender": "f"}, "Bonjour Madame Lefèvre,"),
        ("fr", {"register": "vous", "gender": "m"}, "Bonjour Monsieur Lefèvre,"),
        ("fr", {"register": "vous", "gender": None}, "Bonjour Nadia Lefèvre,"),
        ("fr", {"register": "vous", "gender": None, "name": "Mme LEFÈVRE"}, "Bonjour Madame Lefèvre,"),
        ("fr", {"register": "vous", "gender": "f", "name": "Nadia"}, "Bonjour Nadia,"),
        ("fr", {"register": "tu", "gender": "f"}, "Bonjour Nadia,"),
        ("fr", {"register": "tu", "closeness": "close", "standing": "peer"}, "Salut Nadia,"),
        ("fr", {"register": "tu", "closeness": "close", "standing": "above"}, "Bonjour Nadia,"),
        ("fr", {"register": "tu", "name": "LEFÈVRE Nadia"}, "Bonjour Nadia,"),
        ("fr", {"register": "tu", "name": "Lefèvre", "given": "Naïma", "family": "Lefèvre"}, "Bonjour Naïma,"),
        ("fr", {"register": "vous", "name": "Frigo SA"}, "Bonjour,"),
        ("fr", {"register": "vous", "name": "{{7*7}}"}, "Bonjour,"),
        ("en", {"register": "vous", "gender": "f"}, "Dear Ms Lefèvre,"),
        ("en", {"register": "vous", "gender": None}, "Dear Nadia Lefèvre,"),
        ("en", {"register": "tu"}, "Hello Nadia,"),
        ("en", {"register": "tu", "closeness": "close", "standing": "peer"}, "Hi Nadia,"),
    ],
)
def test_the_greeting_is_the_one_for_them(language: Language, changes: dict[str, object], greeting: str) -> None:
    book = book_of(msgspec.structs.replace(NADIA, **changes))
    draft = to(book, "2", [], purpose="keep-warm", language=language)
    assert draft.body.startswith(f"{greeting}\n\n")


def test_a_letter_begins_without_bonjour() -> None:
    book = book_of(asked(messages=(), planned=DAY, channel="letter"))
    draft = to(book, "2")
    assert draft.channel == "letter"
    assert draft.body.startswith("Madame,\n\n")


def test_one_message_says_thanks_first_then_news_then_the_promise_with_one_greeting() -> None:
    occasion = OCCASIONS["thanks, news and a promise"]
    owed = owed_to(occasion.book, "1")
    draft = written(occasion, "fr", "vous")
    assert draft.body.count("Bonjour") == draft.body.count("Claire Martin") == 1
    assert draft.body.index("Merci pour les conseils") < draft.body.index("c’est oui") < draft.body.index("promis")
    assert (draft.purpose, draft.request) == ("update", "10")
    assert set(draft.items) == {part.id for item in owed for part in item.parts}


def test_a_message_has_one_ask_and_settles_no_other() -> None:
    book = book_of(asked(), asked(id="11", about="les entrepôts"), helped(NADIA, "article", date(2026, 11, 23)))
    owed = {item.kind: item for item in owed_to(book, "2")}
    draft = to(book, "2")
    assert len(owed["follow-up"].parts) == 2
    assert draft.items == (owed["thanks"].parts[0].id, owed["follow-up"].parts[0].id)
    assert draft.body.count("?") == 1


def test_what_any_word_settles_is_settled_without_a_line() -> None:
    book = book_of(
        msgspec.structs.replace(EMILIE, cadence="6w", connected_on=date(2026, 1, 1)),
        promised(EMILIE, "le lien", date(2026, 11, 20)),
    )
    draft = to(book, "4")
    assert draft.templates == ("keep-warm.promise",)
    assert {item.partition(":")[0].partition("-")[0] for item in draft.items} >= {"promise", "keep"}


def test_what_no_message_settles_is_left_alone() -> None:
    book = book_of(met(date(2026, 11, 23), fixed=date(2026, 11, 16), helped=False, note=""))
    owed = owed_to(book, "2")
    assert [item.kind for item in owed] == ["debrief"]
    draft = to(book, "2")
    assert (draft.items, draft.templates) == ((), ("keep-warm",))


@pytest.mark.parametrize("may_contact", ["no", "not-asked"])
@pytest.mark.parametrize("purpose", ["request", "follow-up"])
def test_a_connector_who_did_not_say_yes_is_never_named(purpose: Purpose, may_contact: str) -> None:
    request = asked(may_contact=may_contact, messages=() if purpose == "request" else asked().messages)
    draft = to(book_of(request), "2", [], purpose=purpose)
    assert "chaîne du froid" in draft.body
    assert "Karim" not in draft.body + draft.subject


def test_a_connector_who_said_yes_is_named_first() -> None:
    draft = to(book_of(asked(messages=(), planned=DAY)), "2")
    assert "Karim Benali" in draft.subject
    assert "Karim Benali" in draft.body.split("\n\n")[1]


def test_those_to_be_left_in_peace_are_not_named() -> None:
    quiet = msgspec.structs.replace(KARIM, leave_in_peace=True)
    draft = to(book_of(quiet, asked(messages=(), planned=DAY)), "2")
    assert "Karim" not in draft.body + draft.subject
    thanks = to(book_of(quiet, helped(EMILIE, "introduction", DAY, introduced=("1",))), "4")
    assert "Karim" not in thanks.body


def test_private_notes_never_enter_a_message() -> None:
    secret = "elle cherche à partir"
    book = book_of(
        msgspec.structs.replace(KARIM, note=secret),
        asked(advice=secret, answers=(msgspec.structs.replace(YES, note=secret),)),
        met(date(2026, 11, 23), note=secret, discreet=True),
        helped(KARIM, "advice", date(2026, 11, 23), note=secret),
    )
    for contact in ("1", "2", "3"):
        draft = to(book, contact)
        assert draft.items
        assert secret not in draft.body + draft.subject


def test_a_confidential_project_is_not_told_to_my_employer() -> None:
    project = Project(id="90", name="partir", confidential=True)
    me = msgspec.structs.replace(ME, employer="frigo sa")
    draft = to(book_of(me, project, asked(project="90")), "2", [], purpose="follow-up")
    assert "chaîne du froid" not in draft.body + draft.subject
    assert "le sujet" in {what for *_, what in placeholders(draft.body)}
    elsewhere = to(book_of(me, project, asked(project="90", contact="4")), "4", [], purpose="follow-up")
    assert "chaîne du froid" in elsewhere.body


def test_the_chain_is_named_from_the_one_they_introduced_down() -> None:
    between = helped(LUC, "introduction", date(2026, 9, 2), id="60", introduced=("1",))
    first = helped(EMILIE, "introduction", date(2026, 9, 1), id="61", introduced=("3",), recorded=date(2026, 11, 2))
    draft = to(book_of(between, first, asked(answers=(NO,))), "4")
    assert "Luc Perrin, qui m’a fait connaître Karim Benali, qui m’a ouvert la porte de Nadia Lefèvre" in draft.body, (
        draft.body
    )


def test_language_register_and_channel_come_from_the_contact() -> None:
    book = book_of(msgspec.structs.replace(ME, language="en"))
    karim, luc = (to(book, one, [], purpose="keep-warm") for one in ("1", "3"))
    assert (karim.language, karim.register, karim.channel) == ("en", "tu", "email")
    assert (luc.register, luc.channel) == ("tu", "linkedin")
    nadia = to(book_of(msgspec.structs.replace(NADIA, language="en")), "2", [], purpose="keep-warm")
    assert (nadia.language, nadia.register) == ("en", "vous")
    by_phone = to(book_of(asked(channel="phone")), "2")
    assert by_phone.channel == "phone"
    news = to(book_of(asked(channel="phone", answers=(NO,))), "1")
    assert news.channel == "email", "the channel of a request is the way to the person asked"


def test_my_signature_stands_under_what_is_formal() -> None:
    me = msgspec.structs.replace(ME, signature="Claire Martin\nLogistique · 06 00 00 00 00")
    assert to(book_of(me), "2", [], purpose="keep-warm").body.endswith("Logistique · 06 00 00 00 00")
    assert to(book_of(me), "1", [], purpose="keep-warm").body.endswith("À bientôt,\nClaire")
    nameless = msgspec.structs.replace(ME, name="")
    assert to(book_of(nameless), "2", [], purpose="keep-warm").body.endswith("[mon nom]")


def test_a_request_of_the_form_need_not_be_in_the_book_yet() -> None:
    request = asked(messages=(), about="le fret ferroviaire")
    draft = to(book_of(), "2", [], purpose="request", request=request)
    assert "le fret ferroviaire" in draft.body
    assert "Karim Benali" in draft.body
    context = new_draft_context(book_of(), "2", DAY, words_for, request=request)
    assert (context.register, context.language, context.channel) == ("vous", "fr", "email")
    assert context.fields["about"] == "le fret ferroviaire"
    assert context.fields["greeting"] == "Bonjour Madame Lefèvre,"


def test_a_long_subject_is_cut() -> None:
    about = " ".join(["mot"] * 400)
    draft = to(book_of(asked(about=about)), "2")
    assert word_count(draft.body) <= limit_for("follow-up")
    assert "mot mot…" in draft.body


@pytest.mark.parametrize(
    "hostile", ["{{7*7}}", "{% for x in helps %}", "[/b][@click=app.quit]x\x1b]0;owned\x07", "\ud800"]
)
def test_names_and_texts_are_plain_text(hostile: str) -> None:
    book = book_of(
        msgspec.structs.replace(NADIA, name=hostile, organisation=hostile),
        msgspec.structs.replace(KARIM, given=hostile, family=""),
        msgspec.structs.replace(ME, name=hostile),
        asked(about=f"a {hostile} b", answers=(YES,), outcome=hostile),
        promised(KARIM, f"c {hostile} d", date(2026, 11, 20)),
        helped(KARIM, "introduction", date(2026, 11, 23), introduced=("2",)),
    )
    for contact in ("1", "2"):
        draft = to(book, contact)
        assert "49" not in draft.body
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", draft.body + draft.subject)
        draft.body.encode()
    assert "c {{7*7}} d" in to(book, "1").body or hostile != "{{7*7}}"
