"""The draft that is proposed to a person: the one place where a composed message becomes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reseau_tui.model.book import Book
from reseau_tui.model.drafts import Draft
from reseau_tui.model.kinds import Language, Manner, Purpose
from reseau_tui.model.requests import Request

if TYPE_CHECKING:
    from reseau_tui.drafting.template_files import Templates
    from reseau_tui.method.obligations import Item
    from reseau_tui.method.proposals.proposal import Proposal
    from reseau_tui.words import Words


def proposed_draft(
    book: Book,
    contact: str,
    items: Sequence[Item],
    day: date,
    words_for: Callable[[Language], Words],
    *,
    purpose: Purpose | None = None,
    request: Request | None = None,
    language: Language | None = None,
    manner: Manner = "plain",
    proposal: Proposal | None = None,
    folder: Path | None = None,
    templates: Templates | None = None,
) -> Draft:
    """Return the one draft for all that is owed to a person, or about a request or proposal; it is in no book yet.

    `templates` are those to choose among, else ours and the person's own in `folder`. Raises `DraftError`.
    """
    # Screens propose a draft only once somebody looks at it: until then its templates need not be there.
    from reseau_tui.drafting.composing import compose
    from reseau_tui.drafting.template_files import Templates

    composed = compose(
        book,
        contact,
        items,
        day,
        words_for,
        purpose=purpose,
        request=request,
        language=language,
        manner=manner,
        proposal=proposal,
        templates=templates or Templates(folder),
    )
    return Draft(
        id="",
        contact=contact,
        purpose=composed.purpose,
        subject=composed.subject,
        body=composed.body,
        request=composed.request,
        items=composed.items,
        channel=composed.channel,
        language=composed.language,
        register=composed.register,
        template=composed.template,
    )
