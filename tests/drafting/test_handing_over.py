"""How a message leaves the program: nothing is cut, nothing is run, nothing of the text is taken for a command."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.drafting.draft_context import draft_file_of
from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import DraftFile, read_draft, write_draft
from reseau_tui.drafting.handing_over import copy_sequence, edited, editor_command, mailto
from reseau_tui.drafting.headers import Correspondent
from reseau_tui.model.drafts import Draft
from tests.drafting.people import NADIA, asked, book_of

DRAFT = DraftFile(body="Bonjour,\n\nmerci.", subject="Merci", purpose="thanks", language="fr", register="vous")
encodable = st.text(st.characters(exclude_categories=("Cs",)), max_size=80)


@given(encodable)
def test_a_copied_text_comes_back_whole(text: str) -> None:
    sequence = copy_sequence(text)
    assert sequence is not None
    assert sequence.startswith("\x1b]52;c;")
    assert sequence.endswith("\x07")
    assert "\x1b" not in sequence[1:]
    assert b64decode(sequence[7:-1]).decode() == text


def test_what_no_terminal_takes_is_not_sent() -> None:
    assert copy_sequence("é" * 27_000) is not None
    assert copy_sequence("é" * 28_000) is None
    assert copy_sequence("\ud800") is not None


@given(encodable, encodable.map(lambda text: text.replace("\r", "")))
def test_a_mail_program_reads_subject_and_body_back(subject: str, body: str) -> None:
    url = mailto("n.lefevre+a@example.org", subject, body)
    assert url is not None
    assert url.isascii()
    assert " " not in url
    parts = urlsplit(url)
    assert unquote(parts.path) == "n.lefevre+a@example.org"
    read = parse_qs(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    assert read.get("subject", [""]) == [" ".join(subject.splitlines())]
    assert read.get("body", [""]) == [body.replace("\n", "\r\n")]


def test_an_address_adds_no_header() -> None:
    assert mailto("a@example.org?bcc=x@example.org", "", "") == "mailto:a@example.org%3Fbcc%3Dx@example.org"
    assert mailto("a@example.org", "&cc=b@example.org", "") == "mailto:a@example.org?subject=%26cc%3Db%40example.org"
    assert mailto("a@example.org", "", "x" * 40_000) is None


def there(*names: str) -> Callable[[str], str | None]:
    return lambda name: f"/bin/{name}" if name in names else None


@pytest.mark.parametrize(
    ("environment", "installed", "command"),
    [
        ({"VISUAL": "hx", "EDITOR": "nano"}, ("hx", "nano"), ["hx", "f"]),
        ({"VISUAL": "gone", "EDITOR": "nano -w"}, ("nano",), ["nano", "-w", "f"]),
        ({"VISUAL": "", "EDITOR": "'my editor' --x 'a b'"}, ("my editor",), ["my editor", "--x", "a b", "f"]),
        ({"EDITOR": "code"}, ("code",), ["code", "--wait", "f"]),
        ({"EDITOR": "code -w"}, ("code",), ["code", "-w", "f"]),
        ({"EDITOR": "vi 'never closed"}, ("vi",), ["vi", "f"]),
        ({"EDITOR": "a; rm -rf b"}, ("vim",), ["vim", "f"]),
        ({}, ("vi", "nano"), ["nano", "f"]),
        ({}, (), None),
    ],
)
def test_the_editor_is_the_persons_own_else_one_that_is_there(
    environment: dict[str, str], installed: tuple[str, ...], command: list[str] | None
) -> None:
    assert editor_command(environment, "f", there(*installed)) == command


def test_the_editor_of_the_settings_goes_before_one_that_is_only_there() -> None:
    assert editor_command({}, "f", there("nano", "ours"), chosen="ours -x") == ["ours", "-x", "f"]
    assert editor_command({"EDITOR": "vim"}, "f", there("vim", "ours"), chosen="ours") == ["vim", "f"]
    assert editor_command({}, "f", there("nano"), chosen="gone") == ["nano", "f"]


def test_a_windows_path_keeps_its_backslashes() -> None:
    editor = r"C:\Apps\edit.exe"
    assert editor_command({"EDITOR": f'"{editor}" /w'}, "f", there(editor), windows=True) == [editor, "/w", "f"]


def test_only_what_was_changed_comes_back_from_the_editor() -> None:
    text = write_draft(DRAFT)
    assert edited(DRAFT, text) == {}
    assert edited(DRAFT, text.replace("\n", "\r\n") + "\n\n") == {}
    assert edited(DRAFT, text.replace("merci.", "mille mercis.")) == {"body": "Bonjour,\n\nmille mercis."}
    changed = text.replace("Register: vous", "Register: tu\nOn: 2026-12-01").replace("Subject: Merci\n", "")
    assert edited(DRAFT, changed) == {"register": "tu", "planned": date(2026, 12, 1), "subject": ""}
    assert edited(DRAFT, text.replace("Purpose: thanks\n", "")) == {}
    with pytest.raises(DraftError) as caught:
        edited(DRAFT, text.replace("Register: vous", "Register: on"))
    assert caught.value.line == 4


def test_a_draft_goes_to_the_editor_with_what_the_book_knows() -> None:
    request = asked(date(2026, 11, 9), also_by=("3",))
    message = msgspec.structs.replace(request.messages[0], text="Bonjour,\n\nune question.")
    book = book_of(msgspec.structs.replace(request, messages=(message, *request.messages[1:])))
    draft = Draft(
        id="70", contact=NADIA.id, purpose="follow-up", body="Bonjour", subject="Suite", request="10", language="fr"
    )
    file = draft_file_of(book, draft, owed=("reply", "thanks"))
    assert file == DraftFile(
        body="Bonjour",
        to=Correspondent("Nadia Lefèvre", "n.lefevre@example.org"),
        subject="Suite",
        purpose="follow-up",
        language="fr",
        register="vous",
        standing="above",
        closeness="never-met",
        channel="email",
        country="FR",
        connector="Karim Benali",
        may_contact="yes",
        will_meet="yes",
        follow_ups_sent=1,
        first_message="Bonjour,\n\nune question.",
        owed=("thanks",),
    )
    assert read_draft(write_draft(file)) == file


def test_a_word_to_the_connector_is_about_the_person_asked() -> None:
    draft = Draft(id="70", contact="1", purpose="update", body="Bonjour", request="10")
    file = draft_file_of(book_of(asked()), draft)
    assert (file.targets, file.connector, file.may_contact, file.follow_ups_sent) == (
        ("Nadia Lefèvre",),
        "",
        None,
        None,
    )
