"""A draft as an e-mail: what `.eml` files hold and what commands that send read on their standard input."""

from __future__ import annotations

import re
from email.charset import QP, Charset
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import Message
from email.policy import compat32
from pathlib import Path

from reseau_tui.model.text import fold

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60
_QUOTED_PRINTABLE = Charset("utf-8")
_QUOTED_PRINTABLE.body_encoding = QP


def mail(name: str, address: str, subject: str, body: str, *, unsent: bool = False) -> bytes:
    """Return the message as RFC 5322 has it, UTF-8; `unsent` marks it as one that mail programs open to be written on.

    Without an address there is no To: the mail program asks for it. Control characters and line ends in a name or a
    subject make no header of their own.
    """
    message = Message()
    if address and (to := _address(name, address)):
        message["To"] = to
    if subject:
        message["Subject"] = _encoded(" ".join(subject.split()), "Subject")
    if unsent:
        message["X-Unsent"] = "1"  # Outlook opens it as a draft
    message["MIME-Version"] = "1.0"
    message.set_payload(body.rstrip() + "\n", _QUOTED_PRINTABLE)
    return message.as_bytes(policy=compat32.clone(linesep="\r\n"))


def _encoded(text: str, header: str) -> str:
    """Return a header's text in lines that mail may have.

    Not as Python's newer policies do it, which lose a space between two words with accents where a line ends.
    """
    return Header(text, None if text.isascii() else "utf-8", header_name=header).encode(linesep="\n")


def _address(name: str, address: str) -> str:
    """Return the address under its name, without it where it cannot be; empty where it is no address."""
    for display in (" ".join(name.split()), ""):
        try:
            parsed = Address(display_name=display, addr_spec=address)
        except (MessageError, ValueError, IndexError):
            continue
        return str(parsed) if display.isascii() else f"{_encoded(display, 'To')} <{parsed.addr_spec}>"
    return ""


def eml_path(folder: Path, name: str, day: str) -> Path:
    """Return a path for the message that no file has yet: `2026-11-24-nadia-lefevre.eml`."""
    stem = _UNSAFE.sub("-", fold(name)).strip("-.")[:_LONGEST_NAME] or "message"
    for number in range(1, 10_000):
        path = folder / (f"{day}-{stem}.eml" if number == 1 else f"{day}-{stem}-{number}.eml")
        if not path.exists():
            return path
    return folder / f"{day}-{stem}.eml"


def write_eml(path: Path, message: bytes) -> None:
    """Write the file for its owner's eyes alone. Raises `OSError`; never over a file that is there."""
    import os

    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(message)
