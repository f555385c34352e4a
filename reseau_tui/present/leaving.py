"""A message about to leave, as the last look shows it: headers, lights, remarks, text; and the ways it can go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from reseau_tui.method.lights import Verdict
from reseau_tui.model.drafts import Draft
from reseau_tui.model.people import Contact
from reseau_tui.present.drafts import count_in_words
from reseau_tui.present.kinds import CHANNELS, PURPOSES
from reseau_tui.present.lights import lights_in_short
from reseau_tui.present.lines import Run, RunLine, line
from reseau_tui.words import N_, Words

WayCode = Literal["copy", "copy-subject", "copy-all", "mailto", "eml", "command", "sent"]

_WAYS: dict[WayCode, str] = {
    "copy": N_("copy the text"),
    "copy-subject": N_("copy the subject"),
    "copy-all": N_("copy subject and text"),
    "mailto": N_("open it in the mail program"),
    "eml": N_("write it as an .eml file"),
    "command": N_("send it with {command}"),
    "sent": N_("it has left: record it"),
}


class Way(msgspec.Struct, frozen=True):
    """One way a message can go: its code, and how it reads."""

    id: WayCode
    text: str


def ways(words: Words, draft: Draft, contact: Contact, command: str) -> list[Way]:
    """Return the ways there are for this message, the last one for what left otherwise."""
    mail = _can_be_mail(draft, contact)
    offered: dict[WayCode, bool] = {
        "copy": True,
        "copy-subject": mail and bool(draft.subject),
        "copy-all": mail and bool(draft.subject),
        "mailto": mail,
        "eml": mail,
        "command": mail and bool(command) and bool(contact.emails),
        "sent": True,
    }
    name = command.split()[0] if command.split() else ""
    return [Way(code, words.say(_WAYS[code], command=name)) for code, is_offered in offered.items() if is_offered]


def leaving_lines(
    words: Words, draft: Draft, contact: Contact, lights: Sequence[Verdict], remarks: Sequence[RunLine]
) -> list[RunLine]:
    """Return headers, lights, remarks and text."""
    mail = _can_be_mail(draft, contact)
    to = f"{contact.name} <{contact.emails[0]}>" if mail and contact.emails else contact.name
    what = [words.say(PURPOSES[draft.purpose]), count_in_words(words, draft)]
    if draft.channel:
        what.insert(1, words.say(CHANNELS[draft.channel]))
    lines = [
        line(Run(words.say("To") + " ", "quiet"), Run(to, "strong")),
        line(Run(" · ".join(what), "quiet")),
    ]
    if mail and not contact.emails:
        lines.append(line(Run(words.say("No e-mail address of theirs is known: your mail program will ask."), "quiet")))
    if mail:
        subject = draft.subject or words.say("(no subject)")
        lines.insert(1, line(Run(words.say("Subject") + " ", "quiet"), Run(subject, "strong")))
    lines += [*lights_in_short(words, lights), *remarks, ()]
    return lines + [line(text) for text in draft.body.split("\n")]


def _can_be_mail(draft: Draft, contact: Contact) -> bool:
    return draft.channel in (None, "email") or bool(contact.emails)
