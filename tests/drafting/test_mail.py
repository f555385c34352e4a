from __future__ import annotations

import email
import stat
import sys
from email.header import decode_header, make_header
from email.policy import default
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reseau_tui.drafting.mail import eml_path, mail, write_eml
from reseau_tui.drafting.sending import send_by

SUBJECT = "De la part de Karim Benali : deux questions sur la logistique du froid, l’été et l’hiver, à Brest"
BODY = "Bonjour Madame Lefèvre,\n\nÀ l’été, « le froid » coûte 12 €.\n.\nFrom here on, un point.\n"


def read(message: bytes) -> email.message.EmailMessage:
    return email.message_from_bytes(message, policy=default)  # type: ignore[return-value]


def test_accents_and_long_subjects_come_back() -> None:
    message = mail("Lefèvre, Nadia", "n.lefevre@example.org", SUBJECT, BODY, unsent=True)
    found = read(message)
    assert found["subject"] == SUBJECT
    (to,) = found["to"].addresses
    assert (to.display_name, to.addr_spec) == ("Lefèvre, Nadia", "n.lefevre@example.org")
    assert found.get_content().replace("\r\n", "\n") == BODY
    assert found["X-Unsent"] == "1"
    assert max(len(line) for line in message.split(b"\r\n")) <= 78
    assert message.isascii()


WORD = st.text('abcdeéèàçœ«»’—,.:;!?=_ ()@<>"3€', min_size=1, max_size=16)


@given(st.lists(WORD, min_size=1, max_size=24), st.lists(st.text("aé’-,.", min_size=1, max_size=6), max_size=2))
def test_law_no_word_and_no_space_of_a_header_is_lost(subject_words: list[str], name_words: list[str]) -> None:
    subject, name = (" ".join(" ".join(words).split()) for words in (subject_words, name_words))
    found = read(mail(name, "n@example.org", subject, "…"))
    assert (found["subject"] or "") == subject
    (to,) = found["to"].addresses
    assert to.display_name == name
    plain = email.message_from_bytes(mail(name, "n@example.org", subject, "…"))  # as older programs read it
    assert str(make_header(decode_header(plain["subject"] or ""))) == subject


def test_a_subject_makes_no_header() -> None:
    found = read(mail("Nadia\r\nBcc: x@example.org", "n@example.org", "Bonjour\r\nBcc: y@example.org", "…"))
    assert found["bcc"] is None
    assert found["subject"] == "Bonjour Bcc: y@example.org"


@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=120), st.text(max_size=200))
def test_no_text_breaks_it(name: str, address: str, subject: str, body: str) -> None:
    name, address, subject, body = (t.encode("utf-8", "ignore").decode() for t in (name, address, subject, body))
    found = read(mail(name, address, subject, body))
    allowed = {"to", "subject", "content-type", "content-transfer-encoding", "mime-version"}
    assert {header.lower() for header in found} <= allowed


def test_a_file_takes_no_others_place(tmp_path: Path) -> None:
    first = eml_path(tmp_path, "Nadia Lefèvre/..", "2026-11-24")
    assert first.parent == tmp_path
    assert first.name == "2026-11-24-nadia-lefevre.eml"
    write_eml(first, b"x")
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    second = eml_path(tmp_path, "Nadia Lefèvre", "2026-11-24")
    assert second.name == "2026-11-24-nadia-lefevre-2.eml"
    with pytest.raises(FileExistsError):
        write_eml(first, b"y")


PYTHON = f"{sys.executable} -c"


async def test_a_command_reads_the_message() -> None:
    sent = await send_by(f"{PYTHON} 'import sys; print(len(sys.stdin.read()))'", b"12345")
    assert sent.ok
    assert sent.output == "5"


async def test_a_command_that_fails_says_so() -> None:
    sent = await send_by(f"{PYTHON} 'import sys; print(\"\\x1b]0;x\\x07refused\"); sys.exit(75)'", b"x")
    assert not sent.ok
    assert sent.code == 75
    assert "refused" in sent.output
    assert "\x1b" not in sent.output


@pytest.mark.parametrize("command", ["no-such-command-here -t", "", "'"])
async def test_a_command_that_is_none(command: str) -> None:
    sent = await send_by(command, b"x")
    assert sent.code is None
    assert not sent.ok


async def test_a_command_that_never_ends_is_stopped() -> None:
    sent = await send_by(f"{PYTHON} 'import time; time.sleep(60)'", b"x", patience=0.2)
    assert sent.code is None
