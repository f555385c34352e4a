"""The draft file: what is read is what was written, and whatever the bytes, one clear error with its line."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.drafting.draft_errors import _SENTENCES, DraftError, error_sentence
from reseau_tui.drafting.draft_file import DraftFile, read_draft, write_draft
from reseau_tui.drafting.headers import HEADER_OF, Correspondent
from reseau_tui.model.text import clean
from reseau_tui.words import load

WHOLE = """\
To: Nadia Lefèvre <n.lefevre@example.org>
Subject: De la part de Karim Benali : deux questions sur la logistique du froid
Purpose: request
Language: fr
Register: vous
Standing: above
Closeness: never-met
Channel: email
On: 2026-11-24
Country: FR
Connector: Karim Benali
May-contact: yes
Will-meet: not-asked
Target: Paul Zeller
Target: Sonia Haddad
Target-known: no
Requester: Luc Perrin
Consent: no
Follow-ups-sent: 1
First-message: Bonjour,\\n\\nun chemin C:\\\\new
Owed: thanks
Owed: update
Recent-asks: 3
X-Kept: as it is
Mood: calm

Bonjour Madame Lefèvre,

To: ceci est le texte.
"""


def test_every_header_is_typed_and_the_file_is_written_back_to_the_letter() -> None:
    draft = read_draft(WHOLE)
    assert draft == DraftFile(
        body="Bonjour Madame Lefèvre,\n\nTo: ceci est le texte.",
        to=Correspondent("Nadia Lefèvre", "n.lefevre@example.org"),
        subject="De la part de Karim Benali : deux questions sur la logistique du froid",
        purpose="request",
        language="fr",
        register="vous",
        standing="above",
        closeness="never-met",
        channel="email",
        on=date(2026, 11, 24),
        country="FR",
        connector="Karim Benali",
        may_contact="yes",
        will_meet="not-asked",
        targets=("Paul Zeller", "Sonia Haddad"),
        target_known=False,
        requester="Luc Perrin",
        consent="no",
        follow_ups_sent=1,
        first_message="Bonjour,\n\nun chemin C:\\new",
        owed=("thanks", "update"),
        recent_asks=3,
        other=(("X-Kept", "as it is"), ("Mood", "calm")),
    )
    assert write_draft(draft) == WHOLE


@pytest.mark.parametrize(
    "form",
    [
        WHOLE.encode(),
        b"\xef\xbb\xbf" + WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        WHOLE.replace("\n", "\r"),
        WHOLE.replace("è", "e\u0300"),
        WHOLE.replace("Purpose:", "PURPOSE :").replace("Target-known: no", "target-known:NO"),
        WHOLE.replace("deux questions", "deux\n\tquestions"),
        WHOLE + "\n \n\n",
    ],
)
def test_the_same_draft_in_other_clothes(form: str | bytes) -> None:
    assert read_draft(form) == read_draft(WHOLE)


@pytest.mark.parametrize(
    ("text", "body", "other"),
    [
        ("Bonjour Nadia,\n\nmerci.", "Bonjour Nadia,\n\nmerci.", ()),
        ("\nTo: moi\n", "To: moi", ()),
        ("Nadia : merci", "Nadia : merci", ()),
        ("PS: un mot\nsans titre", "PS: un mot\nsans titre", ()),
        ("Draft: 3\n\n\n  Bonjour", "\n  Bonjour", (("Draft", "3"),)),
        ("Bonjour", "Bonjour", ()),
    ],
)
def test_a_file_without_our_headers_is_a_body(text: str, body: str, other: tuple[tuple[str, str], ...]) -> None:
    draft = read_draft(text)
    assert draft == DraftFile(body=body, other=other)
    assert read_draft(write_draft(draft)) == draft


def test_an_empty_value_is_not_known() -> None:
    assert read_draft("Standing:\nSubject: \nTo:\n\nBonjour").standing is None


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("", 1, "draft-empty-body"),
        (" \n\n", 1, "draft-empty-body"),
        ("To: Nadia\nPurpose: thanks\n\n \n", 4, "draft-empty-body"),
        ("To: Nadia\nPurpose: thanks", 2, "draft-empty-body"),
        ("Purpose: beg\n\nx", 1, "draft-header-choice"),
        ("Subject: x\nOwed: money\n\nx", 2, "draft-header-choice"),
        ("Subject: x\nFollow-ups-sent: 3\n\nx", 2, "draft-header-choice"),
        ("Subject: x\nTarget-known: maybe\n\nx", 2, "draft-header-choice"),
        ("On: 24/11/2026\n\nx", 1, "draft-header-day"),
        ("On: 2026-02-30\n\nx", 1, "draft-header-day"),
        ("On: 20261124\n\nx", 1, "draft-header-day"),
        ("Recent-asks: -1\n\nx", 1, "draft-header-number"),
        ("Recent-asks: ²\n\nx", 1, "draft-header-number"),
        ("Recent-asks: " + "9" * 9000 + "\n\nx", 1, "draft-header-number"),
        ("Country: France\n\nx", 1, "draft-header-country"),
        ("To: Nadia <n.lefevre>\n\nx", 1, "draft-header-address"),
        ("To: Nadia <a@example.org\n\nx", 1, "draft-header-address"),
        ("Purpose: thanks\nBonjour Nadia,\n\nmerci", 2, "draft-not-a-header"),
        ("Purpose: thanks\nLanguage: fr\npurpose: update\n\nx", 3, "draft-header-repeated"),
        ("x" * 5_000_001, 1, "draft-too-long"),
    ],
)
def test_one_clear_error_with_its_line(text: str, line: int, code: str) -> None:
    with pytest.raises(DraftError) as caught:
        read_draft(text)
    assert (caught.value.line, caught.value.reason.code) == (line, code)
    for language in ("fr", "en"):
        sentence = error_sentence(load(language), caught.value)
        assert "{" not in sentence
        assert sentence.endswith(".")


def test_what_is_not_utf8_is_said_with_its_line() -> None:
    with pytest.raises(DraftError) as caught:
        read_draft(b"Subject: x\n\nBonjour\nch\xe8re Nadia")
    assert (caught.value.line, caught.value.reason.code) == (4, "draft-not-utf8")


def test_every_error_has_its_sentence() -> None:
    for code, sentence in _SENTENCES.items():
        assert code.startswith(("draft-", "template-"))
        assert sentence.endswith(".")


@given(st.binary(max_size=400) | st.text(max_size=400))
def test_any_bytes_are_read_or_refused(source: str | bytes) -> None:
    try:
        draft = read_draft(source)
    except DraftError as error:
        assert error.line >= 1
    else:
        assert draft.body
        assert read_draft(write_draft(draft)) == draft


headers = st.lists(
    st.tuples(
        st.sampled_from([header.name for header in HEADER_OF.values()] + ["X-Other", "Fr\xe9quence"]),
        st.sampled_from(["yes", "no", "fr", "vous", "thanks", "2", "2026-11-24", "a@example.org"])
        | st.text(max_size=30),
    ).map(": ".join),
    max_size=5,
).map("\n".join)


@given(headers, st.text(max_size=80))
def test_whatever_is_read_can_be_written_and_read_again(block: str, body: str) -> None:
    try:
        draft = read_draft(f"{block}\n\n{body}")
    except DraftError:
        return
    assert read_draft(write_draft(draft)) == draft


lines = st.text(max_size=40).map(lambda text: " ".join(clean(text).split()))
texts = st.text(min_size=1, max_size=200).map(lambda text: clean(text, lines=True).rstrip()).filter(bool)


@given(
    st.builds(
        DraftFile,
        body=texts,
        to=st.none() | st.builds(Correspondent, lines.filter(bool), st.sampled_from(["", "a@example.org"])),
        subject=lines,
        targets=st.lists(lines.filter(bool), max_size=3).map(tuple),
        first_message=texts,
        recent_asks=st.none() | st.integers(0, 99),
        target_known=st.none() | st.booleans(),
        other=st.lists(st.tuples(st.just("X-Thing"), lines), max_size=2).map(tuple),
    )
)
def test_a_clean_draft_comes_back_as_it_was(draft: DraftFile) -> None:
    again = read_draft(write_draft(draft))
    kept = msgspec.structs.replace(draft, first_message=draft.first_message.strip())
    assert msgspec.structs.replace(again, first_message=again.first_message.strip()) == kept
