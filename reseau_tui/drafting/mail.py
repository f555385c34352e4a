"""A draft as an e-mail: what `.eml` files hold and what commands that send read on their standard input."""

from __future__ import annotations

import re
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from reseau_tui.model.text import fold

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 60


def mail(name: str, address: str, subject: str, body: str, *, unsent: bool = False) -> bytes:
    """Return the message as RFC 5322 has it, UTF-8; `unsent` marks it as one that mail programs open to be written on.

    Without an address there is no To: the mail program asks for it. Control characters and line ends in a name or a
    subject make no header of their own.
    """
    message = EmailMessage(policy=SMTP)
    if address and (to := _address(name, address)):
        message["To"] = to
    if subject:
        message["Subject"] = " ".join(subject.split())
    if unsent:
        message["X-Unsent"] = "1"  # Outlook opens it as a draft
    message.set_content(body.rstrip() + "\n", cte="quoted-printable")
    return message.as_bytes()


def _address(name: str, address: str) -> Address | None:
    """Return the address under its name, without it where it cannot be; None where it is no address."""
    for display in (" ".join(name.split()), ""):
        try:
            return Address(display_name=display, addr_spec=address)
        except (MessageError, ValueError, IndexError):
            continue
    return None


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
