"""The context in which a draft file is checked: its headers, and what the book knows besides. Source: draft-file.md."""

from __future__ import annotations

from typing import get_args

from reseau_tui.drafting.draft_errors import DraftError
from reseau_tui.drafting.draft_file import DraftFile
from reseau_tui.method.check.context import Context
from reseau_tui.method.whereabouts import Whereabouts
from reseau_tui.model.kinds import Language, Purpose

_COPIES = frozenset(("cc", "bcc", "cci"))


def context_of(
    draft: DraftFile, *, purpose: Purpose | None = None, language: Language | None = None, country: str = ""
) -> Context:
    """Return the context that the headers give; `purpose` and `language` stand in for headers that are absent.

    `country` is mine. Raises `DraftError` where the purpose is not known.
    """
    meant = draft.purpose or purpose
    if meant is None:
        raise DraftError(1, "draft-no-purpose", choices=get_args(Purpose))
    return Context(
        purpose=meant,
        contact=draft.to.name if draft.to else "",
        address=draft.to.address if draft.to else "",
        subject=draft.subject,
        language=draft.language or language,
        register=draft.register,
        standing=draft.standing,
        closeness=draft.closeness,
        channel=draft.channel,
        on=draft.on,
        where=Whereabouts(country=draft.country or country or "FR"),
        connector=draft.connector,
        may_contact=draft.may_contact,
        will_meet=draft.will_meet,
        targets=draft.targets,
        target_known=draft.target_known,
        requester=draft.requester,
        consent=draft.consent,
        copied=tuple(value for name, value in draft.other if name.casefold() in _COPIES and value),
        follow_ups_sent=draft.follow_ups_sent,
        first_message=draft.first_message,
        owed=draft.owed,
        recent_asks=draft.recent_asks,
    )
